#include "ui/scoring_grid.hpp"

#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/page.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {

using namespace domain;

namespace {

constexpr float row_space = 12;  ///< between the controls of a line

std::vector<Part> grid_parts(std::size_t criteria) {
  std::vector<Part> parts{grow(2)};
  parts.insert(parts.end(), criteria, grow(1));
  parts.push_back(grow(1.1f));
  return parts;
}

/// "" for the official card, then everybody who coaches, once.
std::vector<std::string> coaches_of(const Session& session) {
  std::vector<std::string> names{""};
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const std::string& name : session.settings.coaches)
    add(name);
  for (const Pair& pair : session.roster.pairs)
    add(pair.coach);
  return names;
}

void draw_round(WrappedRow& line, Ui& ui, const Session& session, ScoringMemory& memory) {
  std::vector<std::string> names;
  for (const Round& round : session.program->rounds)
    names.push_back(std::to_string(round.number.value));
  int chosen = std::max(0, scoring_round(session, memory).value - 1);
  const std::string word = "Round";
  const float each = std::max(ui.touch(), text_width(ui, "00", Role::BodyStrong) + ui.px(36));
  const float width = each * static_cast<float>(names.size());
  line.room(text_width(ui, word, Role::Body) + ui.px(row_space) + width);
  text(ui, word, {.color = ui.theme().quiet, .lines = 1});
  if (segmented(ui, "grid.round", names, chosen, width / ui.scale())) memory.round = chosen + 1;
}

std::string missing_words(const Session& session, const Scoreboard& board) {
  std::string out;
  for (const Card& row : board.rows) {
    const Pair* pair = session.roster.find(row.pair);
    if (row.complete || pair == nullptr) continue;
    out += (out.empty() ? "missing: " : ", ") + label_in(session.roster, *pair);
  }
  return out;
}

std::string standing_words(const Session& session, const Scoreboard& board) {
  return std::to_string(board.complete) + " of " + std::to_string(session.roster.pairs.size()) +
         " in, pass at " + std::to_string(session.program->rubric.pass_mark);
}

/// Whose cards are seen.
void draw_coach(WrappedRow& line, Ui& ui, const Session& session, ScoringMemory& memory) {
  const std::vector<std::string> names = coaches_of(session);
  if (names.size() < 2) return;
  const auto found = std::find(names.begin(), names.end(), memory.coach);
  const std::size_t at = found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
  const auto choose = [&](std::size_t which) {
    memory.coach = names[which % names.size()];
    begin_at_first(session, memory);
  };
  const std::string words = at == 0 ? "Own coaches" : names[at];
  const float buttons = 2 * (button_width(ui, "", {.sign = Sign::Left}) + ui.px(row_space));
  line.room(buttons + text_width(ui, words, Role::BodyStrong));
  if (button(ui, "grid.coach.previous", "", {.sign = Sign::Left})) choose(at + names.size() - 1);
  if (button(ui, "grid.coach.next", "", {.sign = Sign::Right})) choose(at + 1);
  text(ui, words, {.role = Role::BodyStrong, .lines = 1, .shrink = true});
}

void draw_toggles(WrappedRow& line, Scene& scene, const Session& session, const Scoreboard& board) {
  Ui& ui = scene.ui;
  const auto wide = [&](const char* words) { return text_width(ui, words, Role::Body) + ui.px(72); };
  // A switch stands nearer to its own words than to its neighbour's, where there is room for both.
  const bool roomy = ui.width() > wide("Reveal") + wide("On wall") + ui.px(110);
  const auto place_for = [&](float width) {
    line.room(width);
    if (roomy) ui.place(ui.px(18), 0);
  };
  bool revealed = board.revealed;
  place_for(wide("Reveal"));
  if (toggle(ui, "grid.reveal", "Reveal", revealed)) scene.commands.send(Reveal{board.round, revealed});
  const Step* step = session.current_step();
  if (step != nullptr && step->kind == StepKind::Scoreboard) return;  // it is on the Wall already
  bool shown = session.wall.scores;
  place_for(wide("On wall"));
  if (toggle(ui, "grid.wall", "On wall", shown)) scene.commands.send(ShowScores{shown});
}

