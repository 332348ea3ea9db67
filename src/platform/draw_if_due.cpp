#include "platform/draw_if_due.hpp"

namespace hh::platform {

std::optional<FrameCost> draw_if_due(FramePacer& pacer, FramePacer::Slot slot, Window& window,
                                     domain::Millis now, const DrawAt& draw) {
  using Act = FramePacer::Act;
  pacer.set_drawable(slot, window.drawable());
  std::optional<domain::Millis> next;
  std::optional<FrameCost> cost;
  switch (pacer.act(slot, now)) {
    case Act::Rest:
      break;
    case Act::Draw:
      cost = window.frame([&] { next = draw(now); });
      pacer.drawn(slot, now, next);
      break;
    case Act::Prepare: {
      const domain::Millis ahead = pacer.next_change(slot).value_or(now);
      cost = window.prepare([&] { next = draw(ahead); });
      pacer.prepared(slot, next);
      break;
    }
    case Act::Present:
      cost = window.present();
      pacer.presented(slot, now);
      break;
  }
  return cost;
}

}  // namespace hh::platform
