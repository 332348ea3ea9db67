#include "ui/widget_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

enum class Surface { Primary, Plain, Quiet, Danger };

struct Inks {
  Color fill, words;
};

Inks inks(const Ui& ui, Surface kind, const Pressed& p, bool enabled) {
  const Theme& t = ui.theme();
  if (!enabled) return {kind == Surface::Quiet ? 0 : mix(t.ink, t.control, 0.7f), fade(t.quiet, 0.6f)};
  switch (kind) {
    case Surface::Primary: {
      const Color shade = t.light() ? rgb(0x000000) : rgb(0xffffff);
      return {mix(t.accent, shade, p.held ? 0.16f : p.hovered ? 0.08f : 0.0f), t.on_accent};
    }
    case Surface::Danger:
      return {surface(ui, p, t.control), t.red};
    case Surface::Quiet:
      return {p.held ? t.control_press : p.hovered ? t.control : 0, t.quiet};
    case Surface::Plain:
      break;
  }
  return {surface(ui, p, t.control), t.text};
}

float inner_width(const Ui& ui, const std::string& words, const ButtonLook& look, Role role) {
  float w = text_width(ui, words, role);
  if (look.sign) w += ui.fonts().em(role) * 0.9f + (words.empty() ? 0 : ui.px(10));
  if (!look.key.empty()) w += text_width(ui, look.key, Role::Small) + ui.px(30);
  return w;
}

Role role_of(Surface kind, const ButtonLook& look) {
  return kind == Surface::Primary && look.role == Role::Body ? Role::BodyStrong : look.role;
}

bool push(Ui& ui, const std::string& id, const std::string& words, const ButtonLook& look, Surface kind) {
  const Role role = role_of(kind, look);
  const float natural = inner_width(ui, words, look, role) + ui.px(44);
  const float wanted = look.width > 0   ? ui.px(look.width)
                       : look.width < 0 ? ui.width()
                                        : std::max(natural, ui.touch());
  const float height = std::max(ui.touch(), ui.fonts().em(role) * 1.9f);
  const Rect where = ui.place(std::min(wanted, std::max(ui.width(), ui.touch())), height);
  const Pressed p = press_area(ui, id, where, words, look.enabled);
  const Inks ink = inks(ui, kind, p, look.enabled);
  const float radius = control_radius(ui);
  if (ink.fill) ui.draw()->AddRectFilled(where.min(), where.max(), ink.fill, radius);
  if (ui.theme().outline > 0 && kind != Surface::Primary) {
    ui.draw()->AddRect(where.min(), where.max(), ui.theme().line, radius, 0, ui.theme().outline);
  }
  const float em = ui.fonts().em(role);
  const float room = where.w - ui.px(24);
  const float shown_w = std::min(inner_width(ui, words, look, role), room);
  float x = where.x + (where.w - shown_w) / 2, left = room;
  if (look.sign) {
    draw_sign(*ui.draw(), {x + em * 0.45f, where.centre().y}, em * 0.42f, *look.sign, ink.words);
    x += em * 0.9f + (words.empty() ? 0 : ui.px(10));
    left -= em * 0.9f + ui.px(10);
  }
  if (!look.key.empty()) left -= text_width(ui, look.key, Role::Small) + ui.px(30);
  if (!words.empty()) {
    const std::string shown = shorten(ui, words, role, left);
    if (shown != words && p.hovered) ui.hint(words);
    const Rect drawn = text_at(ui, {x, where.y + (where.h - line_height(ui, role)) / 2}, shown,
                               {.role = role, .color = ink.words});
    x = drawn.right();
  }
  if (!look.key.empty()) {
    const float w = text_width(ui, look.key, Role::Small) + ui.px(16), h = line_height(ui, Role::Small);
    const Rect cap{x + ui.px(14), where.centre().y - h / 2, w, h};
    ui.draw()->AddRectFilled(cap.min(), cap.max(), fade(ink.words, 0.14f), ui.px(6));
    text_at(ui, {cap.centre().x, cap.y}, look.key,
            {.role = Role::Small, .color = fade(ink.words, 0.85f), .align = Align::Centre});
  }
  if (p.focused) draw_focus_ring(ui, where, radius);
  if (p.hovered && !look.hint.empty()) ui.hint(look.hint);
  return p.pressed;
}

}  // namespace

float control_radius(const Ui& ui) { return ui.px(12); }

void draw_focus_ring(Ui& ui, Rect where, float radius) {
  const Rect ring = where.inset(-ui.px(4));
  ui.draw()->AddRect(ring.min(), ring.max(), ui.theme().accent, radius + ui.px(4), 0,
                     std::max(2.0f, ui.px(3)));
}

Color surface(const Ui& ui, const Pressed& p, Color calm) {
  return p.held ? ui.theme().control_press : p.hovered ? ui.theme().control_hover : calm;
}

Pressed press_area(Ui& ui, const std::string& id, Rect where, const std::string& words, bool enabled,
                   ControlKind kind) {
  ui.add({.id = id, .kind = kind, .rect = where, .label = words, .enabled = enabled});
  if (!enabled) return {};
  const ImVec2 kept = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(where.min());
  compat::begin_own_tabbing();
  Pressed p;
  p.pressed = ImGui::InvisibleButton(id.c_str(), {std::max(1.0f, where.w), std::max(1.0f, where.h)});
  compat::end_own_tabbing();
  p.hovered = ImGui::IsItemHovered();
  p.held = ImGui::IsItemActive() && p.hovered;
  ImGui::SetCursorScreenPos(kept);
  p.focused = ui.focused(id);
  if (p.focused && ui.take_press(id)) p.pressed = true;
  ui.take_arrival(id);
  return p;
}

