// The right of the Console: the clock that matters now, what to do with time, the Wall, the room.
#include "domain/pair_labels.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/digits.hpp"
#include "ui/miniature.hpp"
#include "ui/wall.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {

using namespace domain;

namespace {

struct BigClock {
  std::string state;  ///< "section", "round 2 · live", "reading"
  std::string words;
  Heat heat = Heat::Calm;
  Millis flips{};  ///< until the label changes
  bool runs = true;
};

BigClock round_clock(const ConsoleScene& c) {
  const RoundView view = round_view(c.session, c.at());
  const Round* round = c.program().round(c.session.round->number);
  const char* phase = view.phase == RoundPhase::Live       ? " · live"
                      : view.phase == RoundPhase::Feedback ? " · feedback"
                                                           : " · over";
  const Millis whole = view.phase == RoundPhase::Live ? Millis{round->live} : Millis{round->feedback};
  return {"round " + std::to_string(round->number.value) + phase, clock_text(view.remaining),
          heat(view.remaining, whole), until_flip(view.remaining)};
}

BigClock big_clock(const ConsoleScene& c) {
  if (c.run.stage == Stage::Setup) return {"not started", clock_text(c.run.remaining), Heat::Calm, {}, false};
  if (c.run.stage == Stage::Finished) return {"finished", clock_text(c.run.elapsed), Heat::Calm, {}, false};
  if (c.session.round && c.program().round(c.session.round->number) != nullptr) return round_clock(c);
  if (c.session.reading) {
    const Millis took = reading_elapsed(c.session, c.at());
    const Script* script = c.program().script(c.session.reading->script);
    const Millis limit = script == nullptr ? Millis{0} : Millis{script->limit};
    return {"reading", clock_text(std::chrono::floor<Seconds>(took)), heat(limit - took, limit),
            Seconds{1} - took % Seconds{1}};
  }
  const SectionTimes& times = c.run.sections[static_cast<std::size_t>(c.run.position.section)];
  return {"section", clock_text(c.run.remaining), heat(c.run.remaining, times.allotted()),
          until_flip(c.run.remaining)};
}

Color color_of(const Theme& theme, Heat how) {
  return how == Heat::Calm ? theme.text : how == Heat::Amber ? theme.amber : theme.red;
}

void ask_for_flip(ConsoleScene& c, const BigClock& clock) {
  if (!clock.runs || c.run.stage != Stage::Running) return;
  const double speed = std::max(1.0, c.scene.snap.speed);
  // While paused the projected end still moves, a minute at a time.
  const Millis wait = c.run.paused ? Millis{Seconds{1}} : clock.flips;
  c.ui.frames().after(Millis{static_cast<long>(static_cast<double>(wait.count()) / speed) + 1});
}

void draw_clock(ConsoleScene& c) {
  Ui& ui = c.ui;
  const BigClock clock = big_clock(c);
  const std::string state = c.run.paused && c.run.stage == Stage::Running ? "paused" : clock.state;
  row(ui, {.gap = 12, .height = 40}, [&] {
    label(ui, state, c.run.paused ? std::optional{ui.theme().amber} : std::nullopt);
    if (clock.heat == Heat::Overtime) chip(ui, "overtime", Tone::Bad, Sign::Up);
  });
  digits_filling(ui, clock.words, color_of(ui.theme(), clock.heat));
  ask_for_flip(c, clock);
  const bool other = c.session.round || c.session.reading;
  if (other && c.run.stage == Stage::Running) {
    text(ui, "section " + clock_text(c.run.remaining), {.color = ui.theme().quiet});
  }
}

void draw_time_buttons(ConsoleScene& c) {
  const bool running = c.run.stage == Stage::Running;
  WrappedRow line(c.ui, {.gap = 10});
  if (c.run.paused && running) {
    if (line.primary("resume", "Resume", {.sign = Sign::Play})) c.send(Resume{});
  } else if (line.plain("pause", "Pause", {.enabled = running, .sign = Sign::Pause, .hint = "P"})) {
    c.send(Pause{});
  }
  if (line.plain("less", "−1", {.enabled = running, .hint = "a minute less"})) c.send(AddTime{-Minutes{1}});
  if (line.plain("more", "+1", {.enabled = running, .hint = "a minute more"})) c.send(AddTime{Minutes{1}});
  const auto& undo = c.scene.snap.undoable;
  const std::string hint = undo ? "Undo: " + *undo : "There is nothing to undo";
  if (line.plain("undo", "", {.enabled = undo.has_value(), .sign = Sign::Undo, .hint = hint}))
    undo_last(c.scene.snap, c.scene.commands, c.memory);
  const auto& redo = c.scene.snap.redoable;
  if (redo && line.plain("redo", "", {.sign = Sign::Again, .hint = "Do again: " + *redo}))
    redo_last(c.scene.snap, c.scene.commands);
}

void draw_step_buttons(ConsoleScene& c) {
  if (c.run.stage != Stage::Running) return;
  WrappedRow line(c.ui, {.gap = 10});
  const bool last = !c.session.timeline.after(c.run.position);
  if (line.primary("next", last ? "End the hour" : "Next", {.sign = last ? Sign::Check : Sign::Right})) {
    if (last) {
      c.memory.asks_end = true;
    } else {
      c.move(Next{});
    }
  }
  const bool first = !c.session.timeline.before(c.run.position);
  if (line.plain("back", "Back", {.enabled = !first, .sign = Sign::Left})) c.move(Back{});
}

std::string trim_words(const ConsoleScene& c, const TrimOffer& offer) {
  std::string out;
  for (std::size_t i = 0; i < offer.take.size(); ++i) {
    if (offer.take[i] == Millis{0}) continue;
    out += (out.empty() ? "" : ", ") + c.program().sections[i].title + " " + signed_clock(-offer.take[i]);
  }
  return out;
}

/// A round started at another step goes on, and has the Wall.
bool stray_round(const ConsoleScene& c) {
  const Step* step = c.step();
  return c.session.round && c.run.stage == Stage::Running &&
         (step == nullptr || step->kind != StepKind::Round);
}

bool has_advice(const ConsoleScene& c) {
  return c.run.trim || stray_round(c) || (c.run.next_section_late && *c.run.next_section_late >= Seconds{1});
}

std::string excess_words(const TrimOffer& offer) {
  const std::string past = signed_clock(offer.excess) + " past the slot";
  const Millis left = offer.excess - offer.cut;
  return left < Seconds{1} ? past : past + ", " + clock_text(left) + " of it stays";
}

/// Nudges and offers. They come and go by themselves, so they have the column's end, where nothing
/// that somebody is about to press can be moved by them.
void draw_advice(ConsoleScene& c) {
  Ui& ui = c.ui;
  if (c.run.next_section_late && *c.run.next_section_late >= Seconds{1}) {
    const std::string next = c.program().sections[static_cast<std::size_t>(c.run.position.section) + 1].title;
    row(ui, {}, [&] { chip(ui, next + " should have begun", Tone::Warn, Sign::Warning); });
  }
  if (stray_round(c)) {
    const std::string number = std::to_string(c.session.round->number.value);
    paragraph(ui, "Round " + number + " still runs and has the wall.", {.color = ui.theme().amber});
    if (button(ui, "stray.end", "End round " + number, {.width = -1})) c.send(EndRound{});
  }
  if (!c.run.trim) return;
  card(ui, {.fill = ui.theme().control, .pad = 18, .gap = 8}, [&] {
    paragraph(ui, excess_words(*c.run.trim), {.role = Role::BodyStrong, .color = ui.theme().amber});
    paragraph(ui, trim_words(c, *c.run.trim), {.role = Role::Small, .color = ui.theme().quiet});
    if (button(ui, "trim", "Trim by " + clock_text(c.run.trim->cut), {.width = -1}))
      c.send(Trim{c.run.trim->take});
  });
}

/// A button of two names that is as wide under either, so that its row stays as it is.
bool two_way(WrappedRow& line, Ui& ui, const std::string& id, bool on, const char* turn_on,
             const char* turn_off, ButtonLook look) {
  look.width = std::max(button_width(ui, turn_on), button_width(ui, turn_off)) / ui.scale();
  return line.plain(id, on ? turn_off : turn_on, look);
}

void draw_wall_buttons(ConsoleScene& c) {
  WrappedRow line(c.ui, {.gap = 10});
  const WallState& wall = c.session.wall;
  if (two_way(line, c.ui, "blackout", wall.blackout, "Black", "Not black", {.hint = "B"}))
    c.send(Blackout{!wall.blackout});
  const bool frozen = wall.frozen_at.has_value();
  if (two_way(line, c.ui, "freeze", frozen, "Freeze", "Unfreeze",
              {.enabled = c.run.stage == Stage::Running, .hint = "F"})) {
    c.send(Freeze{!frozen});
  }
  const bool scored = !c.program().rounds.empty() && !c.program().rubric.criteria.empty();
  if (scored && two_way(line, c.ui, "wall.scores", wall.scores, "Show scores", "Hide scores", {}))
    c.send(ShowScores{!wall.scores});
}

/// The words give way to the signs, so that black and frozen move nothing.
void draw_wall_state(ConsoleScene& c, const WallSummary& wall) {
  Ui& ui = c.ui;
  const float gap = ui.px(10);
  float signs = 0;
  if (c.session.wall.blackout) signs += chip_width(ui, "black", true) + gap;
  if (wall.frozen) signs += chip_width(ui, "frozen", true) + gap;
  row(ui, {.gap = 10, .height = 36}, [&] {
    const std::string whole = c.scene.here.wall_shown ? "Wall" : "Wall · not shown";
    const auto fits = [&](const std::string& words) { return label_width(ui, words) + signs <= ui.width(); };
    if (fits(whole) || fits("Wall")) label(ui, fits(whole) ? whole : "Wall");
    if (c.session.wall.blackout) chip(ui, "black", Tone::Warn, Sign::Dot);
    if (wall.frozen) chip(ui, "frozen", Tone::Warn, Sign::Pause);
  });
}

/// Over a picture of which the room sees nothing.
void draw_over(Ui& ui, Rect picture, const std::string& words) {
  const float wide = chip_width(ui, words, true), high = line_height(ui, Role::Small) + ui.px(12);
  panel(ui, {picture.centre().x - wide / 2, picture.centre().y - high / 2, wide, high}, {},
        [&] { chip(ui, words, Tone::Warn, Sign::Dot); });
}

/// The Wall as the room sees it, and as it will be after Next.
void draw_pictures(ConsoleScene& c) {
  Ui& ui = c.ui;
  if (!c.memory.miniatures) c.memory.miniatures = std::make_shared<Miniatures>();
  Miniatures& memory = *c.memory.miniatures;
  follow_snapshot(memory, c.scene);
  const float gap = ui.px(14);
  const bool both = memory.shown_next != nullptr;
  Rect line = ui.place(ui.width(), 0);
  line.w -= gap;
  const Rect now = draw_miniature(c.scene, memory.now, {line.x, line.y, line.w * 0.64f, 0}, memory.shown);
  if (c.session.wall.blackout) draw_over(ui, now, "black");
  if (both) {
    const Rect right{line.x + line.w * 0.64f + gap, line.y, line.w * 0.36f, 0};
    const Rect next = draw_miniature(c.scene, memory.next, right, memory.shown_next);
    text_in(ui, {next.x, next.bottom() + ui.px(4), next.w, line_height(ui, Role::Small)}, "next",
            {.role = Role::Small, .color = ui.theme().quiet, .lines = 1});
  }
  ui.place(ui.width(), now.h);
}

void draw_preview(ConsoleScene& c) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  const WallSummary wall = wall_summary(c.scene.snap, c.scene.now);
  draw_wall_state(c, wall);
  draw_pictures(c);
  if (!c.session.wall.message.empty()) {
    paragraph(ui, "Message: " + c.session.wall.message,
              {.role = Role::Small, .color = theme.amber, .lines = 2});
  }
  if (c.session.wall.projected) {
    const std::string what = "Take down: " + c.session.wall.projected->title;
    if (button(ui, "project.clear", what,
               {.width = -1, .sign = Sign::Cross, .hint = "the page that lies over the step"}))
      c.send(Project{});
  }
  for (const std::string& warning : c.scene.here.warnings) {
    paragraph(ui, warning, {.role = Role::Small, .color = theme.amber});
  }
  draw_wall_buttons(c);
  const Entered typed = text_input(ui, "message", c.memory.message,
                                   {.hint = "a message for the wall, Enter shows it", .stays = false});
  if (typed.submitted) {
    c.send(Message{c.memory.message});
    c.memory.message.clear();
  }
  WrappedRow line(ui, {.gap = 10});
  if (!c.session.wall.message.empty() && line.plain("message.clear", "Take the message down"))
    c.send(Message{});
  if (line.plain("calculators", "Calculate", {.hint = "K"})) open_calculators(c.memory.calculators);
  if (line.plain("lookup.open", "Look up", {.hint = "Ctrl F"})) open_lookup(c.memory.lookup);
  const bool up = c.session.wall.score_wall;
  if (!c.scene.snap.past_scores.empty() &&
      line.plain("wall.score_wall", up ? "Hide 30 days" : "Last 30 days")) {
    c.send(ShowScoreWall{!up});
  }
}

