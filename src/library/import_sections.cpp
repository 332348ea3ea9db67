#include "library/import_planner.hpp"

#include "library/import_agenda.hpp"
#include "library/import_minutes.hpp"
#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <map>

namespace hh::library {

Planner::Planner(Reading reading, const std::string& stand_in)
    : stand_in_(stand_in), front_title_(reading.title) {
  plan_.passages = settled(std::move(reading.passages));
  plan_.owner.assign(plan_.passages.size(), nowhere);
  plan_.used.assign(plan_.passages.size(), false);
  timings_.resize(plan_.passages.size());
}

Plan Planner::plan() {
  read_timings();
  name();
  if (!by_headings() && !by_agenda() && !by_mentions()) by_estimate();
  own();
  settle_minutes(plan_);
  return std::move(plan_);
}

void Planner::read_timings() {
  for (std::size_t i = 0; i < size(); ++i) {
    if (!heads(i) || is_timed_speech(at(i).text())) continue;
    timings_[i] = timing_of(at(i).text());
    if (timings_[i].grade < Timing::Strong || timings_[i].form == Timing::Start) length_below(i);
  }
}

void Planner::length_below(std::size_t i) {
  if (i + 1 >= size() || at(i + 1).aside || at(i + 1).lines.empty()) return;
  const Passage& next = at(i + 1);
  const bool kind = next.kind == Passage::Paragraph || next.kind == Passage::Item ||
                    (next.kind == Passage::Heading && next.level >= bold_level);
  if (!kind || !is_only_timing(next.lines.front().text)) return;
  const Timing below = timing_of(next.lines.front().text);
  std::string numbering;
  const std::string title = without_numbering(at(i).text(), &numbering);
  timings_[i] = below;
  timings_[i].title = title;
  timings_[i].numbering = numbering;
  timings_[i].grade = Timing::Firm;
  plan_.used[i + 1] = next.lines.size() == 1;
}

void Planner::name() {
  const std::size_t head = title_heading();
  std::string title = head == nowhere ? front_title_ : at(head).text();
  if (!front_title_.empty() && head != nowhere && at(head).level > 1) title = front_title_;
  if (head != nowhere) {
    plan_.used[head] = title == at(head).text();
    const Timing& timing = timings_[head];
    if (timing.form == Timing::Length) plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
    if (plan_.used[head] && timing.grade == Timing::Firm && !trimmed(timing.title).empty())
      title = timing.title;
  }
  if (plan_.total == 0) {
    const Timing timing = timing_of(title);
    if (timing.form == Timing::Length) plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
  }
  if (plan_.total == 0) plan_.total = claimed_total();
  plan_.title = trimmed(title).empty() ? stand_in_ : std::string(trimmed(title));
}

std::size_t Planner::title_heading() const {
  std::size_t first = nowhere, top = nowhere, tops = 0, timed = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!heads(i)) continue;
    if (first == nowhere) first = i;
    if (at(i).level == 1 && top == nowhere) top = i;
    tops += at(i).level == 1 ? 1 : 0;
    timed += timings_[i].grade >= Timing::Strong ? 1 : 0;
  }
  const std::size_t candidate = top == nowhere ? first : top;
  if (candidate == nowhere) return nowhere;
  const bool is_timed = timings_[candidate].grade >= Timing::Strong;
  if (is_timed) return timed > 1 && at(candidate).level == 1 && tops == 1 ? candidate : nowhere;
  const bool opens = candidate == first && before_is_empty(candidate);
  if (at(candidate).level == 1) return tops == 1 || opens || timed > 0 ? candidate : nowhere;
  return opens && at(candidate).level != 8 ? candidate : (opens && size() > 2 ? candidate : nowhere);
}

bool Planner::before_is_empty(std::size_t end) const {
  return std::all_of(plan_.passages.begin(), plan_.passages.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Passage& p) { return p.aside || p.kind == Passage::Rule; });
}

int Planner::claimed_total() const {
  constexpr std::size_t far_enough = 12;
  for (std::size_t i = 0; i < std::min(size(), far_enough); ++i) {
    if (at(i).lines.empty() || at(i).kind == Passage::Heading) continue;
    for (const TextLine& line : at(i).lines) {
      const Timing timing = timing_of(line.text);
      if (timing.form == Timing::Length && is_only_timing(line.text) && !bare(timing.title).empty()) {
        return static_cast<int>(std::min(timing.minutes, 1e6));
      }
    }
    if (at(i).aside) {
      const auto joint = at(i).text().find_first_of(":=");
      const std::string key = bare(at(i).text().substr(0, joint));
      if (joint != std::string::npos &&
          (key == "duration" || key == "length" || key == "time" || key == "minutes")) {
        const Timing timing = timing_of(at(i).text().substr(joint + 1));
        if (timing.form == Timing::Length) return static_cast<int>(std::min(timing.minutes, 1e6));
      }
    }
  }
  return 0;
}

void Planner::own() {
  std::map<std::size_t, std::size_t> begins;
  for (std::size_t s = 0; s < plan_.sections.size(); ++s) {
    if (plan_.sections[s].head != nowhere) begins[plan_.sections[s].head] = s;
  }
  std::size_t now = whole_ ? 0 : nowhere;
  const std::size_t last = begins.empty() ? 0 : begins.rbegin()->first;
  const int level = end_level();
  for (std::size_t i = 0; i < size(); ++i) {
    const auto begun = begins.find(i);
    if (begun != begins.end()) now = begun->second;
    const bool over = i > last && !begins.empty() && heads(i) && ends_hour(i, level);
    if (over) now = nowhere;
    plan_.owner[i] = at(i).aside ? nowhere : now;
    if (over) return;
  }
}

int Planner::end_level() const {
  const std::size_t last = plan_.sections.back().head;
  if (last == nowhere) return 0;
  if (at(last).kind == Passage::Heading && at(last).level < bold_level) return at(last).level;
  for (std::size_t i = plan_.sections.front().head; i-- > 0 && i < size();) {
    if (heads(i) && at(i).level < bold_level) return std::max(2, at(i).level);
  }
  return 2;
}

bool Planner::ends_hour(std::size_t i, int level) const {
  const std::string text = at(i).text();
  if (at(i).level > level && !(at(i).level < bold_level && heads_tail(text))) return false;
  const bool inside =
      at(i).level == level && says_any(text, {"script", "note", "notes", "debrief", "facilitator", "exercise",
                                              "instructions", "say", "wall", "slide"});
  return !inside;
}

bool says_any(std::string_view title, std::initializer_list<std::string_view> words) {
  const std::string plain = bare(title);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(plain, word); });
}

bool heads_answers(std::string_view title) {
  return says_any(title,
                  {"faq", "faqs", "frequently asked", "questions and answers", "q a", "common questions"});
}

bool heads_templates(std::string_view title) { return says_any(title, {"template", "templates"}); }

bool heads_commitments(std::string_view title) {
  return says_any(title, {"commitment", "commitments", "action items", "action item", "homework",
                          "next steps", "we commit", "i commit", "promises we make", "what you will do"});
}

bool heads_tail(std::string_view title) {
  return says_any(title,
                  {"conclusion",        "about the author", "about us",      "references",    "sources",
                   "further reading",   "related",          "related posts", "share this",    "comments",
                   "leave a reply",     "final thoughts",   "wrapping up",   "key takeaways", "takeaways",
                   "appendix",          "subscribe",        "get started",   "summary",       "tl dr",
                   "table of contents", "contents",         "more from"});
}

Plan planned(Reading reading, const std::string& stand_in_title) {
  return Planner(std::move(reading), stand_in_title).plan();
}

}  // namespace hh::library
