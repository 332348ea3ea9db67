// Pictograms: the shape and colour a pair keeps on every face, and the small signs of the screens.
//
//     draw_pair(*ui.draw(), {x, y}, 20, domain::PairNumber{3}, ui.theme());
//
// Ten shapes in six colours make sixty pairs: the first ten differ in shape, and a shape that comes
// again has another colour. The name or number stands beside it, so nothing depends on seeing the
// colour. All are vectors, so they are sharp at any size.
#pragma once

#include "domain/units.hpp"
#include "ui/theme.hpp"

namespace hh::ui {

enum class Shape { Circle, Triangle, Square, Diamond, Hexagon, Star, Cross, Pentagon, Ring, Drop };
constexpr int shape_count = 10;
constexpr int color_count = 6;

Shape shape_of(domain::PairNumber pair);
Color pair_color(domain::PairNumber pair, const Theme& theme);
/// "triangle 12", for texts that cannot show the shape.
const char* word(Shape shape);

/// `radius` is half the height of the circle; other shapes look equally heavy.
void draw_shape(ImDrawList& draw, ImVec2 centre, float radius, Shape shape, Color color);
void draw_pair(ImDrawList& draw, ImVec2 centre, float radius, domain::PairNumber pair, const Theme& theme);

/// Signs fonts may lack.
enum class Sign {
  Check,
  Cross,
  Again,
  Warning,
  Down,
  Up,
  Left,
  Right,
  Pause,
  Play,
  Undo,
  Dot,
  Lock,
  Plus,
  Minus,
  Search
};
void draw_sign(ImDrawList& draw, ImVec2 centre, float radius, Sign sign, Color color);

}  // namespace hh::ui