bool primary_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look) {
  return push(ui, id, words, look, Surface::Primary);
}
bool button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look) {
  return push(ui, id, words, look, Surface::Plain);
}
bool quiet_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look) {
  return push(ui, id, words, look, Surface::Quiet);
}
bool danger_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look) {
  return push(ui, id, words, look, Surface::Danger);
}

float button_width(const Ui& ui, const std::string& words, const ButtonLook& look) {
  if (look.width > 0) return ui.px(look.width);
  return std::max(inner_width(ui, words, look, look.role) + ui.px(44), ui.touch());
}

bool toggle(Ui& ui, const std::string& id, const std::string& words, bool& on, bool enabled) {
  const Theme& t = ui.theme();
  const float track_w = ui.px(56), track_h = ui.px(32);
  const float room = std::max(0.0f, ui.width() - track_w - ui.px(14));
  const std::string shown = shorten(ui, words, Role::Body, room);
  const Rect where = ui.place(track_w + ui.px(14) + text_width(ui, shown, Role::Body), ui.touch());
  const Pressed p = press_area(ui, id, where, words, enabled, ControlKind::Toggle);
  if (p.pressed) on = !on;
  const float slide = ui.motion().ease("toggle:" + id, on ? 1.0f : 0.0f);
  const Rect track{where.x, where.centre().y - track_h / 2, track_w, track_h};
  Color fill = mix(surface(ui, p, t.control), t.accent, slide);
  if (!enabled) fill = fade(fill, 0.5f);
  ui.draw()->AddRectFilled(track.min(), track.max(), fill, track_h / 2);
  ui.draw()->AddRect(track.min(), track.max(), on ? t.accent : t.quiet, track_h / 2, 0,
                     std::max(1.0f, ui.px(2)));
  const float knob = track_h / 2 - ui.px(5);
  const float x = track.x + track_h / 2 + slide * (track_w - track_h);
  ui.draw()->AddCircleFilled({x, track.centre().y}, knob, on ? t.on_accent : t.text, 32);
  text_at(ui, {track.right() + ui.px(14), where.y + (where.h - line_height(ui, Role::Body)) / 2}, shown,
          {.color = enabled ? t.text : t.quiet});
  if (p.focused) draw_focus_ring(ui, where, control_radius(ui));
  return p.pressed;
}

bool segmented(Ui& ui, const std::string& id, const std::vector<std::string>& options, int& chosen,
               float width) {
  const Theme& t = ui.theme();
  float natural = 0;
  for (const std::string& option : options)
    natural = std::max(natural, text_width(ui, option, Role::BodyStrong) + ui.px(36));
  const auto count = static_cast<float>(std::max<std::size_t>(1, options.size()));
  const float wanted = width > 0 ? ui.px(width) : natural * count;
  const Rect where = ui.place(std::min(wanted, ui.width()), ui.touch());
  const float radius = control_radius(ui);
  ui.draw()->AddRectFilled(where.min(), where.max(), t.control, radius);
  bool changed = false;
  const int before = chosen;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Rect part{where.x + where.w / count * static_cast<float>(i), where.y, where.w / count, where.h};
    const Pressed p =
        press_area(ui, id + "." + std::to_string(i), part, options[i], true, ControlKind::Choice);
    const bool mine = before == static_cast<int>(i);
    if (p.pressed && !mine) {
      chosen = static_cast<int>(i);
      changed = true;
    }
    if (mine || p.hovered) {
      const Rect inner = part.inset(ui.px(4));
      ui.draw()->AddRectFilled(inner.min(), inner.max(), mine ? t.accent : t.control_hover,
                               radius - ui.px(3));
    }
    const Role role = mine ? Role::BodyStrong : Role::Body;
    const std::string shown = shorten(ui, options[i], role, part.w - ui.px(16));
    text_at(ui, {part.centre().x, part.y + (part.h - line_height(ui, role)) / 2}, shown,
            {.role = role, .color = mine ? t.on_accent : t.text, .align = Align::Centre});
    if (p.focused) draw_focus_ring(ui, part, radius);
  }
  return changed;
}

Rect key_cap(Ui& ui, const std::string& key) {
  const Theme& t = ui.theme();
  const float h = line_height(ui, Role::Small) + ui.px(4);
  const Rect where = ui.place(std::max(h, text_width(ui, key, Role::Small) + ui.px(16)), h);
  ui.draw()->AddRectFilled(where.min(), where.max(), t.control, ui.px(7));
  if (t.outline > 0) ui.draw()->AddRect(where.min(), where.max(), t.line, ui.px(7), 0, 1);
  text_at(ui, {where.centre().x, where.y + (where.h - line_height(ui, Role::Small)) / 2}, key,
          {.role = Role::Small, .align = Align::Centre});
  return where;
}

void keys(Ui& ui, const std::vector<KeyHint>& hints) {
  row(ui, {.gap = 8, .height = 40}, [&] {
    for (const KeyHint& hint : hints) {
      const float needed = text_width(ui, hint.key + hint.does, Role::Small) + ui.px(48);
      if (needed > ui.width()) break;
      key_cap(ui, hint.key);
      text(ui, hint.does, {.role = Role::Small, .color = ui.theme().quiet});
      ui.flow().pen.x += ui.px(6);
    }
  });
}

}  // namespace hh::ui
