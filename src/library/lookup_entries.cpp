// What of a program can be looked up, and what of that the room may see.
#include "domain/due.hpp"
#include "library/lookup.hpp"
#include "library/lookup_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace hh::library {

namespace {

using namespace domain;
using Lines = std::vector<std::string>;

std::string joined(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines)
    out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::string with_dot(const std::string& left, const std::string& right) {
  if (left.empty() || right.empty() || left == right) return left.empty() ? right : left;
  return left + " · " + right;
}

std::string titled(const std::string& title, const std::string& text) {
  if (title.empty() || text.empty()) return title.empty() ? text : title;
  return title + ": " + text;
}

Lines without_blanks(std::initializer_list<std::string> lines) {
  Lines out;
  for (const std::string& line : lines) {
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

const std::string& headline_of(const Step& step) {
  return step.headline.empty() ? step.title : step.headline;
}

/// What the points of a list are, as its headings say: objections, lines never to say, pitfalls.
LookupKind kind_of_items(const Section& section, const Step& step) {
  LookupKind kind = LookupKind::Item;
  for (const LookupWord& one : lookup_words(section.title + " " + step.title + " " + step.headline)) {
    if (one.folded.starts_with("objection")) return LookupKind::Objection;
    if (one.folded == "never" || one.folded == "dont" || one.folded == "donts") kind = LookupKind::NeverSay;
    if (one.folded.starts_with("pitfall") || one.folded.starts_with("mistake")) kind = LookupKind::Pitfall;
  }
  return kind;
}

class Reader {
public:
  explicit Reader(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

  std::vector<LookupEntry> read() {
    for (const Section& section : program_->sections)
      read_section(section, with_dot(call_of(section), section.title), LookupKind::Page);
    for (const Section& section : program_->reference)
      read_section(section, section.title, LookupKind::Reference);
    for (const Script& script : program_->scripts)
      add_script(script, place_of(StepKind::Script, script.id.value, "Scripts"));
    for (const Question& question : program_->questions)
      add_question(question, place_of(StepKind::Question, question.id.value, "Questions"));
    for (const Round& round : program_->rounds)
      add_round(round, place_of(StepKind::Round, std::to_string(round.number.value), "Rounds"));
    add_rest();
    return std::move(entries_);
  }

private:
  /// An entry whose title is also the headline on the Wall.
  void add(LookupKind kind, const std::string& place, const std::string& title, const Lines& text) {
    if (title.empty() && text.empty()) return;
    const bool alone = text.empty() || title.empty();
    entries_.push_back({kind,
                        program_,
                        place,
                        title,
                        joined(text),
                        alone ? place : title,
                        text.empty() ? Lines{title} : text,
                        {}});
  }
  void add_private(const std::string& place, const std::string& title, const std::string& text) {
    // The notes of a script are those of its step, too.
    const bool known = std::any_of(entries_.begin(), entries_.end(), [&](const LookupEntry& entry) {
      return entry.kind == LookupKind::Note && entry.text == text && entry.title == title;
    });
    if (!text.empty() && !known)
      entries_.push_back({LookupKind::Note, program_, place, title, text, {}, {}, {}});
  }

  std::string call_of(const Section& section) const {
    const auto at = static_cast<int>(&section - program_->sections.data());
    for (const Call& call : program_->calls) {
      if (at >= call.first && at < call.first + call.count) return call.title;
    }
    return {};
  }

  /// Where the agenda shows a script, a question or a round.
  std::string place_of(StepKind kind, const std::string& refers_to, const std::string& otherwise) const {
    for (const auto* sections : {&program_->sections, &program_->reference}) {
      for (const Section& section : *sections) {
        for (const Step& step : section.steps) {
          if (step.kind == kind && step.refers_to == refers_to)
            return with_dot(sections == &program_->sections ? call_of(section) : "", section.title);
        }
      }
    }
    return otherwise;
  }

  void read_section(const Section& section, const std::string& place, LookupKind page) {
    for (const Step& step : section.steps) {
      const LookupKind items = kind_of_items(section, step);
      for (const Item& item : step.items)
        add(items, with_dot(place, step.title), item.title, without_blanks({item.text}));
      for (const Field& field : step.fields)
        add(LookupKind::Template, with_dot(place, step.title), field.title, without_blanks({field.help}));
      read_page(step, place, page);
      for (const Claim& claim : step.claims)
        add_claim(claim, step, with_dot(place, step.title));
      add_private(place, step.title, step.notes);
    }
  }

  void read_page(const Step& step, const std::string& place, LookupKind page) {
    const bool template_step = step.kind == StepKind::Template || step.kind == StepKind::Fill;
    Lines lines = step.lines;
    for (const Item& item : step.items)
      lines.push_back(titled(item.title, item.text));
    for (const Field& field : step.fields)
      lines.push_back(titled(field.title, field.help));
    for (const StepMark& mark : step.marks)
      lines.push_back(mark.title);
    if (!lines.empty()) add(template_step ? LookupKind::Template : page, place, headline_of(step), lines);
  }

  void add_claim(const Claim& claim, const Step& step, const std::string& place) {
    const std::string shown = claim.shown_source();
    const Lines lines = without_blanks({claim.text, shown.empty() ? "" : "Source: " + shown});
    entries_.push_back({LookupKind::Claim,
                        program_,
                        place,
                        claim.text,
                        shown.empty() ? "" : "Source: " + shown,
                        headline_of(step),
                        lines,
                        {}});
  }

  void add_script(const Script& script, const std::string& place) {
    const std::string title = titled(script.speaker, script.title);
    entries_.push_back({LookupKind::Script, program_, place, title, joined(script.sentences), script.title,
                        script.sentences, script.id});
    add_private(place, script.title, script.notes);
  }

  void add_question(const Question& question, const std::string& place) {
    const std::string usual = question.usual.empty() ? "" : "What rooms usually say: " + question.usual;
    entries_.push_back(
        {LookupKind::Question, program_, place, question.ask, usual, place, {question.ask}, {}});
  }

  void add_round(const Round& round, const std::string& place) {
    add(LookupKind::Round, place, "Round " + std::to_string(round.number.value) + ": " + round.title,
        without_blanks({round.prompt, round.ae_role.empty() ? "" : "AE: " + round.ae_role,
                        round.csm_role.empty() ? "" : "CSM: " + round.csm_role,
                        round.pass_rule.empty() ? "" : "Passed when: " + round.pass_rule}));
    add_private(place, "Coach, round " + std::to_string(round.number.value), round.coach_watch);
    for (const Cue& cue : round.cues) {
      Lines lines = without_blanks({cue.text});
      lines.insert(lines.end(), cue.options.begin(), cue.options.end());
      add(LookupKind::Cue, with_dot(place, round.title), cue.label, lines);
    }
  }

  void add_rest() {
    for (const Faq& faq : program_->faq)
      add(LookupKind::Faq, "Questions people ask", faq.question, without_blanks({faq.answer}));
    for (const Tier& tier : program_->tiers)
      add(LookupKind::Tier, "Whom to call, tier " + std::to_string(tier.number.value), tier.role,
          without_blanks({tier.response.empty() ? "" : "Answers within: " + tier.response}));
    for (const CommitmentTemplate& promise : program_->commitments)
      add(LookupKind::Commitment, "What each pair promises", promise.title,
          without_blanks({promise.detail, "Due " + due_words(promise.due)}));
    for (const Artifact& artifact : program_->artifacts)
      add(LookupKind::Artifact, "What must be on the wall", artifact.title,
          without_blanks({artifact.done_means}));
    for (const DrillStep& step : program_->drill)
      add(LookupKind::Drill, "The weeks after", "Day " + std::to_string(step.day) + ": " + step.what, {});
    for (const PolicyClock& clock : program_->clocks)
      add(LookupKind::Deadline, "By when what has to happen", clock.what, without_blanks({in_words(clock)}));
    for (const Criterion& one : program_->rubric.criteria)
      add(LookupKind::Criterion, "Scorecard", one.title,
          without_blanks({one.anchor1.empty() ? "" : "1: " + one.anchor1,
                          one.anchor3.empty() ? "" : "3: " + one.anchor3,
                          one.anchor5.empty() ? "" : "5: " + one.anchor5}));
  }

  std::shared_ptr<const Program> program_;
  std::vector<LookupEntry> entries_;
};

}  // namespace

std::vector<LookupEntry> lookup_entries(const std::shared_ptr<const Program>& program) {
  return Reader(program).read();
}

}  // namespace hh::library
