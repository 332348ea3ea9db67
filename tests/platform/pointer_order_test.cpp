#include "platform/pointer_order.hpp"

#include <doctest/doctest.h>

#include <array>

using hh::platform::PointerOrder;
using hh::platform::PointerSpot;

namespace {

constexpr PointerSpot button{100, 50}, elsewhere{900, 20};

struct Seen {
  PointerSpot spot = elsewhere;  ///< as the window library says it is now
  std::array<bool, 3> held{};

  explicit Seen(PointerOrder& order, bool left_now = false) {
    held[0] = left_now;
    order.frame(spot, held);
  }
};

}  // namespace

TEST_CASE("a pointer that moved on between two frames let go where it let go") {
  PointerOrder order;
  order.moved(button);
  order.pressed(0, true);
  const Seen down(order, true);
  CHECK(down.spot == button);
  CHECK(down.held[0]);
  order.pressed(0, false);
  order.moved(elsewhere);
  const Seen up(order);
  CHECK(up.spot == button);
  CHECK_FALSE(up.held[0]);
  CHECK_FALSE(order.waiting());
  const Seen after(order);
  CHECK(after.spot == elsewhere);
}

TEST_CASE("two clicks between two frames are two, each in its place") {
  PointerOrder order;
  order.moved(button);
  order.pressed(0, true);
  order.pressed(0, false);
  order.moved(elsewhere);
  order.pressed(0, true);
  order.pressed(0, false);
  int downs = 0, frames = 0;
  bool before = false;
  while (order.waiting()) {
    const Seen seen(order);
    CHECK(seen.spot == (frames < 2 ? button : elsewhere));
    downs += seen.held[0] && !before ? 1 : 0;
    before = seen.held[0];
    REQUIRE(++frames < 10);
  }
  CHECK(downs == 2);
  CHECK_FALSE(before);
}

TEST_CASE("a button that is pressed later is not held before") {
  PointerOrder order;
  order.moved(button);
  order.pressed(0, true);
  order.pressed(1, true);
  Seen first(order, true);
  CHECK(first.held[0]);
  CHECK_FALSE(first.held[1]);
}

TEST_CASE("without presses the pointer is where it is") {
  PointerOrder order;
  order.moved(button);
  const Seen seen(order, true);
  CHECK(seen.spot == elsewhere);
  CHECK(seen.held[0]);
}

TEST_CASE("a button nobody knows changes nothing") {
  PointerOrder order;
  order.moved(button);
  order.pressed(7, true);
  const Seen seen(order);
  CHECK(seen.spot == button);
  CHECK_FALSE(order.waiting());
}
