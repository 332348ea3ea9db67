// Roster: who sits with whom, on which deal. Rows come from typing, pasting, CSV or last month.
#pragma once

#include "domain/result.hpp"
#include "domain/units.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hh::domain {

/// The deal a pair works on. All fields are text as the room says them; empty means unknown.
struct Deal {
  std::string account;
  std::string champion;
  std::string amount;                 ///< "$84,000"
  std::string close_date;             ///< "2026-11-03" or as typed
  std::vector<std::string> promises;  ///< "the revenue report, by 31 March"
  friend bool operator==(const Deal&, const Deal&) = default;
};

struct Pair {
  PairNumber number;
  std::string ae;
  std::string csm;
  std::string coach;  ///< who scores this pair; may be empty
  Deal deal;
  /// As follow-ups keep it: "Zoë + Łukasz", "Zoë + ?". Stores are proved against it, so it never changes.
  std::string stored_label() const;
  std::string label() const;  ///< "Zoë + Łukasz": first names, or full where short
  friend bool operator==(const Pair&, const Pair&) = default;
};

struct Roster {
  std::vector<Pair> pairs;   ///< who is in the room, by number: 1..n until somebody comes or goes
  std::vector<Pair> gone{};  ///< who left during the hour, by number: kept for the record, asked for nothing
  const Pair* find(PairNumber number) const;     ///< in the room, or gone
  const Pair* present(PairNumber number) const;  ///< in the room
  /// No pair ever had it: the number of one that comes late.
  PairNumber next_number() const;
};

/// A row that needs attention: where, what is wrong, and whether it was left out.
struct RosterRemark {
  int row = 0;  ///< 1-based line of the pasted text
  std::string what;
  bool left_out = false;
};

struct RosterReading {
  Roster roster;
  std::vector<RosterRemark> remarks;
};

constexpr int most_pairs = 60;

/// Reads rows pasted from a spreadsheet or a CSV: tab, comma or semicolon, with or without a
/// head (ae, csm, account, champion, amount, closed, coach, promises; any order). Blank rows,
/// duplicates, a missing half, and rows past 60 are reported, never dropped in silence.
RosterReading read_roster(std::string_view text);

/// The roster as tab-separated text with a head, as `read_roster` takes it.
std::string write_roster(const Roster& roster);

}  // namespace hh::domain