void draw_top(Scene& scene, const Session& session, ScoringMemory& memory, const Scoreboard& board) {
  {
    WrappedRow choices(scene.ui, {.gap = row_space, .height = scene.ui.touch() / scene.ui.scale()});
    draw_round(choices, scene.ui, session, memory);
    draw_coach(choices, scene.ui, session, memory);
    draw_toggles(choices, scene, session, board);
  }
  // Before the first card is in everybody is missing, which the count has said.
  const std::string missing = board.complete > 0 ? missing_words(session, board) : "";
  if (!missing.empty())
    text(scene.ui, missing, {.role = Role::Small, .color = scene.ui.theme().quiet, .lines = 1});
}

void draw_head(Ui& ui, const Session& session, const Scoreboard& board) {
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
  head(0, standing_words(session, board));
  for (std::size_t i = 0; i < criteria.size(); ++i)
    head(i + 1, criteria[i].short_title.empty() ? criteria[i].title : criteria[i].short_title);
  head(criteria.size() + 1, "of " + std::to_string(session.program->top_score()));
}

void draw_points(Scene& scene, const Session& session, ScoringMemory& memory, Rect where, const Card& shown,
                 int row, int column) {
  Ui& ui = scene.ui;
  const Theme& t = ui.theme();
  const std::string id = "grid.cell." + std::to_string(shown.pair.value) + "." + std::to_string(column);
  const auto& points = shown.lines[static_cast<std::size_t>(column)].points;
  const std::string words = points ? std::to_string(points->value) : "";
  const Pressed state = press_area(ui, id, where, words, true, ControlKind::Score);
  if (state.focused && memory.walked_to != id) {  // come to by Tab: digits are for this cell
    memory.walked_to = id;
    go_to_cell(session, memory, row, column);
  }
  ui.draw()->AddRectFilled(where.min(), where.max(), state.hovered ? t.control_hover : t.control, ui.px(8));
  if (memory.row == row && memory.column == column && !memory.done)
    ui.draw()->AddRect(where.min(), where.max(), t.accent, ui.px(8), 0, std::max(2.0f, ui.px(3)));
  if (!words.empty())
    text_in(ui, where, words, {.role = Role::BodyStrong, .align = Align::Centre, .sit = Sit::Middle});
  if (state.pressed) go_to_cell(session, memory, row, column);
}

constexpr float row_gap = 1;

float row_height(const Ui& ui) {
  return std::max(ui.touch(), line_height(ui, Role::BodyStrong) + line_height(ui, Role::Small));
}

void draw_row(Scene& scene, const Session& session, ScoringMemory& memory, std::size_t index) {
  Ui& ui = scene.ui;
  const Pair& pair = session.roster.pairs[index];
  const Card shown = card_of_row(session, memory, static_cast<int>(index));
  const bool here = memory.row == static_cast<int>(index);
  const Rect line = ui.place(ui.width(), row_height(ui));
  if (here && memory.shown_row != memory.row) {
    reveal(ui, line);
    memory.shown_row = memory.row;
  }
  const std::vector<Rect> cells = split(ui, line, grid_parts(shown.lines.size()), 8);
  Rect name = cells[0];
  const Rect sign = name.cut_left(ui.px(40));
  draw_pair(*ui.draw(), sign.centre(), ui.px(11), pair.number, ui.theme());
  const Rect upper_half = name.cut_top(name.h * 0.55f);
  text_in(ui, upper_half, label_in(session.roster, pair),
          {.role = here ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1, .shrink = true});
  text_in(ui, name, "AE: " + shown.scored,
          {.role = Role::Small, .color = ui.theme().quiet, .sit = Sit::Middle, .lines = 1});
  for (std::size_t i = 0; i < shown.lines.size(); ++i) {
    draw_points(scene, session, memory, cells[i + 1], shown, static_cast<int>(index), static_cast<int>(i));
  }
  if (here && memory.done) {
    ui.draw()->AddRect(cells.back().min(), cells.back().max(), ui.theme().accent, ui.px(8), 0,
                       std::max(2.0f, ui.px(3)));
  }
  if (shown.scored_lines == 0) return;
  const std::string total =
      std::to_string(shown.total) + (shown.complete ? shown.passed ? " pass" : " again" : "");
  const Tone tone = !shown.complete ? Tone::Quiet : shown.passed ? Tone::Good : Tone::Warn;
  text_in(ui, cells.back(), total,
          {.role = Role::BodyStrong,
           .color = ui.theme().tone(tone),
           .align = Align::Centre,
           .sit = Sit::Middle,
           .lines = 1,
           .shrink = true});
}

