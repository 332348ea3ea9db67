// One number and silence; at the end the same number again, and how much of it is kept.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

using domain::Millis;

struct Figure {
  std::string text;
  std::string meaning;
};

Figure opening(const WallScene& scene) {
  const auto& opening = scene.program().opening;
  const std::int64_t amount = scene.session.opening_number != 0 ? scene.session.opening_number
                              : opening                         ? opening->amount
                                                                : 0;
  return {money(opening ? opening->currency : "", amount), opening ? opening->meaning : ""};
}

bool in_timer_type(const std::string& text) {
  return text.find_first_not_of("0123456789:+-. ,%$\xE2\x82\xAC\xC2\xA3\xA5") == std::string::npos;
}

/// As large as the width allows; currencies written in letters are set in the headline's type.
Rect draw_figure(WallScene& scene, Rect where, const std::string& text, Color color, Align align) {
  Ui& ui = scene.ui;
  if (!in_timer_type(text)) {
    return text_in(ui, where, text, {.role = Role::Display, .color = color, .align = align, .shrink = true});
  }
  Role role = Role::TimerHuge;
  while (digits_size(ui, text, role, Cell::Loose).x > where.w && smaller(role) != role)
    role = smaller(role);
  const float x = align == Align::Centre ? where.centre().x : where.x;
  return digits_at(ui, {x, where.y}, text, role, color, align, Cell::Loose);
}

/// One dot a second, going out; after the last one the room may speak.
void draw_silence(WallScene& scene, Rect where, Millis silence) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const Millis left = silence - scene.run.on_step;
  if (left <= Millis{0}) return;
  const auto seconds = static_cast<int>(domain::shown(left).count());
  const int whole = static_cast<int>(silence.count() / 1000);
  const float r = ui.px(13), step = std::min(ui.px(64), where.w / static_cast<float>(std::max(1, whole)));
  float x = where.centre().x - step * static_cast<float>(whole - 1) / 2;
  for (int i = 0; i < whole; ++i, x += step) {
    if (i < seconds) {
      ui.draw()->AddCircleFilled({x, where.y + r}, r, t.accent, 32);
    } else {
      ui.draw()->AddCircle({x, where.y + r}, r, t.line, 32, ui.px(3));
    }
  }
  text_in(ui, {where.x, where.y + ui.px(56), where.w, line_height(ui, Role::Body)}, "silence",
          {.color = t.quiet, .align = Align::Centre});
  ask_for_flip(scene, left);
}

}  // namespace

void draw_wall_number(WallScene& scene) {
  Ui& ui = scene.ui;
  const domain::Step* step = scene.session.current_step();
  const Millis silence = step ? Millis{step->silence} : Millis{0};
  const bool quiet = scene.run.on_step < silence;
  const WallPage page = wall_page(scene, {}, !quiet);
  const Figure figure = opening(scene);
  Rect body = page.body;
  body.cut_top(body.h * 0.12f);
  const Rect number = draw_figure(scene, {body.x, body.y, body.w, body.h * 0.5f}, figure.text,
                                  scene.theme().text, Align::Centre);
  const std::string meaning = step && !step->headline.empty() ? step->headline : figure.meaning;
  const Rect words =
      text_in(ui, {body.x, number.bottom() + ui.px(84), body.w, body.h * 0.26f}, meaning,
              {.role = Role::Lead, .color = soft(scene.theme()), .align = Align::Centre, .shrink = true});
  const Rect below{body.x, words.bottom() + ui.px(56), body.w,
                   std::max(0.0f, body.bottom() - words.bottom() - ui.px(56))};
  if (quiet) {
    draw_silence(scene, below, silence);
    return;
  }
  if (step && !step->lines.empty()) {
    text_in(ui, scene.fit.content(ui, below), joined(step->lines, "\n"),
            {.color = scene.theme().quiet, .align = Align::Centre, .shrink = true});
  } else if (step && step->lines.empty()) {
    wall_claims(scene, scene.fit.content(ui, below), step->claims);
  }
  foot_agenda(scene, page.foot, "ends " + end_of_hour(scene));
}

void draw_wall_closing(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  const domain::Step* step = scene.session.current_step();
  const std::string ask = !scene.program().closing_question.empty() ? scene.program().closing_question
                          : step                                    ? step->headline
                                                                    : "";
  Rect body = wall_headline(scene, page.body, ask);
  const Figure figure = opening(scene);
  const int keep = scene.session.keep_percent;
  const Rect goal = scene.session.joint_goal.empty() ? Rect{} : body.cut_bottom(body.h * 0.3f);
  if (keep < 0) {
    const bool alone = goal.h <= 0;  // with a goal to read below it, the sum leaves room
    const Rect number = draw_figure(
        scene, {body.x, body.y + body.h * (alone ? 0.12f : 0.02f), body.w * (alone ? 1.0f : 0.5f), body.h},
        figure.text, t.text, Align::Left);
    text_in(ui, {body.x, number.bottom() + ui.px(alone ? 72 : 40), body.w, line_height(ui, Role::Body) * 2},
            figure.meaning, {.color = soft(t), .shrink = true});
  } else {
    const auto amount = scene.session.opening_number != 0 ? scene.session.opening_number
                        : scene.program().opening         ? scene.program().opening->amount
                                                          : 0;
    const std::string currency = scene.program().opening ? scene.program().opening->currency : "";
    // With a goal to read below it, the sum leaves room.
    const float width = goal.h > 0 ? body.w * 0.6f : body.w;
    const Rect kept = draw_figure(scene, {body.x, body.y + ui.px(20), width, body.h},
                                  money(currency, amount * keep / 100), t.accent, Align::Left);
    const Rect words =
        text_in(ui, {body.x, kept.bottom() + ui.px(60), body.w, line_height(ui, Role::Lead) * 2},
                "kept next year: " + std::to_string(keep) + " % of " + figure.text,
                {.role = Role::Lead, .shrink = true});
    const Rect bar{body.x, words.bottom() + ui.px(20), body.w, ui.px(18)};
    if (bar.bottom() < body.bottom()) {
      ui.draw()->AddRectFilled(bar.min(), bar.max(), t.control, bar.h / 2);
      const float share = ui.motion().ease("kept", static_cast<float>(std::clamp(keep, 0, 100)) / 100.0f);
      if (share > 0)
        ui.draw()->AddRectFilled(bar.min(), {bar.x + std::max(bar.h, bar.w * share), bar.bottom()}, t.accent,
                                 bar.h / 2);
    }
  }
  if (goal.h > 0) {
    label_at(ui, goal.min(), "Our joint goal");
    text_in(ui,
            {goal.x, goal.y + line_height(ui, Role::Label, 1.6f), goal.w,
             goal.h - line_height(ui, Role::Label, 1.6f)},
            scene.session.joint_goal, {.role = Role::LeadStrong, .shrink = true});
  }
}

}  // namespace hh::ui
