// The hour on a hand-moved clock. Every case is a fault some other timer has.
#include "domain/timeline.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hh::domain;
using namespace std::chrono_literals;

namespace {

SessionTime at(Millis when) { return SessionTime{when}; }

/// Three sections of 5, 15 and 10 minutes with 2, 3 and 1 steps; the last one is protected.
Timeline hour(Millis slot = 30min) {
  return Timeline({{"setup", 5min, false, 2}, {"teach", 15min, false, 3}, {"close", 10min, true, 1}}, slot);
}

Timeline started() {
  Timeline t = hour();
  t.start(at(0ms), 0ms);
  return t;
}

}  // namespace

TEST_CASE("before the start nothing runs and the projected end is the whole agenda away") {
  const Timeline t = hour();
  const RunView view = t.at(at(7min));
  CHECK(view.stage == Stage::Setup);
  CHECK(view.remaining == 5min);
  CHECK(view.projected_end == at(37min));
  CHECK(view.behind == 0ms);
}

TEST_CASE("the current section counts down and the others wait") {
  const RunView view = started().at(at(2min));
  CHECK(view.remaining == 3min);
  CHECK(view.sections[0].spent == 2min);
  CHECK(view.sections[1].spent == 0ms);
  CHECK_FALSE(view.sections[1].entered);
  CHECK(view.sections[0].current);
}

TEST_CASE("a start set back counts the minutes already gone") {
  Timeline t = hour();
  t.start(at(10min), 3min);
  const RunView view = t.at(at(10min));
  CHECK(view.elapsed == 3min);
  CHECK(view.remaining == 2min);
  CHECK(view.slot_end == at(37min));
}

TEST_CASE("overtime counts up and the overrun is kept apart from the planned time") {
  const RunView view = started().at(at(5min + 40s));
  CHECK(view.remaining == -40s);
  CHECK(view.sections[0].overrun == 40s);
  CHECK(view.sections[0].planned == 5min);
  CHECK(view.sections[0].added == 0ms);
  CHECK(clock_text(view.remaining) == "+0:40");
  CHECK(view.behind == 40s);
}

TEST_CASE("leaving early puts the room ahead") {
  Timeline t = started();
  t.go({1, 0}, at(4min));
  CHECK(t.at(at(4min)).behind == -1min);
}

TEST_CASE("a pause stops the section, moves the projected end and is its own number") {
  Timeline t = started();
  t.pause(at(1min));
  const RunView held = t.at(at(4min));
  CHECK(held.paused);
  CHECK(held.remaining == 4min);
  CHECK(held.sections[0].paused == 3min);
  CHECK(held.behind == 3min);
  t.resume(at(4min));
  const RunView later = t.at(at(5min));
  CHECK_FALSE(later.paused);
  CHECK(later.remaining == 3min);
  CHECK(later.sections[0].spent == 2min);
  CHECK(later.sections[0].overrun == 0ms);
}

TEST_CASE("navigation never ends a pause") {
  Timeline t = started();
  t.pause(at(1min));
  t.go({1, 0}, at(2min));
  CHECK(t.paused());
  const RunView view = t.at(at(9min));
  CHECK(view.remaining == 15min);
  CHECK(view.sections[1].paused == 7min);
  CHECK(view.sections[0].paused == 1min);
}

TEST_CASE("pausing twice and resuming without a pause change nothing") {
  Timeline t = started();
  t.resume(at(30s));
  t.pause(at(1min));
  t.pause(at(2min));
  t.resume(at(3min));
  CHECK(t.at(at(4min)).paused_total == 2min);
}

TEST_CASE("added minutes are their own number and may be taken back") {
  Timeline t = started();
  t.add(0, 1min);
  CHECK(t.at(at(2min)).remaining == 4min);
  CHECK(t.at(at(2min)).sections[0].planned == 5min);
  t.add(0, -2min);
  CHECK(t.at(at(2min)).sections[0].added == -1min);
  t.add(0, -90min);
  CHECK(t.at(at(0ms)).sections[0].allotted() == 0ms);
}

