#include "library/import_planner.hpp"

#include "library/import_agenda.hpp"
#include "library/import_minutes.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <map>

namespace hh::library {

namespace {

/// Minutes as they look before all lengths are settled together.
double rough_minutes(const Timing& timing) {
  if (timing.form == Timing::Length) return timing.minutes;
  if (timing.form == Timing::Range) return timing.high;
  if (timing.form != Timing::Clock) return 0;
  const double minutes = static_cast<double>(timing.end.seconds(true) - timing.begin.seconds(true)) / 60;
  constexpr double absurd = 240;
  return minutes > absurd ? minutes / 60 : std::max(minutes, 0.0);
}

}  // namespace

bool Planner::counts(std::size_t i, Timing::Grade least) const {
  const Timing& timing = timings_[i];
  const Timing::Grade needed = at(i).level == plain_level ? Timing::Firm : least;
  return heads(i) && timing.grade >= needed && timing.form != Timing::None;
}

std::vector<std::size_t> Planner::timed_headings() const {
  std::size_t firm = 0, strong = 0, starts = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!counts(i, Timing::Strong)) continue;
    if (timings_[i].form == Timing::Start) {
      starts += 1;
    } else {
      (timings_[i].grade == Timing::Firm ? firm : strong) += 1;
    }
  }
  const Timing::Grade least = firm > 1 && firm > strong ? Timing::Firm : Timing::Strong;
  const bool use_starts = starts > 1 && starts > firm + strong;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < size(); ++i) {
    const bool start = timings_[i].form == Timing::Start;
    if (start ? use_starts && counts(i, Timing::Strong) : counts(i, least)) out.push_back(i);
  }
  return out;
}

bool Planner::by_headings() {
  std::vector<std::size_t> top = timed_headings();
  if (top.empty()) return false;
  top = without_nested(top);
  for (const std::size_t i : top)
    add_heading(i);
  add_siblings();
  return true;
}

std::vector<std::size_t> Planner::without_nested(const std::vector<std::size_t>& all) {
  std::vector<std::size_t> out;
  for (std::size_t k = 0; k < all.size();) {
    const std::size_t past = past_nested(all, k);
    const double parent = rough_minutes(timings_[all[k]]);
    double inside = 0;
    for (std::size_t n = k + 1; n < past; ++n)
      inside += rough_minutes(timings_[all[n]]);
    const bool whole_hour = k == 0 && past == all.size() && past > 2;
    const bool container =
        whole_hour && parent > 0 && inside >= parent * 0.8 && (at(all[k]).level < bold_level);
    const bool overflows = parent > 0 && inside > parent * 1.34 + 1;
    if (container) {
      if (plan_.total == 0) plan_.total = static_cast<int>(std::min(parent, 1e6));
    } else {
      out.push_back(all[k]);
    }
    if (container || overflows) {
      const std::vector<std::size_t> rest(all.begin() + static_cast<std::ptrdiff_t>(k) + 1,
                                          all.begin() + static_cast<std::ptrdiff_t>(past));
      const std::vector<std::size_t> top = without_nested(rest);
      out.insert(out.end(), top.begin(), top.end());
    }
    k = past;
  }
  return out;
}

std::size_t Planner::past_nested(const std::vector<std::size_t>& all, std::size_t k) const {
  const int level = at(all[k]).level;
  std::size_t past = k + 1;
  while (past < all.size() && at(all[past]).level > level && !parted(all[past - 1], all[past], level))
    past += 1;
  return past;
}

bool Planner::parted(std::size_t from, std::size_t to, int level) const {
  for (std::size_t i = from + 1; i < to; ++i) {
    if (heads(i) && at(i).level <= level && timings_[i].grade < Timing::Strong) return true;
  }
  return false;
}

void Planner::add_heading(std::size_t i) {
  PlannedSection section;
  section.head = i;
  section.timing = timings_[i];
  section.title = timings_[i].title;
  plan_.sections.push_back(std::move(section));
  plan_.used[i] = true;
}

