#include "ui/pictograms.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace hh::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

ImVec2 on_circle(ImVec2 centre, float radius, float turn) {
  const float angle = turn * 2 * pi - pi / 2;
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void fill_polygon(ImDrawList& draw, ImVec2 centre, float radius, int corners, Color color) {
  for (int i = 0; i < corners; ++i) {
    draw.PathLineTo(on_circle(centre, radius, static_cast<float>(i) / static_cast<float>(corners)));
  }
  draw.PathFillConvex(color);
}

void fill_star(ImDrawList& draw, ImVec2 centre, float radius, Color color) {
  const float inner = radius * 0.45f;
  for (int i = 0; i < 5; ++i) {  // five kites: the fill knows convex shapes only
    const float turn = static_cast<float>(i) / 5;
    draw.PathLineTo(centre);
    draw.PathLineTo(on_circle(centre, inner, turn - 0.1f));
    draw.PathLineTo(on_circle(centre, radius, turn));
    draw.PathLineTo(on_circle(centre, inner, turn + 0.1f));
    draw.PathFillConvex(color);
  }
}

void line(ImDrawList& draw, ImVec2 c, float r, std::initializer_list<ImVec2> points, Color color) {
  for (const ImVec2& p : points)
    draw.PathLineTo({c.x + p.x * r, c.y + p.y * r});
  draw.PathStroke(color, 0, std::max(1.5f, r * 0.26f));
}

void arrow(ImDrawList& draw, ImVec2 c, float r, float turn, Color color) {
  draw.PathLineTo(on_circle(c, r, turn));
  draw.PathLineTo(on_circle(c, r, turn + 0.36f));
  draw.PathLineTo(on_circle(c, r, turn + 0.64f));
  draw.PathFillConvex(color);
}

void turn_back(ImDrawList& draw, ImVec2 c, float r, bool again, Color color) {
  const float side = again ? 1.0f : -1.0f;
  const float from = again ? -0.1f * pi : 1.1f * pi, to = again ? 1.5f * pi : -0.5f * pi;
  draw.PathArcTo(c, r * 0.75f, from, to, 24);
  draw.PathStroke(color, 0, std::max(1.5f, r * 0.24f));
  const ImVec2 tip{c.x + side * r * 0.15f, c.y - r * 0.75f};
  draw.PathLineTo({tip.x + side * r * 0.42f, tip.y});
  draw.PathLineTo({tip.x - side * r * 0.2f, tip.y - r * 0.42f});
  draw.PathLineTo({tip.x - side * r * 0.2f, tip.y + r * 0.42f});
  draw.PathFillConvex(color);
}

}  // namespace

Shape shape_of(domain::PairNumber pair) {
  const int n = pair.value > 0 ? pair.value - 1 : 0;
  return static_cast<Shape>(n % shape_count);
}

Color pair_color(domain::PairNumber pair, const Theme& theme) {
  // Bright on dark, deep on light; neighbours in the list are far apart in hue.
  static constexpr std::array<unsigned, color_count> on_dark = {0x7cc4ff, 0xffe27a, 0xff8fc4,
                                                                0x8fe388, 0xc9a6ff, 0xffa868};
  static constexpr std::array<unsigned, color_count> on_light = {0x0b63b0, 0x6b5b00, 0xb0226a,
                                                                 0x1f6f1a, 0x6a35b0, 0xa04400};
  const int n = pair.value > 0 ? pair.value - 1 : 0;
  // A step further in every ten, so that a shape that comes again has another colour.
  const auto at = static_cast<std::size_t>((n % shape_count + n / shape_count) % color_count);
  return rgb(theme.light() ? on_light[at] : on_dark[at]);
}

const char* word(Shape shape) {
  static constexpr std::array<const char*, shape_count> words = {
      "circle", "triangle", "square", "diamond", "hexagon", "star", "cross", "pentagon", "ring", "drop"};
  return words[static_cast<std::size_t>(shape)];
}

