// A page put up over the step: a template, an answer, a calculation. The agenda's clock stays beside it.
#include "ui/wall_parts.hpp"

namespace hh::ui {

void draw_wall_projected(WallScene& scene) {
  const auto& page_up = scene.session.wall.projected;
  if (!page_up) return;
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  ask_for_flip(scene, scene.run.remaining);
  const Rect rest = wall_headline(scene, page.body, page_up->title);
  text_in(ui, rest, joined(page_up->lines, "\n"),
          {.role = Role::Lead, .color = soft(scene.theme()), .shrink = true, .leading = 1.36f});
}

}  // namespace hh::ui
