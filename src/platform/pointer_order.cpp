#include "platform/pointer_order.hpp"

#include <cstddef>

namespace hh::platform {

void PointerOrder::frame(PointerSpot& spot, std::span<bool> held) {
  if (!waiting()) return;
  const Press now = later_.front();
  later_.pop_front();
  spot = now.at;
  // What changes later is still as it was: the opposite of its first change to come.
  for (auto to_come = later_.rbegin(); to_come != later_.rend(); ++to_come) {
    if (to_come->button >= 0 && static_cast<std::size_t>(to_come->button) < held.size())
      held[static_cast<std::size_t>(to_come->button)] = !to_come->down;
  }
  if (now.button >= 0 && static_cast<std::size_t>(now.button) < held.size())
    held[static_cast<std::size_t>(now.button)] = now.down;
}

}  // namespace hh::platform
