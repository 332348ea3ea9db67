// What every pair promises before it leaves, and what is said aloud already.
#include "domain/due.hpp"
#include "ui/wall_pair_ticks.hpp"

namespace hh::ui {
namespace {

/// The promises themselves, each with its letter and when it is due.
Rect draw_promises(WallScene& scene, Rect body) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& promises = scene.program().commitments;
  for (std::size_t i = 0; i < promises.size() && body.h > line_height(ui, Role::Body) * 2; ++i) {
    const bool many = promises.size() > 3;
    const float line = line_height(ui, many ? Role::Small : Role::Body, 1.42f);
    const Rect row{body.x, body.y, body.w, line};
    const Rect rest = draw_tick_letter(scene, row, i);
    const std::string due = domain::due_words(promises[i].due);
    const Rect date = text_in(
        ui, {row.x + row.w * 0.55f, row.y, row.w * 0.45f, row.h}, due,
        {.role = Role::Small, .color = t.accent, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
    text_in(ui, {rest.x, rest.y, row.w - date.w - ui.px(100), rest.h}, promises[i].title,
            {.role = many ? Role::SmallStrong : Role::BodyStrong,
             .sit = Sit::Middle,
             .lines = 1,
             .shrink = true});
    body.cut_top(line + ui.px(4));
  }
  return body;
}

}  // namespace

void draw_wall_commitments(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  const auto& promises = scene.program().commitments;
  const WallPage page = wall_page(scene);
  Rect body = wall_headline(
      scene, page.body, step && !step->headline.empty() ? step->headline : "Say it aloud, then it counts");
  body = draw_promises(scene, body);
  body.cut_top(scene.ui.px(22));
  const auto said = [&](domain::PairNumber pair, std::size_t i) {
    const auto found = scene.session.commitments.find({pair, promises[i].id});
    return found != scene.session.commitments.end() && found->second.agreed;
  };
  const PairTicks ticks{promises.size(), said, "all said aloud", "none said yet", "not said yet"};
  const std::string stands = draw_pair_ticks(scene, body, ticks);
  const auto gap = stands.find("  ");
  foot_next(scene, page.foot,
            stands.substr(0, gap) + " said aloud" + (gap == std::string::npos ? "" : stands.substr(gap)));
}

}  // namespace hh::ui
