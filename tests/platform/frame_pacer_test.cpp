#include "platform/frame_pacer.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using hh::domain::Millis;
using hh::platform::FramePacer;

namespace {

/// A loop on virtual time: sleeps exactly as long as the pacer says and counts the frames.
struct Loop {
  FramePacer pacer;
  Millis now{10'000};
  std::vector<Millis> frames{};

  /// Draws what is due; `next` says when the window changes by itself.
  template <class Next>
  void run_until(FramePacer::Slot slot, Millis end, Next next) {
    while (now < end) {
      if (pacer.due(slot, now)) {
        frames.push_back(now);
        pacer.drawn(slot, now, next(now));
      }
      const Millis sleep = pacer.wait(now);
      REQUIRE(sleep >= Millis{0});
      if (sleep == Millis{0}) REQUIRE(pacer.due(slot, now));
      now += sleep;
    }
  }
};

std::optional<Millis> never(Millis) { return std::nullopt; }

std::optional<Millis> each_second(Millis now) {
  return std::chrono::floor<std::chrono::seconds>(now) + Millis{1000};
}

}  // namespace

TEST_CASE("a new window gets its first frames at once and then rests") {
  Loop loop;
  const auto slot = loop.pacer.add();
  CHECK(loop.pacer.wait(loop.now) == Millis{0});
  loop.run_until(slot, Millis{60'000}, never);
  CHECK(loop.frames == std::vector{Millis{10'000}, Millis{10'016}, Millis{10'032}});
}

TEST_CASE("a running timer costs one frame a second, each on the flip") {
  Loop loop{.pacer = FramePacer{}, .now = Millis{10'400}};
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{10'900}, each_second);
  loop.frames.clear();
  loop.run_until(slot, Millis{20'500}, each_second);
  CHECK(loop.frames.size() == 10);
  for (const Millis frame : loop.frames)
    CHECK(frame % Millis{1000} == Millis{0});
}

TEST_CASE("the longest sleep is a second even when nothing is announced") {
  Loop loop;
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{11'000}, never);
  CHECK(loop.pacer.wait(loop.now) == Millis{1000});
}

TEST_CASE("press and release arriving together while idle give three frames") {
  Loop loop;
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{12'000}, never);
  loop.frames.clear();
  loop.pacer.input(slot);
  loop.pacer.input(slot);
  CHECK(loop.pacer.due(slot, loop.now));
  loop.run_until(slot, loop.now + Millis{5000}, never);
  CHECK(loop.frames.size() == 3);
}

TEST_CASE("a busy pointer costs at most 60 frames a second") {
  Loop loop;
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{11'000}, never);
  loop.frames.clear();
  int drawn = 0;
  for (int ms = 0; ms < 1000; ++ms, loop.now += Millis{1}) {
    loop.pacer.input(slot);
    if (!loop.pacer.due(slot, loop.now)) continue;
    loop.pacer.drawn(slot, loop.now, std::nullopt);
    ++drawn;
  }
  CHECK(drawn >= 55);
  CHECK(drawn <= 63);
}

TEST_CASE("a flip is not held back by the frame just before it") {
  FramePacer pacer;
  const auto slot = pacer.add();
  pacer.drawn(slot, Millis{995}, Millis{1000});
  pacer.input(slot);
  CHECK_FALSE(pacer.due(slot, Millis{999}));
  CHECK(pacer.wait(Millis{999}) == Millis{1});
  CHECK(pacer.due(slot, Millis{1000}));
}

TEST_CASE("a change announced for now is an animation at the pace of a burst, not a spin") {
  Loop loop;
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{11'000}, [](Millis now) { return std::optional{now}; });
  CHECK(loop.frames.size() >= 60);
  CHECK(loop.frames.size() <= 64);
}

TEST_CASE("a change wakes every window, input only its own") {
  FramePacer pacer;
  const auto console = pacer.add();
  const auto wall = pacer.add();
  Millis now{0};
  for (int i = 0; i < 3; ++i, now += Millis{20}) {
    pacer.drawn(console, now, std::nullopt);
    pacer.drawn(wall, now, std::nullopt);
  }
  CHECK_FALSE(pacer.due(console, now));
  pacer.input(console);
  CHECK(pacer.due(console, now));
  CHECK_FALSE(pacer.due(wall, now));
  pacer.changed();
  CHECK(pacer.due(wall, now));
}

TEST_CASE("a hidden window is never due and is drawn when it comes back") {
  FramePacer pacer;
  const auto wall = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(wall, Millis{20 * i}, Millis{500});
  pacer.set_drawable(wall, false);
  pacer.changed();
  CHECK_FALSE(pacer.due(wall, Millis{10'000}));
  CHECK(pacer.wait(Millis{10'000}) == Millis{1000});
  pacer.set_drawable(wall, true);
  CHECK(pacer.due(wall, Millis{10'000}));
}

TEST_CASE("after hours asleep the next frame is due at once") {
  FramePacer pacer;
  const auto slot = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(slot, Millis{20 * i}, Millis{1000});
  CHECK(pacer.due(slot, Millis{7'200'000}));
  CHECK(pacer.wait(Millis{7'200'000}) == Millis{0});
}