void draw_shape(ImDrawList& draw, ImVec2 c, float r, Shape shape, Color color) {
  switch (shape) {
    case Shape::Circle:
      draw.AddCircleFilled(c, r, color, 48);
      return;
    case Shape::Triangle:
      fill_polygon(draw, {c.x, c.y + r * 0.14f}, r * 1.2f, 3, color);
      return;
    case Shape::Square: {
      const float h = r * 0.88f;
      draw.AddRectFilled({c.x - h, c.y - h}, {c.x + h, c.y + h}, color, r * 0.08f);
      return;
    }
    case Shape::Diamond:
      fill_polygon(draw, c, r * 1.18f, 4, color);
      return;
    case Shape::Hexagon:
      fill_polygon(draw, c, r * 1.05f, 6, color);
      return;
    case Shape::Star:
      fill_star(draw, c, r * 1.22f, color);
      return;
    case Shape::Cross: {
      const float a = r * 0.36f;
      draw.AddRectFilled({c.x - r, c.y - a}, {c.x + r, c.y + a}, color);
      draw.AddRectFilled({c.x - a, c.y - r}, {c.x + a, c.y + r}, color);
      return;
    }
    case Shape::Pentagon:
      fill_polygon(draw, {c.x, c.y + r * 0.05f}, r * 1.08f, 5, color);
      return;
    case Shape::Ring:
      draw.AddCircle(c, r * 0.78f, color, 48, std::max(2.0f, r * 0.42f));
      return;
    case Shape::Drop:
      draw.AddCircleFilled({c.x, c.y + r * 0.28f}, r * 0.74f, color, 40);
      draw.PathLineTo({c.x, c.y - r * 1.12f});
      draw.PathLineTo({c.x + r * 0.66f, c.y - r * 0.02f});
      draw.PathLineTo({c.x - r * 0.66f, c.y - r * 0.02f});
      draw.PathFillConvex(color);
      return;
  }
}

void draw_pair(ImDrawList& draw, ImVec2 centre, float radius, domain::PairNumber pair, const Theme& theme) {
  draw_shape(draw, centre, radius, shape_of(pair), pair_color(pair, theme));
}

void draw_sign(ImDrawList& draw, ImVec2 c, float r, Sign sign, Color color) {
  switch (sign) {
    case Sign::Check:
      line(draw, c, r, {{-0.75f, 0.05f}, {-0.2f, 0.6f}, {0.8f, -0.6f}}, color);
      return;
    case Sign::Cross:
      line(draw, c, r, {{-0.6f, -0.6f}, {0.6f, 0.6f}}, color);
      line(draw, c, r, {{0.6f, -0.6f}, {-0.6f, 0.6f}}, color);
      return;
    case Sign::Again:
      turn_back(draw, c, r, true, color);
      return;
    case Sign::Undo:
      turn_back(draw, c, r, false, color);
      return;
    case Sign::Warning:
      fill_polygon(draw, {c.x, c.y + r * 0.1f}, r * 1.05f, 3, color);
      return;
    case Sign::Down:
      arrow(draw, c, r * 0.85f, 0.5f, color);
      return;
    case Sign::Up:
      arrow(draw, c, r * 0.85f, 0.0f, color);
      return;
    case Sign::Left:
      line(draw, c, r, {{0.4f, -0.7f}, {-0.4f, 0}, {0.4f, 0.7f}}, color);
      return;
    case Sign::Right:
      line(draw, c, r, {{-0.4f, -0.7f}, {0.4f, 0}, {-0.4f, 0.7f}}, color);
      return;
    case Sign::Pause:
      draw.AddRectFilled({c.x - r * 0.6f, c.y - r * 0.75f}, {c.x - r * 0.18f, c.y + r * 0.75f}, color);
      draw.AddRectFilled({c.x + r * 0.18f, c.y - r * 0.75f}, {c.x + r * 0.6f, c.y + r * 0.75f}, color);
      return;
    case Sign::Play:
      arrow(draw, c, r * 0.9f, 0.25f, color);
      return;
    case Sign::Dot:
      draw.AddCircleFilled(c, r * 0.55f, color, 24);
      return;
    case Sign::Lock:
      draw.AddRectFilled({c.x - r * 0.65f, c.y - r * 0.1f}, {c.x + r * 0.65f, c.y + r * 0.8f}, color,
                         r * 0.15f);
      draw.PathArcTo({c.x, c.y - r * 0.15f}, r * 0.42f, pi, 2 * pi, 16);
      draw.PathStroke(color, 0, std::max(1.5f, r * 0.22f));
      return;
    case Sign::Plus:
      line(draw, c, r, {{-0.7f, 0}, {0.7f, 0}}, color);
      line(draw, c, r, {{0, -0.7f}, {0, 0.7f}}, color);
      return;
    case Sign::Minus:
      line(draw, c, r, {{-0.7f, 0}, {0.7f, 0}}, color);
      return;
    case Sign::Search:
      draw.AddCircle({c.x - r * 0.15f, c.y - r * 0.15f}, r * 0.55f, color, 24, std::max(1.5f, r * 0.22f));
      line(draw, c, r, {{0.28f, 0.28f}, {0.8f, 0.8f}}, color);
      return;
  }
}

}  // namespace hh::ui
