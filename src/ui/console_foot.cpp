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

bool can_deal(const ConsoleScene& c) {
  if (!c.session.round || round_view(c.session, c.at()).phase != RoundPhase::Live) return false;
  const Round* round = c.program().round(c.session.round->number);
  const auto& dealt = c.session.round->dealt;
  return round != nullptr && std::any_of(round->cues.begin(), round->cues.end(), [&](const Cue& cue) {
           return cue.kind == CueKind::Deal && std::find(dealt.begin(), dealt.end(), cue.id) == dealt.end();
         });
}

/// The keys that mean something now, those of the moment first.
std::vector<KeyHint> hints_now(const ConsoleScene& c) {
  if (c.ui.keyboard() == Keyboard::Control)
    return {{"Tab", "next field"}, {"Enter", "press"}, {"Esc", "keys of the room"}};
  if (c.run.stage == Stage::Setup) return {{"Space", "start"}, {"B", "black"}, {"H", "keys"}};
  if (c.run.stage == Stage::Finished) return {{"Ctrl Z", "undo"}, {"H", "keys"}};
  const bool last = !c.session.timeline.after(c.run.position);
  std::vector<KeyHint> hints{{"Space", last ? "end" : "next"}, {"P", "pause"}};
  const Step* step = c.step();
  const StepKind kind = step == nullptr ? StepKind::Page : step->kind;
  if (c.session.round || kind == StepKind::Round) hints.insert(hints.begin(), {"R", "round"});
  if (can_deal(c)) hints.insert(hints.begin() + 1, {"D", "deal"});
  if (kind == StepKind::Reveal) hints.insert(hints.begin() + 1, {"D", "uncover"});
  if (kind == StepKind::Script) hints.insert(hints.begin(), {{"T", "stopwatch"}, {"N", "next reader"}});
  if (step != nullptr && !step->marks.empty()) hints.insert(hints.begin(), {"1–9", "tick"});
  if (kind == StepKind::Commitments) hints.insert(hints.begin(), {"1–9", "said"});
  if (kind == StepKind::Scoreboard || c.memory.scores_open) {
    hints.insert(hints.begin(), {{"↑↓←→", "move"}, {"1–5", "score"}, {"Enter", "next pair"}});
  } else {
    hints.insert(hints.begin() + 1, {"←", "back"});
  }
  hints.insert(hints.end(),
               {{"S", "scores"}, {"B", "black"}, {"Ctrl F", "look up"}, {"Ctrl Z", "undo"}, {"H", "keys"}});
  return hints;
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
  std::vector<KeyHint> fitting;
  float used = 0;
  for (const KeyHint& hint : hints_now(c)) {
    used += text_width(ui, hint.key, Role::Small) + text_width(ui, hint.does, Role::Body) + ui.px(60);
    if (used < inner.w) fitting.push_back(hint);
  }
  const float line = line_height(ui, Role::Body) + ui.px(10);
  inner.y += (where.h - line) / 2;
  panel(ui, inner, {}, [&] { keys(ui, fitting); });
}

}  // namespace hh::ui
