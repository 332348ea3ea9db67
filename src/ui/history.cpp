#include "ui/history.hpp"

#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/recovery.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

void draw_score_rows(Scene& scene, const std::string& id, const std::vector<store::PastScore>& scores,
                     float height) {
  Ui& ui = scene.ui;
  const bool wide = ems(ui, ui.width()) > 46;
  std::vector<Column> columns{{"who", grow(1.5f)}};
  if (wide) columns.push_back({"pair", grow(1.3f)});
  columns.push_back({"round", grow(0.6f)});
  columns.push_back({"score", grow(0.7f)});
  columns.push_back({"", grow(0.9f)});
  if (wide) columns.push_back({"when", grow(1)});
  Table table(ui, id, columns, height);
  int number = 0;
  for (const store::PastScore& score : scores) {
    table.row(std::to_string(number++));
    table.cell(score.person, Tone::Plain, Role::BodyStrong);
    if (wide) table.pair_cell(score.pair, score.pair_label);
    table.cell(std::to_string(score.round.value));
    table.cell(fmt::format("{} of {}", score.total, score.top));
    table.chip_cell(score.passed ? "passed" : "repeats", score.passed ? Tone::Good : Tone::Warn);
    if (wide) table.cell(when(score.finished, scene.now), Tone::Quiet);
  }
}

std::uint64_t newest_notice(const session::Snapshot& snap) { return snap.notice ? snap.notice->number : 0; }

void open(Scene& scene, HistoryMemory& memory, const domain::SessionId& session) {
  memory.chosen = session;
  memory.part = PastPart::Hour;
  memory.notice = newest_notice(scene.snap);
  scene.commands.look_at(session);
}

void close(Scene& scene, HistoryMemory& memory) {
  if (!memory.chosen.empty()) scene.commands.look_at({});
  memory.chosen = {};
}

/// "Oslo · 21 October · 1 h 2 min · 8 pairs · 2 of 7 promises and retakes open".
std::string facts_of(const Scene& scene, const store::SessionSummary& session) {
  std::string words = when(session.started.value_or(session.opened), scene.now);
  if (!session.room.empty()) words = session.room + " · " + words;
  if (session.started && session.finished) words += " · took " + how_long(session);
  words += " · " + counted(session.pairs, "pair");
  int open_ones = 0;
  int all = 0;
  for (const domain::FollowUp& item : scene.snap.follow_ups) {
    if (item.session != session.id) continue;
    all += 1;
    open_ones += domain::closed(item) ? 0 : 1;
  }
  if (all > 0) words += fmt::format(" · {} of {} promises and retakes open", open_ones, all);
  return words;
}

void draw_waiting(Scene& scene, const HistoryMemory& memory) {
  const bool refused = newest_notice(scene.snap) > memory.notice;
  paragraph(scene.ui,
            refused ? "It could not be opened: " + scene.snap.notice->problem.sentence() : "Opening…",
            {.color = scene.ui.theme().tone(refused ? Tone::Bad : Tone::Quiet)});
}

void draw_chosen(Scene& scene, HistoryMemory& memory, const store::SessionSummary& session, Turn& turn) {
  Ui& ui = scene.ui;
  const domain::SessionId chosen = memory.chosen;
  scroll(ui, "history.detail", {.gap = 16}, [&] {
    card(ui, {.gap = 8}, [&] {
      if (quiet_button(ui, "history.close", "All trainings", {.sign = Sign::Left})) close(scene, memory);
      paragraph(ui, session.title, {.role = Role::Heading});
      paragraph(ui, facts_of(scene, session), {.color = ui.theme().quiet});
      row(ui, {}, [&] {
        chip(ui, ending(session), session.stage == domain::Stage::Finished ? Tone::Good : Tone::Quiet);
      });
      if (open_hour(scene.snap, session.id) != nullptr &&
          button(ui, "history.open_hour", "Go on, end or abandon it", {.sign = Sign::Right})) {
        turn = Page::OpenHour;
      }
    });
    const auto& whole = scene.snap.looked_at;
    if (whole != nullptr && whole->id == chosen) {
      draw_past_session(scene, *whole, memory.part);
    } else {
      draw_waiting(scene, memory);
    }
  });
}

