// The first window on a stage, with its small world, pressed by name.
#pragma once

#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace hh::test {

struct Bench {
  HomeWorld world;
  Stage stage;
  explicit Bench(HomeWorld w, ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : world(std::move(w)), stage(ui::FaceKind::Console, size, choice) {
    show();
  }
  void show() {
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  void open(ui::Page page) {
    world.screens.page = page;
    show();
  }
  void key(const std::string& name) {
    world.here.keys = {name};
    stage.frame();
    world.here.keys.clear();
    show();
  }
  /// Ctrl+V as a text field sees it: the key itself, no name of a shortcut.
  void paste_into_field() {
    ImGuiIO& io = ImGui::GetIO();
    const auto hold = [&](bool down) {
#if IMGUI_VERSION_NUM >= 18700
      io.AddKeyEvent(ImGuiMod_Ctrl, down);
#endif
      io.KeyCtrl = down;
    };
    hold(true);
    stage.key(ui::compat::Key::V);
    hold(false);
    show();
  }
  bool logged(const std::string& line) const {
    return std::find(world.sent.log.begin(), world.sent.log.end(), line) != world.sent.log.end() ||
           std::find(world.asked.log.begin(), world.asked.log.end(), line) != world.asked.log.end();
  }
};

}  // namespace hh::test
