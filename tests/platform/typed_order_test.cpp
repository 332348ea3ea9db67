#include "platform/typed_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using hh::platform::Typed;
using hh::platform::TypedOrder;

namespace {

Typed pressed(int code) { return {.code = code, .down = true}; }
Typed released(int code) { return {.code = code}; }
Typed letter(unsigned character) { return {.character = character}; }

}  // namespace

TEST_CASE("a key pressed and released between two frames is seen down in one and up in the next") {
  TypedOrder order;
  CHECK(order.take(pressed(GLFW_KEY_ENTER)));
  CHECK_FALSE(order.take(released(GLFW_KEY_ENTER)));
  CHECK(order.waiting());
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_ENTER)});
  CHECK_FALSE(order.waiting());
  CHECK(order.next_frame().empty());
}

TEST_CASE("a chord arrives whole: the modifier and its key are down in one frame") {
  TypedOrder order;
  CHECK(order.take(pressed(GLFW_KEY_LEFT_CONTROL)));
  CHECK(order.take(pressed(GLFW_KEY_F)));
  CHECK_FALSE(order.take(released(GLFW_KEY_F)));
  CHECK_FALSE(order.take(released(GLFW_KEY_LEFT_CONTROL)));
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_F), released(GLFW_KEY_LEFT_CONTROL)});
}

TEST_CASE("a word typed within one frame arrives at once, and what follows Enter after it") {
  TypedOrder order;
  CHECK(order.take(pressed(GLFW_KEY_A)));
  CHECK(order.take(letter('a')));
  CHECK(order.take(pressed(GLFW_KEY_B)));
  CHECK(order.take(letter('b')));
  CHECK(order.take(pressed(GLFW_KEY_ENTER)));
  CHECK(order.take(pressed(GLFW_KEY_C)));
  CHECK_FALSE(order.take(letter('c')));
  CHECK_FALSE(order.take(released(GLFW_KEY_C)));
  CHECK(order.next_frame() == std::vector{letter('c'), released(GLFW_KEY_C)});
}

TEST_CASE("the same key struck five times in one frame is five strokes") {
  TypedOrder order;
  int seen_down = 0;
  for (int stroke = 0; stroke < 5; ++stroke) {
    seen_down += order.take(pressed(GLFW_KEY_DOWN)) ? 1 : 0;
    order.take(released(GLFW_KEY_DOWN));
  }
  int frames = 0;
  while (order.waiting()) {
    for (const Typed& event : order.next_frame())
      seen_down += event.down ? 1 : 0;
    REQUIRE(++frames < 20);
  }
  CHECK(seen_down == 5);
  CHECK(frames == 9);
}

TEST_CASE("nothing overtakes what waits") {
  TypedOrder order;
  CHECK(order.take(pressed(GLFW_KEY_TAB)));
  CHECK_FALSE(order.take(released(GLFW_KEY_TAB)));
  CHECK_FALSE(order.take(pressed(GLFW_KEY_X)));
  CHECK_FALSE(order.take(letter('x')));
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_TAB), pressed(GLFW_KEY_X), letter('x')});
}
