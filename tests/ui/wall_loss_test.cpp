// The Wall drops nothing without a word: every page of every program, in every size of type, on small and
// large projectors, with long names and long answers. What does not fit is set smaller, then turns pages.
#include "ui/press.hpp"
#include "ui/wall.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

using namespace hh;
using namespace hh::domain;
using hh::test::Sample;

namespace {

using Tokens = std::set<std::string>;

void add_tokens(const std::string& text, Tokens& into) {
  std::istringstream words(text);
  for (std::string word; words >> word;)
    into.insert(word);
}

bool seen(const ui::Word& word) {
  return word.rect.y >= word.clip.y - 1 && word.rect.bottom() <= word.clip.bottom() + word.rect.h * 0.4f;
}

/// All words of all pages, and how many pages there were; faults in what was drawn come with them.
struct Shown {
  Tokens tokens;
  std::string faults;
  int pages = 1;
};

Shown show_all(Sample& sample, ImVec2 size, float type) {
  Shown out;
  test::Stage stage(ui::FaceKind::Wall, size, {.font_scale = type});
  ui::Wall wall;
  session::Moment moment = sample.moment;
  const auto shot = sample.shot();
  stage.show([&](ui::Ui& ui) { wall.draw(ui, shot, moment); });
  std::set<std::string> pages;
  for (int turned = 0; turned < 400; ++turned) {
    std::string page;
    for (const ui::Word& word : stage.ui().words().all()) {
      if (!seen(word)) continue;
      page += word.text + "\n";
      if (word.shortened) out.faults += "cut: " + word.text + "\n";
      if (word.em / stage.ui().scale() < 31) out.faults += "too small: " + word.text + "\n";
    }
    if (!pages.insert(page).second && turned > 40) break;
    add_tokens(page, out.tokens);
    if (turned == 0) out.faults += stage.must_fit();
    if (page.find("page ") == std::string::npos) break;
    moment.seconds += 4;
    stage.frame();
  }
  out.pages = static_cast<int>(pages.size());
  return out;
}

std::string missing(const std::string& text, const Tokens& shown) {
  Tokens wanted;
  add_tokens(text, wanted);
  std::string out;
  for (const std::string& word : wanted) {
    if (!shown.contains(word)) out += word + " ";
  }
  return out;
}

std::string content_of(const Program& program, const Step& step) {
  // A script, a round and its scores stand under titles of their own.
  const bool titled =
      step.kind == StepKind::Script || step.kind == StepKind::Round || step.kind == StepKind::Scoreboard;
  std::string all = titled ? "" : step.headline + " ";
  const bool own_lines = step.kind != StepKind::Question && step.kind != StepKind::Template;
  if (own_lines) {
    for (const std::string& line : step.lines)
      all += line + " ";
  }
  for (const Item& item : step.items)
    all += item.title + " " + item.text + " ";
  if (const Question* question = program.question(QuestionId{step.refers_to})) all = question->ask + " ";
  return all;
}

const std::string long_answer =
    "We were told in the second demo that single sign-on would be part of the first release, that somebody "
    "would "
    "call us before the first of March, and that the export to the warehouse needed no work on our side at "
    "all.";

/// Long names, long answers to every question, every field filled, everybody scored.
void fill(Sample& sample, int answers) {
  Session& session = sample.session;
  for (Pair& pair : session.roster.pairs) {
    pair.ae = "Maximiliane von Rosenberg-Lindenau " + std::to_string(pair.number.value);
    pair.csm = "Aleksandr-Konstantin Wojciechowski " + std::to_string(pair.number.value);
    pair.deal.account = "Northern Freight and Logistics Holding " + std::to_string(pair.number.value);
  }
  for (const Question& question : session.program->questions) {
    for (int i = 0; i < answers; ++i)
      session.answers.push_back(
          {session.next_answer++, question.id, std::to_string(i + 1) + ": " + long_answer, false});
  }
  for (const Section& section : session.program->sections) {
    for (const Step& step : section.steps) {
      for (const Field& field : step.fields)
        session.filled[field.id] = long_answer.substr(0, 120);
    }
  }
  for (const Tier& tier : session.program->tiers)
    session.tiers[tier.number] = {"Maximiliane von Rosenberg-Lindenau", "+47 555 01 23 45 67", ""};
  for (const Artifact& artifact : session.program->artifacts)
    session.artifacts[artifact.id] = {true, "Maximiliane von Rosenberg-Lindenau",
                                      "the window side, left of the door"};
  session.joint_goal = long_answer.substr(0, 110);
}

template <class See>
void walk(Sample& sample, const See& see) {
  const auto& sections = sample.session.program->sections;
  for (std::size_t s = 0; s < sections.size(); ++s) {
    for (std::size_t i = 0; i < sections[s].steps.size(); ++i) {
      sample.session.timeline = Timeline::of(*sample.session.program);
      test::start(sample);
      sample.session.timeline.go({static_cast<int>(s), static_cast<int>(i)}, SessionTime{Seconds{1}});
      sample.at(Seconds{59});
      sample.session.wall.uncovered = static_cast<int>(sections[s].steps[i].items.size());
      see(sections[s].steps[i]);
    }
  }
}

void check_all(const std::string& id, int pairs, int answers, ImVec2 size, float type) {
  Sample sample = test::sample(pairs, id);
  for (const auto& hour : test::hours_of(sample.session.program)) {
    sample.session.program = hour;
    fill(sample, answers);
    walk(sample, [&](const Step& step) {
      CAPTURE(id);
      CAPTURE(step.title);
      CAPTURE(size.x);
      CAPTURE(type);
      const Shown shown = show_all(sample, size, type);
      CHECK(shown.faults == "");
      CHECK(missing(content_of(*hour, step), shown.tokens) == "");
      for (const Field& field : step.fields)
        CHECK(missing(sample.session.filled[field.id], shown.tokens) == "");
      if (step.kind == StepKind::Question)
        CHECK(missing(std::to_string(answers) + ": " + long_answer, shown.tokens) == "");
    });
  }
}

}  // namespace

