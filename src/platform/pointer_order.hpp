// PointerOrder: presses and releases handed to a frame one after the other, each where it happened.
//
// ImGui before 1.87 sees the pointer as it stands when a frame begins: one that let go of a button and
// moved on between two slow frames let go somewhere else, and the button was not pressed.
//
//     order.moved({x, y});  order.pressed(0, true);          // as the window library tells it
//     ... a frame begins ...
//     order.frame(position, held);                           // both are mended where that is needed
//     if (order.waiting()) another_frame();
//
// One per window, on its thread.
#pragma once

#include <deque>
#include <span>

namespace hh::platform {

/// Pixels of the window.
struct PointerSpot {
  float x = 0, y = 0;
  friend bool operator==(const PointerSpot&, const PointerSpot&) = default;
};

class PointerOrder {
public:
  void moved(PointerSpot to) { at_ = to; }
  void pressed(int button, bool down) { later_.push_back({button, down, at_}); }
  /// `spot` and `held` are the pointer as it is now; they become what this frame is to see.
  void frame(PointerSpot& spot, std::span<bool> held);
  bool waiting() const { return !later_.empty(); }

private:
  struct Press {
    int button = 0;
    bool down = false;
    PointerSpot at;
  };
  PointerSpot at_;
  std::deque<Press> later_;
};

}  // namespace hh::platform
