// What is looked up is found: our own library by its first words, accents, slips, and in which order.
#include "library/lookup.hpp"
#include "library/library.hpp"
#include "library/lookup_builder.hpp"
#include "library/lookup_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace hh;
using library::LookupEntry;
using library::LookupFound;
using library::LookupIndex;
using library::LookupKind;

namespace {

const library::Shelf& ours() {
  static const library::Shelf shelf =
      library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  return shelf;
}

const LookupIndex& index() {
  static const LookupIndex all = LookupIndex::over(ours().programs);
  return all;
}

std::string first_words(const std::string& text, std::size_t count) {
  const auto words = library::lookup_words(text);
  if (words.empty()) return {};
  return text.substr(words.front().begin, words[std::min(count, words.size()) - 1].end - words.front().begin);
}

/// Found by these words, among the first few.
bool finds(const std::string& words, LookupKind kind, const std::string& title,
           const domain::ProgramId& in_use) {
  const LookupFound found = index().find(words, in_use);
  const auto end =
      found.best.begin() + std::min<std::ptrdiff_t>(5, static_cast<std::ptrdiff_t>(found.best.size()));
  return std::any_of(found.best.begin(), end, [&](std::uint32_t one) {
    const LookupEntry& entry = index().entry(one);
    return entry.kind == kind && entry.title.find(title) != std::string::npos && entry.program->id == in_use;
  });
}

std::shared_ptr<domain::Program> program(const std::string& id) {
  auto out = std::make_shared<domain::Program>();
  out->id = domain::ProgramId{id};
  out->title = id;
  return out;
}

std::vector<std::string> titles(const LookupIndex& in, const std::string& query,
                                const std::string& in_use = "") {
  std::vector<std::string> out;
  for (const std::uint32_t one : in.find(query, domain::ProgramId{in_use}).best)
    out.push_back(in.entry(one).title);
  return out;
}

}  // namespace

TEST_CASE("what a thing is and where it stands find it, too") {
  const LookupFound found = index().find("objection", domain::ProgramId{"forge"});
  int objections = 0;
  for (const std::uint32_t one : found.best)
    objections += index().entry(one).kind == LookupKind::Objection ? 1 : 0;
  CHECK(objections >= 3);
  std::set<std::string> notes;
  for (std::uint32_t i = 0; i < index().size(); ++i) {
    const LookupEntry& entry = index().entry(i);
    if (entry.kind != LookupKind::Note) continue;
    CAPTURE(entry.title);
    CHECK(notes.insert(entry.program->id.value + entry.title + entry.text).second);
  }
}

TEST_CASE("each FAQ, script and claim of our library is found by its first words") {
  int tried = 0;
  for (const auto& one : ours().programs) {
    for (const domain::Faq& faq : one->faq) {
      CAPTURE(faq.question);
      CHECK(finds(first_words(faq.question, 4), LookupKind::Faq, faq.question, one->id));
      ++tried;
    }
    for (const domain::Script& script : one->scripts) {
      CAPTURE(script.title);
      CHECK(finds(script.title, LookupKind::Script, script.title, one->id));
      CHECK(finds(first_words(script.sentences.front(), 6), LookupKind::Script, script.title, one->id));
      ++tried;
    }
    for (const auto* sections : {&one->sections, &one->reference}) {
      for (const domain::Section& section : *sections) {
        for (const domain::Step& step : section.steps) {
          for (const domain::Claim& claim : step.claims) {
            CAPTURE(claim.text);
            CHECK(finds(first_words(claim.text, 6), LookupKind::Claim, claim.text, one->id));
            ++tried;
          }
        }
      }
    }
  }
  CHECK(tried > 40);
}

