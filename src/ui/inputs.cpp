#include "ui/astral.hpp"
#include "ui/widget_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

/// More than this is scrolled.
constexpr std::size_t most_lines = 14;

float area_height(const Ui& ui, const std::string& text, const InputLook& look, float width) {
  const float least = std::max(ui.touch(), look.height > 0 ? ui.px(look.height) : ui.touch() * 2.5f);
  if (!look.grows || text.empty()) return least;
  const std::size_t lines = break_lines(ui, text, Role::Body, width - ui.px(28)).size();
  return std::max(least,
                  static_cast<float>(std::min(lines, most_lines)) * line_height(ui, Role::Body) + ui.px(24));
}

Entered field(Ui& ui, const std::string& id, std::string& text, const InputLook& look, bool many_lines) {
  const Theme& t = ui.theme();
  const float width = look.width > 0 ? std::min(ui.px(look.width), ui.width()) : ui.width();
  const bool row_flow = ui.flow().across;
  if (row_flow) begin_panel(ui, {ui.flow().pen.x, ui.flow().pen.y, width, 0}, {.gap = 6});
  if (!look.label.empty()) hh::ui::text(ui, look.label, {.role = Role::Small, .color = t.quiet});
  const float one = ui.touch();
  const float height = many_lines ? area_height(ui, text, look, width) : one;
  const Rect where = ui.place(width, height);
  const float radius = control_radius(ui), font = ui.fonts().size(Role::Body);
  ui.add({.id = id,
          .kind = ControlKind::Text,
          .rect = where,
          .label = look.label.empty() ? look.hint : look.label,
          .value = text,
          .enabled = look.enabled});

  const bool well = t.light() || t.outline > 0;
  ui.draw()->AddRectFilled(where.min(), where.max(), well ? t.control : t.ink, radius);
  if (!look.problem.empty() || t.outline > 0) {
    ui.draw()->AddRect(where.min(), where.max(), look.problem.empty() ? t.line : t.red, radius, 0,
                       std::max(1.5f, ui.px(2)));
  }
  Entered entered;
  const ImVec2 kept = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(where.min());
  ImGui::PushFont(ui.fonts().of(Role::Body));
  const float pad_y = many_lines ? ui.px(12) : std::max(0.0f, (where.h - font) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(14), pad_y));
  compat::begin_own_tabbing();
  if (ui.take_arrival(id)) compat::give_keyboard(("##" + id).c_str());
  std::string inside = astral::for_field(text);
  ImGuiInputTextFlags flags = look.enabled ? 0 : ImGuiInputTextFlags_ReadOnly;
  const bool at_rest =
      many_lines && look.grows && !text.empty() && !compat::has_keyboard(("##" + id).c_str());
  if (at_rest) {
    text_in(ui, where.inset(ui.px(14), ui.px(12)), text, {.lines = static_cast<int>(most_lines)});
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32_BLACK_TRANS);
  }
  if (many_lines) {
    entered.changed = ImGui::InputTextMultiline(("##" + id).c_str(), &inside, {where.w, where.h}, flags);
    entered.submitted =
        ImGui::IsItemActive() && ImGui::GetIO().KeyCtrl && compat::key_pressed(compat::Key::Enter);
  } else {
    ImGui::SetNextItemWidth(where.w);
    const std::string before = inside;
    entered.submitted =
        ImGui::InputText(("##" + id).c_str(), &inside, flags | ImGuiInputTextFlags_EnterReturnsTrue);
    entered.changed = inside != before;
    // Enter took the keyboard away; the next answer is typed at once, so give it back.
    if (entered.submitted) ui.set_focus(look.stays ? id : "");
    // Escape leaves a field with what was typed in it; taking it back is what undo is for.
    if (entered.changed && compat::key_pressed(compat::Key::Escape)) {
      inside = before;
      entered.changed = false;
    }
  }
  if (entered.changed) text = astral::real(inside);
  if (text.size() > look.most) {
    std::size_t cut = look.most;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
      --cut;
    text.resize(cut);
  }
  const bool active = ImGui::IsItemActive();
  if (active) ui.types_into(id);
  if (at_rest) ImGui::PopStyleColor();
  entered.left = ImGui::IsItemDeactivatedAfterEdit();
  entered.active = active;
  compat::end_own_tabbing();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  ImGui::SetCursorScreenPos(kept);
  ui.expect(text);
  if (text.empty() && !look.hint.empty()) {
    const Rect inner{where.x + ui.px(14), where.y + (many_lines ? ui.px(10) : 0), where.w - ui.px(28), one};
    text_in(ui, {inner.x, inner.y, inner.w, many_lines ? line_height(ui, Role::Body) : where.h}, look.hint,
            {.color = fade(t.quiet, 0.9f), .sit = Sit::Middle, .lines = 1});
  } else if (!text.empty() && !at_rest) {
    ui.words().add({text, where.inset(ui.px(14), 0), ui.clip(), ui.fonts().em(Role::Body), false});
  }
  if (active) ui.draw()->AddRect(where.min(), where.max(), t.accent, radius, 0, std::max(1.5f, ui.px(2)));
  if (!look.problem.empty()) paragraph(ui, look.problem, {.role = Role::Small, .color = t.red});
  if (row_flow) {
    const Rect covered = end_panel(ui);
    ui.place(covered.w, covered.h);
  }
  return entered;
}

}  // namespace

