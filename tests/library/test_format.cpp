// The file format: what is read, and each fault with its file and line.
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace hh;
using library::read_program;

namespace {

const std::string good =
    "+++\n"                              // 1
    "id = \"tiny\"\n"                    // 2
    "title = \"Tiny\"\n"                 // 3
    "slot_minutes = 5\n"                 // 4
    "+++\n"                              // 5
    "\n"                                 // 6
    "## Only part (5 min, protected)\n"  // 7
    "Banner: one / two\n"                // 8
    "\n"                                 // 9
    "### What we see\n"                  // 10
    "Wall: Look here\n"                  // 11
    "- first\n"                          // 12
    "- second\n"                         // 13
    "Notes: Say it.\n"                   // 14
    "Twice.\n"                           // 15
    "\n"                                 // 16
    "Then wait.\n";                      // 17

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string faults(const std::string& text) {
  std::string out;
  for (const auto& fault : read_program(text, "t.md").faults)
    out += fault.sentence() + "\n";
  return out;
}

/// Exactly this fault is found, and the program is refused.
void refuses(const std::string& text, const std::string& start) {
  const auto read = read_program(text, "t.md");
  const auto all = faults(text);
  CAPTURE(all);
  CHECK(read.program == nullptr);
  CHECK(std::any_of(read.faults.begin(), read.faults.end(), [&](const auto& fault) {
    return !fault.warning && fault.sentence().starts_with(start);
  }));
}

void warns(const std::string& text, const std::string& start) {
  const auto read = read_program(text, "t.md");
  const auto all = faults(text);
  CAPTURE(all);
  CHECK(read.program != nullptr);
  CHECK(std::any_of(read.faults.begin(), read.faults.end(),
                    [&](const auto& fault) { return fault.warning && fault.sentence().starts_with(start); }));
}

std::string with_script(const std::string& speech) {
  return good + "\n### Script A: Hello (AE, 90 s)\nNotes: Read.\n" + speech;  // heading in line 19
}

}  // namespace

TEST_CASE("a small program reads as written") {
  const auto read = read_program(good, "t.md");
  CHECK(faults(good).empty());
  REQUIRE(read.program);
  const auto& section = read.program->sections.at(0);
  CHECK(section.id == "only-part");
  CHECK(section.is_protected);
  CHECK(section.banner == "one / two");
  const auto& step = section.steps.at(0);
  CHECK(step.title == "What we see");
  CHECK(step.headline == "Look here");
  CHECK(step.lines == std::vector<std::string>{"first", "second"});
  CHECK(step.notes == "Say it. Twice.\n\nThen wait.");
}

TEST_CASE("a byte order mark and Windows line ends change nothing, not even the version") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : good)
    windows += c == '\n' ? "\r\n" : std::string(1, c);
  const auto plain = read_program(good, "t.md").program;
  const auto other = read_program(windows, "t.md").program;
  REQUIRE(plain);
  REQUIRE(other);
  CHECK(other->version == plain->version);
  CHECK(other->source == plain->source);
  CHECK(other->sections.at(0).steps.at(0).notes == plain->sections.at(0).steps.at(0).notes);
  CHECK(read_program(changed(good, "first", "other"), "t.md").program->version != plain->version);
}

TEST_CASE("a program frozen by a session reads again from its source") {
  const auto once = read_program(good, "t.md").program;
  const auto again = read_program(once->source, "t.md").program;
  REQUIRE(again);
  CHECK(again->version == once->version);
}

TEST_CASE("faults of the front matter name their line") {
  refuses("# Hello\n", "t.md:1: the file must begin with a line +++");
  refuses("+++\nid = \"x\"\n", "t.md:1: the front matter opened here is never closed");
  refuses(changed(good, "\"tiny\"", "\"tiny"), "t.md:2: the front matter cannot be read");
  refuses(changed(good, "slot_minutes", "slot_minuts"),
          "t.md:4: front matter: unknown key “slot_minuts”; did you mean “slot_minutes”?");
  refuses(changed(good, "title = \"Tiny\"", "title = 7"),
          "t.md:3: front matter: “title” must be a text in quotes");
  refuses(changed(good, "title = \"Tiny\"\n", ""), "t.md:1: front matter: “title” is missing");
  refuses(changed(good, "\"tiny\"", "\"Tiny One\""), "t.md:2: front matter: “id” may hold small letters");
  refuses(changed(good, "= 5", "= 0"),
          "t.md:4: front matter: “slot_minutes” is 0; it must lie between 1 and 480");
  refuses(changed(good, "slot_minutes = 5", "kind = \"trainin\""),
          "t.md:4: front matter: “kind” is “trainin”; did you mean “training”?");
}

