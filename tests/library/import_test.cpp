// Import of whole documents: each shape of tests/data/import, and what must hold for all of them.
#include "library/import.hpp"
#include "library/library.hpp"
#include "library/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

using namespace hh;
using library::import_document;
using library::Imported;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(HH_TESTS_DIR) / "data" / "import";

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Imported imported(const std::string& file) {
  auto made = import_document(bytes_of(folder / file), "doc", file);
  REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.problem().sentence()));
  return std::move(made).value();
}

Imported from_text(const std::string& text, const std::string& file = "t.md") {
  auto made = import_document(text, "doc", file);
  REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.problem().sentence()));
  return std::move(made).value();
}

std::string agenda(const Imported& made) {
  std::string out;
  for (const auto& one : made.sections)
    out += (out.empty() ? "" : "; ") + one.title + " " + std::to_string(one.minutes) +
           (one.estimated ? "*" : "");
  return out;
}

std::shared_ptr<const domain::Program> loaded(const Imported& made) {
  const auto read = library::read_program(made.text, "doc.md");
  std::string faults;
  for (const auto& fault : read.faults)
    faults += fault.sentence() + "\n";
  CAPTURE(made.text);
  CHECK(faults == "");
  REQUIRE(read.program != nullptr);
  return read.program;
}

/// Letters and digits in a row; everything else parts words.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> out;
  std::string word;
  for (const char c : text + " ") {
    const bool inside = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (inside) word += c;
    if (!inside && !word.empty()) out.insert(std::exchange(word, {}));
  }
  return out;
}

std::string missing_words(const std::string& source, const std::string& written) {
  const auto there = words_of(written);
  std::string out;
  for (const std::string& word : words_of(source)) {
    if (!there.contains(word)) out += word + " ";
  }
  return out;
}

bool has_line(const Imported& made, int line, const std::string& part) {
  return std::any_of(made.unplaced.begin(), made.unplaced.end(), [&](const auto& one) {
    return one.line == line && one.text.find(part) != std::string::npos;
  });
}

std::string speakers(const domain::Program& program) {
  std::string out;
  for (const auto& script : program.scripts)
    out += (out.empty() ? "" : " ") + script.speaker;
  return out;
}

