#include "platform/typed_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace hh::platform {
namespace {

/// Keys with a meaning of their own to a text field; those that print arrive as characters too.
bool acts_on_text(int code) { return code >= GLFW_KEY_ESCAPE && code <= GLFW_KEY_END; }

}  // namespace

bool TypedOrder::fits(const Typed& event) const {
  return event.character != 0 ? !acted_ : !changed_.contains(event.code);
}

void TypedOrder::note(const Typed& event) {
  if (event.character != 0) return;
  changed_.insert(event.code);
  acted_ = acted_ || (event.down && acts_on_text(event.code));
}

bool TypedOrder::take(const Typed& event) {
  if (waiting() || !fits(event)) {
    later_.push_back(event);
    return false;
  }
  note(event);
  return true;
}

std::vector<Typed> TypedOrder::next_frame() {
  changed_.clear();
  acted_ = false;
  std::vector<Typed> now;
  while (waiting() && fits(later_.front())) {
    note(later_.front());
    now.push_back(later_.front());
    later_.pop_front();
  }
  return now;
}

}  // namespace hh::platform
