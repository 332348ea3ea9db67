// WindowPair: the Console and the Wall, each on the screen where it belongs.
//
//     auto pair = WindowPair::open(desktop, pacer, settings, events);    // the Console
//     ...                                                               // draw it
//     pair.value()->open_wall();
//     pair.value()->monitors_changed();          // a projector came or went
//
// Main thread.
#pragma once

#include "app/face_window.hpp"
#include "platform/placement.hpp"
#include "ui/surroundings.hpp"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::app {

struct WindowPairSettings {
  std::optional<platform::Size> windowed{};  ///< two ordinary windows of this size, side by side
  platform::HomeMonitors remembered{};
  ui::ThemeChoice theme{}, wall_theme{};
};

struct WindowPairEvents {
  std::function<void(const platform::KeyPress&, bool over_wall)> key;
  std::function<void(const std::vector<std::filesystem::path>&)> drop;
  std::function<void()> close;  ///< the Console's window was closed
};

class WindowPair {
public:
  /// Opens the Console alone: it is on screen in half the time both windows take. No events may be
  /// waited for until the Wall is open, too.
  static domain::Result<std::unique_ptr<WindowPair>> open(platform::Desktop& desktop,
                                                          platform::FramePacer& pacer,
                                                          WindowPairSettings settings,
                                                          WindowPairEvents events);
  domain::Outcome open_wall();

  FaceWindow& console() { return *console_; }
  FaceWindow& wall() { return *wall_; }

  void set_theme(const ui::ThemeChoice& console, const ui::ThemeChoice& wall);
  void monitors_changed();
  /// Fails where the screen is not there.
  void choose_wall(const std::string& monitor);
  void toggle_wall();
  void toggle_full_screen();
  void leave_full_screen();
  bool any_full_screen() const;
  bool wall_shown() const { return wall_ && wall_->window().visible(); }
  const platform::HomeMonitors& homes() const { return placement_.homes; }

  /// Monitors, who is on which, and warnings.
  void describe(ui::Surroundings& here) const;

  /// A big number on every monitor, until `now` has passed `show_me_for`.
  void show_me(domain::Millis now);
  void draw_numbers(domain::Millis now);
  /// How long until the numbers go away; none while there are none.
  std::optional<domain::Millis> numbers_left(domain::Millis now) const;

private:
  WindowPair(platform::Desktop& desktop, platform::FramePacer& pacer, WindowPairSettings settings,
             WindowPairEvents events);
  domain::Outcome open_console();
  void apply();

  platform::Desktop& desktop_;
  platform::FramePacer& pacer_;
  WindowPairSettings settings_;
  WindowPairEvents events_;
  platform::Placement placement_;
  bool windowed_ = false;
  bool wall_wanted_ = true;
  std::unique_ptr<FaceWindow> console_, wall_;
  std::vector<std::unique_ptr<FaceWindow>> numbers_;
  std::unique_ptr<platform::FramePacer> numbers_pacer_;
  domain::Millis numbers_until_{};
};

}  // namespace hh::app
