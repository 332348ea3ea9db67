// Color: packed RGBA as Dear ImGui takes it, and the arithmetic screens need.
//
//     Color faint = fade(theme.text, 0.5f);
#pragma once

#include "ui/compat.hpp"

namespace hh::ui {

using Color = ImU32;

/// 0xRRGGBB, opaque.
constexpr Color rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xffu, (hex >> 8) & 0xffu, hex & 0xffu, 255u);
}

/// The same colour with its opacity multiplied; `opacity` 0..1.
Color fade(Color color, float opacity);
/// From `a` (t = 0) to `b` (t = 1), opacity included.
Color mix(Color a, Color b, float t);
/// WCAG contrast of two opaque colours, 1..21.
double contrast(Color a, Color b);

}  // namespace hh::ui
