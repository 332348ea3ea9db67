// Pairs × criteria: hidden until the reveal, then with totals, the pass line and the room's average.
#include "domain/scoring.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

using domain::Card;
using domain::Millis;

/// Where name, criteria and total stand inside a row.
struct Grid {
  float name_w = 0, total_w = 0;
  std::vector<float> cell_w;  ///< one per criterion
  Role name = Role::BodyStrong, cell = Role::BodyStrong, total = Role::Heading;
  bool word = true;  ///< "pass" and "again" beside the total, else the sign alone
};

const std::string& heading(const domain::Criterion& criterion) {
  return criterion.short_title.empty() ? criterion.title : criterion.short_title;
}

/// Widest pair of names on one line.
float widest_names(const WallScene& scene, Role role) {
  float widest = 0;
  for (const domain::Pair& pair : scene.session.roster.pairs)
    widest = std::max(widest, pair_line_width(scene, full_names(scene.session, pair.number), role));
  return widest;
}

/// Widest single name, set one above the other.
float widest_half(const WallScene& scene) {
  float widest = 0;
  for (const domain::Pair& pair : scene.session.roster.pairs) {
    const std::string whole = full_names(scene.session, pair.number);
    const std::size_t plus = std::min(whole.find(" + "), whole.size());
    for (const std::string& half : {whole.substr(0, plus), whole.substr(std::min(plus + 1, whole.size()))})
      widest = std::max(widest, pair_line_width(scene, half, Role::SmallStrong));
  }
  return widest;
}

/// Criteria as wide as their headings, then the names, then what is left goes to the criteria again.
Grid roomy_grid(const WallScene& scene, float width, float height) {
  const Ui& ui = scene.ui;
  Grid grid;
  grid.total_w = ui.px(284);
  const auto& criteria = scene.program().rubric.criteria;
  const auto n = static_cast<float>(std::max<std::size_t>(1, criteria.size()));
  float cells = 0;
  for (const domain::Criterion& criterion : criteria) {
    const float wanted = text_width(ui, heading(criterion), Role::SmallStrong) + ui.px(22);
    grid.cell_w.push_back(std::min(wanted, width * 0.56f / n));
    cells += grid.cell_w.back();
  }
  const float most = width - grid.total_w - cells, margin = ui.px(24);
  if (height < ui.px(70)) grid.name = grid.cell = grid.total = Role::SmallStrong;
  if (widest_names(scene, grid.name) + margin > most) grid.name = Role::SmallStrong;
  const float names =
      std::clamp(widest_names(scene, grid.name) + margin, std::min(width * 0.27f, most), most);
  const float more = std::min((most - names) / n, ui.px(70));
  for (float& w : grid.cell_w)
    w += more;
  grid.name_w = most - more * static_cast<float>(criteria.size());
  return grid;
}

Grid grid_for(const WallScene& scene, float width, float height, std::size_t criteria, bool wide) {
  const Ui& ui = scene.ui;
  if (wide) return roomy_grid(scene, width, height);
  Grid grid;
  grid.name = grid.cell = grid.total = Role::SmallStrong;
  grid.word = false;
  const float em = ui.fonts().em(Role::Small);
  grid.total_w = em * 2.7f;
  grid.cell_w.assign(criteria, em * 1.15f);
  grid.name_w = std::max(0.0f, width - grid.total_w - em * 1.15f * static_cast<float>(criteria));
  return grid;
}

Rect cell_at(const Grid& grid, Rect row, std::size_t criterion) {
  float x = row.x + grid.name_w;
  for (std::size_t i = 0; i < criterion; ++i)
    x += grid.cell_w[i];
  return {x, row.y, grid.cell_w[criterion], row.h};
}

Rect total_at(const Grid& grid, Rect row) { return {row.right() - grid.total_w, row.y, grid.total_w, row.h}; }

void draw_total(WallScene& scene, Rect where, const Grid& grid, const Card& card) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const Color color = card.passed ? t.accent : t.amber;
  const std::string total = std::to_string(card.total);
  const float em = ui.fonts().em(Role::Small), r = em * 0.4f;
  const std::string words = grid.word ? (card.passed ? "pass" : "again") : "";
  const float w = text_width(ui, total, grid.total) + em * (grid.word ? 1.4f : 1.15f) +
                  text_width(ui, words, Role::SmallStrong);
  const float x = grid.word ? where.centre().x - w / 2 : where.right() - w - ui.px(8);
  const Rect drawn =
      text_in(ui, {x, where.y, w, where.h}, total, {.role = grid.total, .color = color, .sit = Sit::Middle});
  draw_sign(*ui.draw(), {drawn.right() + em * 0.75f, where.centre().y}, r,
            card.passed ? Sign::Check : Sign::Again, color);
  if (!words.empty()) {
    text_in(ui, {drawn.right() + em * 1.4f, where.y, w, where.h}, words,
            {.role = Role::SmallStrong, .color = color, .sit = Sit::Middle});
  }
}