TEST_CASE("faults of rounds and cues name their line") {
  const std::string round =
      "slot_minutes = 5\n[[rounds]]\ntitle = \"R\"\nprompt = \"P\"\nae = \"A\"\ncsm = \"C\"\n"
      "[[rounds.cues]]\nid = \"c\"\nlabel = \"L\"\n";  // cue table in line 10
  const auto with = [&](const std::string& more) {
    return changed(good, "slot_minutes = 5\n", round + more);
  };
  refuses(with("kind = \"clok\"\n"),
          "t.md:13: [[rounds.cues]] of round 1: “clok” is no kind of cue; did you mean “clock”?");
  refuses(with("kind = \"clock\"\n"), "t.md:10: [[rounds.cues]] of round 1: a clock needs its length");
  refuses(with("kind = \"count\"\n"),
          "t.md:10: [[rounds.cues]] of round 1: a count needs what to count up to");
  refuses(with("kind = \"exit\"\nat = \"3:30\"\n"),
          "t.md:14: [[rounds.cues]] of round 1: this cue comes after the live");
  refuses(with("kind = \"deal\"\nat = \"soon\"\ntext = \"T\"\n"),
          "t.md:14: [[rounds.cues]] of round 1: “at” is “soon”");
  refuses(with("kind = \"check\"\n[[rounds.cues]]\nid = \"c\"\nlabel = \"L\"\nkind = \"check\"\n"),
          "t.md:15: [[rounds.cues]] of round 1: the id “c” is used twice");
  warns(with("kind = \"check\"\n"), "t.md:5: round 1 is never played; add a step ### Round 1: R");
}

TEST_CASE("sections without usable minutes are refused with what to write") {
  refuses(changed(good, " (5 min, protected)", ""),
          "t.md:7: section “Only part” has no minutes; write ## Only part (15 min)");
  refuses(changed(good, "5 min,", "-5 min,"),
          "t.md:7: section “Only part” must take whole minutes, 1 to 240");
  refuses(changed(good, "5 min,", "10 h,"), "t.md:7: section “Only part” must take whole minutes");
  refuses(changed(good, "protected", "protcted"),
          "t.md:7: “protcted” says nothing about a section; did you mean “protected”?");
  refuses(good + "\n## Only part (1 min)\n### x\n", "t.md:19: a section “Only part” exists already");
  refuses(good + "\n## Empty (1 min)\n", "t.md:19: section “Empty” has no step");
  refuses("+++\nid = \"x\"\ntitle = \"X\"\n+++\n", "t.md: no section found");
}

TEST_CASE("an agenda over or under its slot is a warning that says by how much") {
  warns(changed(good, "= 5", "= 60"),
        "t.md:4: the sections add up to 5 min, 55 min under the slot of 60 min");
  warns(changed(good, "(5 min", "(7 min"),
        "t.md:4: the sections add up to 7 min, 2 min over the slot of 5 min");
}

TEST_CASE("unknown words in the body are named with what was meant") {
  refuses(changed(good, "Notes:", "Noets:"), "t.md:14: “Noets:” is unknown; did you mean “Notes:”?");
  refuses(changed(good, "### What we see", "### Scrpt A: Hello"),
          "t.md:10: “Scrpt” is no kind of step; did you mean “Script”?");
  refuses(changed(good, "Wall: Look here", "Look here"), "t.md:11: this line has no marker");
  refuses(changed(good, "### What we see", "#### What we see"),
          "t.md:10: “What we see” is a heading of level 4");
  refuses(changed(good, "## Only", "Wall: early\n\n## Only"),
          "t.md:7: this text stands before the first section");
  refuses(changed(good, "Wall: Look here", "Ask: Why?"), "t.md:11: “Ask:” belongs into a Question step");
}

