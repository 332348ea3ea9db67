// Stage: a screen on a null backend. Controls are found and pressed by name, words are read.
//
//     Stage stage(FaceKind::Console, {1366, 768});
//     stage.show([&](Ui& ui) { draw_home(ui, ...); });
//     stage.press("run");
//     CHECK(stage.text().find("Run a training") != std::string::npos);
//     CHECK(stage.must_fit() == "");
//
// No window and no GL: the fonts are baked, the triangles thrown away. Time moves by hand.
#pragma once

#include "ui/ui.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace hh::test {

class Stage {
public:
  using Draw = std::function<void(ui::Ui&)>;

  explicit Stage(ui::FaceKind face, ImVec2 size = {1920, 1080}, ui::ThemeChoice choice = {});
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// What is drawn from now on; runs the frames it takes to settle.
  void show(Draw draw);
  /// Draws once, `seconds` later than before.
  void frame(double seconds = 0.02);
  /// Presses a control by its name with the pointer: down in one frame, up in the next.
  void press(std::string_view id);
  /// Presses a key of the widget layer.
  void key(ui::compat::Key key, bool shift = false);
  /// Clicks a field and types; `enter` ends with Enter.
  void type(std::string_view id, std::string_view text, bool enter = false);
  void point_at(ImVec2 where);

  const ui::Control* find(std::string_view id) const { return ui_.controls().find(id); }
  /// Every text of the last frame, one piece a line, top to bottom.
  std::string text() { return ui_.words().page(); }
  bool reads(std::string_view part) { return text().find(part) != std::string::npos; }
  /// What is cut, overlaps or leaves the window; empty is well. Content of scrolled areas may
  /// leave them above and below, never sideways.
  std::string must_fit();
  ui::Ui& ui() { return ui_; }

private:
  void settle();
  ImVec2 size_;
  ImGuiContext* context_;
  ui::Ui ui_;
  Draw draw_;
  double now_ = 100;
  ImVec2 pointer_{-1, -1};
  bool down_ = false;
};

}  // namespace hh::test
