#include "ui/roster_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hh::ui {
namespace {

void drop_blank(std::vector<domain::Pair>& pairs) {
  std::erase_if(pairs, [](const domain::Pair& pair) { return blank(pair); });
}

void keep_act(RosterRows& rows, RosterAct act) {
  constexpr std::size_t most_acts = 50;
  if (rows.acts.size() == most_acts) rows.acts.erase(rows.acts.begin());
  rows.acts.push_back(std::move(act));
}

void number(std::vector<domain::Pair>& pairs) {
  int next = 1;
  for (domain::Pair& pair : pairs)
    pair.number = domain::PairNumber{next++};
}

bool full(const RosterRows& rows) {
  return rows.pairs.size() >= static_cast<std::size_t>(domain::most_pairs);
}

}  // namespace

bool blank(const domain::Pair& pair) {
  return pair.ae.empty() && pair.csm.empty() && pair.coach.empty() && pair.deal == domain::Deal{};
}

void take(RosterRows& rows, const std::string& text, const std::string& from) {
  domain::RosterReading reading = domain::read_roster(text);
  rows.remarks = std::move(reading.remarks);
  rows.from = from;
  drop_blank(rows.pairs);
  const std::size_t before = rows.pairs.size();
  int left_over = 0;
  for (domain::Pair& pair : reading.roster.pairs) {
    if (full(rows)) {
      left_over += 1;
    } else {
      rows.pairs.push_back(std::move(pair));
    }
  }
  if (left_over > 0) {
    rows.remarks.push_back(
        {0, fmt::format("{} more than the {} pairs a room holds", left_over, domain::most_pairs), true});
  }
  if (reading.roster.pairs.empty() && rows.remarks.empty()) {
    rows.remarks.push_back({0, "there were no pairs in it", true});
  }
  const auto first_new = rows.pairs.begin() + static_cast<std::ptrdiff_t>(before);
  if (first_new != rows.pairs.end()) {
    keep_act(rows, {RosterAct::Kind::Added, before, {first_new, rows.pairs.end()}});
  }
  number(rows.pairs);
}

domain::Roster roster_of(const RosterRows& rows) {
  domain::Roster roster;
  std::copy_if(rows.pairs.begin(), rows.pairs.end(), std::back_inserter(roster.pairs),
               [](const domain::Pair& pair) { return !blank(pair); });
  number(roster.pairs);
  return roster;
}

std::vector<domain::RosterRemark> look_over(const RosterRows& rows) {
  std::vector<int> screen_row;
  for (std::size_t i = 0; i < rows.pairs.size(); ++i) {
    if (!blank(rows.pairs[i])) screen_row.push_back(static_cast<int>(i) + 1);
  }
  std::vector<domain::RosterRemark> remarks =
      domain::read_roster(domain::write_roster(roster_of(rows))).remarks;
  for (domain::RosterRemark& remark : remarks) {
    const auto line = static_cast<std::size_t>(std::max(remark.row - 2, 0));  // after the head, from 0
    remark.row = line < screen_row.size() ? screen_row[line] : 0;
  }
  return remarks;
}

int rows_with_remarks(const RosterRows& rows) {
  std::set<int> told;
  for (const domain::RosterRemark& remark : look_over(rows))
    told.insert(remark.row);
  return static_cast<int>(told.size());
}

void add_row(RosterRows& rows) {
  if (full(rows)) return;
  rows.pairs.emplace_back();
  number(rows.pairs);
}

void remove_row(RosterRows& rows, std::size_t row) {
  if (row >= rows.pairs.size()) return;
  const auto at = rows.pairs.begin() + static_cast<std::ptrdiff_t>(row);
  if (!blank(*at)) keep_act(rows, {RosterAct::Kind::Removed, row, {*at}});
  rows.pairs.erase(at);
  number(rows.pairs);
}

void clear_rows(RosterRows& rows) {
  drop_blank(rows.pairs);
  if (!rows.pairs.empty()) keep_act(rows, {RosterAct::Kind::Cleared, 0, std::move(rows.pairs)});
  rows.pairs.clear();
  rows.remarks.clear();
}

void undo(RosterRows& rows) {
  if (rows.acts.empty()) return;
  RosterAct act = std::move(rows.acts.back());
  rows.acts.pop_back();
  const auto at = static_cast<std::ptrdiff_t>(std::min(act.at, rows.pairs.size()));
  if (act.kind == RosterAct::Kind::Added) {
    const auto end = std::min(act.at + act.pairs.size(), rows.pairs.size());
    rows.pairs.erase(rows.pairs.begin() + at, rows.pairs.begin() + static_cast<std::ptrdiff_t>(end));
    rows.remarks.clear();
  } else if (act.kind == RosterAct::Kind::Moved) {
    if (std::max(act.at, act.to) < rows.pairs.size()) std::swap(rows.pairs[act.at], rows.pairs[act.to]);
  } else {
    rows.pairs.insert(rows.pairs.begin() + at, act.pairs.begin(), act.pairs.end());
    if (act.kind == RosterAct::Kind::Cleared) drop_blank(rows.pairs);
    if (full(rows)) rows.pairs.resize(static_cast<std::size_t>(domain::most_pairs));
  }
  number(rows.pairs);
}

std::string gone_words(const RosterRows& rows) {
  if (rows.acts.empty()) return "";
  const RosterAct& act = rows.acts.back();
  if (act.kind == RosterAct::Kind::Added || act.kind == RosterAct::Kind::Moved) return "";
  if (act.kind == RosterAct::Kind::Removed) return act.pairs.front().label() + " removed";
  return fmt::format("{} {} cleared", act.pairs.size(), act.pairs.size() == 1 ? "pair" : "pairs");
}

void move_row(RosterRows& rows, std::size_t row, int by) {
  const auto to = static_cast<std::ptrdiff_t>(row) + by;
  if (row >= rows.pairs.size() || to < 0 || to >= static_cast<std::ptrdiff_t>(rows.pairs.size())) return;
  std::swap(rows.pairs[row], rows.pairs[static_cast<std::size_t>(to)]);
  keep_act(rows, {RosterAct::Kind::Moved, row, {}, static_cast<std::size_t>(to)});
  number(rows.pairs);
}

void swap_roles(RosterRows& rows) {
  for (domain::Pair& pair : rows.pairs)
    std::swap(pair.ae, pair.csm);
}

std::string repeat_note(const std::vector<store::PastRepeat>& repeats, const std::string& person) {
  std::string note;
  std::set<int> named;
  for (const store::PastRepeat& repeat : repeats) {
    if (person.empty() || repeat.person != person || !named.insert(repeat.round.value).second) continue;
    note +=
        fmt::format("{}repeats round {} ({})", note.empty() ? "" : ", ", repeat.round.value, repeat.total);
  }
  return note;
}

std::vector<std::string> missing_repeats(const std::vector<store::PastRepeat>& repeats,
                                         const RosterRows& rows) {
  std::set<std::string> here;
  for (const domain::Pair& pair : rows.pairs) {
    here.insert(pair.ae);
    here.insert(pair.csm);
  }
  std::vector<std::string> missing;
  for (const store::PastRepeat& repeat : repeats) {
    if (here.insert(repeat.person).second) missing.push_back(repeat.person);
  }
  return missing;
}

}  // namespace hh::ui