const domain::Step* step_named(const domain::Program& program, const std::string& title) {
  for (const auto& section : program.sections) {
    for (const auto& step : section.steps) {
      if (step.title == title) return &step;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every shape of document gives the sections a reader sees in it") {
  CHECK(agenda(imported("article.md")) ==
        "Counting what we lost 8; Writing it down 20; Saying it aloud 20; Leaving with a promise 12");
  CHECK(agenda(imported("clocks.md")) == "Opening 8; The pickup 12; Objections 15; Close 10");
  CHECK(agenda(imported("numbered.md")) ==
        "Setting the scene 5; The walk-through 10; The swap 10*; Wrap-up 5");
  CHECK(agenda(imported("setext.md")) ==
        "Where we stand 10; The four letters 25; Your own account 15; Promises 10");
  CHECK(agenda(imported("mail.txt")) == "WARM-UP 5; THE SHEET 20; ROLE PLAY 25; PROMISES 10");
  CHECK(agenda(imported("windows.txt")) == "Opening 10; Practice 20; Close 10");
  CHECK(agenda(imported("agenda_utf16.txt")) ==
        "Arrival and names 10; The account sheet 25; Two rounds of practice 15; Who does what by when 10");
  CHECK(agenda(imported("word.html")) == "Where it hurts 10; Reading aloud 20; Going home 5");
  CHECK(agenda(imported("docs_export.html")) ==
        "Arrive and settle 5; Tell the story of the deal 15; Take it over 10");
  CHECK(agenda(imported("blog_page.html")) == "Name the gap 10; Fill the page 30; Read it back 20");
  CHECK(agenda(imported("notes_export.md")) == "🏁 Start line 5; 🔁 Relay, two legs 20; 🏆 Finish 5");
  CHECK(agenda(imported("table.md")) == "Look back 10; Build the page 25; Play it 20; Promise 5");
  CHECK(agenda(imported("plain_heads.txt")) == "Opening 5; Working session 35; Closing 20");
  CHECK(agenda(imported("mixed_steps.md")) == "Setup 5; Teach 15; Drill 30; Close 10");
}

TEST_CASE("a document without minutes runs on estimated ones and says so") {
  const Imported made = imported("no_minutes.md");
  CHECK(made.sections.size() == 3);
  for (const auto& one : made.sections) {
    CHECK(one.estimated);
    CHECK(one.minutes >= 1);
  }
  REQUIRE_FALSE(made.remarks.empty());
  CHECK(made.remarks.front().find("no minutes") != std::string::npos);
  CHECK(made.text.find(made.remarks.front()) != std::string::npos);
}

TEST_CASE("every document loads without a fault, with the sections it was said to have, and loses no word") {
  int documents = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();
    CAPTURE(file);
    const Imported made = imported(file);
    const auto program = loaded(made);
    REQUIRE(program->sections.size() == made.sections.size());
    CHECK(program->agenda_total().count() == made.minutes());
    for (std::size_t i = 0; i < made.sections.size(); ++i) {
      CHECK(program->sections[i].title == made.sections[i].title);
      CHECK(program->sections[i].planned.count() == made.sections[i].minutes);
    }
    const bool plain_utf8 =
        entry.path().extension() == ".md" || file == "mail.txt" || file == "plain_heads.txt";
    if (plain_utf8) CHECK(missing_words(bytes_of(entry.path()), made.text) == "");
    documents += 1;
  }
  CHECK(documents >= 10);
}

TEST_CASE("speech becomes scripts with their speaker") {
  CHECK(speakers(*loaded(imported("article.md"))) == "AE CSM");
  CHECK(speakers(*loaded(imported("clocks.md"))) == "AE CSM");
  CHECK(speakers(*loaded(imported("mail.txt"))) == "AE CSM");
  CHECK(speakers(*loaded(imported("blog_page.html"))) == "CSM");
  CHECK(speakers(*loaded(imported("table.md"))) == "CSM");
  const auto mail = loaded(imported("mail.txt"));
  CHECK(mail->scripts.at(0).sentences.at(0) ==
        "I am the one who sold you this, and Kim is the one who makes it work.");
}

TEST_CASE("lists, templates, tables, claims, promises and answers find their places") {
  const auto article = loaded(imported("article.md"));
  const auto* ask = step_named(*article, "What to ask the room");
  REQUIRE(ask != nullptr);
  CHECK(ask->kind == domain::StepKind::List);
  CHECK(ask->items.size() == 2);
  const auto* mail = step_named(*article, "Email template");
  REQUIRE(mail != nullptr);
  CHECK(mail->kind == domain::StepKind::Template);
  CHECK(mail->lines == std::vector<std::string>{"Subject: Your first week with us", "Hello Priya,",
                                                "from today I am your contact."});
  REQUIRE(article->commitments.size() == 2);
  CHECK(article->commitments[0].due.unit == domain::DueUnit::EndOfWeek);
  CHECK(article->commitments[1].due.unit == domain::DueUnit::BusinessDays);
  CHECK(article->commitments[1].due.amount == 10);
  REQUIRE(article->faq.size() == 2);
  CHECK(article->faq[0].question == "Does this work for renewals?");
  CHECK(article->faq[0].answer == "Yes, with the dates turned round.");
  const auto& first = article->sections.at(0).steps.at(0);
  REQUIRE(first.claims.size() == 1);
  CHECK(first.claims[0].source == "Harbour Research, 2022");
  CHECK(first.notes.find("write the figure on the wall") != std::string::npos);
}

TEST_CASE("list items and headings with minutes inside a section are its steps") {
  const auto article = loaded(imported("article.md"));
  CHECK(step_named(*article, "1. Read the sheet alone (4 min)") != nullptr);
  const auto* fill = step_named(*article, "2. Fill in the empty lines (12 min)");
  REQUIRE(fill != nullptr);
  CHECK(fill->lines == std::vector<std::string>{"dates first", "names second"});
  const auto relay = loaded(imported("notes_export.md"));
  CHECK(step_named(*relay, "Leg one (8 min)") != nullptr);
}

TEST_CASE("what belongs to no section is listed with its line and kept in the file") {
  const Imported article = imported("article.md");
  CHECK(has_line(article, 9, "A deal is signed on Friday"));
  CHECK(has_line(article, 12, "Why handoffs go wrong"));
  CHECK(has_line(article, 90, "nine teams"));
  CHECK(article.text.find("line 90: A. Writer has run this hour for nine teams.") != std::string::npos);
  const Imported page = imported("blog_page.html");
  CHECK(has_line(page, 10, "Pricing"));
  CHECK(has_line(page, 32, "Ten emails"));
  CHECK(page.text.find("not a section") == std::string::npos);
}

TEST_CASE("the total of a title is no section, and a difference is told") {
  const Imported made =
      from_text("# The 60-minute hour\n\n## One (10 min)\n\nGo.\n\n## Two (20 min)\n\nStop.\n");
  CHECK(agenda(made) == "One 10; Two 20");
  CHECK(made.remarks.size() == 1);
  CHECK(loaded(made)->slot.count() == 30);
}

TEST_CASE("a document can use any way of writing a length") {
  const std::pair<const char*, const char*> shapes[] = {
      {"## Opening (5 min)\n\n## Rest (10 min)\n", "Opening 5; Rest 10"},
      {"## Opening — 5 min\n\n## Rest – 10 minutes\n", "Opening 5; Rest 10"},
      {"## Opening - 5 mins\n\n## Rest: 10 minutes\n", "Opening 5; Rest 10"},
      {"## 5 min: Opening\n\n## 10 min — Rest\n", "Opening 5; Rest 10"},
      {"## Opening, 5 minutes\n\n## Rest 10 minutes\n", "Opening 5; Rest 10"},
      {"## [0:00–0:05] Opening\n\n## [0:05–0:15] Rest\n", "Opening 5; Rest 10"},
      {"## 0:00-0:05 Opening\n\n## 0:05-0:15 Rest\n", "Opening 5; Rest 10"},
      {"## Opening (0:00 - 5:00)\n\n## Rest (5:00 - 15:00)\n", "Opening 5; Rest 10"},
      {"## Opening (0–5 min)\n\n## Rest (5–15 min)\n", "Opening 5; Rest 10"},
      {"## Minutes 0–5: Opening\n\n## Minutes 5–15: Rest\n", "Opening 5; Rest 10"},
      {"## 12:50 to 12:55 Opening\n\n## 12:55 to 1:05 Rest\n", "Opening 5; Rest 10"},
      {"## Opening\n\nTime: 5 minutes\n\n## Rest\n\n**Duration:** 10 min\n", "Opening 5; Rest 10"},
      {"## Opening (five minutes)\n\n## Rest (2 x 5 min)\n", "Opening 5; Rest 10"},
      {"## Opening (5')\n\n## Rest (6 min + 4 min debrief)\n", "Opening 5; Rest 10"},
      {"## Section 1 — Opening (5 min)\n\n## Section 2 — Rest (10 min)\n", "Opening 5; Rest 10"},
      {"## Part I: Opening (5 min)\n\n## Part II: Rest (10 min)\n", "Opening 5; Rest 10"},
      {"**1. Opening (5 min)**\n\nHi.\n\n**2. Rest (10 min)**\n\nHi.\n", "Opening 5; Rest 10"},
      {"Opening (5 min)\n\nHi.\n\nRest (10 min)\n\nHi.\n", "Opening 5; Rest 10"},
      {"- Opening: 5 min\n- Rest: 10 min\n", "Opening 5; Rest 10"},
      {"1. Opening (5 min)\n\nHi.\n\n2. Rest (10 min)\n\nHi.\n", "Opening 5; Rest 10"},
      {"| Time | What |\n|---|---|\n| 0:00–0:05 | Opening |\n| 0:05–0:15 | Rest |\n", "Opening 5; Rest 10"},
      {"## Opening (1 h 15 min)\n\n## Rest (90 minutes)\n", "Opening 75; Rest 90"},
      {"# The 5-minute opening\n\n## Opening (5 min)\n\n## The 30-day check-in (10 min)\n",
       "Opening 5; The 30-day check-in 10"},
  };
  for (const auto& [text, wanted] : shapes) {
    CAPTURE(text);
    const Imported made = from_text(text);
    CHECK(agenda(made) == wanted);
    loaded(made);
  }
}

TEST_CASE("headings that only mention time are no sections") {
  const Imported made = from_text(
      "# Guide\n\n5 min read\n\n## Opening (5 min)\n\n### The first 10 minutes of a kickoff\n\nGo.\n\n"
      "## Close — 10 min\n\n### Reply within 90 minutes\n\nGo.\n");
  CHECK(agenda(made) == "Opening 5; Close 10");
}

TEST_CASE("hostile text cannot break the file") {
  const std::string nasty =
      "# +++ \"title\" \\ {{x}}\n\n## Wall: {{ae}} (5 min)\n\nNotes: Wall: Ask: no\n\nClaim: "
      "nothing\n\nBanner: {{\n\n"
      "### Script A: x (AE, 3 s)\n\n> {{champion}} and {{nobody}} say `*_[x](y)_*` &amp; <b>\n\n"
      "- Wall: one\n- *two*\n- {{three}}\n\n+++\n\n## Wall: {{ae}} (5 min)\n\n## ??? (0 min)\n\n## ( (7 "
      "min)\n\n"
      "### Round 9: gone\n\n### List: empty\n\n### Question: (huh)\n\n```\n+++\n# not a comment\n```\n";
  const Imported made = from_text(nasty);
  loaded(made);
  CHECK(missing_words(nasty, made.text) == "");
}

TEST_CASE("random damage to every document still gives a program or a reason") {
  std::mt19937 random(7);
  const std::string signs[] = {"\n", "#", "*",     "> ", "- ",  "(5 min)", "{{", "}}",
                               "\"", "“", "+++\n", "|",  "<p>", "```\n",   ":"};
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string whole = bytes_of(entry.path());
    for (int round = 0; round < 12; ++round) {
      std::string text = whole;
      for (int cut = 0; cut < 6 && !text.empty(); ++cut) {
        const std::size_t at = random() % text.size();
        if (random() % 2 == 0) text.erase(at, random() % 40);
        if (at <= text.size()) text.insert(at, signs[random() % std::size(signs)]);
      }
      CAPTURE(text);
      const auto made = import_document(text, "doc", entry.path().filename().string());
      if (made) {
        loaded(made.value());
      } else {
        CHECK(made.problem().what.find("could not be made") == std::string::npos);
      }
    }
  }
}

