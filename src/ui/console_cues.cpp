#include "ui/console_cues.hpp"

#include "domain/pair_labels.hpp"
#include "ui/pair_grid.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string id_of(const Cue& cue) { return "cue." + cue.id.value; }

int mark_of(const ConsoleScene& c, const Round& round, const Cue& cue, PairNumber pair) {
  const auto mark = c.session.cue_marks.find({round.number, pair, cue.id});
  return mark == c.session.cue_marks.end() ? 0 : mark->second;
}

void ask_for_flip(ConsoleScene& c, Millis remaining) {
  if (c.run.paused) return;
  const double speed = std::max(1.0, c.scene.snap.speed);
  const double wait = static_cast<double>(until_flip(remaining).count()) / speed;
  c.ui.frames().after(Millis{static_cast<Millis::rep>(wait) + 1});
}

void draw_clock(ConsoleScene& c, const Cue& cue, const RoundView& view) {
  const bool runs = c.session.round->clock == cue.id && view.clock_remaining.has_value();
  paragraph(c.ui, cue.label, {.role = Role::BodyStrong});
  WrappedRow line(c.ui, {.gap = 14, .height = c.ui.touch() / c.ui.scale()});
  const std::string length = std::to_string(cue.length.count()) + " s";
  if (line.plain(id_of(cue) + ".start", (runs ? "Again " : "Start ") + length, {.sign = Sign::Play})) {
    c.send(StartCueClock{cue.id});
  }
  if (!runs) return;
  ask_for_flip(c, *view.clock_remaining);
  const Theme& t = c.ui.theme();
  const Heat how = heat(*view.clock_remaining, cue.length);
  const std::string clock = clock_text(*view.clock_remaining);
  line.room(text_width(c.ui, clock, Role::Heading));
  text(c.ui, clock,
       {.role = Role::Heading,
        .color = how == Heat::Calm    ? t.text
                 : how == Heat::Amber ? t.amber
                                      : t.red});
}

void draw_deal(ConsoleScene& c, const Cue& cue, const RoundView& view) {
  const auto& dealt = c.session.round->dealt;
  const auto times = std::count(dealt.begin(), dealt.end(), cue.id);
  std::string words = cue.label;
  if (cue.at) words += " · at " + clock_text(Millis{*cue.at});
  paragraph(c.ui, words, {.role = Role::BodyStrong});
  paragraph(c.ui, "“" + cue.text + "”");
  const bool due = times == 0 && cue.at && view.phase == RoundPhase::Live && view.since_live >= *cue.at;
  const std::string state = times == 0   ? (due ? "deal it now" : "not dealt yet")
                            : times == 1 ? "dealt"
                                         : "dealt " + std::to_string(times) + " times";
  WrappedRow line(c.ui, {.gap = 14, .height = c.ui.touch() / c.ui.scale()});
  const ButtonLook look{.key = times == 0 ? "D" : ""};
  if (line.plain(id_of(cue) + ".deal", times == 0 ? "Deal" : "Deal again", look)) c.send(DealCue{cue.id});
  line.room(chip_width(c.ui, state, times > 0 || due));
  chip(c.ui, state, times > 0 ? Tone::Good : due ? Tone::Warn : Tone::Quiet);
}

void draw_exit(ConsoleScene& c, const Cue& cue, const RoundView& view) {
  std::string words = cue.label;
  if (cue.at) words += " · at " + clock_text(Millis{*cue.at});
  paragraph(c.ui, words, {.role = Role::BodyStrong});
  if (view.exit_cue) chip(c.ui, "AE must be gone now", Tone::Warn, Sign::Warning);
}

void draw_cue(ConsoleScene& c, const Cue& cue, const RoundView& view) {
  if (cue.kind == CueKind::Clock) draw_clock(c, cue, view);
  if (cue.kind == CueKind::Deal) draw_deal(c, cue, view);
  if (cue.kind == CueKind::Exit) draw_exit(c, cue, view);
}

void draw_count(ConsoleScene& c, const Round& round, const Cue& cue, PairNumber pair, Rect where) {
  Ui& ui = c.ui;
  const int count = mark_of(c, round, cue, pair);
  const std::string id = id_of(cue) + "." + std::to_string(pair.value);
  const float wide = std::min(ui.touch(), where.w * 0.33f);
  const auto step = [&](const char* which, Rect at, Sign sign, int delta, bool enabled) {
    const Pressed p = press_area(ui, id + which, at, cue.label, enabled);
    const Theme& t = ui.theme();
    ui.draw()->AddRectFilled(at.min(), at.max(), p.hovered ? t.control_hover : t.control, ui.px(8));
    draw_sign(*ui.draw(), at.centre(), ui.px(8), sign, enabled ? t.text : t.quiet);
    if (p.pressed) c.send(CountCue{cue.id, pair, delta});
  };
  step(".less", where.cut_left(wide), Sign::Minus, -1, count > 0);
  step(".more", where.cut_right(wide), Sign::Plus, 1, true);
  const std::string words =
      cue.target > 0 ? std::to_string(count) + " of " + std::to_string(cue.target) : std::to_string(count);
  const bool reached = cue.target > 0 && count >= cue.target;
  text_in(ui, where, words,
          {.role = Role::BodyStrong,
           .color = reached ? ui.theme().accent : ui.theme().text,
           .align = Align::Centre,
           .sit = Sit::Middle,
           .lines = 1,
           .shrink = true});
}

