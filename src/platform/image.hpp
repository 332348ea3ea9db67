// Image: pixels in memory, rows from the top, four bytes each: red, green, blue, alpha.
#pragma once

#include "platform/monitor.hpp"

#include <cstdint>
#include <vector>

namespace hh::platform {

struct Image {
  Size size;
  std::vector<std::uint8_t> rgba;  ///< size.width * size.height * 4 bytes
};

}  // namespace hh::platform