TEST_CASE("a speech of five thousand words is parted into scripts that can be read") {
  std::string words;
  for (int i = 0; i < 5000; ++i)
    words += "word" + std::to_string(i) + (i % 12 == 11 ? ". " : " ");
  const Imported made = from_text("## Talk (30 min)\n\nAE: “" + words + "”\n");
  const auto program = loaded(made);
  CHECK(program->scripts.size() > 3);
  CHECK(missing_words(words, made.text) == "");
}

TEST_CASE("what is no document is refused with a reason") {
  const auto refused = [](const std::string& bytes, const std::string& name = "doc") {
    const auto made = import_document(bytes, name, "t.md");
    REQUIRE_FALSE(made.ok());
    return made.problem().sentence();
  };
  CHECK(refused("").find("empty") != std::string::npos);
  CHECK(refused(" \n\t\n").find("empty") != std::string::npos);
  CHECK(refused(std::string("PK\x03\x04zip", 7)).find("Word") != std::string::npos);
  CHECK(refused("%PDF-1.7 x").find("PDF") != std::string::npos);
  CHECK(refused(std::string("a\0b\0\0c", 6)).find("binary") != std::string::npos);
  CHECK(refused("caf\xc3\xa9 and \xff").find("line 1") != std::string::npos);
  CHECK(refused("one\ntwo \x81\n").find("Windows-1252") != std::string::npos);
  CHECK(refused(std::string(5 * 1024 * 1024, 'a')).find("KB") != std::string::npos);
  CHECK(refused("## A (5 min)\n", "No Spaces").find("no-spaces") != std::string::npos);
  CHECK(refused("## A (5 min)\n", "../etc").find("cannot name") != std::string::npos);
  CHECK_FALSE(import_document("## A (5 min)\n", "").ok());
}