TEST_CASE("no page of any program loses a word at any size of type or projector") {
  struct Look {
    ImVec2 size;
    float type;
    int pairs, answers;
  };
  const Look looks[] = {{{1280, 720}, 2.0f, 8, 8},
                        {{1366, 768}, 1.2f, 12, 8},
                        {{1920, 1080}, 1.5f, 8, 3},
                        {{3840, 2160}, 0.8f, 2, 12}};
  for (const std::string& id : test::program_ids()) {
    for (const Look& look : looks)
      check_all(id, look.pairs, look.answers, look.size, look.type);
  }
}

TEST_CASE("scripts are whole before and while they are read, in one size of type") {
  for (const char* id : {"pass", "forge"}) {
    for (const float type : {1.0f, 1.2f, 2.0f}) {
      Sample sample = test::sample(8, id);
      fill(sample, 0);
      walk(sample, [&](const Step& step) {
        if (step.kind != StepKind::Script) return;
        CAPTURE(step.title);
        CAPTURE(type);
        const Shown before = show_all(sample, {1280, 720}, type);
        CHECK(before.faults == "");
        const Script* script = sample.session.program->script(ScriptId{step.refers_to});
        sample.session.reading = ReadingNow{script->id, PairNumber{1}, "Ada", SessionTime{Seconds{58}}};
        for (const int second : {0, 20, 45, 80, 100}) {
          sample.at(Seconds{59} + Seconds{second});
          CHECK(show_all(sample, {1280, 720}, type).faults == "");
        }
        sample.session.reading.reset();
        sample.at(Seconds{59});
      });
    }
  }
}

TEST_CASE("rounds, scoreboards, the end and messages lose nothing either") {
  for (const float type : {1.0f, 2.0f}) {
    for (const int pairs : {2, 8, 30}) {
      CAPTURE(type);
      CAPTURE(pairs);
      Sample sample = test::sample(pairs, "pass");
      fill(sample, 0);
      test::start(sample);
      for (const Round& round : sample.session.program->rounds) {
        sample.session.round =
            RoundNow{round.number, RoundMode::Parallel, {}, SessionTime{}, {}, {}, {}, {}, {}};
        for (const Cue& cue : round.cues) {
          if (cue.kind == CueKind::Deal) sample.session.round->dealt = {cue.id};
        }
        if (!sample.session.round->dealt.empty()) sample.session.round->dealt_at = SessionTime{};
        for (const Seconds at : {Seconds{1}, round.live - Seconds{5}, round.live + Seconds{20}}) {
          sample.at(at);
          CHECK(show_all(sample, {1366, 768}, type).faults == "");
        }
        sample.session.round.reset();
        test::score(sample, round.number.value);
        sample.session.rounds.push_back({round.number, RoundMode::Parallel, {}, {}, {}, {}});
        sample.session.wall.scores = true;
        for (const bool revealed : {false, true}) {
          if (revealed) sample.session.revealed.insert(round.number);
          CHECK(show_all(sample, {1366, 768}, type).faults == "");
        }
        sample.session.wall.scores = false;
      }
      sample.session.wall.message = long_answer;
      CHECK(show_all(sample, {1280, 720}, type).faults == "");
      sample.session.wall.message.clear();
      sample.session.timeline.finish(SessionTime{Minutes{60}});
      CHECK(show_all(sample, {1366, 768}, type).faults == "");
    }
  }
}

TEST_CASE("a room with a customer in it never sees how late we are") {
  for (const char* id : {"first30", "context", "reboot-calls"}) {
    Sample sample = test::sample(2, id);
    for (const auto& hour : test::hours_of(sample.session.program)) {
      if (!hour->with_customer) continue;
      sample.session.program = hour;
      walk(sample, [&](const Step& step) {
        for (const Minutes late : {Minutes{9}, Minutes{80}}) {
          CAPTURE(step.title);
          sample.at(late);
          const Shown shown = show_all(sample, {1920, 1080}, 1.0f);
          for (const char* word : {"late", "ahead", "behind", "over", "time", "intervenes", "drives"}) {
            CAPTURE(word);
            CHECK_FALSE(shown.tokens.contains(word));
          }
        }
      });
    }
  }
}
