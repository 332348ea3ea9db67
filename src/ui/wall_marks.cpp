// What every pair shows at this step, and who has shown it.
#include "ui/wall_pair_ticks.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

/// What is asked for: one line each where they fit, else side by side.
Rect draw_asked(WallScene& scene, Rect body, const std::vector<domain::StepMark>& marks) {
  Ui& ui = scene.ui;
  const float line = line_height(ui, Role::Body, 1.42f);
  const std::size_t columns = static_cast<float>(marks.size()) * line < body.h * 0.42f ? 1 : 2;
  const std::size_t rows = (marks.size() + columns - 1) / columns;
  const float wide = body.w / static_cast<float>(columns);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto column = static_cast<float>(i / rows);
    const Rect row{body.x + column * wide, body.y + static_cast<float>(i % rows) * line, wide - ui.px(24),
                   line};
    text_in(ui, draw_tick_letter(scene, row, i), marks[i].title,
            {.role = Role::BodyStrong, .sit = Sit::Middle, .lines = 1, .shrink = true});
  }
  body.cut_top(static_cast<float>(rows) * line + ui.px(22));
  return body;
}

}  // namespace

void draw_wall_marks(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  const WallPage page = wall_page(scene);
  Rect body = scene.fit.content(
      scene.ui, wall_headline(scene, page.body, step->headline.empty() ? step->title : step->headline));
  if (!step->lines.empty()) {
    const Rect lines = text_in(scene.ui, {body.x, body.y, body.w, body.h * 0.2f}, joined(step->lines, "\n"),
                               {.role = Role::Body, .color = soft(scene.theme()), .shrink = true});
    body.cut_top(lines.h + scene.ui.px(16));
  }
  body = draw_asked(scene, body, step->marks);
  const auto shown = [&](domain::PairNumber pair, std::size_t i) {
    return scene.session.marks.contains({pair, step->marks[i].id});
  };
  const PairTicks ticks{step->marks.size(), shown, "all done", "still to do", "to do"};
  foot_next(scene, page.foot, draw_pair_ticks(scene, body, ticks));
}

}  // namespace hh::ui
