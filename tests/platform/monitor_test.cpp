#include "platform/monitor.hpp"

#include <doctest/doctest.h>

using namespace hh::platform;

TEST_CASE("a window is centred and never larger than its screen") {
  CHECK(centred({1280, 720}, {1920, 0, 1920, 1080}) == Rect{2240, 180, 1280, 720});
  CHECK(centred({1280, 720}, {0, 30, 1024, 600}) == Rect{0, 30, 1024, 600});
}

TEST_CASE("overlap counts shared area and nothing else") {
  CHECK(overlap({0, 0, 100, 100}, {50, 50, 100, 100}) == 2500);
  CHECK(overlap({0, 0, 100, 100}, {100, 0, 100, 100}) == 0);
  CHECK(overlap({0, 0, 100, 100}, {300, 300, 10, 10}) == 0);
}
