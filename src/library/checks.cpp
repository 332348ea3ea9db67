#include "library/checks.hpp"

#include "domain/session.hpp"
#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>
#include <set>

namespace hh::library {

namespace {

using domain::Program;
using domain::Step;
using domain::StepKind;

constexpr std::size_t longest_headline = 90;
constexpr std::size_t longest_wall_line = 100;
constexpr std::size_t most_wall_lines = 8;
constexpr std::size_t most_items = 12;

std::string quoted(const std::string& text) { return "“" + text + "”"; }

class Checker {
public:
  Checker(const Program& program, const FrontMatter& front, const BodyPlaces& places, Faults& faults)
      : program_(program), front_(front), places_(places), faults_(faults) {}

  void check() {
    agenda();
    pages(program_.sections, places_.timed);
    pages(program_.reference, places_.reference);
    rounds();
    rubric();
    for (const domain::Script& script : program_.scripts)
      length(script);
    for (const domain::Question& question : program_.questions) {
      const int line = places_.questions.at(question.id.value);
      if (question.ask.empty())
        faults_.error(line, "question " + quoted(question.id.value) + " asks nothing; add a line Ask: …");
      wall_text(question.ask, longest_wall_line, line);
    }
  }

private:
  void pages(const std::vector<domain::Section>& sections, const SectionPlaces& places) {
    for (std::size_t s = 0; s < sections.size(); ++s) {
      const auto& steps = sections[s].steps;
      for (std::size_t i = 0; i < steps.size(); ++i) {
        content(steps[i], places.steps[s][i]);
        wall(steps[i], places.steps[s][i]);
      }
    }
  }

  void calls() {
    for (std::size_t i = 0; i < program_.calls.size(); ++i) {
      const Program one = domain::of_call(program_, program_.calls[i].id);
      fits(one, "the sections of “" + one.title + "”", places_.calls[i]);
    }
  }

  void agenda() {
    if (!program_.calls.empty()) return calls();
    fits(program_, "the sections", front_.line("slot"));
  }

  void fits(const Program& hour, const std::string& what, int line) {
    const auto difference = (hour.agenda_total() - hour.slot).count();
    if (hour.sections.empty() || difference == 0) return;
    faults_.warning(line, what + " add up to " + std::to_string(hour.agenda_total().count()) + " min, " +
                              std::to_string(std::abs(difference)) + " min " +
                              (difference > 0 ? "over" : "under") + " the slot of " +
                              std::to_string(hour.slot.count()) + " min");
  }

  void needs(bool there, int line, const Step& step, const char* what) {
    if (!there) faults_.error(line, "step " + quoted(step.title) + " has nothing to show; add " + what);
  }

  void content(const Step& step, int line) {
    switch (step.kind) {
      case StepKind::Number:
        needs(program_.opening.has_value(), line, step, "[opening] to the front matter");
        break;
      case StepKind::Closing:
        needs(program_.opening.has_value(), line, step, "[opening] to the front matter");
        needs(!program_.closing_question.empty(), line, step, "closing_question = \"…\" to the front matter");
        break;
      case StepKind::List:
      case StepKind::Reveal:
        needs(!step.items.empty(), line, step, "items: - **Title** — text");
        break;
      case StepKind::Marks:
        needs(!step.marks.empty(), line, step, "what each pair shows, one list item each");
        break;
      case StepKind::Fill:
        needs(!step.fields.empty(), line, step, "its fields: - **Title** — what belongs there");
        break;
      case StepKind::Template:
        needs(!step.lines.empty(), line, step, "its text, each line behind a >");
        break;
      case StepKind::Artifacts:
        needs(!program_.artifacts.empty(), line, step, "[[artifacts]] to the front matter");
        break;
      case StepKind::Tree:
        needs(!program_.tiers.empty(), line, step, "[[tiers]] to the front matter");
        break;
      case StepKind::Commitments:
        needs(!program_.commitments.empty(), line, step, "[[commitments]] to the front matter");
        break;
      case StepKind::Scoreboard:
        needs(!program_.rubric.criteria.empty(), line, step, "[[rubric.criteria]] to the front matter");
        if (!step.refers_to.empty()) known_round(step, line);
        break;
      case StepKind::Round:
        known_round(step, line);
        break;
      case StepKind::Page:
      case StepKind::Question:
      case StepKind::Script:
        break;
    }
  }

