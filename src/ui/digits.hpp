// Clock digits in equal cells, so that a running clock does not jitter.
//
//     digits_at(ui, {right, top}, clock_text(remaining), Role::TimerHuge, theme.text, Align::Right);
#pragma once

#include "ui/text.hpp"

#include <string_view>

namespace hh::ui {

/// `Loose` keeps each figure's own width: for a number that does not run.
enum class Cell { Equal, Loose };
/// Any role may be used; the timer roles hold 0-9 : + - − . only.
ImVec2 digits_size(const Ui& ui, std::string_view clock, Role role, Cell cell = Cell::Equal);
/// Drawn from the top of the digits (not of the line), as seen: `at` is the left, centre or right top.
/// `scale` from 0 to 1 draws them smaller than the role.
Rect digits_at(Ui& ui, ImVec2 at, std::string_view clock, Role role, Color color, Align align = Align::Left,
               Cell cell = Cell::Equal, float scale = 1);
/// In the flow.
Rect digits(Ui& ui, std::string_view clock, Role role, std::optional<Color> color = {},
            Align align = Align::Left);
/// In the flow, as large as the widest timer role and the width left allow: it never shrinks as type grows.
Rect digits_filling(Ui& ui, std::string_view clock, Color color);
/// The largest timer role whose clock fits into `width` pixels.
Role timer_role_for(const Ui& ui, std::string_view clock, float width);

}  // namespace hh::ui