void draw_room(ConsoleScene& c) {
  Ui& ui = c.ui;
  if (!c.program().rounds.empty() && !c.program().rubric.criteria.empty()) {
    const Scoreboard board = scoreboard(c.session, scoring_round(c.session, c.memory.scoring));
    fact_row(ui, "Scorecards, round " + std::to_string(board.round.value),
             std::to_string(board.complete) + " of " + std::to_string(board.rows.size()) + " in");
  }
  std::string asking;
  for (const PairNumber number : c.session.asked_for_help) {
    const Pair* pair = c.session.roster.find(number);
    asking +=
        (asking.empty() ? "" : ", ") + (pair == nullptr ? std::string{} : label_in(c.session.roster, *pair));
  }
  fact_row(ui, "Asked for help", asking.empty() ? "nobody" : asking,
           asking.empty() ? Tone::Quiet : Tone::Warn);
  if (c.scene.snap.rehearsal) {
    fact_row(ui, "Rehearsal", speed_words(c.scene.snap.speed) + " speed", Tone::Warn);
  } else if (!c.scene.snap.storing) {
    fact_row(ui, "Not saved", "the disk refuses", Tone::Bad, Sign::Cross);
  } else if (c.memory.typed.unsaved() || c.memory.scoring.notes.unsaved()) {
    fact_row(ui, "Being typed", "saved at the next pause", Tone::Warn);
  } else if (c.scene.snap.saved) {
    fact_row(ui, "Saved", when(*c.scene.snap.saved, c.scene.now), Tone::Good, Sign::Check);
  }
}

