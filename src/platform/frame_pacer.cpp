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

void FramePacer::owe(Window& window, int frames) {
  window.owed = std::max(window.owed, frames);
  window.ready = false;  // what was prepared knows nothing of this
}

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

std::optional<Millis> FramePacer::act_at(const Window& window, Millis now) const {
  if (!window.drawable) return std::nullopt;
  if (window.owed > 0) {
    const Millis spaced = window.last ? *window.last + settings_.frame_gap : now;
    return window.next ? std::min(*window.next, spaced) : spaced;
  }
  if (!window.next || window.ready) return window.next;
  return *window.next - settings_.lead;
}

FramePacer::Act FramePacer::act(Slot slot, Millis now) const {
  const Window& window = at(slot);
  const auto when = act_at(window, now);
  if (!when || *when > now) return Act::Rest;
  // After a suspend the prepared frame is of another age.
  if (window.ready && now < *window.next + settings_.frame_gap) return Act::Present;
  const bool ahead = window.owed == 0 && window.next && *window.next > now;
  return ahead ? Act::Prepare : Act::Draw;
}

std::optional<Millis> FramePacer::next_change(Slot slot) const { return at(slot).next; }

void FramePacer::drawn(Slot slot, Millis now, std::optional<Millis> next) {
  Window& window = at(slot);
  window.owed = std::max(0, window.owed - 1);
  window.last = now;
  window.ready = false;
  window.next = next;
  // A change announced for the present is an animation: it goes on at the pace of a burst.
  if (window.next && *window.next <= now) window.next = now + settings_.frame_gap;
}

void FramePacer::prepared(Slot slot, std::optional<Millis> following) {
  Window& window = at(slot);
  window.ready = true;
  window.following = following;
}

void FramePacer::presented(Slot slot, Millis now) { drawn(slot, now, at(slot).following); }

Millis FramePacer::wait(Millis now) const {
  Millis least = settings_.longest_wait;
  for (const Window& window : windows_) {
    if (const auto when = act_at(window, now)) least = std::min(least, *when - now);
  }
  return std::max(least, Millis{0});
}

}  // namespace hh::platform
