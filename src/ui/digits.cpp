#include "ui/digits.hpp"

#include "ui/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

/// Cap height of Inter (and near enough of its stand-ins) over the em.
constexpr float digit_height = 0.73f;

struct Cells {
  float digit = 0, mark = 0, sign = 0;
  float of(char32_t c) const {
    if (c >= '0' && c <= '9') return digit;
    return c == ':' || c == '.' || c == ',' || c == ' ' ? mark : sign;
  }
};

Cells cells_of(const Ui& ui, Role role) {
  const FontSet& fonts = ui.fonts();
  Cells cells;
  for (char32_t c = '0'; c <= '9'; ++c)
    cells.digit = std::max(cells.digit, fonts.advance(role, c));
  cells.mark = fonts.advance(role, ':');
  cells.sign = std::max(fonts.advance(role, '+'), fonts.advance(role, 0x2212));
  return cells;
}

float advance_of(const Ui& ui, const Cells& cells, Role role, char32_t c, Cell cell) {
  return cell == Cell::Equal ? cells.of(c) : ui.fonts().advance(role, c);
}

}  // namespace

ImVec2 digits_size(const Ui& ui, std::string_view clock, Role role, Cell cell) {
  const Cells cells = cells_of(ui, role);
  float w = 0;
  for (std::size_t at = 0; at < clock.size();) {
    const Utf8Step step = utf8_at(clock, at);
    at += step.bytes;
    w += advance_of(ui, cells, role, step.character, cell);
  }
  return {std::ceil(w), std::ceil(ui.fonts().em(role) * digit_height)};
}

Rect digits_at(Ui& ui, ImVec2 at, std::string_view clock, Role role, Color color, Align align, Cell cell,
               float scale) {
  const ImFont* font = ui.fonts().of(role);
  const float size = ui.fonts().size(role) * scale, em = ui.fonts().em(role) * scale;
  const ImVec2 full = digits_size(ui, clock, role, cell), whole{full.x * scale, full.y * scale};
  const Cells cells = cells_of(ui, role);
  const float left = align == Align::Right    ? at.x - whole.x
                     : align == Align::Centre ? at.x - whole.x / 2
                                              : at.x;
  // The baseline sits one digit height under `at`; the font draws from its ascent.
  const float top = at.y + em * digit_height - font->Ascent * (size / font->FontSize);
  float x = left;
  for (std::size_t i = 0; i < clock.size();) {
    const Utf8Step step = utf8_at(clock, i);
    const float wide = advance_of(ui, cells, role, step.character, cell) * scale;
    const float own = ui.fonts().advance(role, step.character) * scale;
    // The colon of Inter stands on the baseline; a clock wants it in the middle of the digits.
    const float lift = step.character == ':' ? em * 0.085f : 0;
    ui.draw()->AddText(font, size, {std::round(x + (wide - own) / 2), std::round(top - lift)}, color,
                       clock.data() + i, clock.data() + i + step.bytes);
    x += wide;
    i += step.bytes;
  }
  const Rect rect{left, at.y, whole.x, whole.y};
  if (!clock.empty()) ui.log({std::string(clock), rect, ui.clip(), em, false});
  return rect;
}

Rect digits(Ui& ui, std::string_view clock, Role role, std::optional<Color> color, Align align) {
  const ImVec2 size = digits_size(ui, clock, role);
  const bool fill = align != Align::Left && !ui.flow().across;
  const Rect spot = ui.place(fill ? ui.width() : size.x, size.y);
  const float x = align == Align::Right ? spot.right() : align == Align::Centre ? spot.centre().x : spot.x;
  digits_at(ui, {x, spot.y}, clock, role, color.value_or(ui.theme().text), align);
  return spot;
}

Rect digits_filling(Ui& ui, std::string_view clock, Color color) {
  const ImVec2 full = digits_size(ui, clock, Role::TimerHuge);
  // With room for a sign, so that nothing below moves at the moment of overtime.
  const float room = std::max(full.x, digits_size(ui, "-00:00", Role::TimerHuge).x);
  const float scale = std::min(1.0f, ui.width() / std::max(1.0f, room));
  const Rect spot = ui.place(full.x * scale, full.y * scale);
  return digits_at(ui, {spot.x, spot.y}, clock, Role::TimerHuge, color, Align::Left, Cell::Equal, scale);
}

Role timer_role_for(const Ui& ui, std::string_view clock, float width) {
  Role role = Role::TimerHuge;
  while (digits_size(ui, clock, role).x > width && smaller(role) != role)
    role = smaller(role);
  return role;
}

}  // namespace hh::ui