TEST_CASE("a page's title that runs over lines stays one remark of the front matter") {
  const std::string page =
      "<!DOCTYPE html><html><head><title>A handoff hour\n+++\ntitle = \"Pairs\"\nhe said</title></head>"
      "<body><h2>Opening (5 min)</h2><p>Say why we are here.</p></body></html>";
  const auto made = library::import_document(page, "broken-title", "page.html");
  REQUIRE(made.ok());
  const auto read = library::read_program(made.value().text, "broken-title.md");
  CHECK(read.program != nullptr);
}

TEST_CASE("long titles that are alike are told apart within what a title may hold") {
  const std::string title = "By Friday " + std::string(120, 's') + " I will rehearse";
  for (const std::string& alike : {title, "What we say when " + title}) {
    const std::string text = "## " + alike + " (5 min)\n\nGo.\n\n## " + alike + " (10 min)\n\nStay.\n";
    const Imported made = from_text(text);
    const auto program = loaded(made);
    REQUIRE(made.sections.size() == 2);
    REQUIRE(program->sections.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(program->sections[i].title == made.sections[i].title);
      CHECK(library::letters_in(made.sections[i].title) <= 100);
    }
    CHECK(made.sections[1].title.ends_with("… 2"));
    CHECK(missing_words(text, made.text) == "");
  }
}

