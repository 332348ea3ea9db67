// Rect: a piece of the window in pixels, and the ways a screen cuts it up.
//
//     Rect page = ui.window().inset(ui.px(96));
//     Rect head = page.cut_top(ui.px(60));
#pragma once

#include "ui/compat.hpp"

#include <algorithm>

namespace hh::ui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  ImVec2 min() const { return {x, y}; }
  ImVec2 max() const { return {x + w, y + h}; }
  ImVec2 centre() const { return {x + w / 2, y + h / 2}; }
  bool has(ImVec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  /// `other` lies inside, give or take `slack` pixels.
  bool holds(const Rect& other, float slack = 0.5f) const {
    return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack &&
           other.bottom() <= bottom() + slack;
  }
  bool crosses(const Rect& other, float slack = 0.5f) const {
    return x + slack < other.right() && other.x + slack < right() && y + slack < other.bottom() &&
           other.y + slack < bottom();
  }

  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, w - 2 * dx), std::max(0.0f, h - 2 * dy)};
  }
  /// Takes a strip off this rectangle and returns it.
  Rect cut_top(float by) {
    const float t = std::clamp(by, 0.0f, h);
    const Rect strip{x, y, w, t};
    y += t, h -= t;
    return strip;
  }
  Rect cut_bottom(float by) {
    const float t = std::clamp(by, 0.0f, h);
    h -= t;
    return {x, y + h, w, t};
  }
  Rect cut_left(float by) {
    const float t = std::clamp(by, 0.0f, w);
    const Rect strip{x, y, t, h};
    x += t, w -= t;
    return strip;
  }
  Rect cut_right(float by) {
    const float t = std::clamp(by, 0.0f, w);
    w -= t;
    return {x + w, y, t, h};
  }
};

}  // namespace hh::ui
