#include "library/import_placer.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

}  // namespace

Draft Placer::place() {
  for (std::size_t i = 0; i < plan_.passages.size();) {
    if (plan_.owner[i] != now_) enter(plan_.owner[i]);
    if (plan_.used[i]) {
      i += 1;
    } else {
      i = passage(i);
    }
  }
  for (std::size_t s = 0; s < draft_.sections.size(); ++s)
    finish(s);
  return std::move(draft_);
}

void Placer::enter(std::size_t section) {
  flush_lead();
  now_ = section;
  end_mode();
  fresh_section_ = true;
  title_ = loose() ? "" : plan_.sections[section].title;
  before_.clear();
  topic_.clear();
}

void Placer::flush_lead() {
  if (lead_.empty()) return;
  const std::string text = std::exchange(lead_, {});
  note(text);
}

void Placer::end_mode() {
  mode_ = Mode::Plain;
  mode_level_ = 0;
  speaker_.clear();
  seconds_ = 0;
  template_.clear();
  question_.reset();
}

void Placer::begin_mode(Mode mode, int level) {
  mode_ = mode;
  mode_level_ = level;
  question_.reset();
}

std::size_t Placer::passage(std::size_t i) {
  const Passage& one = at(i);
  if (one.aside) {
    unplaced(one);
    return i + 1;
  }
  switch (one.kind) {
    case Passage::Heading:
      heading(i);
      return i + 1;
    case Passage::Paragraph:
      paragraph(i);
      return i + 1;
    case Passage::Quote:
      quote(i);
      flush_lead();
      return i + 1;
    case Passage::Code:
      code(one);
      flush_lead();
      return i + 1;
    case Passage::Item: {
      const std::size_t past = items(i);
      flush_lead();
      return past;
    }
    case Passage::Row: {
      const std::size_t past = rows(i);
      flush_lead();
      return past;
    }
    case Passage::Rule:
      template_.clear();
      if (mode_ == Mode::Templates && mode_level_ == 0) end_mode();
      return i + 1;
  }
  return i + 1;
}

void Placer::unplaced(const Passage& one) {
  for (const TextLine& line : one.lines) {
    if (!trimmed(line.text).empty())
      draft_.unplaced.push_back({line.number, std::string(trimmed(line.text))});
  }
}

DraftStep& Placer::open(StepKind kind, std::string title) {
  DraftStep step;
  step.kind = kind;
  step.title = title.empty() ? (title_.empty() ? plan_.title : title_) : std::move(title);
  steps().push_back(std::move(step));
  fresh_section_ = false;
  return steps().back();
}

DraftStep& Placer::current() {
  if (fresh_section_ || steps().empty()) return open(StepKind::Page, {});
  return steps().back();
}

void Placer::note(std::string text) {
  if (!trimmed(text).empty()) current().notes.push_back(std::move(text));
}

bool Placer::blank_page(const DraftStep& step) const {
  return step.kind == StepKind::Page && !step.own && step.lines.empty() && step.items.empty();
}

void Placer::say(const Speech& speech) {
  const bool guessed = speech.speaker.empty();
  std::string who = speech.speaker;
  if (who.empty()) who = subject_in(lead_);
  if (who.empty()) who = speaker_in(lead_, true);
  if (who.empty()) who = speaker_in(before_, true);
  if (who.empty() && !steps().empty() && !fresh_section_) who = speaker_in(steps().back().title, false);
  if (who.empty()) who = speaker_in(title_, false);
  const bool unknown = who.empty();
  if (unknown) who = "AE";
  draft_.guessed_speakers += guessed && unknown ? 1 : 0;
  const bool led = !trimmed(lead_).empty() && letters_in(lead_) <= longest_item_title;
  std::string title = led ? without_colon(lead_) : "";
  std::vector<std::string> notes;
  const bool reuse =
      !fresh_section_ && !steps().empty() && blank_page(steps().back()) && steps().back().claims.empty();
  if (reuse && title.empty()) {
    title = steps().back().title;
    notes = std::move(steps().back().notes);
    steps().pop_back();
  } else if (title.empty() && !fresh_section_ && !steps().empty()) {
    title = topic_;
  }
  DraftStep& step = open(StepKind::Script, title);
  step.speaker = who;
  step.speech = speech.words;
  step.seconds = speech.seconds;
  step.notes = std::move(notes);
  if (!led && !lead_.empty()) step.notes.push_back(lead_);
  if (!speech.rest.empty()) step.notes.push_back(speech.rest);
  draft_.counts.scripts += 1;
  lead_.clear();
}

std::string Placer::without_colon(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && (text.back() == ':' || text.back() == ','))
    text = trimmed(text.substr(0, text.size() - 1));
  return std::string(text);
}

void Placer::finish(std::size_t s) {
  std::vector<DraftStep>& all = draft_.sections[s];
  const PlannedSection& section = plan_.sections[s];
  if (!section.lines.empty()) {
    DraftStep agenda;
    agenda.title = section.title;
    agenda.lines = section.lines;
    all.insert(all.begin(), std::move(agenda));
  }
  for (DraftStep& step : all) {
    if (step.kind == StepKind::List && step.items.empty()) step.kind = StepKind::Page;
  }
  const bool here = promise_section_ == s || (promise_section_ == nowhere && s + 1 == draft_.sections.size());
  if (here && !draft_.commitments.empty()) {
    DraftStep promise;
    promise.kind = StepKind::Commitments;
    const bool reuse = !all.empty() && blank_page(all.back()) && all.back().claims.empty();
    promise.title = reuse ? all.back().title : "Commitments";
    if (reuse) {
      promise.notes = std::move(all.back().notes);
      all.pop_back();
    }
    all.push_back(std::move(promise));
  }
  if (all.empty()) {
    DraftStep page;
    page.title = section.title;
    all.push_back(std::move(page));
  }
}

Draft placed(const Plan& plan) { return Placer(plan).place(); }

}  // namespace hh::library
