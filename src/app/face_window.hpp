// FaceWindow: a window, the Ui its screens are drawn with, and its turn in the frame loop.
//
//     auto wall = FaceWindow::open(desktop, pacer, ui::FaceKind::Wall, settings, events);
//     wall.value()->turn(now, [&](ui::Ui& ui, Millis at) { draw_wall(ui, state_at(at)); });
//
// `at` is the moment of the boot axis the frame is for; it may lie a little ahead. Main thread.
#pragma once

#include "platform/draw_if_due.hpp"
#include "platform/frame_pacer.hpp"
#include "platform/window.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace hh::app {

class FaceWindow {
public:
  /// Draws one frame; answers when it will next look different by itself, as a wait from `at`.
  using Draw = std::function<std::optional<domain::Millis>(ui::Ui&, domain::Millis at)>;

  static domain::Result<std::unique_ptr<FaceWindow>> open(platform::Desktop& desktop,
                                                          platform::FramePacer& pacer, ui::FaceKind kind,
                                                          platform::WindowSettings settings,
                                                          platform::WindowEvents events,
                                                          const ui::ThemeChoice& theme = {});
  /// What became of a turn.
  struct Turned {
    bool drawn = false;                         ///< the draw callback ran
    std::optional<platform::FrameCost> cost{};  ///< something was drawn or shown
    std::optional<domain::Millis> due{};        ///< what was shown had been drawn ahead for this moment
  };
  Turned turn(domain::Millis now, const Draw& draw);
  /// Draws into memory, as often as a layout needs to settle.
  domain::Result<platform::Image> picture(platform::Size size, domain::Millis at, const Draw& draw);
  void set_theme(const ui::ThemeChoice& choice);

  platform::Window& window() { return *window_; }
  ui::Ui& ui() { return ui_; }
  const ui::FontReport& fonts() const { return fonts_; }
  platform::FramePacer::Slot slot() const { return slot_; }

private:
  FaceWindow(platform::FramePacer& pacer, ui::FaceKind kind) : pacer_(pacer), ui_(kind), slot_(pacer.add()) {}
  std::optional<domain::Millis> frame(const Draw& draw, domain::Millis at);
  platform::Window::FillFonts fonts_for(platform::Size size);

  platform::FramePacer& pacer_;
  ui::Ui ui_;
  platform::FramePacer::Slot slot_;
  std::unique_ptr<platform::Window> window_;
  ui::FontReport fonts_;
  ui::ThemeChoice theme_;
};

}  // namespace hh::app
