// A question to the room, and what the room answered, newest last.
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <utility>

namespace hh::ui {
namespace {

/// Answers in columns, each column read from the top; places from the top left of the body.
struct Answers {
  Role role = Role::Small;
  std::vector<Rect> cells;
  float height = 0;
};

float pad_of(const Ui& ui) { return ui.px(22); }

Answers lay_out(const WallScene& scene, const std::vector<const domain::Answer*>& answers, Rect body,
                Role role, int columns) {
  const Ui& ui = scene.ui;
  const float gap = ui.px(16), pad = pad_of(ui);
  const float width = (body.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<float> heights;
  float sum = 0;
  for (const domain::Answer* answer : answers) {
    const auto lines = std::max<std::size_t>(1, break_lines(ui, answer->text, role, width - 2 * pad).size());
    heights.push_back(static_cast<float>(lines) * line_height(ui, role, 1.25f) + 2 * pad * 0.7f);
    sum += heights.back() + gap;
  }
  // Long layouts have no end to fill a column to: the columns are made about even.
  const float most = std::min(body.h, sum / static_cast<float>(columns) + ui.px(60));
  Answers out{role, {}, 0};
  float x = 0, y = 0;
  int column = 0;
  for (const float height : heights) {
    if (y > 0 && y + height > (scene.fit.lays_out() ? most : body.h) && column + 1 < columns) {
      ++column;
      x += width + gap;
      y = 0;
    }
    out.cells.push_back({x, y, width, height});
    out.height = std::max(out.height, y + height);
    y += height + gap;
  }
  return out;
}

/// The largest type in which all are seen; else the least, in two columns.
Answers answers_in(const WallScene& scene, const std::vector<const domain::Answer*>& answers, Rect body) {
  constexpr std::pair<Role, int> looks[] = {{Role::Lead, 1}, {Role::Body, 1},  {Role::Lead, 2},
                                            {Role::Body, 2}, {Role::Small, 2}, {Role::Small, 3}};
  if (!scene.fit.pages()) {
    for (const auto& [role, columns] : looks) {
      Answers out = lay_out(scene, answers, body, role, columns);
      if (out.height <= body.h + 1) return out;
    }
  }
  return lay_out(scene, answers, body, Role::Small, 1);
}

void draw_answer(WallScene& scene, const domain::Answer& answer, Rect cell, ImVec2 from, Role role,
                 bool newest) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const Rect card{from.x + cell.x, from.y + cell.y, cell.w, cell.h};
  const float glow = newest ? ui.motion().changed("answer", std::to_string(answer.number)) : 0.0f;
  ui.draw()->AddRectFilled(card.min(), card.max(), mix(t.raised, t.accent, glow * 0.5f), ui.px(14));
  if (newest) ui.draw()->AddRectFilled(card.min(), {card.x + ui.px(6), card.bottom()}, t.accent, ui.px(3));
  text_in(ui, card.inset(pad_of(ui), pad_of(ui) * 0.7f), answer.text,
          {.role = role, .color = newest ? t.text : soft(t), .leading = 1.25f});
}

}  // namespace

void draw_wall_question(WallScene& scene) {
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  const domain::Step* step = scene.session.current_step();
  const domain::Question* question =
      step ? scene.program().question(domain::QuestionId{step->refers_to}) : nullptr;
  const std::string ask = question ? question->ask : step ? step->headline : "";
  std::vector<const domain::Answer*> answers;
  for (const domain::Answer& answer : scene.session.answers) {
    if (!answer.removed && question && answer.question == question->id) answers.push_back(&answer);
  }
  const std::string heard = answers.empty()       ? "what do you say?"
                            : answers.size() == 1 ? "1 answer"
                                                  : std::to_string(answers.size()) + " answers";
  foot_next(scene, page.foot, heard);
  Rect body = wall_headline(scene, page.body, ask, answers.empty() ? 480 : 190);
  if (answers.empty()) {
    const std::string lines = step ? joined(step->lines, "\n") : "";
    text_in(ui, scene.fit.content(ui, body), lines,
            {.role = Role::Lead, .color = soft(scene.theme()), .shrink = true});
    return;
  }
  body = scene.fit.content(ui, body);
  scene.fit.begin_at_last();
  const Answers look = answers_in(scene, answers, body);
  if (look.height > body.h + 1) ui.lost();
  for (std::size_t i = 0; i < answers.size(); ++i)
    draw_answer(scene, *answers[i], look.cells[i], body.min(), look.role, i + 1 == answers.size());
}

}  // namespace hh::ui
