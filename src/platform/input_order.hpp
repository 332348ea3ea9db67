// InputOrder: keys, characters and presses of the pointer, handed to a frame no faster than it can tell
// them apart.
//
// ImGui before 1.87 sees keyboard and pointer as they stand when a frame begins: a key pressed and released
// between two slow frames was never down, a pointer that let go of a button and moved on let go somewhere
// else, and Enter struck after a word may come before its last letter. What would be lost that way waits
// here for the next frame.
//
//     if (order.take(event)) hand_over(event);
//     ... a frame is drawn ...
//     for (const Input& event : order.next_frame()) hand_over(event);
//
// One per window, on its thread.
#pragma once

#include <deque>
#include <set>
#include <span>
#include <vector>

namespace hh::platform {

struct Input {
  enum class Kind { Key, Character, Press };
  Kind kind = Kind::Key;
  int code = 0;            ///< GLFW: of the key, or the pointer's button
  bool down = false;       ///< pressed, not released
  int scancode = 0;        ///< of a key, as GLFW gave it
  int mods = 0;            ///< of a key, GLFW bits
  unsigned character = 0;  ///< Unicode code point
  float x = 0, y = 0;      ///< of a press: where in the window, pixels
  friend bool operator==(const Input&, const Input&) = default;
};

class InputOrder {
public:
  /// True when the event belongs to the frame to come; otherwise it is kept for a later one.
  bool take(const Input& event);
  /// Called after each frame: what the next one sees, in order.
  std::vector<Input> next_frame();
  /// Events still wait: another frame is needed.
  bool waiting() const { return !later_.empty(); }
  /// `held`, the buttons of the pointer as they are now, becomes what they were before all that waits.
  void before_waiting(std::span<bool> held) const;

private:
  bool fits(const Input& event) const;
  void note(const Input& event);

  std::set<int> changed_;  ///< keys pressed or released since the last frame
  bool typed_ = false;     ///< a key or a character came since then
  bool acted_ = false;     ///< a key that acts on text already typed: Enter, Tab, Backspace, arrows
  bool settles_ = false;   ///< such a key came a frame ago: the field it leads to has the keyboard only now
  bool pressed_ = false;   ///< the pointer pressed or let go: nothing else fits beside it
  std::deque<Input> later_;
};

}  // namespace hh::platform
