// Settings: how the program looks, which screen is the Wall, what is filled in by itself, backup.
//
//     if (Turn turn = draw_settings(scene, memory)) page = *turn;
//
// Each choice holds at once and is remembered; there is nothing to save.
#pragma once

#include "ui/scene.hpp"

#include <map>
#include <string>

namespace hh::ui {

/// The look the remembered settings stand for; anything unreadable is the default.
ThemeChoice theme_choice(const std::map<std::string, std::string>& settings);
/// The same with the Wall's own size of type.
ThemeChoice wall_theme_choice(const std::map<std::string, std::string>& settings);

struct SettingsMemory {
  bool filled = false;
  std::string room;
  std::string facilitator;
  std::string backup_path;
};
Turn draw_settings(Scene& scene, SettingsMemory& memory);
/// The page goes away, or the window: a field that had the keyboard is remembered, too.
void settle(SettingsMemory& memory, const session::Snapshot& snap, session::Commands& commands);

}  // namespace hh::ui
