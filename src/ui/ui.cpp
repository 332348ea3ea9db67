#include "ui/ui.hpp"

#include "ui/astral.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hh::ui {

void Ui::set_theme(ThemeChoice choice) {
  theme_ = face_ == FaceKind::Wall ? make_wall_theme(choice) : make_theme(choice);
}

FontFit Ui::fit_for(ImVec2 size) const {
  const float raw = std::min(size.x / 1920.0f, size.y / 1080.0f);
  // The Console is read at arm's length: a small window shows less, not smaller.
  const float scale = face_ == FaceKind::Console ? std::clamp(raw, 0.7f, 3.0f) : std::clamp(raw, 0.3f, 4.0f);
  // In steps, so that dragging an edge does not bake fonts in every frame.
  return {face_, std::round(scale * 50.0f) / 50.0f, theme_.choice.font_scale};
}

FontReport Ui::build_fonts(ImFontAtlas& atlas, ImVec2 size) {
  wants_glyphs_ = false;
  return fonts_.build(atlas, fit_for(size), extra_);
}

bool Ui::fonts_stale(ImVec2 size) const {
  return wants_glyphs_ || !fonts_.built() || !(fonts_.fit() == fit_for(size));
}

float Ui::touch() const { return std::max(44.0f, std::max(px(52), fonts_.em(Role::Body) * 2.1f)); }

