// The roster on the set-up page: rows to type in, rows to paste, a file to read, last time's people.
//
//     draw_roster(scene, memory, room);
#pragma once

#include "ui/roster_rows.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <string>

namespace hh::ui {

struct RosterMemory {
  RosterRows rows;
  int open_row = -1;     ///< the row whose deal is shown, from 0
  bool as_text = false;  ///< the box for rows as text is open
  bool typing = false;   ///< a field of one line had the keyboard in the last frame
  std::string text;
  std::string path;
  std::uint64_t file_taken = 0;  ///< number of the file taken in last
  std::string file_problem;
};

/// Takes in a file that arrived since; true when one did.
bool take_file(RosterMemory& memory, const Surroundings& here);
/// Opens this row, from 0, and gives the keyboard to one of its fields: "ae", "champion", "promises".
void lead_to(Ui& ui, RosterMemory& memory, std::size_t row, const std::string& field);
void draw_roster(Scene& scene, RosterMemory& memory, const std::string& room);

}  // namespace hh::ui