TEST_CASE("a list under a banner, before the first step, is a fault") {
  refuses(changed(good, "Banner: one / two\n", "Banner: one / two\n\n- three\n"),
          "t.md:10: this text stands before the first step");
}

TEST_CASE("a misspelt part of pages to look up is named") {
  refuses(good + "\n# Referense\n\n## Words\n\n### Won\n",
          "t.md:19: “Referense” is nearly a part with a meaning; did you mean “# Reference”?");
}

TEST_CASE("references that lead nowhere are refused") {
  refuses(good + "\n### Round 4: Gone\n", "t.md:19: there is no round “4”; the front matter has none");
  refuses(good + "\n### Question: Why\nAsk: Why?\n", "t.md:19: Question needs its name before the colon");
  refuses(good + "\n### Question why: Why\n", "t.md:19: question “why” asks nothing; add a line Ask: …");
  refuses(good + "\n### Question q: A\nAsk: B?\n\n### Question q: C\nAsk: D?\n",
          "t.md:22: question “q” exists already in line 19");
  refuses(good + "\n### Artifacts: Five things\n", "t.md:19: step “Five things” has nothing to show");
  refuses(good + "\n### Page: Fact\nClaim: 40% of something\n",
          "t.md:20: a claim names its source after a long dash");
}

TEST_CASE("speech: sentences, placeholders and length") {
  const auto read = read_program(with_script("> Hello {{csm}}. It is $1.5M, signed.\n> Right?\n"), "t.md");
  REQUIRE(read.program);
  CHECK(read.program->scripts.at(0).sentences ==
        std::vector<std::string>{"Hello {{csm}}.", "It is $1.5M, signed.", "Right?"});
  refuses(with_script("> Hello.\n> Dear {{chmpion}}.\n"),
          "t.md:22: unknown placeholder {{chmpion}}; did you mean “champion”?");
  refuses(with_script("> Hello {{csm.\n"), "t.md:21: a placeholder is opened with {{ and not closed");
  refuses(with_script(""), "t.md:19: script “a” has no words");
  refuses(changed(good, "Look here", "Look, {{csm}}"),
          "t.md:10: placeholders are filled in quoted speech only");
  std::string long_speech = ">";
  for (int i = 0; i < 218; ++i)
    long_speech += " word";
  warns(with_script(long_speech + "\n"),
        "t.md:19: script “a” takes 91 s at 145 words a minute, 1 s over its limit of 90 s");
}

TEST_CASE("a speech of five thousand words is told by its length, not refused") {
  std::string speech;
  for (int i = 0; i < 500; ++i)
    speech += "> one two three four five six seven eight nine ten.\n";
  warns(with_script(speech), "t.md:19: script “a” takes 2069 s at 145 words a minute, 1979 s over its limit");
}

TEST_CASE("others than the pair may speak a script; a slip is told") {
  const std::string by_customer = changed(with_script("> Why?\n"), "(AE, 90 s)", "(Customer, 90 s)");
  const auto read = read_program(by_customer, "t.md");
  REQUIRE(read.program);
  CHECK(read.program->scripts.at(0).speaker == "Customer");
  refuses(changed(with_script("> Why?\n"), "(AE, 90 s)", "(Custmer, 90 s)"),
          "t.md:19: “Custmer” says nothing about a script; did you mean “Customer”?");
}

TEST_CASE("a program takes nothing in from other files, and says so") {
  for (const char* key : {"include", "includes", "import"}) {
    const std::string text = changed(good, "slot_minutes = 5", std::string(key) + " = \"tiny.md\"");
    const std::string all = faults(text);
    CAPTURE(all);
    CHECK(all.find("t.md:4: front matter: a program is one file and takes nothing in") != std::string::npos);
    CHECK(all.find("unknown key") == std::string::npos);
  }
}

