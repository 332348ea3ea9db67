#include "ui/color.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

double linear(float channel) {
  const double c = channel;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  const ImVec4 c = ImGui::ColorConvertU32ToFloat4(color);
  return 0.2126 * linear(c.x) + 0.7152 * linear(c.y) + 0.0722 * linear(c.z);
}

}  // namespace

Color fade(Color color, float opacity) {
  ImVec4 c = ImGui::ColorConvertU32ToFloat4(color);
  c.w *= std::clamp(opacity, 0.0f, 1.0f);
  return ImGui::ColorConvertFloat4ToU32(c);
}

Color mix(Color a, Color b, float t) {
  const float s = std::clamp(t, 0.0f, 1.0f);
  const ImVec4 x = ImGui::ColorConvertU32ToFloat4(a), y = ImGui::ColorConvertU32ToFloat4(b);
  return ImGui::ColorConvertFloat4ToU32(
      {x.x + (y.x - x.x) * s, x.y + (y.y - x.y) * s, x.z + (y.z - x.z) * s, x.w + (y.w - x.w) * s});
}

double contrast(Color a, Color b) {
  const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

}  // namespace hh::ui
