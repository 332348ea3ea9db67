#include "library/import_placer.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

constexpr std::size_t longest_ask = 100;

}  // namespace

void Placer::question(const std::string& text) {
  std::string ask = without_quotes(text);
  if (const Labelled label = label_of(ask); label.label == Label::Question) ask = label.text;
  if (ask.starts_with("Q.")) ask = trimmed(std::string_view(ask).substr(2));
  if (ask.empty()) return;
  draft_.faq.push_back({ask, {}});
  question_ = draft_.faq.size() - 1;
  draft_.counts.answers += 1;
  if (!loose()) {
    if (mode_ == Mode::Answers && blank_or_asked()) {
      current().lines.push_back(ask);
    } else {
      open(StepKind::Page, ask).own = true;
    }
  }
}

bool Placer::blank_or_asked() {
  return fresh_section_ || (!steps().empty() && steps().back().kind == StepKind::Page);
}

void Placer::answer(const std::string& text) {
  if (!question_) {
    if (!loose()) note(text);
    return;
  }
  std::string& into = draft_.faq[*question_].answer;
  into += (into.empty() ? "" : " ") + text;
  if (!loose()) note(text);
}

void Placer::ask(const std::string& text) {
  const std::string words = without_quotes(text);
  if (loose() || letters_in(words) > longest_ask || words.empty()) return note(text);
  DraftStep& step = open(StepKind::Question, words);
  step.ask = words;
}

void Placer::paragraph(std::size_t i) {
  const Passage& one = at(i);
  if (in_template() && mode_ != Mode::Templates && label_of(one.text()).label != Label::None)
    template_.clear();
  if (in_template()) return template_paragraph(one);
  Passage part = one;
  part.lines.clear();
  std::vector<Passage> parts;
  for (const TextLine& line : one.lines) {
    const auto speech = speech_of(line.text);
    const bool begins =
        label_of(line.text).label != Label::None || (speech && !speech->speaker.empty() && labels(line.text));
    if (begins && !part.lines.empty()) {
      parts.push_back(part);
      part.lines.clear();
      part.strong.clear();
    }
    part.lines.push_back(line);
  }
  parts.push_back(part);
  for (std::size_t k = 0; k < parts.size(); ++k)
    one_paragraph(parts[k], k + 1 == parts.size() ? i + 1 : nowhere);
}

void Placer::template_paragraph(const Passage& one) {
  if (template_open_) template_line({});
  for (const TextLine& line : one.lines) {
    if (!trimmed(line.text).empty()) template_line(std::string(trimmed(line.text)));
  }
}

void Placer::one_paragraph(const Passage& one, std::size_t next) {
  const std::string text = one.text();
  const std::string_view bold = trimmed(one.strong);
  const bool before_list = next != nowhere && next < plan_.passages.size() &&
                           (at(next).kind == Passage::Item || at(next).kind == Passage::Row);
  if (before_list && words_in(text) < 5 && heads_commitments(text))
    return begin_mode(Mode::Commitments, bold_level + 2);
  if (const Labelled label = label_of(text); label.label != Label::None && may_label(label)) {
    if (label.label == Label::Template) return template_label(label, one);
    return labelled(label, bold_level + 2);
  }
  if (bold.ends_with('?') && bold.size() < text.size()) {
    question(std::string(bold));
    answer(std::string(trimmed(std::string_view(text).substr(bold.size()))));
    question_.reset();
    return;
  }
  if (mode_ == Mode::Answers && text.ends_with('?') && words_in(text) < 30) return question(text);
  if (question_) return answer(text);
  if (!speaker_.empty()) return announced(text);
  if (is_commitment(text)) return commitment(text, {});
  if (loose() && mode_ == Mode::Plain) return loose_paragraph(one);
  if (const auto claim = claim_of(text); claim && !loose()) {
    current().claims.push_back(*claim);
    draft_.counts.claims += 1;
    return;
  }
  if (const auto speech = speech_of(text)) return spoken(*speech);
  if (mode_ == Mode::Script && !loose()) return say({{}, text, {}});
  if (mode_ == Mode::Commitments && loose()) return commitment(text, {});
  if (loose()) return unplaced(one);
  const bool leads = next != nowhere && next < plan_.passages.size() && text.ends_with(':') &&
                     at(next).kind != Passage::Paragraph && at(next).kind != Passage::Heading;
  if (leads && mode_ != Mode::Notes) {
    lead_ = text;
    return;
  }
  prose(text);
}

