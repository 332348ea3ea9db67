// FramePacer: decides which window draws now and how long the loop may sleep. Pure arithmetic.
//
//     FramePacer pacer;
//     const auto console = pacer.add();
//     for (;;) {
//       if (desktop.wait(pacer.wait(clock.now().boot))) pacer.changed();    // somebody woke us
//       draw_if_due(pacer, console, window, clock.now().boot, draw);        // draw_if_due.hpp
//     }
//
// Times are milliseconds of the clock's `boot` axis. A window at rest draws only at the changes
// it announced, so a running timer costs one frame a second. That frame is drawn shortly before
// the second ends and shown when it does: rasterising in software takes longer than the eye
// forgives. One thread.
#pragma once

#include "domain/units.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hh::platform {

struct PacerSettings {
  /// A click is seen in one frame, released in the next, and its consequence laid out in a third;
  /// press and release that arrive together are still shown one after the other.
  int frames_after_input = 3;
  /// New content: one frame to measure, one to show it in its place.
  int frames_after_change = 2;
  /// Frames of a burst keep this distance, so that a busy pointer costs no more than 60 a second.
  domain::Millis frame_gap{16};
  /// How long before an announced change its frame is drawn: two full screens of software GL.
  domain::Millis lead{60};
  /// Sleeping waits do not count suspend; looking once a second keeps a resume from being late.
  domain::Millis longest_wait{1000};
};

class FramePacer {
public:
  enum class Slot : std::size_t {};

  enum class Act {
    Rest,     ///< nothing to do for this window
    Draw,     ///< draw and show what is true now
    Prepare,  ///< draw what will be true at `next_change`, show nothing yet
    Present,  ///< show what was prepared
  };

  explicit FramePacer(PacerSettings settings = {});

  /// A new window; it is owed its first frames.
  Slot add();

  /// A window nobody can see is never due; one that comes back is drawn at once.
  void set_drawable(Slot slot, bool drawable);

  /// Something happened in this window.
  void input(Slot slot);

  /// What all windows show has changed.
  void changed();
  void changed(Slot slot);

  Act act(Slot slot, domain::Millis now) const;

  /// The change this window announced last, for Prepare.
  std::optional<domain::Millis> next_change(Slot slot) const;

  /// Done with Draw. `next`: when this window will look different by itself; none: only after input.
  void drawn(Slot slot, domain::Millis now, std::optional<domain::Millis> next);

  /// Done with Prepare. `following`: the change after the one prepared.
  void prepared(Slot slot, std::optional<domain::Millis> following);

  /// Done with Present.
  void presented(Slot slot, domain::Millis now);

  /// How long every window may rest. Zero: one has something to do.
  domain::Millis wait(domain::Millis now) const;

private:
  struct Window {
    bool drawable = true;
    int owed = 0;
    std::optional<domain::Millis> last{};
    std::optional<domain::Millis> next{};
    bool ready = false;  ///< the frame for `next` waits to be shown
    std::optional<domain::Millis> following{};
  };
  Window& at(Slot slot);
  const Window& at(Slot slot) const;
  std::optional<domain::Millis> act_at(const Window& window, domain::Millis now) const;
  static void owe(Window& window, int frames);

  PacerSettings settings_;
  std::vector<Window> windows_;
};

}  // namespace hh::platform
