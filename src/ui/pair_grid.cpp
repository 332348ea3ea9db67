#include "ui/pair_grid.hpp"

#include "ui/layout.hpp"
#include "ui/widget_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

constexpr float between = 10;

std::vector<Part> parts_of(std::size_t cells) {
  // Few columns leave the names more room; many share what there is.
  std::vector<Part> parts{grow(cells > 5 ? 1.8f : 1.4f)};
  parts.insert(parts.end(), cells, grow(cells > 5 ? 0.7f : 1));
  return parts;
}

}  // namespace

void pair_grid_head(Ui& ui, const std::vector<std::string>& heads, int lines) {
  const Rect line = ui.place(ui.width(), line_height(ui, Role::Small) * static_cast<float>(lines));
  const std::vector<Rect> cells = split(ui, line, parts_of(heads.size()), between);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    text_in(ui, cells[i + 1], heads[i],
            {.role = Role::Small,
             .color = ui.theme().quiet,
             .align = Align::Centre,
             .lines = lines,
             .shrink = lines == 1});
  }
}

std::vector<Rect> pair_grid_line(Ui& ui, const domain::Pair& pair, const std::string& called,
                                 std::size_t cells, bool strong) {
  const Rect line = ui.place(ui.width(), ui.touch());
  std::vector<Rect> all = split(ui, line, parts_of(cells), between);
  Rect name = all.front();
  draw_pair(*ui.draw(), name.cut_left(ui.px(34)).centre(), ui.px(10), pair.number, ui.theme());
  text_in(ui, name, called,
          {.role = strong ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1, .shrink = true});
  all.erase(all.begin());
  return all;
}

bool tick_cell(Ui& ui, const std::string& id, Rect where, const std::string& words, TickLook look) {
  const Theme& t = ui.theme();
  const Pressed p = press_area(ui, id, where, words, true, ControlKind::Toggle);
  const Color calm = look.on ? t.tone_fill(look.tone) : t.control;
  ui.draw()->AddRectFilled(where.min(), where.max(), p.hovered ? t.control_hover : calm, ui.px(8));
  if (look.on) {
    draw_sign(*ui.draw(), where.centre(), ui.px(10), look.tone == Tone::Warn ? Sign::Warning : Sign::Check,
              t.tone(look.tone));
  } else {
    ui.draw()->AddCircle(where.centre(), ui.px(10), t.quiet, 0, std::max(1.5f, ui.px(2)));
  }
  if (look.chosen) {
    ui.draw()->AddRect(where.min(), where.max(), t.accent, ui.px(8), 0, std::max(2.0f, ui.px(3)));
  }
  if (p.focused) draw_focus_ring(ui, where, ui.px(8));
  return p.pressed;
}

}  // namespace hh::ui
