#include "platform/placement.hpp"

#include <doctest/doctest.h>

using namespace hh::platform;
using Kind = PlacementWarning::Kind;

namespace {

Monitor laptop() { return {.name = "eDP-1", .area = {0, 0, 1366, 768}, .primary = true}; }

Monitor projector() { return {.name = "HDMI-1", .area = {1366, 0, 1920, 1080}}; }

Monitor desk() { return {.name = "DP-2", .area = {3286, 0, 2560, 1440}}; }

}  // namespace

TEST_CASE("with one screen there is no Wall") {
  const auto placed = place({laptop()}, {});
  CHECK(placed.console == "eDP-1");
  CHECK_FALSE(placed.wall);
  CHECK_FALSE(placed.warning);
}

TEST_CASE("with two screens the Console takes the primary and the Wall the other") {
  const auto placed = place({projector(), laptop()}, {});
  CHECK(placed.console == "eDP-1");
  CHECK(placed.wall == "HDMI-1");
}

TEST_CASE("remembered names win, whichever is primary") {
  const auto placed = place({laptop(), projector(), desk()}, {.console = "DP-2", .wall = "eDP-1"});
  CHECK(placed.console == "DP-2");
  CHECK(placed.wall == "eDP-1");
}

TEST_CASE("a remembered Wall on the primary sends the Console elsewhere") {
  const auto placed = place({laptop(), projector()}, {.wall = "eDP-1"});
  CHECK(placed.console == "HDMI-1");
  CHECK(placed.wall == "eDP-1");
}

TEST_CASE("the Wall never takes the Console's screen, even when both remember it") {
  const auto two = place({laptop(), projector()}, {.console = "HDMI-1", .wall = "HDMI-1"});
  CHECK(two.console == "HDMI-1");
  CHECK(two.wall == "eDP-1");
  const auto one = place({projector()}, {.console = "eDP-1", .wall = "HDMI-1"});
  CHECK(one.console == "HDMI-1");
  CHECK_FALSE(one.wall);
}

TEST_CASE("a projector of another room is taken at the start") {
  const auto placed = place({laptop(), desk()}, {.console = "eDP-1", .wall = "HDMI-1"});
  CHECK(placed.wall == "DP-2");
}

TEST_CASE("a projector pulled mid-round hides the Wall with a warning and its return restores it") {
  const HomeMonitors remembered{.console = "eDP-1", .wall = "HDMI-1"};
  const auto start = place({laptop(), projector()}, remembered);
  const auto pulled = replace(start, {laptop()});
  CHECK(pulled.console == "eDP-1");
  CHECK_FALSE(pulled.wall);
  REQUIRE(pulled.warning);
  CHECK(*pulled.warning == PlacementWarning{Kind::WallUnplugged, "HDMI-1"});
  CHECK(sentence(*pulled.warning).find("HDMI-1") != std::string::npos);

  const auto unrelated = replace(pulled, {laptop()});
  CHECK(unrelated.warning == pulled.warning);

  const auto back = replace(unrelated, {laptop(), projector()});
  CHECK(back.wall == "HDMI-1");
  CHECK_FALSE(back.warning);
}

TEST_CASE("a lost Wall does not jump to a screen already in use") {
  const auto start = place({laptop(), projector(), desk()}, {});
  REQUIRE(start.wall == "HDMI-1");
  const auto pulled = replace(start, {laptop(), desk()});
  CHECK_FALSE(pulled.wall);
  REQUIRE(pulled.warning);
  CHECK(pulled.warning->kind == Kind::WallUnplugged);
}

TEST_CASE("a projector that returns on another connector gets the Wall") {
  const auto start = place({laptop(), projector()}, {});
  const auto pulled = replace(start, {laptop()});
  const auto back = replace(pulled, {laptop(), desk()});
  CHECK(back.wall == "DP-2");
  CHECK_FALSE(back.warning);
}

TEST_CASE("a projector plugged in later gets the Wall without being asked") {
  const auto start = place({laptop()}, {});
  CHECK(replace(start, {laptop(), projector()}).wall == "HDMI-1");
}

TEST_CASE("when the Console's own screen goes it moves, and the Wall gives way if it must") {
  const auto start = place({laptop(), projector()}, {});
  const auto closed_lid = replace(start, {projector()});
  CHECK(closed_lid.console == "HDMI-1");
  CHECK_FALSE(closed_lid.wall);
  REQUIRE(closed_lid.warning);
  CHECK(*closed_lid.warning == PlacementWarning{Kind::ConsoleUnplugged, "eDP-1"});
  const auto open_lid = replace(closed_lid, {laptop(), projector()});
  CHECK(open_lid.console == "eDP-1");
  CHECK(open_lid.wall == "HDMI-1");
  CHECK_FALSE(open_lid.warning);

  const auto three = place({laptop(), projector(), desk()}, {});
  const auto moved = replace(three, {projector(), desk()});
  CHECK(moved.console == "DP-2");
  CHECK(moved.wall == "HDMI-1");
  REQUIRE(moved.warning);
  CHECK(moved.warning->kind == Kind::ConsoleUnplugged);
}

TEST_CASE("no screen at all for a moment loses nothing") {
  const auto start = place({laptop(), projector()}, {});
  const auto dark = replace(start, {});
  REQUIRE(dark.warning);
  CHECK(dark.warning->kind == Kind::NoMonitor);
  const auto lit = replace(dark, {laptop(), projector()});
  CHECK(lit.console == "eDP-1");
  CHECK(lit.wall == "HDMI-1");
  CHECK_FALSE(lit.warning);
}

TEST_CASE("yesterday's projector is not missed at the start and is known when it comes") {
  const auto start = place({laptop()}, {.wall = "HDMI-1"});
  CHECK_FALSE(start.warning);
  CHECK(start.homes.wall == "HDMI-1");
  CHECK(replace(start, {laptop(), desk(), projector()}).wall == "HDMI-1");
}

TEST_CASE("choosing a screen moves the window for good and swaps when the other is there") {
  const auto start = place({laptop(), projector(), desk()}, {});
  const auto third = with_wall_on(start, "DP-2");
  CHECK(third.console == "eDP-1");
  CHECK(third.wall == "DP-2");
  CHECK(replace(third, {laptop(), projector(), desk()}) == third);

  const auto swapped = with_wall_on(third, "eDP-1");
  CHECK(swapped.console == "DP-2");
  CHECK(swapped.wall == "eDP-1");
  CHECK(with_console_on(swapped, "eDP-1") == third);
}

TEST_CASE("with one screen the Wall cannot be sent onto the Console") {
  const auto start = place({laptop()}, {});
  CHECK(with_wall_on(start, "eDP-1") == start);
}

TEST_CASE("a projector that mirrors the Console gets no Wall until the desktop extends") {
  Monitor mirror = projector();
  mirror.area = {0, 0, 1366, 768};
  const auto start = place({laptop(), mirror}, {});
  CHECK(start.console == "eDP-1");
  CHECK_FALSE(start.wall);
  REQUIRE(start.warning);
  CHECK(*start.warning == PlacementWarning{Kind::Mirrored, "HDMI-1"});

  const auto extended = replace(start, {laptop(), projector()});
  CHECK(extended.wall == "HDMI-1");
  CHECK_FALSE(extended.warning);

  const auto mirrored_again = replace(extended, {laptop(), mirror});
  CHECK_FALSE(mirrored_again.wall);
  REQUIRE(mirrored_again.warning);
  CHECK(mirrored_again.warning->kind == Kind::Mirrored);
}
