#include "platform/frame_pacer.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using hh::domain::Millis;
using hh::platform::FramePacer;

namespace {

using Act = FramePacer::Act;

/// A loop on virtual time: sleeps exactly as long as the pacer says and notes when frames show.
struct Loop {
  FramePacer pacer{};
  Millis now{10'000};
  std::vector<Millis> frames{};
  std::vector<Millis> drawn_for{};  ///< the moments the frames were drawn as

  /// `next` says when the window changes by itself after a moment.
  template <class Next>
  void run_until(FramePacer::Slot slot, Millis end, Next next) {
    while (now < end) {
      step(slot, next);
      const Millis sleep = pacer.wait(now);
      REQUIRE(sleep >= Millis{0});
      if (sleep == Millis{0}) REQUIRE(pacer.act(slot, now) != Act::Rest);
      now += sleep;
    }
  }

  template <class Next>
  void step(FramePacer::Slot slot, Next next) {
    const Act act = pacer.act(slot, now);
    if (act == Act::Rest) return;
    if (act != Act::Prepare) frames.push_back(now);
    if (act == Act::Present) return pacer.presented(slot, now);
    const Millis moment = act == Act::Prepare ? *pacer.next_change(slot) : now;
    drawn_for.push_back(moment);
    if (act == Act::Draw) return pacer.drawn(slot, now, next(moment));
    pacer.prepared(slot, next(moment));
  }
};

bool rests(const FramePacer& pacer, FramePacer::Slot slot, Millis now) {
  return pacer.act(slot, now) == Act::Rest;
}

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

TEST_CASE("a running timer costs one frame a second, shown on the flip and drawn for it") {
  Loop loop{.now = Millis{10'400}};
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{10'900}, each_second);
  loop.frames.clear();
  loop.drawn_for.clear();
  loop.run_until(slot, Millis{20'500}, each_second);
  CHECK(loop.frames.size() == 10);
  for (const Millis frame : loop.frames)
    CHECK(frame % Millis{1000} == Millis{0});
  CHECK(loop.drawn_for == loop.frames);
}

TEST_CASE("a frame is drawn ahead of its moment, shown at it, and not sooner") {
  FramePacer pacer;
  const auto slot = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(slot, Millis{20 * i}, Millis{1000});
  CHECK(rests(pacer, slot, Millis{939}));
  CHECK(pacer.wait(Millis{900}) == Millis{40});
  CHECK(pacer.act(slot, Millis{940}) == Act::Prepare);
  pacer.prepared(slot, Millis{2000});
  CHECK(rests(pacer, slot, Millis{999}));
  CHECK(pacer.wait(Millis{945}) == Millis{55});
  CHECK(pacer.act(slot, Millis{1000}) == Act::Present);
  pacer.presented(slot, Millis{1000});
  CHECK(pacer.next_change(slot) == Millis{2000});
}

TEST_CASE("what happens after a frame was prepared is not hidden by it") {
  FramePacer pacer;
  const auto slot = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(slot, Millis{20 * i}, Millis{1000});
  pacer.prepared(slot, Millis{2000});
  pacer.input(slot);
  CHECK(pacer.act(slot, Millis{950}) == Act::Draw);
  pacer.drawn(slot, Millis{950}, Millis{1000});
  CHECK(pacer.act(slot, Millis{1000}) == Act::Draw);
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
  CHECK(loop.pacer.act(slot, loop.now) == Act::Draw);
  loop.run_until(slot, loop.now + Millis{5000}, never);
  CHECK(loop.frames.size() == 3);
}

TEST_CASE("a busy pointer costs at most 60 frames a second") {
  Loop loop;
  const auto slot = loop.pacer.add();
  loop.run_until(slot, Millis{11'000}, never);
  loop.frames.clear();
  for (int ms = 0; ms < 1000; ++ms, loop.now += Millis{1}) {
    loop.pacer.input(slot);
    loop.step(slot, never);
  }
  CHECK(loop.frames.size() >= 55);
  CHECK(loop.frames.size() <= 63);
}

TEST_CASE("a flip is not held back by the frame just before it") {
  FramePacer pacer;
  const auto slot = pacer.add();
  pacer.drawn(slot, Millis{995}, Millis{1000});
  pacer.input(slot);
  CHECK(rests(pacer, slot, Millis{999}));
  CHECK(pacer.wait(Millis{999}) == Millis{1});
  CHECK(pacer.act(slot, Millis{1000}) == Act::Draw);
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
  CHECK(rests(pacer, console, now));
  pacer.input(console);
  CHECK_FALSE(rests(pacer, console, now));
  CHECK(rests(pacer, wall, now));
  pacer.changed();
  CHECK_FALSE(rests(pacer, wall, now));
}

TEST_CASE("a hidden window never draws and is drawn when it comes back") {
  FramePacer pacer;
  const auto wall = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(wall, Millis{20 * i}, Millis{500});
  pacer.set_drawable(wall, false);
  pacer.changed();
  CHECK(rests(pacer, wall, Millis{10'000}));
  CHECK(pacer.wait(Millis{10'000}) == Millis{1000});
  pacer.set_drawable(wall, true);
  CHECK(pacer.act(wall, Millis{10'000}) == Act::Draw);
}

TEST_CASE("after hours asleep the next frame is drawn at once, and a prepared one is thrown away") {
  FramePacer pacer;
  const auto slot = pacer.add();
  for (int i = 0; i < 3; ++i)
    pacer.drawn(slot, Millis{20 * i}, Millis{1000});
  CHECK(pacer.act(slot, Millis{7'200'000}) == Act::Draw);
  CHECK(pacer.wait(Millis{7'200'000}) == Millis{0});
  pacer.prepared(slot, Millis{2000});
  CHECK(pacer.act(slot, Millis{7'200'000}) == Act::Draw);
}