/// What the room averages on each criterion; empty where nobody scored yet.
void draw_averages(Ui& ui, const Scoreboard& board) {
  const Rect line = ui.place(ui.width() - ui.px(18), line_height(ui, Role::BodyStrong));
  const std::vector<Rect> cells = split(ui, line, grid_parts(board.averages.size()), 8);
  const auto figure = [&](std::size_t at, const std::optional<double>& value, Tone tone) {
    if (!value) return;
    text_in(ui, cells[at], average_text(*value),
            {.role = Role::BodyStrong, .color = ui.theme().tone(tone), .align = Align::Centre, .lines = 1});
  };
  text_in(ui, cells[0], "Room average",
          {.role = Role::Small, .color = ui.theme().quiet, .sit = Sit::Middle, .lines = 1});
  for (std::size_t i = 0; i < board.averages.size(); ++i)
    figure(i + 1, board.averages[i], board.thin(i) ? Tone::Warn : Tone::Plain);
  figure(board.averages.size() + 1, board.total_average, Tone::Plain);
}

void draw_anchors(Ui& ui, const Criterion& criterion) {
  const std::string words[] = {"1  " + criterion.anchor1, "3  " + criterion.anchor3,
                               "5  " + criterion.anchor5};
  columns(ui, {grow(), grow(), grow()}, 16, [&](int column) {
    paragraph(ui, words[column], {.role = Role::Small, .color = ui.theme().quiet});
  });
}

/// The note of the focused cell: a button until it is opened, stored as it is typed.
void draw_note(Scene& scene, ScoringMemory& memory, const ScoreCell& cell) {
  Ui& ui = scene.ui;
  const std::string stored = cell.line().note;
  const std::string id = cell.note_id();
  if (!memory.note_open) memory.notes.rest(id, stored, {scene.now.seconds, scene.snap.storing, ui.frames()});
  const std::string shown = memory.notes.shown(id, stored);
  if (!memory.note_open) {
    if (quiet_button(ui, "grid.note.open", shown.empty() ? "Add a note" : "Note: " + shown, {.width = -1}))
      memory.note_open = memory.note_arrives = true;
    return;
  }
  if (memory.note_arrives) ui.set_focus("grid.note");
  memory.note_arrives = false;
  std::string text = shown;
  const Entered entered = text_input(ui, "grid.note", text, {.hint = "a note, Enter closes it", .most = 400});
  if (entered.changed) {
    memory.notes.type(id, text, cell.note(text), scene.now.seconds);
    if (text == stored) memory.notes.forget_unsent(id);
  }
  if (!entered.submitted && !entered.left) return;
  memory.notes.leave(id, scene.commands);
  memory.note_open = false;
}

std::string done_words(const Session& session, const ScoringMemory& memory) {
  for (int row = 0; row < static_cast<int>(session.roster.pairs.size()); ++row) {
    if (row != memory.row && !card_of_row(session, memory, row).complete)
      return "This card is done. Enter goes to the next pair without one, ← goes back to correct it.";
  }
  return "This card is done, and so is every other of this round. ← goes back to correct it.";
}