TEST_CASE("minutes below nothing and beyond a day are refused") {
  refuses(changed(good, "(5 min, protected)", "(-5 min)"),
          "t.md:7: section “Only part” must take whole minutes");
  refuses(changed(good, "(5 min, protected)", "(10 h)"),
          "t.md:7: section “Only part” must take whole minutes");
  refuses(changed(good, "slot_minutes = 5", "slot_minutes = -5"), "t.md:4: ");
}

TEST_CASE("files that are not program text are refused before they are parsed") {
  refuses(changed(good, "Look here", "Look \xC3\x28"), "t.md:11: this line is not UTF-8 text");
  refuses(changed(good, "Look here", std::string("Look \0", 6)), "t.md:11: this line is not UTF-8 text");
  refuses(changed(good, "Look here", std::string(30'000, 'x')), "t.md:11: this line has 30006 characters");
  refuses(std::string(10 * 1024 * 1024, 'x'), "t.md: the file has 10240 KB");
  refuses("", "t.md:1: the file must begin with a line +++");
}

TEST_CASE("one broken file never hides the others, and an id belongs to one file") {
  namespace fs = std::filesystem;
  const auto folder =
      fs::temp_directory_path() /
      ("hh-shelf-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
  fs::create_directories(folder);
  const auto write = [&](const char* name, const std::string& text) { std::ofstream(folder / name) << text; };
  write("a.md", good);
  write("b.md", changed(good, "\"tiny\"", ""));
  write("c.md", good);
  write("README.md", "not a program");
  write("z.md", changed(changed(good, "\"tiny\"", "\"zeta\""), "\"Tiny\"", "\"Alpha\""));
  write("big.md", std::string(10 * 1024 * 1024, ' '));
  const auto shelf = library::read_shelf(folder);
  fs::remove_all(folder);
  REQUIRE(shelf.programs.size() == 2);
  CHECK(shelf.programs[0]->title == "Alpha");
  CHECK(shelf.programs[1]->title == "Tiny");
  REQUIRE(shelf.faults.size() == 3);
  CHECK(shelf.faults[0].sentence().starts_with("b.md:2: the front matter cannot be read"));
  CHECK(shelf.faults[1].sentence().starts_with("big.md: the file has 10240 KB"));
  CHECK(shelf.faults[2].sentence().starts_with("c.md:2: a.md has the id “tiny” already"));
}

TEST_CASE("a folder that is not there is a fault, not an end") {
  const auto shelf = library::read_shelf("/nowhere/at/all");
  CHECK(shelf.programs.empty());
  REQUIRE(shelf.faults.size() == 1);
}

TEST_CASE("a file cut or damaged anywhere is read to its end: a program or faults, never neither") {
  std::ifstream in(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / "pass.md", std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  const std::string text = whole.str();
  REQUIRE(text.size() > 10'000);
  std::mt19937 random(20261123);
  for (int i = 0; i < 150; ++i) {
    std::string damaged = text.substr(0, random() % text.size());
    if (i % 2 == 1) {
      damaged = text;
      for (int n = 0; n < 5; ++n)
        damaged[random() % damaged.size()] = "\n#>-*[]{}+\"=:x"[random() % 14];
    }
    const auto read = read_program(damaged, "t.md");
    CAPTURE(i);
    CHECK((read.program != nullptr || !read.faults.empty()));
    const int lines = 1 + static_cast<int>(std::count(damaged.begin(), damaged.end(), '\n'));
    for (const auto& fault : read.faults)
      CHECK(fault.line <= lines);
  }
}

TEST_CASE("the example of the guide loads without a fault") {
  std::ifstream in(std::filesystem::path(HH_SOURCE_DIR) / "docs" / "library-format.md", std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  const std::string text = whole.str();
  const std::string opens = "```markdown\n";
  const auto begin = text.find(opens);
  REQUIRE(begin != std::string::npos);
  const auto from = begin + opens.size();
  const std::string example = text.substr(from, text.find("\n```", from) + 1 - from);
  CHECK(faults(example) == "");
  CHECK(read_program(example, "t.md").program != nullptr);
}
