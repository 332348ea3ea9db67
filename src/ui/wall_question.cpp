// A question to the room, and what the room answered, newest last.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {

void draw_wall_question(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
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
    text_in(ui, body, lines, {.role = Role::Lead, .color = soft(t), .shrink = true});
    return;
  }
  // From the newest back, as many as fit with their words in full.
  const Role role = answers.size() <= 4 ? Role::Lead : answers.size() <= 8 ? Role::Body : Role::Small;
  const int columns = answers.size() > 4 ? 2 : 1;
  const float gap = ui.px(16), pad = ui.px(22);
  const float width = (body.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto height_of = [&](const domain::Answer& answer) {
    const auto lines = std::min<std::size_t>(
        4, std::max<std::size_t>(1, break_lines(ui, answer.text, role, width - 2 * pad).size()));
    return static_cast<float>(lines) * line_height(ui, role, 1.25f) + 2 * pad * 0.7f;
  };
  std::size_t first = 0;
  for (; first + 1 < answers.size(); ++first) {
    float y = 0;
    int column = 0;
    for (std::size_t i = first; i < answers.size(); ++i) {
      const float h = height_of(*answers[i]);
      if (y > 0 && y + h > body.h) ++column, y = 0;
      y += h + gap;
    }
    if (column < columns) break;
  }
  float x = body.x, y = body.y;
  for (std::size_t i = first; i < answers.size(); ++i) {
    const float h = height_of(*answers[i]);
    if (y > body.y && y + h > body.bottom() + 1) x += width + gap, y = body.y;
    const Rect card{x, y, width, std::min(h, body.bottom() - y)};
    const bool newest = i + 1 == answers.size();
    const float glow = newest ? ui.motion().changed("answer", std::to_string(answers[i]->number)) : 0.0f;
    ui.draw()->AddRectFilled(card.min(), card.max(), mix(t.raised, t.accent, glow * 0.5f), ui.px(14));
    if (newest) ui.draw()->AddRectFilled(card.min(), {card.x + ui.px(6), card.bottom()}, t.accent, ui.px(3));
    text_in(ui, card.inset(pad, pad * 0.7f), answers[i]->text,
            {.role = role, .color = newest ? t.text : soft(t), .lines = 4, .shrink = true, .leading = 1.25f});
    y += h + gap;
  }
  if (first > 0) {
    text_at(ui, {body.right(), body.y - line_height(ui, Role::Small)}, std::to_string(first) + " earlier",
            {.role = Role::Small, .color = t.quiet, .align = Align::Right});
  }
}

}  // namespace hh::ui
