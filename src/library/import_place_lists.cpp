#include "library/import_placer.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

}  // namespace

std::size_t Placer::items(std::size_t i) {
  std::size_t past = i;
  while (past < plan_.passages.size() && !plan_.used[past] && !at(past).aside &&
         plan_.owner[past] == plan_.owner[i] && at(past).kind == Passage::Item) {
    past += 1;
  }
  if (in_template()) {
    for (; i < past; ++i)
      template_line(item_text(at(i)));
    return past;
  }
  if (mode_ == Mode::Answers && question_) {
    for (; i < past; ++i)
      answer_item(at(i));
    return past;
  }
  if (mode_ == Mode::Answers) {
    for (; i < past; ++i)
      asked_item(at(i));
    return past;
  }
  if (mode_ == Mode::Commitments) return commitment_items(i, past);
  if (loose()) {
    for (; i < past; ++i)
      is_commitment(at(i).text()) ? commitment(at(i).text(), {}) : unplaced(at(i));
    return past;
  }
  if (mode_ == Mode::Notes) {
    for (; i < past; ++i)
      note("• " + item_text(at(i)));
    return past;
  }
  section_items(i, past);
  return past;
}

std::string Placer::item_text(const Passage& one) {
  return (one.number.empty() ? "" : one.number + " ") + one.text();
}

void Placer::answer_item(const Passage& one) {
  if (trimmed(one.strong).ends_with('?')) return asked_item(one);
  answer("• " + item_text(one));
}

void Placer::asked_item(const Passage& one) {
  const std::string text = one.text();
  const auto mark = text.find('?');
  if (mark == std::string::npos) return note_or_leave(one);
  question(text.substr(0, mark + 1));
  const std::string rest(trimmed(std::string_view(text).substr(mark + 1)));
  if (!rest.empty()) answer(rest);
  question_.reset();
}

std::size_t Placer::commitment_items(std::size_t i, std::size_t past) {
  for (; i < past; ++i) {
    if (at(i).depth > 1 && !draft_.commitments.empty()) {
      std::string& detail = draft_.commitments.back().detail;
      detail += (detail.empty() ? "" : " ") + item_text(at(i));
    } else {
      commitment(at(i).text(), {});
    }
  }
  return past;
}

bool Placer::timed(const Passage& one) {
  const Timing timing = timing_of(one.lines.empty() ? "" : one.lines.front().text);
  return timing.grade >= Timing::Strong && timing.form != Timing::Start;
}

void Placer::section_items(std::size_t i, std::size_t past) {
  int top = at(i).depth;
  for (std::size_t k = i; k < past; ++k)
    top = std::min(top, at(k).depth);
  bool fresh_list = true;
  for (; i < past; ++i) {
    const Passage& one = at(i);
    const auto speech = speech_of(one.text());
    const bool scripted = speech && !speech->speaker.empty() &&
                          one.text().find_first_of("\"“") != std::string::npos && words_in(speech->words) > 4;
    const bool limited = speech && speech->seconds > 0 && !speech->words.empty();
    if (is_commitment(one.text())) {
      commitment(one.text(), {});
    } else if (one.depth == top && timed(one) && !limited) {
      open(StepKind::Page, item_text(one)).own = true;
      fresh_list = true;
    } else if (scripted || limited) {
      say(*speech);
      fresh_list = true;
    } else if (one.depth > top && !fresh_section_ && steps().back().own) {
      steps().back().lines.push_back(item_text(one));
    } else {
      list_item(one, fresh_list);
      fresh_list = false;
    }
  }
  lead_.clear();
}

void Placer::list_item(const Passage& one, bool fresh) {
  if (fresh) begin_list();
  const std::string text = item_text(one);
  steps().back().items.push_back(titled(text, one));
}

void Placer::begin_list() {
  const bool reuse = !fresh_section_ && !steps().empty() && blank_page(steps().back());
  if (reuse && steps().back().kind == StepKind::Page) {
    steps().back().kind = StepKind::List;
    if (!lead_.empty()) steps().back().notes.push_back(lead_);
  } else {
    open(StepKind::List, lead_.empty() ? topic_ : without_colon(lead_));
  }
  lead_.clear();
  draft_.counts.lists += 1;
}

domain::Item Placer::titled(const std::string& text, const Passage& one) {
  const std::string number = one.number.empty() ? "" : one.number + " ";
  const std::string_view bold = trimmed(one.strong);
  if (!bold.empty() && bold.size() < one.text().size() && one.text().starts_with(bold)) {
    std::string_view title = bold;
    while (title.ends_with(':') || title.ends_with('.'))
      title.remove_suffix(1);
    if (!title.empty())
      return {number + std::string(title), rest_of(std::string_view(one.text()).substr(bold.size()))};
  }
  for (const std::string_view joint : {" — ", " – ", ": ", " - "}) {
    const auto at = text.find(joint);
    if (at == std::string::npos || at > longest_item_title || at == 0) continue;
    return {text.substr(0, at), std::string(trimmed(std::string_view(text).substr(at + joint.size())))};
  }
  return {text, {}};
}

std::string Placer::rest_of(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view joint : {"—", "–", "-", ":", "."}) {
    if (text.starts_with(joint)) return std::string(trimmed(text.substr(joint.size())));
  }
  return std::string(text);
}

std::size_t Placer::rows(std::size_t i) {
  std::size_t past = i;
  while (past < plan_.passages.size() && at(past).kind == Passage::Row &&
         plan_.owner[past] == plan_.owner[i] && !at(past).aside) {
    past += 1;
  }
  bool fresh = true;
  for (; i < past; ++i) {
    if (plan_.used[i]) continue;
    row(at(i), fresh);
  }
  lead_.clear();
  return past;
}

void Placer::row(const Passage& one, bool& fresh) {
  std::vector<std::string> cells;
  for (const std::string& cell : one.cells) {
    if (!trimmed(cell).empty()) cells.emplace_back(trimmed(cell));
  }
  if (cells.empty()) return;
  std::string rest;
  for (std::size_t c = 1; c < cells.size(); ++c)
    rest += (rest.empty() ? "" : " · ") + cells[c];
  if (in_template()) return template_line(cells[0] + (rest.empty() ? "" : ": " + rest));
  if (mode_ == Mode::Answers && cells.size() == 2 && cells[0].ends_with('?')) {
    question(cells[0]);
    answer(cells[1]);
    question_.reset();
    return;
  }
  if (mode_ == Mode::Commitments && !one.head) return commitment(cells[0], rest);
  if (loose()) return unplaced(one);
  if (fresh) begin_list();
  fresh = false;
  if (one.head) {
    note(cells[0] + (rest.empty() ? "" : " · " + rest));
  } else {
    steps().back().items.push_back({cells[0], rest});
  }
}

}  // namespace hh::library