void draw_row(WallScene& scene, Rect row, const Grid& grid, const Card& card, bool revealed) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  ui.draw()->AddRectFilled(row.min(), row.max(), t.raised, ui.px(12));
  if (t.outline > 0) ui.draw()->AddRect(row.min(), row.max(), t.line, ui.px(12), 0, 1);
  draw_pair_names(scene, {row.x + ui.px(12), row.y, grid.name_w - ui.px(16), row.h}, card.pair, grid.name);
  const std::size_t criteria = card.lines.size();
  if (!revealed || card.scored_lines == 0) {
    const Rect rest{row.x + grid.name_w, row.y, row.w - grid.name_w - ui.px(12), row.h};
    const std::string long_words = card.complete            ? "in"
                                   : card.scored_lines == 0 ? "waiting for scores"
                                                            : std::to_string(card.scored_lines) + " of " +
                                                                  std::to_string(criteria) + " scored";
    const std::string short_words =
        card.complete ? "in" : std::to_string(card.scored_lines) + "/" + std::to_string(criteria);
    const bool narrow = text_width(ui, long_words, Role::Small) + ui.px(50) > rest.w;
    const Rect drawn = text_in(ui, rest, narrow ? short_words : long_words,
                               {.role = Role::Small,
                                .color = card.complete ? t.accent : t.quiet,
                                .align = Align::Right,
                                .sit = Sit::Middle,
                                .lines = 1});
    if (card.complete) {
      const float em = ui.fonts().em(Role::Small);
      draw_sign(*ui.draw(), {rest.right() - drawn.w - em * 0.8f, row.centre().y}, em * 0.4f, Sign::Check,
                t.accent);
    }
    return;
  }
  for (std::size_t i = 0; i < criteria; ++i) {
    const Rect cell = cell_at(grid, row, i);
    const auto& points = card.lines[i].points;
    const std::string figure = points ? std::to_string(points->value) : "\xE2\x80\x93";
    const float landed =
        ui.motion().changed("cell:" + std::to_string(card.pair.value) + ":" + std::to_string(i), figure);
    if (landed > 0)
      ui.draw()->AddRectFilled(cell.min(), cell.max(), fade(t.accent, landed * 0.4f), ui.px(10));
    text_in(
        ui, cell, figure,
        {.role = grid.cell, .color = points ? t.text : t.quiet, .align = Align::Centre, .sit = Sit::Middle});
  }
  if (card.complete) {
    draw_total(scene, total_at(grid, row), grid, card);
  } else {
    text_in(ui, total_at(grid, row), "\xC2\xB7\xC2\xB7\xC2\xB7",
            {.role = grid.total, .color = t.quiet, .align = Align::Centre, .sit = Sit::Middle});
  }
}

void draw_head(WallScene& scene, Rect row, const Grid& grid) {
  Ui& ui = scene.ui;
  const Color quiet = scene.theme().quiet;
  const auto& rubric = scene.program().rubric;
  text_in(ui, {row.x, row.y, grid.name_w, row.h}, "pair",
          {.role = Role::SmallStrong, .color = quiet, .sit = Sit::Middle});
  for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
    const std::string& title = heading(rubric.criteria[i]);
    const Rect cell = cell_at(grid, row, i);
    const Role role = text_width(ui, title, Role::SmallStrong) < cell.w ? Role::SmallStrong : Role::Small;
    text_in(ui, cell.inset(ui.px(4), 0), title,
            {.role = role, .color = quiet, .align = Align::Centre, .sit = Sit::Middle, .lines = 1});
  }
  text_in(
      ui, total_at(grid, row),
      "of " + std::to_string(scene.program().top_score()) + ", pass " + std::to_string(rubric.pass_mark),
      {.role = Role::SmallStrong, .color = quiet, .align = Align::Centre, .sit = Sit::Middle, .lines = 1});
}