void draw_check(ConsoleScene& c, const Round& round, const Cue& cue, PairNumber pair, Rect where) {
  const bool on = mark_of(c, round, cue, pair) > 0;
  const std::string id = id_of(cue) + "." + std::to_string(pair.value);
  if (tick_cell(c.ui, id, where, cue.label, {.on = on})) c.send(CheckCue{cue.id, pair, !on});
}

/// One answer of several: each press takes the next, after the last none.
void draw_choice(ConsoleScene& c, const Round& round, const Cue& cue, PairNumber pair, Rect where) {
  Ui& ui = c.ui;
  const Theme& t = ui.theme();
  const int many = static_cast<int>(cue.options.size());
  const int chosen = std::clamp(mark_of(c, round, cue, pair), 0, many);
  const std::string words = chosen > 0 ? cue.options[static_cast<std::size_t>(chosen - 1)] : "choose";
  const Pressed p =
      press_area(ui, id_of(cue) + "." + std::to_string(pair.value), where, cue.label + ": " + words);
  ui.draw()->AddRectFilled(where.min(), where.max(), p.hovered ? t.control_hover : t.control, ui.px(8));
  text_in(ui, where.inset(ui.px(8), 0), words,
          {.role = chosen > 0 ? Role::SmallStrong : Role::Small,
           .color = chosen > 0 ? t.accent : t.quiet,
           .align = Align::Centre,
           .sit = Sit::Middle,
           .lines = 2,
           .shrink = true,
           .leading = 1.1f});
  if (p.pressed) c.send(ChooseCue{cue.id, pair, (chosen + 1) % (many + 1)});
}

/// Pairs that play at the same time are heard at the same time.
void draw_count_all(ConsoleScene& c, const std::vector<const Cue*>& marks) {
  if (c.session.round->mode != RoundMode::Parallel || c.session.roster.pairs.size() < 2) return;
  WrappedRow line(c.ui, {.gap = 14, .height = c.ui.touch() / c.ui.scale()});
  bool first = true;
  for (const Cue* mark : marks) {
    if (mark->kind != CueKind::Count) continue;
    const ButtonLook look{.sign = Sign::Plus, .key = first ? "A" : ""};
    if (line.plain(id_of(*mark) + ".all", mark->label + ": one more for all", look))
      c.send(CountCue{mark->id, {}, 1});
    first = false;
  }
}

void draw_marks_head(ConsoleScene& c, const std::vector<const Cue*>& marks) {
  std::vector<std::string> heads;
  for (const Cue* mark : marks)
    heads.push_back(mark->label);
  pair_grid_head(c.ui, heads);
}

void draw_marks(ConsoleScene& c, const Round& round, const Pair& pair, const std::vector<const Cue*>& marks) {
  const std::vector<Rect> cells = pair_grid_line(c.ui, pair, label_in(c.session.roster, pair), marks.size());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i]->kind == CueKind::Count) {
      draw_count(c, round, *marks[i], pair.number, cells[i]);
    } else if (marks[i]->kind == CueKind::Choice) {
      draw_choice(c, round, *marks[i], pair.number, cells[i]);
    } else {
      draw_check(c, round, *marks[i], pair.number, cells[i]);
    }
  }
}

}  // namespace

void console_cues(ConsoleScene& c, const Round& round, const RoundView& view) {
  std::vector<const Cue*> marks, deals;
  for (const Cue& cue : round.cues) {
    const bool marked =
        cue.kind == CueKind::Count || cue.kind == CueKind::Check || cue.kind == CueKind::Choice;
    (marked ? marks : deals).push_back(&cue);
  }
  // Side by side, so that what is marked pair by pair stays in view below them.
  for (std::size_t i = 0; i < deals.size(); i += 2) {
    const std::size_t many = std::min<std::size_t>(2, deals.size() - i);
    columns(c.ui, std::vector<Part>(many, grow()), 12, [&](int column) {
      card(c.ui, {.pad = 16, .gap = 8},
           [&] { draw_cue(c, *deals[i + static_cast<std::size_t>(column)], view); });
    });
  }
  if (marks.empty()) return;
  const RoundNow& now = *c.session.round;
  card(c.ui, {.pad = 16, .gap = 8}, [&] {
    draw_count_all(c, marks);
    draw_marks_head(c, marks);
    for (const Pair& pair : c.session.roster.pairs) {
      if (now.mode == RoundMode::Parallel || now.stage_pair == pair.number) draw_marks(c, round, pair, marks);
    }
  });
}

}  // namespace hh::ui