void draw_sessions(Scene& scene, HistoryMemory& memory) {
  Ui& ui = scene.ui;
  const bool wide = ems(ui, ui.width()) > 50;
  std::vector<Column> columns{{"training", grow(1.5f)}, {"when", grow(1.2f)}};
  if (wide) columns.push_back({"room", grow(0.9f)});
  if (wide) columns.push_back({"pairs", grow(0.5f)});
  if (wide) columns.push_back({"took", grow(0.9f)});
  columns.push_back({"", grow(1.2f)});
  Table table(ui, "sessions", columns);
  for (const store::SessionSummary& session : scene.snap.past) {
    if (table.row(session.id.value, true, session.id == memory.chosen)) open(scene, memory, session.id);
    table.cell(session.title, Tone::Plain, Role::BodyStrong);
    table.cell(when(session.started.value_or(session.opened), scene.now));
    if (wide) table.cell(session.room.empty() ? "–" : session.room);
    if (wide) table.cell(std::to_string(session.pairs));
    if (wide) table.cell(how_long(session));
    table.chip_cell(ending(session), session.stage == domain::Stage::Finished ? Tone::Good : Tone::Quiet);
  }
}

void draw_trainings(Scene& scene, HistoryMemory& memory, Rect body, Turn& turn) {
  Ui& ui = scene.ui;
  if (scene.snap.past.empty()) {
    panel(ui, body, {}, [&] {
      if (empty_state(ui, "history.run", "No training has been held yet",
                      "Each one comes here when it ends, with its scores and what was promised.",
                      "Run a training")) {
        turn = Page::Setup;
      }
    });
    return;
  }
  const auto chosen = std::find_if(scene.snap.past.begin(), scene.snap.past.end(),
                                   [&](const auto& s) { return s.id == memory.chosen; });
  if (chosen != scene.snap.past.end()) {
    panel(ui, body, {}, [&] { draw_chosen(scene, memory, *chosen, turn); });
    return;
  }
  panel(ui, body, {}, [&] { draw_sessions(scene, memory); });
}

void draw_scores(Scene& scene, Rect body) {
  Ui& ui = scene.ui;
  panel(ui, body, {}, [&] {
    if (scene.snap.past_scores.empty()) {
      empty_state(ui, "history.none", "No scores in the last 30 days",
                  "What a training scores is kept here for 30 days after it.", "");
      return;
    }
    draw_score_rows(scene, "scores", scene.snap.past_scores, 0);
  });
}

}  // namespace

std::string ending(const store::SessionSummary& session) {
  if (session.stage == domain::Stage::Finished) return "finished";
  if (!session.started) return "never started";
  if (session.aside.empty()) return "still open";
  // An older program called it so.
  const bool abandoned = session.aside == "abandoned" || session.aside == "started fresh";
  return abandoned ? "abandoned" : "stopped before its end";
}

std::string how_long(const store::SessionSummary& session) {
  if (!session.started || !session.finished) return "–";
  const auto minutes = std::chrono::duration_cast<domain::Minutes>(*session.finished - *session.started);
  return length_words(minutes);
}

Turn draw_history(Scene& scene, HistoryMemory& memory) {
  Ui& ui = scene.ui;
  PageTop top = page_head(scene, {"History", counted(static_cast<int>(scene.snap.past.size()), "training")});
  Turn turn = top.back ? Turn{Page::Home} : Turn{};
  if (top.back && !memory.chosen.empty() && key(scene, "Escape")) turn.reset();
  if (top.back) close(scene, memory);
  const Rect tabs = top.body.cut_top(ui.touch());
  panel(ui, tabs, {}, [&] {
    const float wide = 2 * button_width(ui, "Scores, 30 days") / ui.px(1);
    segmented(ui, "tab", {"Trainings", "Scores, 30 days"}, memory.tab, std::min(wide, ui.width() / ui.px(1)));
  });
  top.body.cut_top(ui.px(16));
  if (memory.tab == 0) {
    draw_trainings(scene, memory, top.body, turn);
  } else {
    draw_scores(scene, top.body);
  }
  return turn;
}

}  // namespace hh::ui