void Planner::add_siblings() {
  std::map<std::pair<int, std::string>, int> styles;
  for (const PlannedSection& section : plan_.sections) {
    if (!section.timing.numbering.empty()) styles[{at(section.head).level, section.timing.numbering}] += 1;
  }
  const std::size_t first = plan_.sections.front().head;
  std::vector<PlannedSection> all;
  std::size_t next = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (next < plan_.sections.size() && plan_.sections[next].head == i) {
      all.push_back(std::move(plan_.sections[next++]));
      continue;
    }
    const bool style = heads(i) && i > first && styles.contains({at(i).level, timings_[i].numbering});
    if (!style || timings_[i].grade >= Timing::Strong) continue;
    PlannedSection lost;
    lost.head = i;
    lost.title = timings_[i].title;
    all.push_back(std::move(lost));
    plan_.used[i] = true;
  }
  plan_.sections = std::move(all);
}

bool Planner::by_agenda() {
  const std::vector<AgendaEntry> entries = agenda_of(plan_.passages);
  if (entries.empty()) return false;
  std::vector<std::size_t> heading(entries.size(), nowhere);
  std::size_t matched = 0;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    heading[k] = heading_named(entries[k].timing.title, heading);
    matched += heading[k] == nowhere ? 0 : 1;
  }
  const bool use_headings = matched * 2 >= entries.size();
  for (std::size_t k = 0; k < entries.size(); ++k) {
    PlannedSection section;
    section.timing = entries[k].timing;
    section.title = entries[k].timing.title;
    section.head = use_headings ? heading[k] : entries[k].passage;
    section.lines = entries[k].lines;
    plan_.used[entries[k].passage] = true;
    if (section.head != nowhere) plan_.used[section.head] = true;
    plan_.sections.push_back(std::move(section));
  }
  if (at(entries.front().passage).kind == Passage::Row) use_rows_around(entries.front().passage);
  return true;
}

void Planner::use_rows_around(std::size_t row) {
  std::size_t first = row, past = row;
  while (first > 0 && at(first - 1).kind == Passage::Row)
    first -= 1;
  while (past < size() && at(past).kind == Passage::Row)
    past += 1;
  plan_.used[first] = true;
  const Timing timing = timing_of(at(past - 1).text() + " min");
  const bool sum = says_any(at(past - 1).text(), {"total", "sum"});
  plan_.used[past - 1] = plan_.used[past - 1] || sum;
  if (sum && plan_.total == 0 && timing.form == Timing::Length)
    plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
}

std::size_t Planner::heading_named(const std::string& title, const std::vector<std::size_t>& taken) const {
  const std::string wanted = bare(title);
  if (wanted.empty()) return nowhere;
  std::size_t near = nowhere;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!heads(i) || std::find(taken.begin(), taken.end(), i) != taken.end()) continue;
    const std::string here = bare(without_numbering(at(i).text()));
    if (here == wanted) return i;
    const bool close = here.size() > 4 && (has_word(wanted, here) || has_word(here, wanted));
    if (close && near == nowhere) near = i;
  }
  return near;
}

bool Planner::by_mentions() {
  std::map<int, int> levels;
  for (std::size_t i = 0; i < size(); ++i) {
    if (counts(i, Timing::Weak) && timings_[i].form == Timing::Length) levels[at(i).level] += 1;
  }
  for (const auto& [level, count] : levels) {
    if (count < 2) continue;
    for (std::size_t i = 0; i < size(); ++i) {
      const bool mention =
          counts(i, Timing::Weak) && timings_[i].form == Timing::Length && at(i).level == level;
      if (mention) add_heading(i);
    }
    return true;
  }
  return false;
}

bool Planner::may_be_section(std::size_t i) const {
  const std::string text = at(i).text();
  return heads(i) && !heads_answers(text) && !heads_templates(text) && !heads_commitments(text) &&
         !heads_tail(text) && !text.ends_with('?') && !text.ends_with(':');
}

void Planner::by_estimate() {
  int level = 0, alone = 0;
  for (int l = 1; l <= plain_level && level == 0; ++l) {
    int count = 0;
    for (std::size_t i = 0; i < size(); ++i)
      count += may_be_section(i) && at(i).level == l ? 1 : 0;
    if (count > 1) level = l;
    if (count == 1 && alone == 0) alone = l;
  }
  if (level == 0) level = alone;
  for (std::size_t i = 0; i < size() && level > 0; ++i) {
    if (!may_be_section(i) || at(i).level != level) continue;
    PlannedSection section;
    section.head = i;
    section.title = without_numbering(at(i).text());
    plan_.sections.push_back(std::move(section));
    plan_.used[i] = true;
  }
  if (!plan_.sections.empty()) return;
  PlannedSection whole;
  whole.title = plan_.title;
  plan_.sections.push_back(std::move(whole));
  whole_ = true;
}

}  // namespace hh::library
