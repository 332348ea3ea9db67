// A section with its timer: the sentence over the whole width, below it lines and claims beside the clock.
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <optional>

namespace hh::ui {
namespace {

constexpr float line_leading = 1.36f;

/// How the lower part is shared between the clock and what is read.
struct Share {
  Role clock = Role::TimerSmall;
  Role lines = Role::Small;
  ImVec2 digits{};
  float text_width = 0;
};

float claims_height(const Ui& ui, const std::vector<domain::Claim>& claims, float width) {
  float sum = 0;
  for (const domain::Claim& claim : claims) {
    const auto lines = break_lines(ui, claim.text, Role::Body, width - ui.px(28)).size();
    sum += static_cast<float>(lines) * line_height(ui, Role::Body) + ui.px(22);
    if (!claim.source.empty()) sum += line_height(ui, Role::Small);
  }
  return sum;
}

float lines_height(const Ui& ui, const domain::Step& step, Role role, float width) {
  if (step.lines.empty()) return 0;
  const auto lines = break_lines(ui, joined(step.lines, "\n"), role, width).size();
  return static_cast<float>(lines) * line_height(ui, role, line_leading) + ui.px(24);
}

/// The largest clock beside which everything is read; nothing where only the whole width will do.
std::optional<Share> share_of(const Ui& ui, const domain::Step& step, const std::string& clock, Rect rest) {
  const float note = ui.px(40) + line_height(ui, Role::Small);
  for (const Role role : {Role::TimerHuge, Role::Timer, Role::TimerSmall}) {
    const ImVec2 size = digits_size(ui, clock, role);
    const float width = rest.w - size.x - ui.px(72);
    if (size.y + note > rest.h || width < rest.w * 0.36f) continue;
    for (const Role lines : {Role::Lead, Role::Body}) {
      if (lines_height(ui, step, lines, width) + claims_height(ui, step.claims, width) <= rest.h)
        return Share{role, lines, size, width};
    }
  }
  return {};
}

void draw_lines(WallScene& scene, Rect rest, const domain::Step& step, Role role) {
  if (!step.lines.empty()) {
    const Rect drawn =
        text_in(scene.ui, rest, joined(step.lines, "\n"),
                {.role = role, .color = soft(scene.theme()), .shrink = true, .leading = line_leading});
    rest.cut_top(drawn.h + scene.ui.px(24));
  }
  wall_claims(scene, rest, step.claims);
}

/// The clock in the lower right corner, its note below it.
void draw_corner_clock(WallScene& scene, Rect rest, const ClockFace& clock, const Share& share) {
  const float note = rest.bottom() - line_height(scene.ui, Role::Small);
  draw_clock(scene, {rest.right(), note - scene.ui.px(36) - share.digits.y}, clock, share.clock);
  const auto at = static_cast<std::size_t>(scene.run.position.section);
  const std::string of =
      at < scene.run.sections.size() ? "of " + domain::clock_text(scene.run.sections[at].allotted()) : "";
  draw_note(scene, {rest.right(), note}, agenda_note(scene), of);
}

}  // namespace

void draw_wall_page(WallScene& scene) {
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  ask_for_flip(scene, scene.run.remaining);
  const domain::Step* found = scene.session.current_step();
  const domain::Section* section = scene.session.current_section();
  if (!found && !section) return;
  const domain::Step empty;
  const domain::Step& step = found ? *found : empty;
  const std::string& headline = step.headline.empty() ? section->title : step.headline;
  const ClockFace clock = agenda_clock(scene);

  const float most = page.body.h * 0.46f;
  const auto rows = break_lines(ui, headline, Role::Display, page.body.w).size();
  const float wanted = static_cast<float>(rows) * line_height(ui, Role::Display, 1.12f);
  Rect below = page.body;
  below.cut_top(std::min(wanted, most) + ui.px(48));
  if (const auto share = share_of(ui, step, clock.text, below)) {
    text_in(ui, {page.body.x, page.body.y, page.body.w, most}, headline,
            {.role = Role::Display, .shrink = true, .leading = 1.12f});
    draw_corner_clock(scene, below, clock, *share);
    draw_lines(scene, {below.x, below.y, share->text_width, below.h}, step, share->lines);
    return;
  }
  draw_lines(scene, scene.fit.content(ui, wall_headline(scene, page.body, headline)), step, Role::Lead);
}

}  // namespace hh::ui
