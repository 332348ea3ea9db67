// Monitor: one screen of the desktop, known by the name of its connector ("HDMI-1").
//
// All numbers are screen coordinates of the desktop, which are pixels on X11. Plain values.
#pragma once

#include <string>

namespace hh::platform {

struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
};

struct Monitor {
  std::string name{};  ///< unique in one list; a second "HDMI-1" reads "HDMI-1 (2)"
  Rect area{};         ///< the whole screen
  Rect work{};         ///< without panels and docks
  float scale = 1;     ///< content scale the desktop asks for
  bool primary = false;
  friend bool operator==(const Monitor&, const Monitor&) = default;
};

/// A rectangle of `size` in the middle of `around`, never larger than it.
Rect centred(Size size, Rect around);

/// How many square units two rectangles share.
long long overlap(Rect a, Rect b);

}  // namespace hh::platform