  void known_round(const Step& step, int line) {
    const auto number = parse_number(step.refers_to);
    const auto most = static_cast<long long>(program_.rounds.size());
    if (!number || *number < 1 || *number > most) {
      faults_.error(line, "there is no round " + quoted(step.refers_to) + "; the front matter has " +
                              (most == 0 ? "none" : "1 to " + std::to_string(most)) +
                              ", in the order of its [[rounds]]");
      return;
    }
    if (step.kind == StepKind::Round && !shown_.insert(*number).second) {
      faults_.error(line, "round " + step.refers_to + " is shown twice; once is enough");
    }
  }

  void rounds() {
    for (const domain::Round& round : program_.rounds) {
      const std::string number = std::to_string(round.number.value);
      if (!shown_.contains(round.number.value)) {
        faults_.warning(
            front_.line("rounds." + number),
            "round " + number + " is never played; add a step ### Round " + number + ": " + round.title);
      }
    }
  }

  void rubric() {
    const int top = program_.top_score();
    if (top > 0 && program_.rubric.pass_mark > top) {
      faults_.error(front_.line("rubric"), "“pass_mark” is " + std::to_string(program_.rubric.pass_mark) +
                                               ", but " + std::to_string(program_.rubric.criteria.size()) +
                                               " criteria give " + std::to_string(top) + " at most");
    }
  }

  void length(const domain::Script& script) {
    const int line = places_.scripts.at(script.id.value);
    const int words = domain::spoken_words(domain::filled_script(script, nullptr));
    const long seconds = (words * 60L + spoken_words_a_minute - 1) / spoken_words_a_minute;
    if (words == 0) {
      faults_.error(
          line, "script " + quoted(script.id.value) + " has no words; write them in lines beginning with >");
    } else if (seconds > script.limit.count()) {
      const long over = seconds - static_cast<long>(script.limit.count());
      faults_.warning(line, "script " + quoted(script.id.value) + " takes " + std::to_string(seconds) +
                                " s at " + std::to_string(spoken_words_a_minute) + " words a minute, " +
                                std::to_string(over) + " s over its limit of " +
                                std::to_string(script.limit.count()) + " s");
    }
  }

  void wall(const Step& step, int line) {
    wall_text(step.headline, longest_headline, line);
    if (step.kind == StepKind::Template) return;  // a letter: its lines were checked as they were read
    for (const std::string& one : step.lines)
      wall_text(one, longest_wall_line, line);
    for (const domain::Item& one : step.items)
      wall_text(one.title + " " + one.text, longest_wall_line, line);
    if (step.lines.size() > most_wall_lines || step.items.size() > most_items) {
      faults_.warning(line, "step " + quoted(step.title) + " puts too much on the wall; part it in two");
    }
  }

  void wall_text(const std::string& text, std::size_t most, int line) {
    if (has_placeholder(text)) {
      faults_.error(line, "placeholders are filled in quoted speech only, not in " + quoted(text));
    }
    if (letters_in(text) > most) {
      faults_.warning(line, quoted(text) + " has " + std::to_string(letters_in(text)) + " letters; over " +
                                std::to_string(most) + " is hard to read from the back");
    }
  }

  const Program& program_;
  const FrontMatter& front_;
  const BodyPlaces& places_;
  Faults& faults_;
  std::set<long long> shown_;
};

}  // namespace

void check_program(const Program& program, const FrontMatter& front, const BodyPlaces& places,
                   Faults& faults) {
  Checker(program, front, places, faults).check();
}

}  // namespace hh::library
