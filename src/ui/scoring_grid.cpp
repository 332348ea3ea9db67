#include "ui/scoring_grid.hpp"

#include "domain/scoring.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string scorer_of(const Session& session, const ScoringMemory& memory, PairNumber pair) {
  return memory.coach.empty() ? official_scorer(session, pair) : memory.coach;
}

void keep_inside(const Session& session, ScoringMemory& memory) {
  const int rows = static_cast<int>(session.roster.pairs.size());
  const int columns = static_cast<int>(session.program->rubric.criteria.size());
  memory.row = std::clamp(memory.row, 0, std::max(0, rows - 1));
  memory.column = std::clamp(memory.column, 0, std::max(0, columns - 1));
}

bool empty(const Session& session) {
  return session.roster.pairs.empty() || session.program->rubric.criteria.empty() ||
         session.program->rounds.empty();
}

/// The focused cell and what can be done to it.
struct Cell {
  const Session& session;
  session::Commands& commands;
  const ScoringMemory& memory;

  PairNumber pair() const { return session.roster.pairs[static_cast<std::size_t>(memory.row)].number; }
  const Criterion& criterion() const {
    return session.program->rubric.criteria[static_cast<std::size_t>(memory.column)];
  }
  CardLine line() const {
    const Card now =
        card(session, scoring_round(session, memory), pair(), scorer_of(session, memory, pair()));
    return now.lines[static_cast<std::size_t>(memory.column)];
  }
  void score(std::optional<Points> points) const {
    commands.send(domain::Score{scoring_round(session, memory), pair(), scorer_of(session, memory, pair()),
                                criterion().id, points});
  }
  void note(const std::string& words) const {
    commands.send(domain::ScoreNote{scoring_round(session, memory), pair(),
                                    scorer_of(session, memory, pair()), criterion().id, words});
  }
};

std::vector<Part> grid_parts(std::size_t criteria) {
  std::vector<Part> parts{grow(2)};
  parts.insert(parts.end(), criteria, grow(1));
  parts.push_back(grow(1.1f));
  return parts;
}

void draw_choices(Ui& ui, const Session& session, ScoringMemory& memory) {
  const auto& rounds = session.program->rounds;
  std::vector<std::string> names;
  for (const Round& round : rounds)
    names.push_back("Round " + std::to_string(round.number.value));
  int chosen = std::max(0, scoring_round(session, memory).value - 1);
  if (segmented(ui, "scores.round", names, chosen)) memory.round = chosen + 1;
  if (session.settings.coaches.empty()) return;
  std::vector<std::string> coaches{"Each pair's coach"};
  coaches.insert(coaches.end(), session.settings.coaches.begin(), session.settings.coaches.end());
  const auto found = std::find(coaches.begin() + 1, coaches.end(), memory.coach);
  int coach = found == coaches.end() ? 0 : static_cast<int>(found - coaches.begin());
  if (segmented(ui, "scores.coach", coaches, coach))
    memory.coach = coach == 0 ? "" : coaches[static_cast<std::size_t>(coach)];
}

void draw_top(Scene& scene, const Session& session, const ScoringMemory& memory, const Scoreboard& board) {
  Ui& ui = scene.ui;
  text(ui, "Scorecards", {.role = Role::Title});
  text(ui,
       std::to_string(board.complete) + " of " + std::to_string(session.roster.pairs.size()) +
           " in · pass at " + std::to_string(session.program->rubric.pass_mark) + " of " +
           std::to_string(session.program->top_score()),
       {.color = ui.theme().quiet, .lines = 1, .shrink = true});
  const RoundNumber round = scoring_round(session, memory);
  row(ui, {}, [&] {
    bool revealed = board.revealed;
    if (toggle(ui, "scores.reveal", "Reveal", revealed)) scene.commands.send(Reveal{round, revealed});
    bool shown = session.wall.scores;
    if (toggle(ui, "scores.wall", "Scoreboard on the wall", shown)) scene.commands.send(ShowScores{shown});
  });
}

void draw_head(Ui& ui, const Session& session) {
  const auto& criteria = session.program->rubric.criteria;
  const Rect line = ui.place(ui.width() - ui.px(18), line_height(ui, Role::Small));
  const std::vector<Rect> cells = split(ui, line, grid_parts(criteria.size()), 8);
  const auto head = [&](std::size_t at, const std::string& words) {
    text_in(ui, cells[at], words,
            {.role = Role::Small,
             .color = ui.theme().quiet,
             .align = at == 0 ? Align::Left : Align::Centre,
             .lines = 1,
             .shrink = true});
  };
  head(0, "Pair");
  for (std::size_t i = 0; i < criteria.size(); ++i)
    head(i + 1, criteria[i].short_title.empty() ? criteria[i].title : criteria[i].short_title);
  head(criteria.size() + 1, "Total");
}

void draw_points(Scene& scene, Rect where, const Card& shown, std::size_t column, bool focused,
                 const std::string& id, ScoringMemory& memory, int row_index) {
  Ui& ui = scene.ui;
  const Theme& t = ui.theme();
  const auto& points = shown.lines[column].points;
  const std::string words = points ? std::to_string(points->value) : "";
  const Pressed state = press_area(ui, id, where, words, true, ControlKind::Score);
  ui.draw()->AddRectFilled(where.min(), where.max(), state.hovered ? t.control_hover : t.control, ui.px(8));
  if (focused) ui.draw()->AddRect(where.min(), where.max(), t.accent, ui.px(8), 0, std::max(2.0f, ui.px(3)));
  if (!words.empty())
    text_in(ui, where, words, {.role = Role::BodyStrong, .align = Align::Centre, .sit = Sit::Middle});
  if (!state.pressed) return;
  memory.row = row_index;
  memory.column = static_cast<int>(column);
  memory.note_open = false;
}

