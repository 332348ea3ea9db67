#include "ui/press.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace hh::test {

using ui::Control;
using ui::Rect;
using ui::Word;

Stage::Stage(ui::FaceKind face, ImVec2 size, ui::ThemeChoice choice)
    : size_(size), context_(ImGui::CreateContext()), ui_(face) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = size;
  ui::compat::prepare_keys(io);
  ui_.set_theme(choice);
  draw_ = [](ui::Ui&) {};
}

Stage::~Stage() { ImGui::DestroyContext(context_); }

void Stage::frame(double seconds) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  if (ui_.fonts_stale(size_)) {
    ui_.build_fonts(*io.Fonts, size_);
    unsigned char* pixels = nullptr;
    int w = 0, h = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &w, &h);
    REQUIRE(w > 0);
  }
  now_ += seconds;
  io.DeltaTime = static_cast<float>(seconds > 0 ? seconds : 0.001);
  ui::compat::feed_pointer(io, pointer_, down_);
  ImGui::NewFrame();
  ui_.begin_frame(size_, now_);
  draw_(ui_);
  ui_.end_frame();
  ImGui::Render();
}

void Stage::settle() {
  for (int i = 0; i < 3; ++i)
    frame();  // names may ask for glyphs, dialogs measure themselves once
}

void Stage::show(Draw draw) {
  draw_ = std::move(draw);
  settle();
}

void Stage::point_at(ImVec2 where) {
  pointer_ = where;
  frame();
}

void Stage::press(std::string_view id) {
  const Control* control = find(id);
  if (!control) FAIL("no control is called '" << id << "' on this screen:\n" << text());
  if (!control->enabled) FAIL("'" << id << "' cannot be pressed now");
  point_at(control->rect.centre());
  down_ = true;
  frame();
  down_ = false;
  frame();
  settle();
}

void Stage::key(ui::compat::Key key, bool shift) {
  ImGui::SetCurrentContext(context_);
#if IMGUI_VERSION_NUM >= 18700
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, shift);
#endif
  ImGui::GetIO().KeyShift = shift;
  ui::compat::feed_key(ImGui::GetIO(), key, true);
  frame();
  ui::compat::feed_key(ImGui::GetIO(), key, false);
#if IMGUI_VERSION_NUM >= 18700
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
#endif
  ImGui::GetIO().KeyShift = false;
  frame();
  settle();
}

void Stage::type(std::string_view id, std::string_view text, bool enter) {
  press(id);
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  settle();
  if (enter) key(ui::compat::Key::Enter);
}

std::string Stage::must_fit() {
  std::string faults;
  const Rect window{0, 0, size_.x, size_.y};
  const auto place = [](const Rect& r) {
    return " at " + std::to_string(static_cast<int>(r.x)) + "," + std::to_string(static_cast<int>(r.y)) +
           " " + std::to_string(static_cast<int>(r.w)) + "x" + std::to_string(static_cast<int>(r.h)) + "\n";
  };
  const auto outside = [&](const Rect& rect, const Rect& clip) {
    const bool whole = clip.holds(window, 1);
    if (whole) return !window.holds(rect, 1);
    return rect.x < clip.x - 1 || rect.right() > clip.right() + 1 || rect.x < -1 ||
           rect.right() > window.w + 1;
  };
  const auto& controls = ui_.controls().all();
  for (const Control& c : controls) {
    if (outside(c.rect, c.clip)) faults += "control '" + c.id + "' leaves the window" + place(c.rect);
  }
  for (std::size_t i = 0; i < controls.size(); ++i) {
    for (std::size_t k = i + 1; k < controls.size(); ++k) {
      const Control &a = controls[i], &b = controls[k];
      const bool nested = a.rect.holds(b.rect, 1) || b.rect.holds(a.rect, 1);
      const bool seen = a.clip.crosses(a.rect) && b.clip.crosses(b.rect) && a.clip.crosses(b.rect) &&
                        b.clip.crosses(a.rect);
      if (a.layer == b.layer && seen && !nested && a.rect.crosses(b.rect, 1)) {
        faults += "'" + a.id + "' and '" + b.id + "' overlap" + place(a.rect);
      }
    }
  }
  const auto& words = ui_.words().all();
  for (const Word& w : words) {
    if (outside(w.rect, w.clip)) faults += "text '" + w.text + "' leaves the window" + place(w.rect);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t k = i + 1; k < words.size(); ++k) {
      const Word &a = words[i], &b = words[k];
      // Line boxes are taller than letters; half of that may overlap without touching.
      const Rect ra = a.rect.inset(1, a.rect.h * 0.2f), rb = b.rect.inset(1, b.rect.h * 0.2f);
      const bool same_place = a.clip.holds(b.clip, 2) && b.clip.holds(a.clip, 2);
      if (same_place && ra.crosses(rb, 1))
        faults += "texts '" + a.text + "' and '" + b.text + "' overlap" + place(ra);
    }
  }
  for (const std::string& id : ui_.controls().twice())
    faults += "two controls are called '" + id + "'\n";
  return faults;
}

}  // namespace hh::test