TEST_CASE("objections, lines never to say, pitfalls, templates and the rest have entries of their kind") {
  std::set<LookupKind> kinds;
  for (std::uint32_t i = 0; i < index().size(); ++i)
    kinds.insert(index().entry(i).kind);
  for (const LookupKind wanted :
       {LookupKind::Script, LookupKind::Faq, LookupKind::Objection, LookupKind::NeverSay, LookupKind::Pitfall,
        LookupKind::Claim, LookupKind::Question, LookupKind::Round, LookupKind::Cue, LookupKind::Tier,
        LookupKind::Commitment, LookupKind::Artifact, LookupKind::Drill, LookupKind::Criterion,
        LookupKind::Item, LookupKind::Page, LookupKind::Reference, LookupKind::Note}) {
    CAPTURE(library::word(wanted));
    CHECK(kinds.contains(wanted));
  }
}

TEST_CASE("what only the facilitator sees is found, and never goes to the wall") {
  int notes = 0;
  std::string room;
  for (std::uint32_t i = 0; i < index().size(); ++i) {
    const LookupEntry& entry = index().entry(i);
    notes += entry.kind == LookupKind::Note ? 1 : 0;
    CHECK(entry.for_the_wall() == (entry.kind != LookupKind::Note));
    CHECK(entry.for_the_wall() == !entry.wall_title.empty());
    room += entry.wall_title + "\n";
    for (const std::string& line : entry.wall_lines)
      room += line + "\n";
  }
  CHECK(notes > 20);
  for (const auto& one : ours().programs) {
    for (const domain::Section& section : one->sections) {
      for (const domain::Step& step : section.steps) {
        CAPTURE(step.title);
        CHECK((step.notes.empty() || room.find(step.notes) == std::string::npos));
      }
    }
    for (const domain::Round& round : one->rounds)
      CHECK((round.coach_watch.empty() || room.find(round.coach_watch) == std::string::npos));
    for (const domain::Question& question : one->questions)
      CHECK((question.usual.empty() || room.find(question.usual) == std::string::npos));
    for (const domain::Script& script : one->scripts)
      CHECK((script.notes.empty() || room.find(script.notes) == std::string::npos));
  }
}

TEST_CASE("all words must be there, in any order; the beginning of each is enough") {
  auto one = program("a");
  one->faq = {{"Who pays for the discount?", "The owner of the deal."},
              {"Who signs?", "The champion signs."}};
  const LookupIndex in = LookupIndex::over({one});
  CHECK(titles(in, "disc who") == std::vector<std::string>{"Who pays for the discount?"});
  CHECK(titles(in, "who").size() == 2);
  CHECK(titles(in, "discount signs").empty());
  CHECK(titles(in, "  ?! ").empty());
}

TEST_CASE("case and accents do not count, on either side, nor does an apostrophe") {
  auto one = program("a");
  one->faq = {{"Ask Łukasz Nguyễn", "Zoë says: don’t wait for 王芳."}};
  const LookupIndex in = LookupIndex::over({one});
  for (const char* query : {"lukasz", "ŁUKASZ nguyen", "NGUYỄN", "zoe", "ZOË dont", "don't", "芳", "王芳"}) {
    CAPTURE(query);
    CHECK(titles(in, query).size() == 1);
  }
  // A letter and a mark of its own, as some keyboards send it.
  CHECK(titles(in, "Zoe\xCC\x88").size() == 1);
}

TEST_CASE("one slip is forgiven in a longer word, and only where nothing is found as typed") {
  auto one = program("a");
  one->faq = {{"The objection", "Price."}, {"The champion", "Left."}, {"Cost", "Money."}};
  const LookupIndex in = LookupIndex::over({one});
  for (const char* query : {"objeciton", "objetion", "objecttion", "obkection", "objecti", "bjection"}) {
    CAPTURE(query);
    CHECK(titles(in, query) == std::vector<std::string>{"The objection"});
  }
  CHECK(in.find("objeciton").forgiven);
  CHECK_FALSE(in.find("objection").forgiven);
  CHECK(titles(in, "objeciotn").empty());  // two slips
  CHECK(titles(in, "cots").empty());       // too short to be told from another word
  one->faq.push_back({"The objeciton", "As it was typed."});
  const LookupIndex both = LookupIndex::over({one});
  CHECK(titles(both, "objeciton") == std::vector<std::string>{"The objeciton"});
}