void draw_row(Scene& scene, const Session& session, ScoringMemory& memory, std::size_t index) {
  Ui& ui = scene.ui;
  const Pair& pair = session.roster.pairs[index];
  const Card shown =
      card(session, scoring_round(session, memory), pair.number, scorer_of(session, memory, pair.number));
  const bool here = memory.row == static_cast<int>(index);
  const Rect line = ui.place(ui.width(), std::max(ui.touch(), line_height(ui, Role::BodyStrong) + ui.px(12)));
  const std::vector<Rect> cells = split(ui, line, grid_parts(shown.lines.size()), 8);
  Rect name = cells[0];
  const Rect sign = name.cut_left(ui.px(40));
  draw_pair(*ui.draw(), sign.centre(), ui.px(11), pair.number, ui.theme());
  text_in(ui, name, pair.label(),
          {.role = here ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1, .shrink = true});
  for (std::size_t i = 0; i < shown.lines.size(); ++i) {
    const std::string id = "score." + std::to_string(pair.number.value) + "." + std::to_string(i + 1);
    draw_points(scene, cells[i + 1], shown, i, here && memory.column == static_cast<int>(i), id, memory,
                static_cast<int>(index));
  }
  if (shown.scored_lines == 0) return;
  const std::string total =
      std::to_string(shown.total) + (shown.complete ? shown.passed ? " pass" : " repeat" : " …");
  const Tone tone = !shown.complete ? Tone::Quiet : shown.passed ? Tone::Good : Tone::Warn;
  text_in(ui, cells.back(), total,
          {.role = Role::BodyStrong,
           .color = ui.theme().tone(tone),
           .align = Align::Centre,
           .sit = Sit::Middle,
           .lines = 1,
           .shrink = true});
}

void draw_focused(Scene& scene, const Session& session, ScoringMemory& memory) {
  Ui& ui = scene.ui;
  const Cell cell{session, scene.commands, memory};
  const Pair& pair = session.roster.pairs[static_cast<std::size_t>(memory.row)];
  const Criterion& criterion = cell.criterion();
  text(ui, pair.label() + " · " + criterion.title, {.role = Role::BodyStrong, .lines = 1, .shrink = true});
  const CardLine line = cell.line();
  std::optional<int> points;
  if (line.points) points = line.points->value;
  if (score_pad(ui, "scores.pad", points,
                {.anchors = {criterion.anchor1, criterion.anchor3, criterion.anchor5}}))
    cell.score(points ? std::optional{Points{*points}} : std::nullopt);
  if (!memory.note_open) {
    const std::string words = line.note.empty() ? "Add a note" : "Note: " + line.note;
    if (quiet_button(ui, "scores.note.open", words, {.width = -1, .key = "N"})) {
      memory.note_open = true;
      memory.note = line.note;
      ui.set_focus("scores.note");
    }
    return;
  }
  const Entered entered =
      text_input(ui, "scores.note", memory.note, {.hint = "note, Enter keeps it", .most = 400});
  if (!entered.submitted && !entered.left) return;
  if (memory.note != line.note) cell.note(memory.note);
  memory.note_open = false;
}

}  // namespace

RoundNumber scoring_round(const Session& session, const ScoringMemory& memory) {
  if (memory.round > 0) return RoundNumber{memory.round};
  if (session.round) return session.round->number;
  if (!session.rounds.empty()) return session.rounds.back().number;
  return RoundNumber{1};
}

void draw_scoring_grid(Scene& scene, const Session& session, ScoringMemory& memory) {
  Ui& ui = scene.ui;
  if (empty(session)) {
    paragraph(ui, "There is nothing to score: the training has no rounds or the room no pairs.");
    return;
  }
  keep_inside(session, memory);
  const Scoreboard board = scoreboard(session, scoring_round(session, memory));
  scroll(ui, "scores", {}, [&] {
    draw_top(scene, session, memory, board);
    draw_choices(ui, session, memory);
    draw_focused(scene, session, memory);
    draw_head(ui, session);
    // The list is as high as the window allows, so that its head stays above it.
    const float rows = static_cast<float>(session.roster.pairs.size());
    const float row_height = std::max(ui.touch(), line_height(ui, Role::BodyStrong) + ui.px(12)) + ui.px(6);
    const float most = std::max(row_height * 3, ui.window().h * 0.45f);
    scroll(ui, "scores.rows", {.height = std::min(most, rows * row_height) / ui.scale(), .gap = 6}, [&] {
      for (std::size_t i = 0; i < session.roster.pairs.size(); ++i)
        draw_row(scene, session, memory, i);
    });
  });
}

bool scoring_key(const Session& session, session::Commands& commands, ScoringMemory& memory,
                 const std::string& key) {
  if (empty(session)) return false;
  keep_inside(session, memory);
  const Cell cell{session, commands, memory};
  if (key == "Up" || key == "Down") {
    memory.row += key == "Up" ? -1 : 1;
  } else if (key == "Left" || key == "Right") {
    memory.column += key == "Left" ? -1 : 1;
  } else if (key.size() == 1 && key[0] >= '1' && key[0] <= '5') {
    cell.score(Points{key[0] - '0'});
  } else if (key == "0" || key == "Delete") {
    cell.score(std::nullopt);
  } else if (key == "Enter") {
    ++memory.row;
    memory.column = 0;
  } else if (key == "N") {
    memory.note = cell.line().note;
    memory.note_open = true;
  } else {
    return false;
  }
  if (key != "N") memory.note_open = false;
  keep_inside(session, memory);
  return true;
}

}  // namespace hh::ui
