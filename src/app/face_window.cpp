#include "app/face_window.hpp"

#include "ui/astral.hpp"

#include <imgui.h>

#include <algorithm>

namespace hh::app {

using domain::Millis;

namespace {

ImVec2 vec(platform::Size size) { return {static_cast<float>(size.width), static_cast<float>(size.height)}; }

/// The size the window will most likely have; where it turns out otherwise, fonts are baked again.
platform::Size expected_size(const platform::Desktop& desktop, const platform::WindowSettings& settings) {
  if (settings.area) return {settings.area->width, settings.area->height};
  if (!settings.full_screen) return settings.size;
  for (const platform::Monitor& monitor : desktop.monitors()) {
    if (monitor.name == settings.monitor) return {monitor.area.width, monitor.area.height};
  }
  return settings.size;
}

std::array<float, 3> red_green_blue(ui::Color color) {
  const ImVec4 all = ImGui::ColorConvertU32ToFloat4(color);
  return {all.x, all.y, all.z};
}

bool same(const ui::ThemeChoice& a, const ui::ThemeChoice& b) {
  return a.kind == b.kind && a.font_scale == b.font_scale && a.reduced_motion == b.reduced_motion;
}

}  // namespace

domain::Result<std::unique_ptr<FaceWindow>> FaceWindow::open(platform::Desktop& desktop,
                                                             platform::FramePacer& pacer, ui::FaceKind kind,
                                                             platform::WindowSettings settings,
                                                             platform::WindowEvents events,
                                                             const ui::ThemeChoice& theme) {
  std::unique_ptr<FaceWindow> face(new FaceWindow(pacer, kind));
  face->theme_ = theme;
  face->ui_.set_theme(theme);
  // Cleared rather than drawn: in software, blending a whole window costs more than all its words.
  settings.background = red_green_blue(face->ui_.theme().ink);
  events.stand_in = ui::astral::typed;
  events.activity = [&pacer, slot = face->slot_] { pacer.input(slot); };
  const platform::Size size = expected_size(desktop, settings);
  auto window =
      platform::Window::open(desktop, std::move(settings), std::move(events), face->fonts_for(size));
  if (!window) return window.problem();
  face->window_ = std::move(window).value();
  return face;
}

platform::Window::FillFonts FaceWindow::fonts_for(platform::Size size) {
  return [this, size](ImFontAtlas& atlas) { fonts_ = ui_.build_fonts(atlas, vec(size)); };
}

void FaceWindow::set_theme(const ui::ThemeChoice& choice) {
  if (same(choice, theme_)) return;
  theme_ = choice;
  ui_.set_theme(choice);
  window_->set_background(red_green_blue(ui_.theme().ink));
  pacer_.changed(slot_);
}

std::optional<Millis> FaceWindow::frame(const Draw& draw, Millis at) {
  ui_.begin_frame(ImGui::GetIO().DisplaySize, std::chrono::duration<double>(at).count());
  const std::optional<Millis> next = draw(ui_, at);
  ui_.end_frame();
  const std::optional<Millis> wanted = ui_.frames().next();
  if (next && wanted) return at + std::min(*next, *wanted);
  if (next) return at + *next;
  if (wanted) return at + *wanted;
  return {};
}

FaceWindow::Turned FaceWindow::turn(Millis now, const Draw& draw) {
  // Another size, another scale or a name in a script not seen before: baked between two frames.
  if (window_->drawable() && ui_.fonts_stale(vec(window_->size()))) {
    window_->set_fonts(fonts_for(window_->size()));
    pacer_.changed(slot_);
  }
  Turned turned;
  if (pacer_.act(slot_, now) == platform::FramePacer::Act::Present) turned.due = pacer_.next_change(slot_);
  turned.cost = platform::draw_if_due(pacer_, slot_, *window_, now, [&](Millis at) {
    turned.drawn = true;
    return frame(draw, at);
  });
  return turned;
}

domain::Result<platform::Image> FaceWindow::picture(platform::Size size, Millis at, const Draw& draw) {
  constexpr int frames_to_settle = 4;
  domain::Result<platform::Image> image = domain::Problem{"Nothing was drawn", {}, {}};
  for (int i = 0; i < frames_to_settle; ++i) {
    if (ui_.fonts_stale(vec(size))) window_->set_fonts(fonts_for(size));
    // A motion that the change of screen began has ended by the last frame.
    image = window_->capture(size, [&] { frame(draw, at + Millis{300} * i); });
    if (!image) return image;
  }
  return image;
}

}  // namespace hh::app