TEST_CASE(
    "a title comes before a text, a whole word before its beginning, the program in use before others") {
  auto mine = program("mine"), other = program("other");
  mine->faq = {{"Alpha", "A plan is made."}, {"Plans of others", "None."}, {"Our plan", "One."}};
  other->faq = {{"Their plan", "Two."}, {"Beta", "A plan too."}};
  const LookupIndex in = LookupIndex::over({other, mine});
  CHECK(titles(in, "plan", "mine") ==
        std::vector<std::string>{"Our plan", "Plans of others", "Their plan", "Alpha", "Beta"});
  CHECK(titles(in, "plan", "other").front() == "Their plan");
}

TEST_CASE("words that stand together as typed come before the same words apart") {
  auto one = program("a");
  one->faq = {{"First", "The owner rolls the plan back."}, {"Second", "Who owns the roll back plan?"}};
  const LookupIndex in = LookupIndex::over({one});
  CHECK(titles(in, "the roll back").front() == "Second");
}

TEST_CASE("nothing typed: what is asked for most in the program in use, else in all") {
  const LookupFound found = index().often_asked(domain::ProgramId{"pass"});
  REQUIRE_FALSE(found.best.empty());
  CHECK(index().entry(found.best.front()).kind == LookupKind::Faq);
  for (const std::uint32_t one : found.best)
    CHECK(index().entry(one).program->id == domain::ProgramId{"pass"});
  std::set<std::string> programs;
  for (const std::uint32_t one : index().often_asked({}, 1000).best)
    programs.insert(index().entry(one).program->id.value);
  CHECK(programs.size() > 3);
}

TEST_CASE("the frozen program of an hour stands before the shelf's newer version of it") {
  auto old = program("pass");
  old->version = "old";
  old->faq = {{"Old question", "Old answer."}};
  const library::Programs with_old = library::programs_to_look_in(&ours(), old);
  CHECK(with_old.size() == ours().programs.size());
  CHECK(with_old.front() == old);
  CHECK(std::count_if(with_old.begin(), with_old.end(),
                      [](const auto& one) { return one->id.value == "pass"; }) == 1);
  auto same = program("pass");
  same->version = ours().find(domain::ProgramId{"pass"})->version;
  CHECK(library::programs_to_look_in(&ours(), same).front() == ours().find(domain::ProgramId{"pass"}));
  CHECK(library::programs_to_look_in(nullptr, old).size() == 1);
}

TEST_CASE("the index is built beside, follows the shelf, and nobody waits for a shelf that is gone") {
  using namespace std::chrono_literals;
  library::LookupBuilder builder;
  CHECK(builder.ready() == nullptr);
  auto one = program("a");
  one->faq = {{"Question", "Answer"}};
  builder.follow(ours().programs);
  builder.follow({one});
  const auto until = std::chrono::steady_clock::now() + 20s;
  while (!builder.ready() && std::chrono::steady_clock::now() < until)
    std::this_thread::yield();
  REQUIRE(builder.ready() != nullptr);
  CHECK(builder.ready()->size() == 1);
  const auto before = builder.ready();
  builder.follow({one});
  CHECK(builder.ready() == before);
}

TEST_CASE("what matched is marked where it stands in the text") {
  const std::string text = "Łukasz owns the objection";
  const auto marks = library::matched(text, "LUK object");
  REQUIRE(marks.size() == 2);
  CHECK(text.substr(marks[0].first, marks[0].second - marks[0].first) == "Łukasz");
  CHECK(text.substr(marks[1].first, marks[1].second - marks[1].first) == "objection");
  CHECK(library::matched(text, "objeciton").size() == 1);
  CHECK(library::matched(text, "price").empty());
  CHECK(library::matched("\xFF\xFE broken \xC5", "broken").size() == 1);
}

TEST_CASE("words of any length and number are looked up") {
  CHECK(index().find(std::string(5000, 'x')).best.empty());
  std::string many;
  for (int i = 0; i < 500; ++i)
    many += "the ";
  CHECK_FALSE(index().find(many).best.empty());
  CHECK(LookupIndex::over({}).find("the").best.empty());
}