void Placer::prose(const std::string& text) {
  before_ = text;
  std::string rest;
  for (const std::string& sentence : sentences_of(text)) {
    const auto claim = claim_of(sentence);
    if (claim) {
      current().claims.push_back(*claim);
      draft_.counts.claims += 1;
    } else {
      rest += (rest.empty() ? "" : " ") + sentence;
    }
  }
  note(rest);
}

bool Placer::may_label(const Labelled& label) const {
  if (label.label == Label::Answer) return question_.has_value();
  if (loose()) return label.label == Label::Question || label.label == Label::Template;
  return true;
}

void Placer::loose_paragraph(const Passage& one) {
  const auto speech = speech_of(one.text());
  const bool named = speech && !speech->speaker.empty() && labels(one.text()) &&
                     (words_in(speech->words) > 4 || speech->seconds > 0);
  named ? spoken(*speech) : unplaced(one);
}

void Placer::spoken(const Speech& speech) {
  if (!speech.words.empty()) return say(speech);
  speaker_ = speech.speaker;
  seconds_ = speech.seconds;
  if (!speech.rest.empty()) note(speech.rest);
}

void Placer::announced(const std::string& text) {
  const std::string who = std::exchange(speaker_, {});
  const int seconds = std::exchange(seconds_, 0);
  const std::string words = without_quotes(text);
  const bool said = who == "AE" || who == "CSM" || words != text || sounds_spoken(text);
  said ? say({who, words, {}, seconds}) : note(who + ": " + text);
}

void Placer::quote(std::size_t i) {
  const Passage& one = at(i);
  const std::string text = one.text();
  if (in_template()) {
    template_paragraph(one);
    const bool last = i + 1 >= plan_.passages.size() || at(i + 1).kind != Passage::Quote;
    if (last && mode_ != Mode::Templates) template_.clear();
    return;
  }
  if (question_ && mode_ == Mode::Answers) return answer(text);
  if (const Labelled label = label_of(text); label.label != Label::None && may_label(label)) {
    return labelled(label, bold_level + 2);
  }
  if (is_commitment(text)) return commitment(text, {});
  if (speaker_.empty()) {
    if (const auto claim = claim_of(text, true)) {
      if (loose()) return unplaced(one);
      current().claims.push_back(*claim);
      draft_.counts.claims += 1;
      return;
    }
  }
  dialogue(one);
}

void Placer::dialogue(const Passage& one) {
  Speech now{speaker_, {}, {}};
  const bool announced = !speaker_.empty();
  bool any = false, named = announced;
  const auto close = [&] {
    if (!now.words.empty()) say(now);
    any = any || !now.words.empty();
  };
  std::vector<Speech> turns;
  for (const TextLine& line : one.lines) {
    const auto speech = speech_of(line.text, true);
    if (!speech) continue;
    const bool turn = !speech->speaker.empty() && (labels(line.text) || !speech->rest.empty());
    named = named || turn;
    if (turn || turns.empty()) {
      turns.push_back(turn ? *speech : Speech{now.speaker, std::string(trimmed(line.text)), {}, seconds_});
    } else {
      turns.back().words += " " + std::string(trimmed(line.text));
    }
  }
  if (loose() && !named && mode_ != Mode::Script) return unplaced(one);
  for (const Speech& turn : turns) {
    now = turn;
    now.words = without_quotes(now.words);
    close();
  }
  speaker_.clear();
  seconds_ = 0;
  if (!any) note_or_leave(one);
}

}  // namespace hh::library
