#include "app/faces.hpp"

#include "ui/recovery.hpp"

namespace hh::app {

using ui::Page;

ui::Turn FirstFace::draw_library_page(ui::Scene& scene) {
  const ui::LibraryAnswer answer = ui::draw_library(scene, library_);
  if (!answer.run.empty()) setup_.program = answer.run;
  return answer.turn;
}

ui::Turn FirstFace::draw_handoffs_page(ui::Scene& scene) {
  const ui::HandoffsAnswer answer = ui::draw_handoffs(scene);
  if (!answer.deal.empty()) follow_up_.filter.search = answer.deal;
  return answer.turn;
}

ui::Turn FirstFace::draw_page(ui::Scene& scene) {
  switch (page_) {
    case Page::Home: return ui::draw_home(scene, home_);
    case Page::Setup: return ui::draw_setup(scene, setup_);
    case Page::Rehearse: return ui::draw_setup(scene, rehearsal_);
    case Page::FollowUp: return ui::draw_follow_up(scene, follow_up_);
    case Page::Handoffs: return draw_handoffs_page(scene);
    case Page::History: return ui::draw_history(scene, history_);
    case Page::Library: return draw_library_page(scene);
    case Page::Settings: return ui::draw_settings(scene, settings_);
  }
  return {};
}

void FirstFace::draw(ui::Scene& scene) {
  if (!scene.snap.recoveries.empty() && !scene.snap.live) {
    ui::draw_recovery(scene);
    return;
  }
  if (const ui::Turn turn = draw_page(scene)) {
    page_ = *turn;
    scene.ui.frames().soon();
  }
}

}  // namespace hh::app
