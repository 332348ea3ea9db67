#include "library/import_placer.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

}  // namespace

void Placer::heading(std::size_t i) {
  const Passage& one = at(i);
  const std::string text = one.text();
  const bool deeper = mode_level_ > 0 && one.level > mode_level_;
  if (!deeper || mode_ == Mode::Notes || mode_ == Mode::Script) {
    if (!(one.level >= bold_level && mode_ == Mode::Answers && text.ends_with('?'))) end_mode();
  }
  flush_lead();
  speaker_.clear();
  seconds_ = 0;
  template_.clear();
  if (const auto speech = speech_of(text); speech && !speech->speaker.empty()) {
    if (speech->words.empty() || speech->seconds > 0) return spoken(*speech);
  }
  if (is_commitment(text)) return commitment(text, {});
  if (mode_ == Mode::Answers) return question(text);
  if (asks_and_is_answered(i)) return question(text);
  const Labelled label = heading_label(text);
  if (label.label == Label::Note && !loose()) return labelled(label, one.level);
  if (label.label != Label::None && label.label != Label::Template && one.level >= bold_level)
    return labelled(label, one.level);
  if (heads_answers(text)) {
    begin_mode(Mode::Answers, one.level);
    if (!loose()) open(StepKind::Page, text);
    return;
  }
  if (heads_commitments(text)) {
    begin_mode(Mode::Commitments, one.level);
    if (loose()) return;
    open(StepKind::Page, text);
    return;
  }
  if (mode_ == Mode::Templates || heads_templates(text)) return template_heading(text, one.level);
  const bool script_head = has_word(bare(text), "script") || has_word(bare(text), "scripts") ||
                           has_word(bare(text), "verbatim") || has_word(bare(text), "talk track");
  if (loose() && !script_head && mode_ != Mode::Script) return unplaced(one);
  topic_ = text;
  before_.clear();
  open(StepKind::Page, text);
  if (script_head) begin_mode(Mode::Script, one.level);
}

void Placer::template_heading(const std::string& text, int level) {
  if (mode_ != Mode::Templates) begin_mode(Mode::Templates, level);
  template_ = text;
  template_open_ = false;
  // A heading over several templates shows nothing itself.
}

bool Placer::asks_and_is_answered(std::size_t i) const {
  const Passage& one = at(i);
  const bool labelled = label_of(one.text()).label == Label::Question;
  const bool asks = labelled || (one.level >= bold_level && one.text().ends_with('?'));
  if (!asks || i + 1 >= plan_.passages.size()) return false;
  return at(i + 1).kind == Passage::Paragraph && plan_.owner[i + 1] == plan_.owner[i] && !plan_.used[i + 1];
}

void Placer::labelled(const Labelled& label, int level) {
  switch (label.label) {
    case Label::Note:
      if (label.text.empty()) return begin_mode(Mode::Notes, level);
      return note(label.text);
    case Label::Script:
      if (label.text.empty()) return begin_mode(Mode::Script, level);
      return say({{}, without_quotes(label.text), {}});
    case Label::Commitment:
      if (label.text.empty()) return begin_mode(Mode::Commitments, level);
      return commitment(label.text, {});
    case Label::Ask:
      if (label.text.empty()) {
        lead_ = label.title;
        return;
      }
      return ask(label.text);
    case Label::Wall:
      if (label.text.empty()) {
        lead_ = label.title;
        return;
      }
      open(StepKind::Page, label.text);
      return;
    case Label::Template:
      template_ = label.title;
      template_open_ = false;
      if (!label.text.empty()) template_line(label.text);
      return;
    case Label::Question:
      return question(label.text);
    case Label::Answer:
      return answer(label.text);
    case Label::None:
      return;
  }
}

void Placer::commitment(const std::string& text, const std::string& detail) {
  const std::string words = without_quotes(text);
  std::string due = due_in(words);
  if (due.empty()) due = due_in(detail);
  draft_.guessed_dues += due.empty() ? 1 : 0;
  draft_.commitments.push_back({words, detail, due.empty() ? "7 days" : due});
  draft_.counts.commitments += 1;
  if (!loose()) promise_section_ = now_;
}

void Placer::template_line(const std::string& text) {
  if (!template_open_) {
    const std::string title = template_.empty() ? "Template" : without_colon(template_);
    const bool reuse =
        !loose() && !fresh_section_ && !steps().empty() && blank_page(steps().back()) && template_.empty();
    if (!reuse) open(StepKind::Template, title);
    steps().back().kind = StepKind::Template;
    template_open_ = true;
    draft_.counts.templates += 1;
  }
  steps().back().lines.push_back(text);
}

void Placer::template_label(const Labelled& label, const Passage& one) {
  template_ = label.title;
  template_open_ = false;
  const Labelled first = label_of(one.lines.front().text);
  if (!first.text.empty()) template_line(first.text);
  for (std::size_t i = 1; i < one.lines.size(); ++i)
    template_line(std::string(trimmed(one.lines[i].text)));
}

void Placer::code(const Passage& one) {
  const bool labelled = in_template();
  if (!labelled) {
    template_ = !lead_.empty() ? without_colon(lead_) : (loose() ? "Template" : "");
    lead_.clear();
  }
  if (mode_ != Mode::Answers) question_.reset();
  template_open_ = false;
  std::size_t past = one.lines.size();
  while (past > 0 && trimmed(one.lines[past - 1].text).empty())
    past -= 1;
  for (std::size_t i = 0; i < past; ++i) {
    const std::string_view line = trimmed(one.lines[i].text);
    if (template_open_ || !line.empty()) template_line(std::string(line));
  }
  template_open_ = false;
  if (!labelled || mode_ != Mode::Templates) template_.clear();
}

}  // namespace hh::library
