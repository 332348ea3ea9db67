// Faces: the first window's screens with what each of them remembers.
//
//     FirstFace first;
//     first.draw(scene);                  // recovery, the Console, or a page around it
//
// The Wall chooses its own faces (ui/wall.hpp). Main thread.
#pragma once

#include "ui/console.hpp"
#include "ui/screen.hpp"

namespace hh::app {

class FirstFace {
public:
  void draw(ui::Scene& scene) {
    ui::draw_first_window(scene, screens_, [&] { ui::draw_console(scene, console_); });
  }
  /// Before the window closes.
  void store_typed(session::Commands& commands) { ui::store_typed(console_, commands); }
  bool on_import() const { return screens_.page == ui::Page::Import; }
  void go(ui::Page page) { screens_.page = page; }
  ui::SetupMemory& setup() { return screens_.setup; }

private:
  ui::Screens screens_;
  ui::ConsoleMemory console_;
};

}  // namespace hh::app
