// Import, one habit of writing at a time: sums of minutes, answered questions, text to be sent, timed speech.
#include "library/import.hpp"
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace hh;
using library::import_document;
using library::Imported;

namespace {

using Lines = std::vector<std::string>;

Imported from_text(const std::string& text, const std::string& file = "t.md") {
  auto made = import_document(text, "doc", file);
  REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.problem().sentence()));
  return std::move(made).value();
}

std::string agenda(const Imported& made) {
  std::string out;
  for (const auto& one : made.sections)
    out += (out.empty() ? "" : "; ") + one.title + " " + std::to_string(one.minutes);
  return out;
}

std::shared_ptr<const domain::Program> loaded(const Imported& made) {
  const auto read = library::read_program(made.text, "doc.md");
  std::string errors;
  for (const auto& fault : read.faults)
    errors += fault.warning ? "" : fault.sentence() + "\n";
  CAPTURE(made.text);
  CHECK(errors == "");
  REQUIRE(read.program != nullptr);
  return read.program;
}

const domain::Step* step_named(const domain::Program& program, const std::string& title) {
  for (const auto& section : program.sections) {
    for (const auto& step : section.steps) {
      if (step.title == title) return &step;
    }
  }
  return nullptr;
}

Lines titles(const domain::Section& section) {
  Lines out;
  for (const auto& step : section.steps)
    out.push_back(step.title);
  return out;
}

Lines item_titles(const domain::Step& step) {
  Lines out;
  for (const auto& item : step.items)
    out.push_back(item.title);
  return out;
}

