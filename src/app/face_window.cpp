#include "app/face_window.hpp"

#include <imgui.h>

#include <algorithm>

namespace hh::app {

using domain::Millis;

namespace {

ImVec2 vec(platform::Size size) { return {static_cast<float>(size.width), static_cast<float>(size.height)}; }

bool same(const ui::ThemeChoice& a, const ui::ThemeChoice& b) {
  return a.kind == b.kind && a.font_scale == b.font_scale && a.reduced_motion == b.reduced_motion;
}

}  // namespace

domain::Result<std::unique_ptr<FaceWindow>> FaceWindow::open(platform::Desktop& desktop,
                                                             platform::FramePacer& pacer, ui::FaceKind kind,
                                                             platform::WindowSettings settings,
                                                             platform::WindowEvents events) {
  std::unique_ptr<FaceWindow> face(new FaceWindow(pacer, kind));
  events.activity = [&pacer, slot = face->slot_] { pacer.input(slot); };
  auto window = platform::Window::open(desktop, std::move(settings), std::move(events));
  if (!window) return window.problem();
  face->window_ = std::move(window).value();
  face->bake_for(face->window_->size());
  return face;
}

void FaceWindow::bake_for(platform::Size size) {
  window_->set_fonts([this, size](ImFontAtlas& atlas) { fonts_ = ui_.build_fonts(atlas, vec(size)); });
}

void FaceWindow::set_theme(const ui::ThemeChoice& choice) {
  if (same(choice, theme_)) return;
  theme_ = choice;
  ui_.set_theme(choice);
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
    bake_for(window_->size());
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
    if (ui_.fonts_stale(vec(size))) bake_for(size);
    // A motion that the change of screen began has ended by the last frame.
    image = window_->capture(size, [&] { frame(draw, at + Millis{300} * i); });
    if (!image) return image;
  }
  return image;
}

}  // namespace hh::app