void draw_speed(ConsoleScene& c) {
  if (!c.scene.snap.rehearsal) return;
  const std::vector<double> speeds = rehearsal_speeds(c.scene.snap.speed);
  std::vector<std::string> words;
  for (const double speed : speeds)
    words.push_back(speed_words(speed));
  int chosen = static_cast<int>(std::find(speeds.begin(), speeds.end(), c.scene.snap.speed) - speeds.begin());
  WrappedRow line(c.ui, {.gap = 10});
  if (segmented(c.ui, "speed", words, chosen))
    c.scene.commands.set_speed(speeds[static_cast<std::size_t>(chosen)]);
  const std::string leave = "Leave the rehearsal";
  line.room(button_width(c.ui, leave));
  if (quiet_button(c.ui, "rehearsal.leave", leave)) leave_session(c);
}

}  // namespace

void console_side(ConsoleScene& c, Rect where) {
  Ui& ui = c.ui;
  panel(ui, where, {.fill = ui.theme().raised}, [] {});
  Rect inner = where.inset(ui.px(24), ui.px(28));
  if (has_advice(c)) {
    const float most = inner.h * 0.5f;
    Rect below = inner.cut_bottom(std::min(most, std::max(c.memory.advice_height, ui.px(60))));
    below.w -= ui.px(18);  // as wide as what scrolls above it
    const Rect covered = panel(ui, below, {.gap = 10}, [&] { draw_advice(c); });
    if (std::abs(covered.h - c.memory.advice_height) >= 1) ui.frames().soon();
    c.memory.advice_height = covered.h;
    inner.cut_bottom(ui.px(14));
  }
  panel(ui, inner, {}, [&] {
    scroll(ui, "side", {.gap = 14}, [&] {
      draw_clock(c);
      draw_speed(c);
      draw_time_buttons(c);
      draw_step_buttons(c);
      draw_preview(c);
      draw_room(c);
    });
  });
}

}  // namespace hh::ui
