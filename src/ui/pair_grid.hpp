// Pair grid: one line a pair, one column a mark, each cell pressed on its own.
//
//     pair_grid_head(ui, {"packet", "plan"});
//     for (const Pair& pair : roster.pairs) {
//       const std::vector<Rect> cells = pair_grid_line(ui, pair, label_in(roster, pair), 2);
//       if (tick_cell(ui, "packet.3", cells[0], "packet of Ada + Ben", {.on = done})) ...
//     }
//
// Draws downwards from the pen. Window thread only.
#pragma once

#include "domain/session.hpp"
#include "ui/widgets.hpp"

#include <string>
#include <vector>

namespace hh::ui {

/// `lines` of small type above the columns; the first column is the pairs'.
void pair_grid_head(Ui& ui, const std::vector<std::string>& heads, int lines = 2);
/// Draws the pair's mark and what the room calls it (`label_in`); returns the rectangles of its cells.
std::vector<Rect> pair_grid_line(Ui& ui, const domain::Pair& pair, const std::string& called,
                                 std::size_t cells, bool strong = false);

struct TickLook {
  bool on = false;
  bool chosen = false;  ///< outlined: what is looked at below the grid
  Tone tone = Tone::Good;
};
/// True when pressed; what that means is the caller's.
bool tick_cell(Ui& ui, const std::string& id, Rect where, const std::string& words, TickLook look);

}  // namespace hh::ui
