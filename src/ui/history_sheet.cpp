#include "ui/history_sheet.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

constexpr float between = 16;

}  // namespace

void Sheet::head(const std::vector<std::string>& titles) {
  std::vector<SheetCell> cells;
  for (const std::string& title : titles)
    cells.push_back({title, Role::Small, Tone::Quiet});
  line(cells);
}

void Sheet::line(const std::vector<SheetCell>& cells) {
  const ImVec2 at = ui_.flow().pen;
  const std::vector<Rect> places = split(ui_, {at.x, at.y, ui_.width(), 0}, parts_, between);
  float height = 0;
  for (std::size_t i = 0; i < cells.size() && i < places.size(); ++i) {
    const auto lines = break_lines(ui_, cells[i].words, cells[i].role, places[i].w).size();
    height = std::max(height, static_cast<float>(lines) * line_height(ui_, cells[i].role));
  }
  const Rect whole = ui_.place(ui_.width(), height);
  for (std::size_t i = 0; i < cells.size() && i < places.size(); ++i) {
    if (cells[i].words.empty()) continue;
    text_in(ui_, {places[i].x, whole.y, places[i].w, whole.h + 1}, cells[i].words,
            {.role = cells[i].role, .color = ui_.theme().tone(cells[i].tone)});
  }
}

}  // namespace hh::ui
