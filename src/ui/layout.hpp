// Containers of the pen: panels, rows, columns, cards, scrolling.
//
//     panel(ui, page, {.pad = 24}, [&] {
//       row(ui, {.gap = 12, .height = 56}, [&] { button(...); button(...); });
//       columns(ui, {grow(), fixed(420)}, 24, [&](int column) { ... });
//       card(ui, [&] { label(ui, "ONLY YOU SEE THIS"); paragraph(ui, notes); });
//       scroll(ui, "agenda", {}, [&] { ... });
//     });
//
// Measures are design pixels; rectangles are screen pixels.
#pragma once

#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

struct PanelLook {
  std::optional<Color> fill{};
  float pad = 0;
  float pad_y = -1;  ///< -1: as pad
  float gap = 12;
};
void begin_panel(Ui& ui, Rect where, PanelLook look);
Rect end_panel(Ui& ui);
/// A fixed rectangle with a column inside; returns what the column covered.
template <class Body>
Rect panel(Ui& ui, Rect where, PanelLook look, Body&& body) {
  begin_panel(ui, where, look);
  body();
  return end_panel(ui);
}

struct RowLook {
  float gap = 12;
  float height = 0;  ///< items are centred in it; 0: aligned at the top
  float width = 0;   ///< 0: all that is left
};
void begin_row(Ui& ui, RowLook look);
Rect end_row(Ui& ui);
template <class Body>
Rect row(Ui& ui, RowLook look, Body&& body) {
  begin_row(ui, look);
  body();
  return end_row(ui);
}
/// In a row: what follows is pushed to the right so that `design_width` pixels stay.
void push_right(Ui& ui, float pixels);

struct Part {
  float fixed = 0;  ///< design pixels, where greater than 0
  float share = 1;  ///< of what is left, otherwise
};
inline Part fixed(float design) { return {design, 0}; }
inline Part grow(float share = 1) { return {0, share}; }
/// Rectangles side by side; `where` is cut in full.
std::vector<Rect> split(const Ui& ui, Rect where, const std::vector<Part>& parts, float gap);
/// Columns in the flow, as high as the highest; the body is called with 0, 1, 2…
template <class Body>
Rect columns(Ui& ui, const std::vector<Part>& parts, float gap, Body&& body) {
  const ImVec2 top = ui.flow().pen;
  const std::vector<Rect> cells = split(ui, {top.x, top.y, ui.width(), 0}, parts, gap);
  float height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Rect covered = panel(ui, cells[i], {}, [&] { body(static_cast<int>(i)); });
    height = std::max(height, covered.h);
  }
  return ui.place(ui.width(), height);
}

struct CardLook {
  std::optional<Color> fill{};  ///< raised where empty
  float pad = 26;
  float gap = 12;
  float width = 0;             ///< 0: all that is left
  float min_height = 0;        ///< design pixels
  bool edge = false;           ///< outlined
  std::optional<Color> bar{};  ///< a bar at the left edge: the current one
};
void begin_card(Ui& ui, CardLook look);
Rect end_card(Ui& ui);
/// A raised surface as high as its content.
template <class Body>
Rect card(Ui& ui, CardLook look, Body&& body) {
  begin_card(ui, look);
  body();
  return end_card(ui);
}
template <class Body>
Rect card(Ui& ui, Body&& body) {
  return card(ui, CardLook{}, std::forward<Body>(body));
}

/// What is left of the flow scrolls; or `height` design pixels of it where given.
struct ScrollLook {
  float height = 0;
  float gap = 12;
};
void begin_scroll(Ui& ui, const std::string& id, ScrollLook look);
void end_scroll(Ui& ui);
template <class Body>
void scroll(Ui& ui, const std::string& id, ScrollLook look, Body&& body) {
  begin_scroll(ui, id, look);
  body();
  end_scroll(ui);
}
/// Inside a scroll: brings this rectangle into view (a focused or current row).
void reveal(Ui& ui, Rect what);

}  // namespace hh::ui
