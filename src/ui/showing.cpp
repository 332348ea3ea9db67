#include "ui/widget_parts.hpp"

#include <algorithm>

namespace hh::ui {

std::optional<Sign> sign_of(Tone tone) {
  switch (tone) {
    case Tone::Good:
      return Sign::Check;
    case Tone::Warn:
      return Sign::Warning;
    case Tone::Bad:
      return Sign::Cross;
    default:
      return std::nullopt;
  }
}

float chip_width(const Ui& ui, const std::string& words, bool sign) {
  return text_width(ui, words, Role::SmallStrong) + ui.px(24) +
         (sign ? ui.fonts().em(Role::Small) * 1.2f : 0);
}

Rect chip(Ui& ui, const std::string& words, Tone tone, std::optional<Sign> sign) {
  const Theme& t = ui.theme();
  if (!sign) sign = sign_of(tone);
  const float em = ui.fonts().em(Role::Small);
  const float room = std::max(ui.px(30), ui.width());
  const Rect where =
      ui.place(std::min(chip_width(ui, words, sign.has_value()), room), std::round(em * 1.75f));
  const Color ink = tone == Tone::Plain ? t.text : tone == Tone::Quiet ? t.quiet : t.tone(tone);
  ui.draw()->AddRectFilled(where.min(), where.max(), t.tone_fill(tone), where.h / 2);
  if (t.outline > 0) ui.draw()->AddRect(where.min(), where.max(), ink, where.h / 2, 0, 1.5f);
  float x = where.x + ui.px(12);
  if (sign) {
    draw_sign(*ui.draw(), {x + em * 0.4f, where.centre().y}, em * 0.4f, *sign, ink);
    x += em * 1.2f;
  }
  const std::string shown = shorten(ui, words, Role::SmallStrong, where.right() - ui.px(12) - x);
  text_at(ui, {x, where.y + (where.h - line_height(ui, Role::SmallStrong)) / 2}, shown,
          {.role = Role::SmallStrong, .color = ink});
  if (shown != words) hint_over(ui, where, words);
  return where;
}

void divider(Ui& ui) {
  const Rect where = ui.place(ui.width(), std::max(1.0f, ui.px(1)));
  ui.draw()->AddRectFilled(where.min(), where.max(), ui.theme().line);
}

void fact_row(Ui& ui, const std::string& what, const std::string& value, Tone tone,
              std::optional<Sign> sign) {
  const Theme& t = ui.theme();
  const float height = std::max(ui.px(48), line_height(ui, Role::Body) + ui.px(10));
  const Rect where = ui.place(ui.width(), height);
  ui.draw()->AddRectFilled(where.min(), {where.right(), where.y + std::max(1.0f, ui.px(1))}, t.line);
  if (!sign && tone != Tone::Plain && tone != Tone::Quiet) sign = sign_of(tone);
  const float em = ui.fonts().em(Role::Body), lead = sign ? em * 1.25f : 0;
  const float name_w = std::min(text_width(ui, what, Role::Body), where.w * 0.6f);
  const std::string shown = shorten(ui, value, Role::Body, where.w - name_w - lead - ui.px(16));
  const float y = where.y + (where.h - line_height(ui, Role::Body)) / 2;
  text_at(ui, {where.x, y}, shorten(ui, what, Role::Body, name_w), {});
  const Rect drawn = text_at(ui, {where.right(), y}, shown, {.color = t.tone(tone), .align = Align::Right});
  if (sign) draw_sign(*ui.draw(), {drawn.x - em * 0.7f, where.centre().y}, em * 0.42f, *sign, t.tone(tone));
  if (shown != value) hint_over(ui, where, value);
}

bool check_row(Ui& ui, const std::string& id, Tone tone, const std::string& what, const std::string& detail,
               const std::string& action) {
  const Theme& t = ui.theme();
  const float em = ui.fonts().em(Role::Body);
  bool pressed = false;
  const ImVec2 at = ui.flow().pen;
  const float button_w = action.empty() ? 0 : button_width(ui, action) + ui.px(16);
  const float inner = std::max(ui.px(80), ui.width() - em * 1.9f - button_w);
  const Rect words = panel(ui, {at.x + em * 1.9f, at.y + ui.px(8), inner, 0}, {.gap = 2}, [&] {
    paragraph(ui, what);
    if (!detail.empty()) paragraph(ui, detail, {.role = Role::Small, .color = t.quiet});
  });
  const float height = std::max(words.h + ui.px(16), action.empty() ? 0 : ui.touch());
  const Rect where = ui.place(ui.width(), height);
  draw_sign(*ui.draw(), {where.x + em * 0.65f, where.y + ui.px(8) + line_height(ui, Role::Body) / 2},
            em * 0.5f, sign_of(tone).value_or(Sign::Dot), t.tone(tone));
  if (!action.empty()) {
    const Rect side{where.right() - button_w + ui.px(16), where.centre().y - ui.touch() / 2, button_w,
                    ui.touch()};
    panel(ui, side, {}, [&] { pressed = button(ui, id, action); });
  }
  return pressed;
}

bool empty_state(Ui& ui, const std::string& id, const std::string& title, const std::string& what_to_do,
                 const std::string& action) {
  bool pressed = false;
  const float wide = std::min(ui.width(), ui.px(720));
  const ImVec2 at = ui.flow().pen;
  const Rect body{at.x + (ui.width() - wide) / 2, at.y + ui.px(56), wide, 0};
  const Rect covered = panel(ui, body, {.gap = 14}, [&] {
    paragraph(ui, title, {.role = Role::Heading, .align = Align::Centre});
    paragraph(ui, what_to_do, {.color = ui.theme().quiet, .align = Align::Centre});
    ui.space(8);
    if (action.empty()) return;
    const float w = button_width(ui, action, {.role = Role::BodyStrong});
    row(ui, {}, [&] {
      ui.flow().pen.x += std::max(0.0f, (wide - w) / 2);
      pressed = primary_button(ui, id, action);
    });
  });
  ui.place(ui.width(), covered.h + ui.px(56));
  return pressed;
}

Rect progress(Ui& ui, float done, Tone tone, float height) {
  const Theme& t = ui.theme();
  const Rect where = ui.place(ui.width(), ui.px(height));
  const float radius = where.h / 2;
  ui.draw()->AddRectFilled(where.min(), where.max(), t.control, radius);
  const float filled = where.w * std::clamp(done, 0.0f, 1.0f);
  if (filled >= 1)
    ui.draw()->AddRectFilled(where.min(), {where.x + std::max(filled, where.h), where.bottom()}, t.tone(tone),
                             radius);
  if (t.outline > 0) ui.draw()->AddRect(where.min(), where.max(), t.line, radius);
  return where;
}

void agenda_strip(Ui& ui, Rect where, const std::vector<Segment>& segments) {
  const Theme& t = ui.theme();
  if (segments.empty()) return;
  float sum = 0;
  for (const Segment& segment : segments)
    sum += std::max(segment.length, 0.01f);
  const float gap = ui.px(10);
  const float left = where.w - gap * static_cast<float>(segments.size() - 1);
  float x = where.x;
  const float radius = where.h / 2;
  for (const Segment& segment : segments) {
    const float w = std::max(where.h, left * std::max(segment.length, 0.01f) / sum);
    const Rect bar{x, where.y, w, where.h};
    const float done = std::clamp(segment.done, 0.0f, 1.0f);
    ui.draw()->AddRectFilled(bar.min(), bar.max(), t.control, radius);
    const Color fill = segment.current ? t.tone(segment.tone) : mix(t.line, t.quiet, 0.2f);
    if (done > 0) {
      ui.draw()->AddRectFilled(bar.min(), {bar.x + std::max(where.h, w * done), bar.bottom()}, fill, radius,
                               done < 1 ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersAll);
    }
    if (t.outline > 0) ui.draw()->AddRect(bar.min(), bar.max(), t.line, radius);
    x += w + gap;
  }
}

void hint_over(Ui& ui, Rect where, const std::string& words) {
  if (where.has(ImGui::GetIO().MousePos) && ui.clip().has(ImGui::GetIO().MousePos) &&
      ImGui::IsWindowHovered()) {
    ui.hint(words);
  }
}

}  // namespace hh::ui
