// RosterRows: the roster while it is being put together on the set-up page. Pure, no drawing.
//
//     RosterRows rows;
//     take(rows, pasted_text, "pasted");          // appended; remarks say what was wrong with it
//     rows.pairs[0].ae = "Zoë";
//     open(roster_of(rows));                      // blank rows left out, numbered 1..n
//
// Row numbers in `remarks` are those of the text taken in; in `look_over` those on the screen.
#pragma once

#include "domain/roster.hpp"
#include "session/snapshot.hpp"

#include <string>
#include <vector>

namespace hh::ui {

struct RosterRows {
  std::vector<domain::Pair> pairs;            ///< as typed, blank ones too
  std::vector<domain::RosterRemark> remarks;  ///< about the text taken in last
  std::string from;                           ///< where that came from: "pasted", "pairs.csv"
};

bool blank(const domain::Pair& pair);
/// Appends the pairs in `text` after the last filled row, up to the most a room may hold.
void take(RosterRows& rows, const std::string& text, const std::string& from);
domain::Roster roster_of(const RosterRows& rows);
/// What is wrong with the rows as they stand.
std::vector<domain::RosterRemark> look_over(const RosterRows& rows);

void add_row(RosterRows& rows);
void remove_row(RosterRows& rows, std::size_t row);
void move_row(RosterRows& rows, std::size_t row, int by);
/// Account executive and CSM of every row change places.
void swap_roles(RosterRows& rows);

/// "repeats round 2 (14)" for a person on the list of the last 30 days; empty for the others.
std::string repeat_note(const std::vector<store::PastRepeat>& repeats, const std::string& person);
/// Everybody who repeats and sits in none of the rows.
std::vector<std::string> missing_repeats(const std::vector<store::PastRepeat>& repeats,
                                         const RosterRows& rows);

}  // namespace hh::ui
