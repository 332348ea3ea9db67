// Before and after the hour: welcome with who sits with whom, the idle Wall, and the end.
#include "domain/due.hpp"
#include "domain/scoring.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

using domain::Millis;

void draw_countdown(WallScene& scene, Rect where) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  if (!scene.session.settings.planned_start) {
    text_in(ui, where, "We begin when everybody has a seat.",
            {.role = Role::Lead, .color = t.quiet, .align = Align::Right, .shrink = true});
    return;
  }
  const Millis left = *scene.session.settings.planned_start - scene.now.utc;
  const bool late = left < Millis{0};
  const std::string clock = late ? "0:00" : domain::clock_text(left);
  const Role role = timer_role_for(ui, clock, where.w);
  const Rect drawn =
      digits_at(ui, {where.right(), where.y}, clock, role, late ? t.amber : t.text, Align::Right);
  text_at(ui, {where.right(), drawn.bottom() + ui.px(28)}, late ? "starting any moment" : "until we start",
          {.role = Role::Body, .color = t.quiet, .align = Align::Right});
  if (!late) ui.frames().after(std::max(Millis{1}, domain::until_flip(left)));
}

void draw_seats(WallScene& scene, Rect where) {
  Ui& ui = scene.ui;
  const auto& pairs = scene.session.roster.pairs;
  if (pairs.empty()) return;
  const Rect head = where.cut_top(line_height(ui, Role::Label, 1.7f));
  label_at(ui, head.min(),
           scene.session.settings.names_on_wall ? "Who sits with whom" : "Your shape and number");
  float least = 540;
  for (const domain::Pair& pair : pairs) {
    const float wanted = pair_line_width(scene, wall_name(scene.session, pair.number), Role::Small);
    least = std::clamp(wanted / ui.scale() / std::max(1.0f, ui.fonts().type()) + 40, least, 850.0f);
  }
  const Cells cells =
      cells_in(scene, where, pairs.size(), {.least_width = least, .best_height = 92, .least_height = 58});
  const Role role = cells.height >= ui.px(84) ? Role::Body : Role::Small;
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const domain::Pair& pair = pairs[cells.first + i];
    const Rect cell = cells.rects[i];
    ui.draw()->AddRectFilled(cell.min(), cell.max(), scene.theme().raised, ui.px(14));
    std::string words = wall_name(scene.session, pair.number);
    const std::string longer = words + "  \xC2\xB7  " + pair.deal.account;
    // The deal only where it fits: who sits with whom is what the room looks for.
    const bool room = text_width(ui, longer, role) + ui.fonts().em(role) * 1.35f <= cell.w - ui.px(40);
    if (scene.session.settings.names_on_wall && !pair.deal.account.empty() && room) words = longer;
    const float room_w = cell.w - ui.px(40);
    const bool small = pair_line_width(scene, words, role) > room_w;
    draw_pair_line(scene, cell.inset(ui.px(20), 0), pair.number, words, small ? Role::Small : role);
  }
  if (const std::string page = page_words(cells); !page.empty()) {
    text_at(ui, {head.right(), head.y}, page,
            {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right});
  }
}

std::string count_words(std::size_t n) { return std::to_string(n) + (n == 1 ? " pair" : " pairs"); }

}  // namespace

void draw_wall_idle(Ui& ui) {
  const Rect page = ui.window().inset(ui.px(96));
  const Rect title = text_in(ui, {page.x, page.y + page.h * 0.34f, page.w, page.h * 0.3f}, "Handoff Hour",
                             {.role = Role::Display, .shrink = true});
  text_in(ui, {page.x, title.bottom() + ui.px(16), page.w, ui.px(120)}, "The next hour appears here.",
          {.role = Role::Lead, .color = ui.theme().quiet, .shrink = true});
}