TEST_CASE("going back to a section goes on counting where it was left") {
  Timeline t = started();
  t.go({1, 0}, at(3min));
  t.go({0, 1}, at(10min));
  const RunView view = t.at(at(11min));
  CHECK(view.sections[0].spent == 4min);
  CHECK(view.sections[1].spent == 7min);
  CHECK(view.remaining == 1min);
  CHECK(view.projected_end == at(11min) + 1min + 8min + 10min);
}

TEST_CASE("steps inside a section share its clock") {
  Timeline t = started();
  t.go({0, 1}, at(2min));
  CHECK(t.at(at(4min)).remaining == 1min);
}

TEST_CASE("there is nothing after the last step and nothing before the first") {
  const Timeline t = hour();
  CHECK(t.after({0, 0}) == Position{0, 1});
  CHECK(t.after({0, 1}) == Position{1, 0});
  CHECK_FALSE(t.after({2, 0}).has_value());
  CHECK_FALSE(t.before({0, 0}).has_value());
  CHECK(t.before({1, 0}) == Position{0, 1});
}

TEST_CASE("the end is a state: nothing counts after it") {
  Timeline t = started();
  t.go({2, 0}, at(20min));
  t.pause(at(21min));
  t.finish(at(25min));
  const RunView soon = t.at(at(25min));
  const RunView late = t.at(at(3h));
  CHECK(late.stage == Stage::Finished);
  CHECK(late.elapsed == soon.elapsed);
  CHECK(late.sections[2].spent == 1min);
  CHECK(late.sections[2].paused == 4min);
  CHECK_FALSE(late.paused);
  t.go({0, 0}, at(4h));
  CHECK(t.position() == Position{2, 0});
}

TEST_CASE(
    "the next section should have begun: said from the first second of overtime, not on the last section") {
  Timeline t = started();
  CHECK_FALSE(t.at(at(5min - 1ms)).next_section_late.has_value());
  CHECK(t.at(at(5min + 30s)).next_section_late == 30s);
  t.go({2, 0}, at(6min));
  CHECK_FALSE(t.at(at(40min)).next_section_late.has_value());
}

TEST_CASE("a trim is offered past the slot, in proportion, and never from protected sections") {
  Timeline t({{"a", 5min, false, 1}, {"b", 10min, false, 1}, {"c", 20min, false, 1}, {"d", 5min, true, 1}},
             40min);
  t.start(at(0ms), 0ms);
  CHECK_FALSE(t.at(at(5min + 29s)).trim.has_value());
  const RunView view = t.at(at(8min));
  REQUIRE(view.trim.has_value());
  CHECK(view.trim->excess == 3min);
  CHECK(view.trim->cut == 3min);
  CHECK(view.trim->take[0] == 0ms);
  CHECK(view.trim->take[3] == 0ms);
  CHECK(view.trim->take[1] + view.trim->take[2] == 3min);
  CHECK(view.trim->take[2] > view.trim->take[1]);
  for (std::size_t i = 0; i < 4; ++i) {
    t.add(static_cast<int>(i), -view.trim->take[i]);
  }
  CHECK(t.at(at(8min)).behind == 0ms);
  CHECK_FALSE(t.at(at(8min)).trim.has_value());
}

TEST_CASE("a trim leaves every section a minute and says how much it recovers") {
  Timeline t({{"a", 5min, false, 1}, {"b", 2min, false, 1}, {"c", 5min, true, 1}}, 12min);
  t.start(at(0ms), 0ms);
  const RunView view = t.at(at(15min));
  REQUIRE(view.trim.has_value());
  CHECK(view.trim->excess == 10min);
  CHECK(view.trim->cut == 1min);
  CHECK(view.trim->take[1] == 1min);
}

