// A section with its timer: headline, lines, claims, and the clock three hundred pixels high.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
void draw_wall_page(WallScene& scene) {
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  ask_for_flip(scene, scene.run.remaining);
  const domain::Step* step = scene.session.current_step();
  const domain::Section* section = scene.session.current_section();
  Rect body = page.body;
  const ClockFace clock = agenda_clock(scene);
  const Role role = timer_role_for(ui, clock.text, body.w * 0.68f);
  const Rect digits = draw_clock(scene, {body.right(), body.y + ui.px(18)}, clock, role);
  const auto at = static_cast<std::size_t>(scene.run.position.section);
  const std::string of =
      at < scene.run.sections.size() ? "of " + domain::clock_text(scene.run.sections[at].allotted()) : "";
  const float note_y = digits.bottom() + ui.px(40);
  draw_note(scene, {body.right(), note_y}, agenda_note(scene), of);
  const float right_end = note_y + line_height(ui, Role::Small);
  if (!step && !section) return;

  const std::string headline = step && !step->headline.empty() ? step->headline : section->title;
  const Rect left{body.x, body.y, digits.x - body.x - ui.px(56), right_end - body.y};
  const Rect title = text_in(ui, left, headline, {.role = Role::Display, .shrink = true, .leading = 1.12f});
  if (!step) return;
  const std::string lines = joined(step->lines, "\n");
  // Short lines stand under the headline, beside the clock; longer ones take the width below it.
  const float below_title = title.bottom() + ui.px(44);
  const std::size_t narrow_lines = break_lines(ui, lines, Role::Body, left.w).size();
  const float narrow_h = static_cast<float>(narrow_lines) * line_height(ui, Role::Body, 1.4f);
  const bool narrow = narrow_lines <= 2 * step->lines.size() && below_title + narrow_h <= body.bottom() &&
                      step->claims.empty();
  const float top = narrow ? below_title : std::max(right_end, title.bottom()) + ui.px(36);
  Rect rest{body.x, top, narrow ? left.w : body.w, std::max(0.0f, body.bottom() - top)};
  if (!lines.empty()) {
    const float share = step->claims.empty() ? rest.h : rest.h * 0.6f;
    // Beside the clock, larger type only where it breaks no line.
    const bool unbroken = break_lines(ui, lines, Role::Lead, rest.w).size() == step->lines.size();
    const Role start = narrow && !unbroken ? Role::Body : Role::Lead;
    const Rect drawn =
        text_in(ui, {rest.x, rest.y, rest.w, share}, lines,
                {.role = start, .color = soft(scene.theme()), .shrink = true, .leading = 1.36f});
    rest.cut_top(drawn.h + ui.px(24));
  }
  wall_claims(scene, rest, step->claims);
}

}  // namespace hh::ui
