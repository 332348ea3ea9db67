#include "platform/frame_pacer.hpp"

#include <algorithm>

namespace hh::platform {

using domain::Millis;

FramePacer::FramePacer(PacerSettings settings) : settings_(settings) {}

FramePacer::Slot FramePacer::add() {
  windows_.push_back({.owed = settings_.frames_after_input});
  return Slot{windows_.size() - 1};
}

FramePacer::Window& FramePacer::at(Slot slot) { return windows_.at(static_cast<std::size_t>(slot)); }

const FramePacer::Window& FramePacer::at(Slot slot) const {
  return windows_.at(static_cast<std::size_t>(slot));
}

void FramePacer::owe(Window& window, int frames) { window.owed = std::max(window.owed, frames); }

void FramePacer::set_drawable(Slot slot, bool drawable) {
  Window& window = at(slot);
  if (drawable && !window.drawable) owe(window, settings_.frames_after_change);
  window.drawable = drawable;
}

void FramePacer::input(Slot slot) { owe(at(slot), settings_.frames_after_input); }

void FramePacer::changed() {
  for (Window& window : windows_)
    owe(window, settings_.frames_after_change);
}

void FramePacer::changed(Slot slot) { owe(at(slot), settings_.frames_after_change); }

std::optional<Millis> FramePacer::due_at(const Window& window, Millis now) const {
  if (!window.drawable) return std::nullopt;
  if (window.owed == 0) return window.next;
  const Millis spaced = window.last ? *window.last + settings_.frame_gap : now;
  return window.next ? std::min(*window.next, spaced) : spaced;
}

bool FramePacer::due(Slot slot, Millis now) const {
  const auto when = due_at(at(slot), now);
  return when && *when <= now;
}

void FramePacer::drawn(Slot slot, Millis now, std::optional<Millis> next_change) {
  Window& window = at(slot);
  window.owed = std::max(0, window.owed - 1);
  window.last = now;
  window.next = next_change;
  // A change announced for the present is an animation: it goes on at the pace of a burst.
  if (window.next && *window.next <= now) window.next = now + settings_.frame_gap;
}

Millis FramePacer::wait(Millis now) const {
  Millis least = settings_.longest_wait;
  for (const Window& window : windows_) {
    if (const auto when = due_at(window, now)) least = std::min(least, *when - now);
  }
  return std::max(least, Millis{0});
}

}  // namespace hh::platform