void draw_wall_welcome(WallScene& scene) {
  Ui& ui = scene.ui;
  const domain::Program& program = scene.program();
  Rect page = ui.window().inset(ui.px(96), ui.px(62));
  const Rect foot = page.cut_bottom(line_height(ui, Role::Small));
  page.cut_bottom(ui.px(30));
  const std::string& room = scene.session.settings.room;
  label_at(ui, page.min(), "Welcome" + (room.empty() ? "" : "  \xC2\xB7  " + room));
  page.cut_top(line_height(ui, Role::Label, 1.6f) + ui.px(34));

  const bool counting = scene.session.settings.planned_start.has_value();
  Rect top = page.cut_top(page.h * (scene.session.roster.pairs.size() > 12 ? 0.33f : 0.44f));
  draw_countdown(scene, top.cut_right(top.w * (counting ? 0.5f : 0.34f)));
  top.cut_right(ui.px(48));
  const Rect title = text_in(ui, {top.x, top.y, top.w, top.h * 0.62f}, program.title,
                             {.role = Role::Display, .shrink = true, .leading = 1.12f});
  if (!program.subtitle.empty()) {
    text_in(ui, {top.x, title.bottom() + ui.px(20), top.w, top.bottom() - title.bottom() - ui.px(20)},
            program.subtitle, {.role = Role::Body, .color = soft(scene.theme()), .shrink = true});
  }
  page.cut_top(ui.px(24));
  draw_seats(scene, page);

  const std::string people = count_words(scene.session.roster.pairs.size());
  const std::string length = std::to_string(program.agenda_total().count()) + " minutes";
  text_at(ui, foot.min(), people + "  \xC2\xB7  " + length,
          {.role = Role::Small, .color = scene.theme().quiet});
  if (!scene.session.settings.facilitator.empty()) {
    text_at(ui, {foot.right(), foot.y},
            shorten(ui, "with " + scene.session.settings.facilitator, Role::Small, foot.w * 0.5f),
            {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right});
  }
}

void draw_wall_end(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const WallPage page = wall_page(scene, {.left = "The hour is over", .right = " "}, false);
  Rect body = page.body;
  const auto owing = domain::walkout(scene.session);
  std::size_t still = 0;
  for (const domain::Walkout& pair : owing)
    still += pair.owes.empty() ? 0 : 1;
  const std::string headline = still == 0
                                   ? "Thank you. Nobody owes anything at the door."
                                   : "Before you leave: " + count_words(still) +
                                         (still == 1 ? " still owes something" : " still owe something");
  const Rect title =
      text_in(ui, {body.x, body.y, body.w, ui.px(230)}, headline,
              {.role = still == 0 ? Role::Display : Role::Title, .shrink = true, .leading = 1.14f});
  body.cut_top(title.h + ui.px(40));
  body = scene.fit.content(ui, body);
  for (const domain::CommitmentTemplate& promise : scene.program().commitments) {
    const std::string due = "by " + domain::short_date(domain::due_of(scene.session, {}, promise));
    const float date_w = text_width(ui, due, Role::BodyStrong) + ui.px(32),
                one = line_height(ui, Role::Body, 1.4f);
    const auto lines = break_lines(ui, promise.title, Role::Body, body.w - date_w).size();
    const float high = std::max(one, static_cast<float>(lines) * line_height(ui, Role::Body));
    if (body.h < high) ui.lost();
    const Rect line = body.cut_top(high);
    text_at(ui, {line.right(), line.y}, due,
            {.role = Role::BodyStrong, .color = t.accent, .align = Align::Right, .leading = 1.4f});
    text_in(ui, {line.x, line.y, line.w - date_w, line.h}, promise.title,
            {.sit = lines > 1 ? Sit::Top : Sit::Middle});
  }
  body.cut_top(ui.px(30));
  std::string pages;
  if (still > 0 && body.h <= ui.px(60)) ui.lost();
  if (still > 0 && body.h > ui.px(60)) {
    std::vector<const domain::Walkout*> open;
    for (const domain::Walkout& pair : owing) {
      if (!pair.owes.empty()) open.push_back(&pair);
    }
    const Cells cells =
        cells_in(scene, body, open.size(),
                 {.least_width = 800, .best_height = 80, .least_height = 56, .most_columns = 2});
    pages = page_words(cells);
    for (std::size_t i = 0; i < cells.rects.size(); ++i) {
      const domain::Walkout& pair = *open[cells.first + i];
      std::vector<std::string> words;
      for (domain::Owed what : pair.owes)
        words.emplace_back(domain::word(what));
      const Rect cell = cells.rects[i];
      ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(14));
      const Rect inner = cell.inset(ui.px(20), 0);
      const std::string owed =
          pair.owes.size() > 1 && pair.owes.size() == domain::owed_in(scene.program()).size()
              ? "everything"
              : joined(words, ", ");
      const float owed_w = std::min(text_width(ui, owed, Role::Small), inner.w * 0.55f);
      draw_pair_names(scene, {inner.x, inner.y, inner.w - owed_w - ui.px(24), inner.h}, pair.pair,
                      Role::Small);
      text_in(ui, {inner.right() - owed_w, inner.y, owed_w, inner.h}, owed,
              {.role = Role::Small, .color = t.amber, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
    }
  }
  scene.fit.end_content(ui);
  if (scene.fit.lays_out()) return;
  text_at(ui, page.foot.min(), "commitments count from now", {.role = Role::Small, .color = t.quiet});
  text_at(ui, {page.foot.right(), page.foot.y}, with_page(scene, pages),
          {.role = Role::Small, .color = t.quiet, .align = Align::Right});
}

}  // namespace hh::ui