TEST_CASE("each second stands for exactly one second: no doubled 0:00, no skipped first second") {
  CHECK(clock_text(5min) == "05:00");
  CHECK(clock_text(5min - 1ms) == "05:00");
  CHECK(clock_text(5min - 999ms) == "05:00");
  CHECK(clock_text(5min - 1000ms) == "04:59");
  CHECK(clock_text(1ms) == "00:01");
  CHECK(clock_text(0ms) == "00:00");
  CHECK(clock_text(-999ms) == "00:00");
  CHECK(clock_text(-1000ms) == "+0:01");
  CHECK(clock_text(1h + 2min + 3s) == "1:02:03");
  CHECK(clock_text(-(1h + 1s)) == "+1:00:01");
  for (Millis r = 3s; r > -3s; r -= 1s) {
    CHECK(shown(r) - shown(r - 1s) == 1s);
  }
}

TEST_CASE("until_flip names the very millisecond on which the label changes") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> pick(-100'000, 100'000);
  for (int i = 0; i < 2000; ++i) {
    const Millis remaining{pick(random)};
    const Millis wait = until_flip(remaining);
    CHECK(wait > 0ms);
    CHECK(wait <= 1000ms);
    CHECK(shown(remaining - wait) == shown(remaining) - 1s);
    CHECK(shown(remaining - wait + 1ms) == shown(remaining));
  }
}

TEST_CASE("a stopwatch shows whole seconds that have passed") {
  CHECK(shown_elapsed(999ms) == 0s);
  CHECK(shown_elapsed(1000ms) == 1s);
}

TEST_CASE("heat: calm, amber in the last fifth, red in the last twentieth, then overtime") {
  CHECK(heat(5min, 5min) == Heat::Calm);
  CHECK(heat(61s, 5min) == Heat::Calm);
  CHECK(heat(60s, 5min) == Heat::Amber);
  CHECK(heat(16s, 5min) == Heat::Amber);
  CHECK(heat(15s, 5min) == Heat::Red);
  CHECK(heat(0s, 5min) == Heat::Red);
  CHECK(heat(-1ms, 5min) == Heat::Overtime);
}

TEST_CASE("at() is pure: asking never changes the answer") {
  Timeline t = started();
  t.pause(at(2min));
  const RunView first = t.at(at(9min));
  t.at(at(50min));
  t.at(at(1min));
  const RunView again = t.at(at(9min));
  CHECK(first.remaining == again.remaining);
  CHECK(first.projected_end == again.projected_end);
}

TEST_CASE("spent, paused and elapsed add up whatever is pressed") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> key(0, 4), gap(0, 120'000);
  for (int run = 0; run < 200; ++run) {
    Timeline t = started();
    Millis now{0};
    for (int press = 0; press < 40; ++press) {
      now += Millis{gap(random)};
      switch (key(random)) {
        case 0:
          t.pause(at(now));
          break;
        case 1:
          t.resume(at(now));
          break;
        case 2:
          t.add(t.position().section, 1min);
          break;
        case 3:
          t.go(t.after(t.position()).value_or(Position{0, 0}), at(now));
          break;
        case 4:
          t.go(t.before(t.position()).value_or(Position{2, 0}), at(now));
          break;
      }
    }
    now += 5s;
    const RunView view = t.at(at(now));
    Millis spent{0}, paused{0};
    for (const SectionTimes& section : view.sections) {
      spent += section.spent;
      paused += section.paused;
      CHECK(section.spent >= 0ms);
      CHECK(section.overrun == std::max(Millis{0}, section.spent - section.allotted()));
    }
    CHECK(spent + paused == view.elapsed);
    CHECK(paused == view.paused_total);
  }
}

TEST_CASE("an agreed start moves the end of the slot, not the clock") {
  Timeline t = hour();
  t.start(at(4min), 0ms);
  t.set_slot_end(at(30min));
  CHECK(t.at(at(4min)).behind == 4min);
  CHECK(t.at(at(4min)).remaining == 5min);
}
