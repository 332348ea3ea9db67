// Computer: sound, sleep, fonts, store and files as the screens are told about them.
//
//     Computer computer(places, wake);
//     computer.follow(snapshot);                 // keeps awake while an hour runs
//     ui::Surroundings here = computer.surroundings();
//
// Main thread; slow work is done elsewhere and `wake` says that something is new.
#pragma once

#include "app/places.hpp"
#include "platform/chime.hpp"
#include "platform/sleep_inhibitor.hpp"
#include "session/snapshot.hpp"
#include "ui/fonts.hpp"
#include "ui/surroundings.hpp"

#include <functional>
#include <future>
#include <optional>
#include <string>

namespace hh::app {

/// A day as exports write it, for the screens.
std::optional<ui::WrittenDay> read_day(const std::string& text);

class Computer {
public:
  Computer(Places places, std::function<void()> wake);

  void follow(const session::Snapshot& snap);
  void fonts_are(const ui::FontReport& report);
  void check_again();
  void chime(platform::Chime::Sound sound) { chime_.play(sound); }
  void read_file(const std::string& path);
  /// Copies the store beside the running hour; `path` may be empty.
  void back_up(const std::string& path);
  /// True once after a backup that worked.
  bool take_backed_up();
  void say(std::string text, bool bad);

  /// Everything but monitors, windows and keys.
  ui::Surroundings& surroundings();

private:
  ui::Condition sleep() const;
  ui::Condition sound() const;
  std::string next_backup() const;
  void collect_backup();

  Places places_;
  std::function<void()> wake_;
  platform::Chime chime_;
  std::optional<platform::SleepInhibitor> awake_;
  platform::SleepInhibitor::Status last_awake_;
  std::future<domain::Result<std::string>> backup_;
  bool backed_up_ = false;
  bool hour_runs_ = false;
  ui::Surroundings here_;
};

}  // namespace hh::app
