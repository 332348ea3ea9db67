// One window's turn in the frame loop: asks the pacer, does what it says and tells it.
//
//     draw_if_due(pacer, wall, window, now, [&](Millis at) {
//       draw_wall(state.at(at));
//       return state.next_change_after(at);       // none: nothing moves by itself
//     });
//
// Main thread. Give windows without vsync their turn first.
#pragma once

#include "platform/frame_pacer.hpp"
#include "platform/window.hpp"

#include <functional>
#include <optional>

namespace hh::platform {

/// Draws the screen as it is at a moment of the boot axis, which may lie a little ahead, and
/// returns when it will next look different by itself.
using DrawAt = std::function<std::optional<domain::Millis>(domain::Millis at)>;

/// What it cost, if anything was drawn or shown.
std::optional<FrameCost> draw_if_due(FramePacer& pacer, FramePacer::Slot slot, Window& window,
                                     domain::Millis now, const DrawAt& draw);

}  // namespace hh::platform