/// One line under the rows in the wide layout; words per criterion where the rows are narrow.
void draw_averages(WallScene& scene, Rect row, const Grid& grid, const domain::Scoreboard& board, bool wide) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float em = ui.fonts().em(Role::SmallStrong);
  const auto& criteria = scene.program().rubric.criteria;
  const float name_w = wide ? grid.name_w : row.w * 0.22f;
  text_in(ui, {row.x + (wide ? ui.px(20) : 0), row.y, name_w, row.h}, "room average",
          {.role = Role::SmallStrong, .color = t.quiet, .sit = Sit::Middle, .lines = 1});
  const float each = (row.w - name_w - (wide ? 0 : row.w * 0.12f)) /
                     static_cast<float>(std::max<std::size_t>(1, criteria.size()));
  for (std::size_t i = 0; i < board.averages.size() && i < criteria.size(); ++i) {
    const bool thin = board.thin(i);
    const std::string figure = board.averages[i] ? domain::average_text(*board.averages[i]) : "\xE2\x80\x93";
    const Color color = thin ? t.amber : board.averages[i] ? t.text : t.quiet;
    Rect cell = wide ? cell_at(grid, row, i)
                     : Rect{row.x + name_w + each * static_cast<float>(i), row.y, each, row.h};
    if (!wide) {
      const std::string& title = heading(criteria[i]);
      const float taken = text_width(ui, " " + figure, Role::SmallStrong) + (thin ? em * 1.2f : em * 0.4f);
      const std::string both = shorten(ui, title, Role::SmallStrong, each - taken) + " " + figure;
      const Rect drawn = text_in(ui, cell, both,
                                 {.role = Role::SmallStrong, .color = color, .sit = Sit::Middle, .lines = 1});
      if (thin)
        draw_sign(*ui.draw(), {drawn.right() + em * 0.5f, row.centre().y}, em * 0.36f, Sign::Down, color);
      continue;
    }
    text_in(ui, cell, figure,
            {.role = grid.cell, .color = color, .align = Align::Centre, .sit = Sit::Middle});
    if (thin)
      draw_sign(*ui.draw(), {cell.centre().x + em * 1.5f, row.centre().y}, em * 0.36f, Sign::Down, color);
  }
  if (!board.total_average) return;
  const Rect total =
      wide ? total_at(grid, row) : Rect{row.right() - row.w * 0.12f, row.y, row.w * 0.12f, row.h};
  text_in(ui, total, domain::average_text(*board.total_average),
          {.role = grid.cell,
           .color = t.quiet,
           .align = wide ? Align::Centre : Align::Right,
           .sit = Sit::Middle});
}

std::string round_clock(WallScene& scene) {
  if (!scene.session.round) return {};
  const domain::RoundView view = domain::round_view(scene.session, scene.now.at);
  ask_for_flip(scene, view.remaining);
  const char* what = view.phase == domain::RoundPhase::Live       ? "live "
                     : view.phase == domain::RoundPhase::Feedback ? "feedback "
                                                                  : "over ";
  return what + domain::clock_text(view.remaining);
}

}  // namespace