void Ui::begin_frame(ImVec2 size, double seconds) {
  window_ = {0, 0, size.x, size.y};
  scale_ = fonts_.fit().scale;
  seconds_ = seconds;
  frames_.clear();
  motion_.begin_frame(seconds, theme_.choice.reduced_motion, frames_);
  std::swap(before_, controls_);
  controls_.clear();
  words_.clear();
  hint_.clear();
  layer_ = losses_ = 0;
  question_before_ = std::exchange(question_, false);
  typing_before_ = std::exchange(typing_, false);
  apply(theme_, ImGui::GetStyle());
  ImGui::GetIO().ConfigInputTextCursorBlink = false;
  astral::watch_clipboard(ImGui::GetIO());

  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("##screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
  flows_.assign(1, Flow{window_, {0, 0}, false, px(12), 0, 0});
  walk_focus();
}

void Ui::end_frame() {
  draw_hint();
  ImGui::End();
  if (wants_glyphs_) frames_.soon();
}

float Ui::width() const {
  const Flow& flow = flows_.back();
  return std::max(0.0f, flow.across ? flow.box.right() - flow.pen.x : flow.box.w);
}

float Ui::left() const {
  const Flow& flow = flows_.back();
  return std::max(0.0f, (flow.box.h > 0 ? flow.box.bottom() : window_.bottom()) - flow.pen.y);
}

Rect Ui::place(float w, float h) {
  Flow& flow = flows_.back();
  Rect spot{flow.pen.x, flow.pen.y, w, h};
  if (flow.across) {
    if (flow.line > 0) spot.y += (flow.line - h) / 2;
    flow.pen.x += w + flow.gap;
    flow.reach = std::max(flow.reach, h);
  } else {
    flow.pen.y += h + (h > 0 ? flow.gap : 0);
    flow.reach = std::max(flow.reach, w);
  }
  return spot;
}

Rect Ui::pop_flow() {
  const Flow flow = flows_.back();
  flows_.pop_back();
  if (flow.across) {
    const float reach = std::max(flow.reach, flow.line);
    return {flow.box.x, flow.box.y, std::max(0.0f, flow.pen.x - flow.gap - flow.box.x), reach};
  }
  const float end = flow.pen.y > flow.box.y ? flow.pen.y - flow.gap : flow.box.y;
  return {flow.box.x, flow.box.y, flow.box.w, std::max(0.0f, end - flow.box.y)};
}

void Ui::set_focus(std::string id) {
  focus_ = std::move(id);
  arrival_ = unseen_ = focus_;
  left_.clear();
  focused_at_ = seconds_;
  unmet_ = 0;
  if (focus_.empty()) typed_at_ = never;
  frames_.soon();
}

void Ui::types_into(const std::string& id) {
  focus_ = id;
  typing_ = true;
  focused_at_ = typed_at_ = seconds_;
  unmet_ = 0;
}

const Control* Ui::focused_control() const { return focus_.empty() ? nullptr : before_.find(focus_); }

bool Ui::score_focused() const {
  const Control* control = focused_control();
  return control != nullptr && control->kind == ControlKind::Score;
}

Keyboard Ui::keyboard() const {
  constexpr double still_typing = 1.0;  // seconds; slower typists look up and see that their field is gone
  const Control* control = focused_control();
  const bool typed = seconds_ - typed_at_ < still_typing;
  if (typing_before_ || typed) return Keyboard::Field;
  if (focus_.empty()) return Keyboard::Room;
  return control == nullptr || control->kind == ControlKind::Text ? Keyboard::Field : Keyboard::Control;
}

bool Ui::take_press(const std::string& id) {
  if (!press_ || focus_ != id) return false;
  press_ = false;
  return true;
}

bool Ui::take_arrival(const std::string& id) {
  if (arrival_ != id || id.empty()) return false;
  arrival_.clear();
  return true;
}

void Ui::add(Control control) {
  control.clip = clip();
  control.focused = focused(control.id);
  control.layer = layer_;
  if (!unseen_.empty() && unseen_ == control.id) {
    unseen_.clear();
    const Rect& at = control.rect;
    reveal(*this, {at.x, at.y - px(36), at.w, at.h + px(36)});  // with the label above it
  }
  controls_.add(std::move(control));
}

void Ui::expect(std::string_view text) {
  const bool plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (plain || !asked_.insert(std::string(text)).second) return;
  if (asked_.size() > 20000) asked_.clear();
  if (!fonts_.built()) {
    extra_ += text;
  } else if (fonts_.missing(text)) {
    extra_ += text;
    wants_glyphs_ = true;
  }
}

void Ui::log(Word word) {
  expect(word.text);
  words_.add(std::move(word));
}

void Ui::begin_picture(const Ui& of, ImVec2 size, double seconds, ImDrawList& list) {
  window_ = {0, 0, size.x, size.y};
  fonts_.borrow(of.fonts_, fit_for(size));
  scale_ = fonts_.fit().scale;
  seconds_ = seconds;
  frames_.clear();
  motion_.begin_frame(seconds, true, frames_);
  controls_.clear();
  words_.clear();
  losses_ = 0;
  flows_.assign(1, Flow{window_, {0, 0}, false, px(12), 0, 0});
  canvas_ = &list;
}

Rect Ui::clip() const {
  const ImDrawList* list = draw();
  const ImVec2 min = list->GetClipRectMin(), max = list->GetClipRectMax();
  return {min.x, min.y, max.x - min.x, max.y - min.y};
}

/// A control that is drawn no more cannot keep the keyboard; one that was just asked for may come a frame
/// later. What was walked to and then left alone gives the keys back to the room.
void Ui::forget_focus_that_went() {
  constexpr int frames_to_come = 3;
  constexpr double idle = 10;  // seconds
  if (focus_.empty()) return;
  const Control* control = focused_control();
  unmet_ = control == nullptr ? unmet_ + 1 : 0;
  if (unmet_ > (arrival_.empty() ? 0 : frames_to_come)) {
    focus_.clear();
    arrival_.clear();
  } else if (control != nullptr && control->kind != ControlKind::Text && seconds_ - focused_at_ > idle) {
    left_ = std::exchange(focus_, {});
  }
}

void Ui::take_focus_keys() {
  using compat::Key;
  using compat::key_pressed;
  if (ImGui::IsMouseClicked(0) || key_pressed(Key::Escape)) {
    typing_before_ = false;
    focus_.clear();
    left_.clear();
    typed_at_ = never;
  }
  const Control* control = focused_control();
  const bool field = control != nullptr && control->kind == ControlKind::Text;
  if (typing_before_) return;
  press_ = key_pressed(Key::Enter) || (key_pressed(Key::Space) && !focus_.empty() && !field);
  if (press_) focused_at_ = seconds_;
}

void Ui::walk_focus() {
  press_ = false;
  forget_focus_that_went();
  int top = 0;
  for (const Control& control : before_.all())
    top = std::max(top, control.layer);
  std::vector<const Control*> stops;
  for (const Control& control : before_.all()) {
    if (control.enabled && control.layer == top) stops.push_back(&control);
  }
  take_focus_keys();
  if (!compat::key_pressed(compat::Key::Tab) || stops.empty()) return;

  compat::drop_active();
  typed_at_ = never;  // what is walked to keeps letters from the room
  const std::string from = focus_.empty() ? left_ : focus_;
  const auto here = std::ranges::find_if(stops, [&](const Control* c) { return c->id == from; });
  const auto count = static_cast<std::ptrdiff_t>(stops.size());
  std::ptrdiff_t next = here == stops.end() ? -1 : here - stops.begin();
  if (ImGui::GetIO().KeyShift) {
    next = next <= 0 ? count - 1 : next - 1;
  } else {
    next = (next + 1) % count;
  }
  set_focus(stops[static_cast<std::size_t>(next)]->id);
}

void Ui::draw_hint() {
  if (hint_.empty()) return;
  const float pad = px(14), wide = std::min(px(560), window_.w - 4 * pad);
  const auto lines = break_lines(*this, hint_, Role::Small, wide);
  float w = 0;
  for (const std::string& line : lines)
    w = std::max(w, text_width(*this, line, Role::Small));
  const float step = line_height(*this, Role::Small);
  const float h = step * static_cast<float>(lines.size());
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float x = std::clamp(mouse.x + px(16), pad, std::max(pad, window_.w - w - 3 * pad));
  float y = mouse.y + px(24);
  if (y + h + 2 * pad > window_.h) y = std::max(0.0f, mouse.y - h - 3 * pad);
  ImDrawList* over = ImGui::GetForegroundDrawList();
  const ImVec2 a{x, y}, b{x + w + 2 * pad, y + h + 2 * pad};
  over->AddRectFilled(a, b, theme_.control, px(10));
  over->AddRect(a, b, theme_.line, px(10));
  float line_y = y + pad;
  for (const std::string& line : lines) {
    const float size = fonts_.size(Role::Small);
    over->AddText(fonts_.of(Role::Small), size, {std::round(x + pad), std::round(line_y + (step - size) / 2)},
                  theme_.text, line.data(), line.data() + line.size());
    line_y += step;
  }
}

}  // namespace hh::ui