Entered text_input(Ui& ui, const std::string& id, std::string& text, InputLook look) {
  return field(ui, id, text, look, false);
}

Entered text_area(Ui& ui, const std::string& id, std::string& text, InputLook look) {
  return field(ui, id, text, look, true);
}

bool stepper(Ui& ui, const std::string& id, const std::string& words, int& value, StepperLook look) {
  const int before = value;
  const float height = ui.touch();
  row(ui, {.gap = 8, .height = height / ui.scale()}, [&] {
    if (button(ui, id + ".less", "", {.enabled = look.enabled && value > look.least, .sign = Sign::Minus})) {
      value = std::max(look.least, value - look.step);
    }
    const std::string shown = std::to_string(value) + (look.unit.empty() ? "" : " " + look.unit);
    const std::string widest = std::to_string(look.most) + (look.unit.empty() ? "" : " " + look.unit);
    const float w =
        std::max({text_width(ui, shown, Role::BodyStrong), text_width(ui, widest, Role::BodyStrong)}) +
        ui.px(20);
    const Rect spot = ui.place(w, height);
    ui.add({.id = id,
            .kind = ControlKind::Stepper,
            .rect = spot,
            .label = words,
            .value = std::to_string(value),
            .enabled = false});
    text_in(ui, spot, shown, {.role = Role::BodyStrong, .align = Align::Centre, .sit = Sit::Middle});
    if (button(ui, id + ".more", "", {.enabled = look.enabled && value < look.most, .sign = Sign::Plus})) {
      value = std::min(look.most, value + look.step);
    }
    if (!words.empty()) hh::ui::text(ui, words);
  });
  return value != before;
}

bool score_pad(Ui& ui, const std::string& id, std::optional<int>& points, ScorePadLook look) {
  const Theme& t = ui.theme();
  const float size = std::max(44.0f, ui.touch()), gap = ui.px(10);
  const float wide = std::clamp((ui.width() - 4 * gap) / 5, 44.0f, size * 1.5f);
  const Rect where = ui.place(wide * 5 + gap * 4, size);
  const std::optional<int> before = points;
  int spoken = before.value_or(0);
  for (int n = 1; n <= 5; ++n) {
    const Rect cell{where.x + static_cast<float>(n - 1) * (wide + gap), where.y, wide, size};
    const Pressed p = press_area(ui, id + "." + std::to_string(n), cell, std::to_string(n), look.enabled,
                                 ControlKind::Score);
    const bool mine = before == n;
    if (p.pressed) points = mine ? std::nullopt : std::optional<int>(n);
    if (p.hovered || p.focused) spoken = n;
    const float landed = ui.motion().changed("score:" + id, before ? std::to_string(*before) : "");
    const Color fill = mine ? mix(t.accent, t.text, landed * 0.6f) : surface(ui, p, t.control);
    ui.draw()->AddRectFilled(cell.min(), cell.max(), fill, control_radius(ui));
    if (t.outline > 0 || mine) {
      ui.draw()->AddRect(cell.min(), cell.max(), mine ? t.accent : t.line, control_radius(ui), 0,
                         std::max(1.0f, t.outline));
    }
    text_in(ui, cell, std::to_string(n),
            {.role = Role::BodyStrong,
             .color = mine           ? t.on_accent
                      : look.enabled ? t.text
                                     : t.quiet,
             .align = Align::Centre,
             .sit = Sit::Middle});
    if (p.focused) draw_focus_ring(ui, cell, control_radius(ui));
  }
  if (!look.compact) {
    const auto anchor = [&](int n) {
      return std::to_string(n) + "  " + look.anchors[static_cast<std::size_t>(n / 2)];
    };
    std::string words = "not scored yet";
    if (spoken == 1 || spoken == 3 || spoken == 5) words = anchor(spoken);
    if (spoken == 2) words = "2  between: " + look.anchors[0] + " and " + look.anchors[1];
    if (spoken == 4) words = "4  between: " + look.anchors[1] + " and " + look.anchors[2];
    paragraph(ui, words, {.role = Role::Small, .color = t.quiet, .lines = 2});
  }
  return points != before;
}

}  // namespace hh::ui
