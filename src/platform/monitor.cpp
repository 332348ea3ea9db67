#include "platform/monitor.hpp"

#include <algorithm>

namespace hh::platform {

Rect centred(Size size, Rect around) {
  const int width = std::min(size.width, around.width);
  const int height = std::min(size.height, around.height);
  return {around.x + (around.width - width) / 2, around.y + (around.height - height) / 2, width, height};
}

long long overlap(Rect a, Rect b) {
  const long long width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const long long height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

}  // namespace hh::platform
