// Faces: which screen the first window shows.
//
//     FirstFace first;
//     first.draw(scene);                  // recovery, the Console, or a page around it
//
// The Wall chooses its own faces (ui/wall.hpp). Main thread.
#pragma once

#include "ui/follow_up_screen.hpp"
#include "ui/handoffs.hpp"
#include "ui/history.hpp"
#include "ui/home.hpp"
#include "ui/library_screen.hpp"
#include "ui/scene.hpp"
#include "ui/settings_screen.hpp"
#include "ui/setup.hpp"

#include <string>

namespace hh::app {

/// Remembers every page, so that nothing typed is lost by looking elsewhere.
class FirstFace {
public:
  void draw(ui::Scene& scene);
  void go(ui::Page page) { page_ = page; }
  ui::Page page() const { return page_; }
  ui::SetupMemory& setup() { return setup_; }

private:
  ui::Turn draw_page(ui::Scene& scene);
  ui::Turn draw_library_page(ui::Scene& scene);
  ui::Turn draw_handoffs_page(ui::Scene& scene);

  ui::Page page_ = ui::Page::Home;
  ui::HomeMemory home_;
  ui::SetupMemory setup_, rehearsal_{.rehearse = true};
  ui::FollowUpMemory follow_up_;
  ui::HistoryMemory history_;
  ui::LibraryMemory library_;
  ui::SettingsMemory settings_;
};

}  // namespace hh::app