void draw_wall_scoreboard(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  domain::RoundNumber number = shown_round(scene.session);
  if (const domain::Step* step = scene.session.current_step();
      step && step->kind == domain::StepKind::Scoreboard && !scene.session.round) {
    for (const domain::Round& round : scene.program().rounds) {
      if (std::to_string(round.number.value) == step->refers_to) number = round.number;
    }
  }
  const domain::Scoreboard board = domain::scoreboard(scene.session, number);
  const domain::Round* round = scene.program().round(number);
  std::string left =
      "Round " + std::to_string(number.value) + " of " + std::to_string(scene.program().rounds.size());
  if (round) left += "  \xC2\xB7  " + round->title;
  const WallPage page =
      wall_page(scene, {.left = left, .right = round_clock(scene), .right_color = t.text}, false);

  const std::size_t criteria = scene.program().rubric.criteria.size();
  Rect body = page.body;
  const Rect bottom = board.revealed ? body.cut_bottom(line_height(ui, Role::Body, 1.35f)) : Rect{};
  if (board.revealed) body.cut_bottom(ui.px(10));
  const Rect head = body.cut_top(line_height(ui, Role::Small, 1.5f));
  // As many columns as the names of this room allow; beyond two columns' width they take two lines.
  float names = 305;
  bool tall = false;
  for (const Card& card : board.rows) {
    const float wanted =
        pair_line_width(scene, wall_name(scene.session, card.pair), Role::SmallStrong) / ui.scale() + 20;
    names = std::clamp(wanted / std::max(1.0f, scene.ui.fonts().type()), names, 590.0f);
    tall = tall || wanted / std::max(1.0f, scene.ui.fonts().type()) > 590;
  }
  // Even a pair's longer name alone wants its line.
  const float halves = widest_half(scene) / ui.scale() / std::max(1.0f, ui.fonts().type());
  if (tall) names = std::max(names, std::min(halves + 44, 1400.0f));
  const float compact = names + 36 * (1.15f * static_cast<float>(criteria) + 2.7f);
  const Cells cells =
      cells_in(scene, body, board.rows.size(),
               {.least_width = compact,
                .best_height = 88,
                .least_height = tall && (board.rows.size() > 12 || halves > 500) ? 78.0f : 51.0f,
                .gap = 9,
                .most_columns = 3});
  const bool wide = cells.rects.empty() || (cells.rects[0].w > ui.px(1300) &&
                                            roomy_grid(scene, cells.rects[0].w, cells.height).name_w >=
                                                widest_half(scene) + ui.px(60));
  const Grid grid =
      grid_for(scene, cells.rects.empty() ? body.w : cells.rects[0].w, cells.height, criteria, wide);
  if (wide && board.revealed) {
    draw_head(scene, head, grid);
  } else {
    const std::string words = board.revealed
                                  ? "of " + std::to_string(scene.program().top_score()) + ", pass " +
                                        std::to_string(scene.program().rubric.pass_mark)
                                  : "scores open together at the reveal";
    text_at(ui, head.min(), words, {.role = Role::SmallStrong, .color = t.quiet});
  }
  for (std::size_t i = 0; i < cells.rects.size(); ++i)
    draw_row(scene, cells.rects[i], grid, board.rows[cells.first + i], board.revealed);
  if (board.rows.empty())
    text_in(ui, body, "No pairs are on the roster.", {.role = Role::Lead, .color = t.quiet});
  if (board.revealed) {
    const Rect average{
        bottom.x,
        wide && !cells.rects.empty() ? std::min(bottom.y, cells.rects.back().bottom() + ui.px(14)) : bottom.y,
        bottom.w, bottom.h};
    draw_averages(scene, average, grid, board, wide);
  }

  std::string right = page_words(cells);
  if (!board.thinnest.empty() && board.revealed) {
    std::vector<std::string> titles;
    for (const int at : board.thinnest)
      titles.push_back(scene.program().rubric.criteria[static_cast<std::size_t>(at)].title);
    const std::string thin = "thinnest: " + joined(titles, ", ");
    right = right.empty() ? thin : thin + "  \xC2\xB7  " + right;
  } else {
    const std::string in =
        std::to_string(board.complete) + " of " + std::to_string(board.rows.size()) + " in";
    right = right.empty() ? in : in + "  \xC2\xB7  " + right;
  }
  foot_agenda(scene, page.foot, right);
}

void draw_wall_score_wall(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const std::string days = std::to_string(scene.program().wall_days);
  const WallPage page =
      wall_page(scene, {.left = "Scores of the last " + days + " days", .right = " "}, false);
  const auto& scores = scene.snap.past_scores;
  if (scores.empty()) {
    text_in(ui, page.body, "No scores yet. The first ones appear here after this hour.",
            {.role = Role::Lead, .color = t.quiet, .sit = Sit::Middle, .shrink = true});
    foot_agenda(scene, page.foot, "");
    return;
  }
  const bool names = scene.session.settings.names_on_wall;
  const Cells cells =
      cells_in(scene, page.body, scores.size(),
               {.least_width = 640, .best_height = 92, .least_height = 58, .gap = 10, .most_columns = 3});
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const store::PastScore& score = scores[cells.first + i];
    const Rect row = cells.rects[i];
    ui.draw()->AddRectFilled(row.min(), row.max(), t.raised, ui.px(12));
    const float right_w = text_width(ui, "00/00", Role::SmallStrong) + ui.fonts().em(Role::Small) * 2.0f;
    const std::string who = names ? (score.person.empty() ? score.pair_label : score.person)
                                  : "Pair " + std::to_string(score.pair.value);
    const std::string words = who + "  \xC2\xB7  round " + std::to_string(score.round.value);
    draw_pair_line(scene, {row.x + ui.px(18), row.y, row.w - right_w - ui.px(36), row.h}, score.pair, words,
                   Role::Small);
    const Color color = score.passed ? t.accent : t.amber;
    const float em = ui.fonts().em(Role::Small);
    text_in(ui, {row.right() - right_w, row.y, right_w - em * 1.6f, row.h},
            std::to_string(score.total) + "/" + std::to_string(score.top),
            {.role = Role::SmallStrong, .color = color, .align = Align::Right, .sit = Sit::Middle});
    draw_sign(*ui.draw(), {row.right() - em * 0.9f, row.centre().y}, em * 0.4f,
              score.passed ? Sign::Check : Sign::Again, color);
  }
  std::size_t passed = 0;
  for (const store::PastScore& score : scores)
    passed += score.passed ? 1 : 0;
  const std::string summary = std::to_string(passed) + " of " + std::to_string(scores.size()) + " passed";
  const std::string pages = page_words(cells);
  foot_agenda(scene, page.foot, pages.empty() ? summary : summary + "  \xC2\xB7  " + pages);
}

}  // namespace hh::ui
