// A door over a store in a folder of its own and a clock moved by hand.
#pragma once

#include "session/door.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace hh::session::testing {

class HandClock final : public domain::Clock {
public:
  domain::Reading now() const override {
    const std::lock_guard lock(mutex_);
    return now_;
  }
  std::string boot_id() const override {
    const std::lock_guard lock(mutex_);
    return boot_id_;
  }
  void pass(domain::Millis time) {
    const std::lock_guard lock(mutex_);
    now_.boot += time;
    now_.utc += time;
  }
  /// Somebody sets the computer's clock.
  void step(domain::Millis by) {
    const std::lock_guard lock(mutex_);
    now_.utc += by;
  }
  /// The machine is off for `time` and starts counting anew.
  void reboot(domain::Millis time) {
    const std::lock_guard lock(mutex_);
    now_.utc += time;
    now_.boot = domain::Millis{20'000};
    boot_id_ += "+";
  }

private:
  mutable std::mutex mutex_;
  domain::Reading now_{domain::Millis{5'000'000},
                       domain::UtcTime{domain::Millis{1'795'435'200'000}}};  // 2026-11-23 12:00 UTC
  std::string boot_id_ = "boot";
};

/// A folder that goes with the test.
class TestFolder {
public:
  TestFolder() {
    std::string shape = (std::filesystem::temp_directory_path() / "hh-XXXXXX").string();
    path_ = mkdtemp(shape.data());
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

inline std::shared_ptr<const library::Shelf> small_shelf() {
  static const auto shelf = std::make_shared<const library::Shelf>(
      library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "tests/data/library"));
  return shelf;
}

inline domain::Roster three_pairs() {
  return domain::read_roster(
             "Ada King\t王芳\tAcme Tools\tMaya\t$84,000\t2026-11-03\tOla\tthe revenue report, by 31 March\n"
             "Zoë Maes\tŁukasz Nowak\tGlobex\t\t\t\tOla\n"
             "Sam Hill\tNguyễn Minh\tInitech\t\t\t\tKim\n")
      .roster;
}

struct Room {
  TestFolder folder;
  std::shared_ptr<HandClock> clock = std::make_shared<HandClock>();
  std::unique_ptr<Door> door;

  Room() { open(); }
  store::Store stored(bool read_only = false) const {
    auto opened = store::Store::open({folder.path() / "handoff-hour.db", read_only, 5000});
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.problem().sentence()));
    return std::move(opened).value();
  }
  void open(const std::string& zone = "Europe/Oslo") {
    door = std::make_unique<Door>(DoorOptions{stored(), clock, small_shelf(), zone, {}});
  }
  /// The program goes and comes back; what was not on disk is gone.
  void restart() {
    door.reset();
    open();
  }
  void begin(domain::Settings settings = {}) {
    settings.room = settings.room.empty() ? "Oslo" : settings.room;
    door->commands().open_session(domain::ProgramId{"small"}, settings, three_pairs());
    door->drain();
    REQUIRE(door->snapshot()->live != nullptr);
  }
  void start() {
    begin();
    REQUIRE(does(domain::Start{}));
  }
  bool does(domain::Command what, const std::string& who = "facilitator") {
    return door->ask({{}, who, std::move(what)}).stored;
  }
  domain::Session live() const { return *door->snapshot()->live; }
  domain::RunView view() const { return live().timeline.at(door->moment().at); }
};

}  // namespace hh::session::testing
