// What a machine without display, sound or bus is told. Every wait here ends as soon as the
// background thread has spoken; ten seconds is only how long a broken one is given.
#include "platform/chime.hpp"
#include "platform/desktop.hpp"
#include "platform/sleep_inhibitor.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <future>
#include <optional>

using namespace hh::platform;

namespace {

/// An environment variable with another value while this lives.
class Environment {
public:
  Environment(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    setenv(name, value, 1);
  }
  ~Environment() {
    if (old_) {
      setenv(name_, old_->c_str(), 1);
    } else {
      unsetenv(name_);
    }
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

private:
  const char* name_;
  std::optional<std::string> old_;
};

/// Something a background thread says once.
class Said {
public:
  std::function<void()> teller() {
    return [this] { said_.set_value(); };
  }
  bool in_time() { return future_.wait_for(std::chrono::seconds{10}) == std::future_status::ready; }

private:
  std::promise<void> said_;
  std::future<void> future_ = said_.get_future();
};

}  // namespace

TEST_CASE("without a display there is a sentence that says what to do") {
  const Environment x11("DISPLAY", ":87654");
  const Environment wayland("WAYLAND_DISPLAY", "handoff-hour-none");
  const auto desktop = Desktop::open();
  REQUIRE_FALSE(desktop.ok());
  CHECK(desktop.problem().where == "display");
  CHECK(desktop.problem().next.find("DISPLAY") != std::string::npos);
}

TEST_CASE("waking is harmless while no desktop is open") { Desktop::wake(); }

TEST_CASE("without a bus the inhibitor says to switch sleep off by hand") {
  const Environment session("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/session");
  const Environment system("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system");
  Said said;
  const SleepInhibitor inhibitor("A test is running", said.teller());
  REQUIRE(said.in_time());
  CHECK(inhibitor.status().state == SleepInhibitor::State::Unavailable);
  CHECK(inhibitor.status().text.find("by hand") != std::string::npos);
}

TEST_CASE("without a sound device the chime is silent, says so, and ends at once") {
  const Environment drivers("ALSOFT_DRIVERS", "null");
  Said said;
  Chime chime(said.teller());
  chime.play(Chime::Sound::Zero);
  REQUIRE(said.in_time());
  CHECK(chime.status().state == Chime::State::Silent);
  CHECK(chime.status().text.find("silent") != std::string::npos);
}