/// The lines of the first template.
Lines letter(const domain::Program& program) {
  for (const auto& section : program.sections) {
    for (const auto& step : section.steps) {
      if (step.kind == domain::StepKind::Template) return step.lines;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("numbers joined by a plus before one unit are added") {
  CHECK(agenda(from_text("## Drill (12+3 min)\n\nGo.\n\n## Close (5 min)\n\nGo.\n")) == "Drill 15; Close 5");
  CHECK(agenda(from_text("## Drill — 10 + 5 minutes\n\nGo.\n\n## Close (1+2+2 min)\n\nGo.\n")) ==
        "Drill 15; Close 5");
  CHECK(
      agenda(from_text("## Drill (12 min drill + 3 min debrief)\n\nGo.\n\n## 1+1 Close (5 min)\n\nGo.\n")) ==
      "Drill 15; 1+1 Close 5");
}

TEST_CASE("a heading that is labelled as a question is answered by what follows") {
  const auto program =
      loaded(from_text("## Practice (25 min)\n\nGo.\n\n### Q: What if they refuse?\n\nA: Go on anyway.\n\n"
                       "### Question: Who keeps the sheet\n\nThe CSM.\n\n### What now?\n\nBreathe.\n"));
  REQUIRE(program->faq.size() == 2);
  CHECK(program->faq[0].question == "What if they refuse?");
  CHECK(program->faq[0].answer == "Go on anyway.");
  CHECK(program->faq[1].question == "Who keeps the sheet");
  CHECK(program->faq[1].answer == "The CSM.");
}

TEST_CASE("text to be sent keeps its empty lines") {
  const Lines wanted{"Hi Dana,", "", "see you on Monday.", "Kim"};
  const Imported fenced = from_text(
      "## Practice (25 min)\n\n```\n\nHi Dana,\n\nsee you on Monday.\nKim\n\n```\n\n## Close (5 "
      "min)\n\nGo.\n");
  CHECK(fenced.text.find("> Hi Dana,\n>\n> see you") != std::string::npos);
  CHECK(letter(*loaded(fenced)) == wanted);
  for (const char* lines :
       {"Hi Dana,\n\nsee you on Monday.\nKim", "\nHi Dana,<br><br>see you on Monday.<br>Kim\n",
        "Hi <b>Dana</b>,\n  \nsee you on Monday.\nKim\n\n"}) {
    CAPTURE(lines);
    const Imported page = from_text("<!DOCTYPE html><html><body><h2>Practice (25 min)</h2><pre>" +
                                        std::string(lines) + "</pre><h2>Close (5 min)</h2></body></html>",
                                    "t.html");
    CHECK(letter(*loaded(page)) == wanted);
  }
}

TEST_CASE("paragraphs of text to be sent stay apart") {
  const Lines wanted{"Hi Dana,", "", "see you on Monday.", "Kim"};
  const std::string end = "\n## Close (5 min)\n\nGo.\n";
  CHECK(letter(*loaded(from_text(
            "## Go (25 min)\n\n### Email template\n\nHi Dana,\n\nsee you on Monday.\nKim\n" + end))) ==
        wanted);
  CHECK(letter(*loaded(from_text(
            "## Go (25 min)\n\n### Email template\n\n> Hi Dana,\n>\n> see you on Monday.\n> Kim\n" + end))) ==
        wanted);
}

TEST_CASE("a timed item of a list is a step of its own") {
  const auto program = loaded(from_text(
      "## Why (10 min)\n\n- Ask the room\n- Read the number aloud (2 min)\n  - slowly\n- Wait\n"
      "- Write it down\n\nCSM: “We heard you. Let us start with the metric.”\n\n## Close (5 min)\n\nGo.\n"));
  const auto& steps = program->sections.at(0).steps;
  CHECK(titles(program->sections.at(0)) == Lines{"Why", "Read the number aloud (2 min)", "Why", "Why"});
  REQUIRE(steps.size() == 4);
  CHECK(item_titles(steps[0]) == Lines{"Ask the room"});
  CHECK(steps[1].kind == domain::StepKind::Page);
  CHECK(steps[1].lines == Lines{"slowly"});
  CHECK(item_titles(steps[2]) == Lines{"Wait", "Write it down"});
  CHECK(steps[3].kind == domain::StepKind::Script);
  const auto alone =
      loaded(from_text("## Why (10 min)\n\n- Read the number aloud (2 min)\n\n"
                       "CSM: “We heard you. Let us start with the metric.”\n\n## Close (5 min)\n"));
  CHECK(titles(alone->sections.at(0)) == Lines{"Read the number aloud (2 min)", "Why"});
}

TEST_CASE("an answered question keeps its title and answer beside a template") {
  const auto program =
      loaded(from_text("## Practice (25 min)\n\nQ: Why?\n\nA: Because.\n\n```\nLine 1\nLine 2\n```\n\nPair "
                       "up.\n\n## Close (5 min)\n"));
  const auto* question = step_named(*program, "Why?");
  REQUIRE(question != nullptr);
  CHECK(question->kind == domain::StepKind::Page);
  CHECK(question->notes.find("Because.") != std::string::npos);
  const auto* sent = step_named(*program, "Template");
  REQUIRE(sent != nullptr);
  CHECK(sent->lines == Lines{"Line 1", "Line 2"});
  REQUIRE(program->faq.size() == 1);
  CHECK(program->faq[0].answer == "Because.");
}

TEST_CASE("a speaker with a length is a script with that limit, not a section") {
  const auto seconds = [](const domain::Program& program) {
    std::string out;
    for (const auto& script : program.scripts)
      out += (out.empty() ? "" : ", ") + script.speaker + " " + std::to_string(script.limit.count());
    return out;
  };
  const std::string body =
      "Section 1 — Welcome (5 min)\n\nAE (30 seconds): “Hello there.”\n\nCSM (1 min): “I take it from "
      "here.”\n\n"
      "AE — 90 s: “See you soon, Dana.”\n\nSection 2 — Walk (20 min)\n\nGo.\n";
  for (const char* file : {"t.txt", "t.md"}) {
    const Imported made = from_text(body, file);
    CHECK(agenda(made) == "Welcome 5; Walk 20");
    const auto program = loaded(made);
    CHECK(seconds(*program) == "AE 30, CSM 60, AE 90");
    CHECK(program->scripts.at(0).sentences == Lines{"Hello there."});
    CHECK(program->sections.at(0).steps.size() == 3);
  }
  const auto bold = from_text(
      "## Welcome (5 min)\n\n**AE (30 s):** “Hello there.”\n\n- CSM (2 min): “And me.”\n\n"
      "**AE (45 s):**\n\n> See you soon.\n\n## Walk (20 min)\n\nGo.\n");
  CHECK(agenda(bold) == "Welcome 5; Walk 20");
  CHECK(seconds(*loaded(bold)) == "AE 30, CSM 120, AE 45");
  const auto practice =
      from_text("AE (5 min): pitch practice\n\nGo.\n\nCSM (10 min): pickup practice\n\nGo.\n", "t.txt");
  CHECK(practice.sections.size() == 2);
  CHECK(practice.minutes() == 15);
}

TEST_CASE("the indented block below a template's label is one template") {
  const auto program =
      loaded(from_text("Section 1: Wrap up – 20 min\nTemplate:\n  Subject: hi\n\n  Body\n\n    Kim\n\nBy "
                       "Friday I will send one packet.\n\n"
                       "Section 2: Close - 5 min\nGo.\n",
                       "t.txt"));
  CHECK(letter(*program) == Lines{"Subject: hi", "", "Body", "", "Kim"});
  REQUIRE(program->commitments.size() == 1);
  CHECK(program->commitments[0].title == "By Friday I will send one packet.");
  for (const auto& step : program->sections.at(0).steps)
    CHECK(step.title != "Body");
}

TEST_CASE("what was guessed of a line is told with the line") {
  const Imported made = from_text(
      "# Hour\n\n## Walk (15-20 min)\n\nGo.\n\n```\nHi {{champion}},\nsee you on {{date}}.\n```\n\n## Close "
      "(5 min)\n");
  REQUIRE(made.guesses.size() == 2);
  CHECK(made.guesses[0].line == 3);
  CHECK(made.guesses[0].text == "“Walk (15-20 min)” was taken as 20 min");
  CHECK(made.guesses[1].line == 9);
  CHECK(made.guesses[1].text == "“{{date}}” is no placeholder; it was written as [date]");
  CHECK(from_text("## Walk (0–15 min)\n\nGo.\n\n## Close (15–20 min)\n\nHi {{champion}}.\n").guesses.empty());
}

TEST_CASE("a text that ends in a backslash does not swallow the sign behind it") {
  const auto program =
      loaded(from_text("# T (60 min)\n\n## Drill (60 min)\n\n- a b\n- same\\\\\\\\\n- last\\\n"));
  REQUIRE(program != nullptr);
  REQUIRE(program->sections[0].steps[0].items.size() == 3);
  CHECK(program->sections[0].steps[0].items[1].title == "same\\\\");
  CHECK(program->sections[0].steps[0].items[2].title == "last\\");
}
