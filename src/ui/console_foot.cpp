// The line below: keys, how the hour stands, what comes next.
#include "ui/console_parts.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string standing(const ConsoleScene& c) {
  if (c.run.stage != Stage::Running) return {};
  const Millis behind = c.run.behind;
  const std::string ends = "ends " + local_clock(c, c.run.projected_end);
  if (behind >= Seconds{30}) return signed_clock(behind).substr(1) + " behind · " + ends;
  if (behind <= -Seconds{30}) return signed_clock(-behind).substr(1) + " ahead · " + ends;
  return "on time · " + ends;
}

std::string next_words(const ConsoleScene& c) {
  if (c.run.stage != Stage::Running) return {};
  const auto to = c.session.timeline.after(c.run.position);
  if (!to) return "next: the end";
  const Section& section = c.program().sections[static_cast<std::size_t>(to->section)];
  const std::string& step = section.steps[static_cast<std::size_t>(to->step)].title;
  return "next: " + (to->section == c.run.position.section ? step : section.title);
}

}  // namespace

void console_foot(ConsoleScene& c, Rect where) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  ui.draw()->AddRectFilled(where.min(), where.max(), theme.light() ? theme.control : theme.ink);
  Rect inner = where.inset(ui.px(28), 0);
  const std::string stands = standing(c);
  const std::string next = next_words(c);
  const Tone tone = c.run.behind >= Seconds{30} ? Tone::Warn : Tone::Good;
  const float stands_width = text_width(ui, stands, Role::BodyStrong) + ui.px(28);
  const float next_width = std::min(inner.w * 0.3f, text_width(ui, next, Role::Body) + ui.px(8));
  text_in(ui, inner.cut_right(next_width), next,
          {.color = theme.quiet, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
  text_in(ui, inner.cut_right(stands_width), stands,
          {.role = Role::BodyStrong, .color = theme.tone(tone), .sit = Sit::Middle, .lines = 1});
  static const std::vector<KeyHint> hints{{"Space", "next"},  {"←", "back"},   {"P", "pause"},
                                          {"B", "black"},     {"S", "scores"}, {"R", "round"},
                                          {"Ctrl Z", "undo"}, {"H", "keys"}};
  std::vector<KeyHint> fitting;
  float used = 0;
  for (const KeyHint& hint : hints) {
    used += text_width(ui, hint.key, Role::Small) + text_width(ui, hint.does, Role::Body) + ui.px(60);
    if (used < inner.w) fitting.push_back(hint);
  }
  const float line = line_height(ui, Role::Body) + ui.px(10);
  inner.y += (where.h - line) / 2;
  panel(ui, inner, {}, [&] { keys(ui, fitting); });
}

}  // namespace hh::ui
