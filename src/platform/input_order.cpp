#include "platform/input_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cstddef>

namespace hh::platform {
namespace {

/// Keys with a meaning of their own to a text field; those that print arrive as characters too.
bool acts_on_text(int code) { return code >= GLFW_KEY_ESCAPE && code <= GLFW_KEY_END; }

}  // namespace

bool InputOrder::fits(const Input& event) const {
  if (pressed_) return false;
  switch (event.kind) {
    case Input::Kind::Press:
      return !typed_;
    case Input::Kind::Character:
      return !acted_ && !settles_;
    case Input::Kind::Key:
      break;
  }
  return !changed_.contains(event.code);
}

void InputOrder::note(const Input& event) {
  pressed_ = event.kind == Input::Kind::Press;
  typed_ = typed_ || !pressed_;
  if (event.kind != Input::Kind::Key) return;
  changed_.insert(event.code);
  acted_ = acted_ || (event.down && acts_on_text(event.code));
}

bool InputOrder::take(const Input& event) {
  if (waiting() || !fits(event)) {
    later_.push_back(event);
    return false;
  }
  note(event);
  return true;
}

std::vector<Input> InputOrder::next_frame() {
  settles_ = acted_;
  changed_.clear();
  typed_ = acted_ = pressed_ = false;
  std::vector<Input> now;
  while (waiting() && fits(later_.front())) {
    note(later_.front());
    now.push_back(later_.front());
    later_.pop_front();
  }
  return now;
}

void InputOrder::before_waiting(std::span<bool> held) const {
  for (auto event = later_.rbegin(); event != later_.rend(); ++event) {
    const auto button = static_cast<std::size_t>(event->code);
    if (event->kind == Input::Kind::Press && button < held.size()) held[button] = !event->down;
  }
}

}  // namespace hh::platform
