// TypedOrder: keys and characters handed to a frame no faster than it can tell them apart.
//
// ImGui before 1.87 sees the keyboard as it stands when a frame begins: a key pressed and released
// between two slow frames was never down, and Enter struck after a word may come before its last
// letter. What would be lost that way waits here for the next frame.
//
//     if (order.take(event)) hand_over(event);
//     ... a frame is drawn ...
//     for (const Typed& event : order.next_frame()) hand_over(event);
//
// One per window, on its thread.
#pragma once

#include <deque>
#include <set>
#include <vector>

namespace hh::platform {

struct Typed {
  int code = 0;            ///< GLFW key code; unused for a character
  int scancode = 0;        ///< as GLFW gave it
  bool down = false;       ///< pressed or repeated, not released
  int mods = 0;            ///< GLFW bits
  unsigned character = 0;  ///< Unicode code point; 0 for a key
  friend bool operator==(const Typed&, const Typed&) = default;
};

class TypedOrder {
public:
  /// True when the event belongs to the frame to come; otherwise it is kept for a later one.
  bool take(const Typed& event);
  /// Called after each frame: what the next one sees, in order.
  std::vector<Typed> next_frame();
  /// Events still wait: another frame is needed.
  bool waiting() const { return !later_.empty(); }

private:
  bool fits(const Typed& event) const;
  void note(const Typed& event);

  std::set<int> changed_;  ///< keys pressed or released since the last frame
  bool acted_ = false;     ///< one of them acts on text already typed: Enter, Tab, Backspace, arrows
  std::deque<Typed> later_;
};

}  // namespace hh::platform
