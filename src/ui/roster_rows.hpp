// RosterRows: the roster while it is being put together on the set-up page. Pure, no drawing.
//
//     RosterRows rows;
//     take(rows, pasted_text, "the pasted rows"); // appended; remarks say what was wrong with it
//     rows.pairs[0].ae = "Zoë";
//     open(roster_of(rows));                      // blank rows left out, numbered 1..n
//
// Row numbers in `remarks` are those of the text taken in; in `look_over` those on the screen.
#pragma once

#include "domain/roster.hpp"
#include "session/snapshot.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hh::ui {

/// Rows that went or came at once, so that the act can be taken back.
struct RosterAct {
  enum class Kind { Added, Cleared, Removed, Moved } kind = Kind::Added;
  std::size_t at = 0;               ///< the first row of them, from 0
  std::vector<domain::Pair> pairs;  ///< what went; of added rows only their number counts
  std::size_t to = 0;               ///< of a moved row: where it went
};

struct RosterRows {
  std::vector<domain::Pair> pairs;            ///< as typed, blank ones too
  std::vector<domain::RosterRemark> remarks;  ///< about the text taken in last
  std::string from;                           ///< where that came from: "the pasted rows", "pairs.csv"
  std::vector<RosterAct> acts;                ///< what can be taken back, the last act last
};

bool blank(const domain::Pair& pair);
/// Appends the pairs in `text` after the filled rows, up to the most a room may hold.
void take(RosterRows& rows, const std::string& text, const std::string& from);
domain::Roster roster_of(const RosterRows& rows);
/// What is wrong with the rows as they stand.
std::vector<domain::RosterRemark> look_over(const RosterRows& rows);
/// How many rows that is about.
int rows_with_remarks(const RosterRows& rows);

void add_row(RosterRows& rows);
void remove_row(RosterRows& rows, std::size_t row);
void clear_rows(RosterRows& rows);
/// Takes the last of the acts back; rows typed since it stay.
void undo(RosterRows& rows);
/// "8 pairs cleared" when the last act took rows away; empty otherwise.
std::string gone_words(const RosterRows& rows);
void move_row(RosterRows& rows, std::size_t row, int by);
/// Account executive and CSM of every row change places.
void swap_roles(RosterRows& rows);

/// "repeats round 2 (14)" for a person on the list of the last 30 days; empty for the others.
std::string repeat_note(const std::vector<store::PastRepeat>& repeats, const std::string& person);
/// Everybody who repeats and sits in none of the rows.
std::vector<std::string> missing_repeats(const std::vector<store::PastRepeat>& repeats,
                                         const RosterRows& rows);

}  // namespace hh::ui