TEST_CASE("a title is told apart from one that carries the number already") {
  const Imported made =
      from_text("## Swap (5 min)\n\nGo.\n\n## Swap 2 (5 min)\n\nGo.\n\n## Swap (5 min)\n\nGo.\n");
  loaded(made);
  CHECK(agenda(made) == "Swap 5; Swap 2 5; Swap 3 5");
}

TEST_CASE("words of other speakers than the pair become scripts of theirs") {
  const auto program = loaded(
      from_text("## Pickup (10 min)\n\nCustomer: “You are leaving us already, before it even works?”\n\n"
                "Champion (calm): Who do I call when it breaks at night?\n\n"
                "The VP says: “Show me the number you promised us in May.”\n\n"
                "The manager asks:\n\n> What did you write down for them?\n\n"
                "“I only count what I hear from you”, the coach says.\n\n"
                "Facilitator says: “Phones away, doors closed, we start now.”\n\n"
                "- The client replies: “We have heard that one before, to be honest.”\n"));
  CHECK(speakers(*program) == "Customer Champion Executive Manager Coach Facilitator Customer");
  CHECK(program->scripts.at(0).sentences.at(0) == "You are leaving us already, before it even works?");
  CHECK(program->scripts.at(1).sentences.at(0) == "Who do I call when it breaks at night?");
}

TEST_CASE("who speaks is told from who is spoken to") {
  const auto program =
      loaded(from_text("## Pickup (10 min)\n\n"
                       "The AE asks the customer: “What changed for you since we signed it?”\n\n"
                       "Ask the customer and say: “Thank you for the honest word on this.”\n\n"
                       "If the customer asks for a discount, the CSM says: “Let me ask Kim "
                       "about it today.”\n"));
  CHECK(speakers(*program) == "AE AE CSM");
}

TEST_CASE("a field or an instruction beside a role's name is no speech") {
  const std::string text =
      "## Deal (10 min)\n\nChampion: Dana Reyes, VP Operations\n\nCoach: count the hands and "
      "write them on the wall.\n\nManager: 12 reps\n";
  const Imported made = from_text(text);
  CHECK(speakers(*loaded(made)).empty());
  CHECK(missing_words(text, made.text) == "");
}