void draw_focused(Scene& scene, const Session& session, ScoringMemory& memory) {
  Ui& ui = scene.ui;
  const ScoreCell cell{session, scene.commands, memory};
  const Pair& pair = session.roster.pairs[static_cast<std::size_t>(memory.row)];
  const Criterion& criterion = cell.criterion();
  const std::string title = label_in(session.roster, pair) + " · " + criterion.title;
  const CardLine line = cell.line();
  std::optional<int> points;
  if (line.points) points = line.points->value;
  const auto head = [&] {
    text_in(ui, ui.place(ui.width(), ui.touch()), title,
            {.role = Role::BodyStrong, .sit = Sit::Middle, .lines = 2, .shrink = true});
  };
  const auto pad = [&] {
    if (score_pad(ui, "grid.pad", points, {.compact = true}))
      cell.score(points ? std::optional{Points{*points}} : std::nullopt);
  };
  // Side by side where there is room, so that more pairs stay in view.
  const bool wide = ems(ui, ui.width()) > 32;
  if (wide && !memory.note_open) {
    columns(ui, {grow(), grow(1.2f), grow(0.6f)}, 16, [&](int column) {
      if (column == 0) head();
      if (column == 1) pad();
      if (column == 2) draw_note(scene, memory, cell);
    });
  } else if (wide) {
    columns(ui, {grow(), grow(1.2f)}, 16, [&](int column) { column == 0 ? head() : pad(); });
    draw_note(scene, memory, cell);
  } else {
    text(ui, title, {.role = Role::BodyStrong, .lines = 1, .shrink = true});
    pad();
    draw_note(scene, memory, cell);
  }
  if (memory.done) {
    paragraph(ui, done_words(session, memory), {.role = Role::Small, .color = ui.theme().accent});
  } else {
    draw_anchors(ui, criterion);
  }
}

/// "Write over this card?"
void ask_over(Scene& scene, const Session& session, ScoringMemory& memory) {
  if (!memory.over) return;
  const domain::Score wanted = *memory.over;
  const Pair* pair = session.roster.find(wanted.pair);
  const Card now = card(session, wanted.round, wanted.pair, wanted.scorer);
  if (pair == nullptr || !now.complete) {  // it changed meanwhile
    memory.over.reset();
    return;
  }
  const Reply reply =
      ask(scene.ui, "grid.over",
          {.title = "Write over a complete card?",
           .body = label_in(session.roster, *pair) + " has " + std::to_string(now.total) + " in round " +
                   std::to_string(wanted.round.value) + ". Once you agree, this card can be changed freely.",
           .yes = "Write over it",
           .no = "Leave it"});
  if (reply == Reply::Yes) {
    memory.open = {wanted.round, wanted.pair, wanted.scorer};
    scene.commands.send(wanted);
  }
  if (reply != Reply::None) memory.over.reset();
}

/// All rows where they fit, otherwise as many whole ones as leave what is above and below in view.
float list_height(const Ui& ui, const Session& session, const ScoringMemory& memory, float view) {
  const float one = row_height(ui) + ui.px(row_gap);
  const float all = static_cast<float>(session.roster.pairs.size()) * one;
  const float fitting = std::floor(std::max(0.0f, view - memory.around) / one) * one;
  return std::min(all, std::max(3 * one, fitting));
}

}  // namespace

void draw_scoring_grid(Scene& scene, const Session& session, ScoringMemory& memory,
                       const std::function<void()>& below) {
  Ui& ui = scene.ui;
  if (nothing_to_score(session)) {
    paragraph(ui, "There is nothing to score: the training has no rounds or the room no pairs.");
    return;
  }
  follow_hour(session, memory);
  const Scoreboard board = scoreboard(session, scoring_round(session, memory));
  const float view = ui.left();
  scroll(ui, "grid", {.gap = 4}, [&] {
    const float top = ui.flow().pen.y;
    draw_top(scene, session, memory, board);
    draw_head(ui, session, board);
    const float list = list_height(ui, session, memory, view);
    scroll(ui, "grid.rows", {.height = list / ui.scale(), .gap = row_gap}, [&] {
      for (std::size_t i = 0; i < session.roster.pairs.size(); ++i)
        draw_row(scene, session, memory, i);
    });
    draw_averages(ui, board);
    draw_focused(scene, session, memory);
    const float around = ui.flow().pen.y - top - list;
    if (std::abs(around - memory.around) >= 1) ui.frames().soon();
    memory.around = around;
    if (below) below();
  });
  ask_over(scene, session, memory);
}

}  // namespace hh::ui
