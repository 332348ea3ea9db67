#include "platform/input_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include <array>

using hh::platform::Input;
using hh::platform::InputOrder;

namespace {

Input pressed(int code) { return {.code = code, .down = true}; }
Input released(int code) { return {.code = code}; }
Input letter(unsigned character) { return {.kind = Input::Kind::Character, .character = character}; }
Input press(bool down, float x) { return {.kind = Input::Kind::Press, .down = down, .x = x}; }

}  // namespace

TEST_CASE("a key pressed and released between two frames is seen down in one and up in the next") {
  InputOrder order;
  CHECK(order.take(pressed(GLFW_KEY_ENTER)));
  CHECK_FALSE(order.take(released(GLFW_KEY_ENTER)));
  CHECK(order.waiting());
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_ENTER)});
  CHECK_FALSE(order.waiting());
  CHECK(order.next_frame().empty());
}

TEST_CASE("a chord arrives whole: the modifier and its key are down in one frame") {
  InputOrder order;
  CHECK(order.take(pressed(GLFW_KEY_LEFT_CONTROL)));
  CHECK(order.take(pressed(GLFW_KEY_F)));
  CHECK_FALSE(order.take(released(GLFW_KEY_F)));
  CHECK_FALSE(order.take(released(GLFW_KEY_LEFT_CONTROL)));
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_F), released(GLFW_KEY_LEFT_CONTROL)});
}

TEST_CASE("a word typed within one frame arrives at once, and what follows Enter after it") {
  InputOrder order;
  CHECK(order.take(pressed(GLFW_KEY_A)));
  CHECK(order.take(letter('a')));
  CHECK(order.take(pressed(GLFW_KEY_B)));
  CHECK(order.take(letter('b')));
  CHECK(order.take(pressed(GLFW_KEY_ENTER)));
  CHECK(order.take(pressed(GLFW_KEY_C)));
  CHECK_FALSE(order.take(letter('c')));
  CHECK_FALSE(order.take(released(GLFW_KEY_C)));
  CHECK(order.next_frame().empty());  // the field that Enter leads to gets the keyboard in this one
  CHECK(order.waiting());
  CHECK(order.next_frame() == std::vector{letter('c'), released(GLFW_KEY_C)});
}

TEST_CASE("the same key struck five times in one frame is five strokes") {
  InputOrder order;
  int seen_down = 0;
  for (int stroke = 0; stroke < 5; ++stroke) {
    seen_down += order.take(pressed(GLFW_KEY_DOWN)) ? 1 : 0;
    order.take(released(GLFW_KEY_DOWN));
  }
  int frames = 0;
  while (order.waiting()) {
    for (const Input& event : order.next_frame())
      seen_down += event.down ? 1 : 0;
    REQUIRE(++frames < 20);
  }
  CHECK(seen_down == 5);
  CHECK(frames == 9);
}

TEST_CASE("nothing overtakes what waits") {
  InputOrder order;
  CHECK(order.take(pressed(GLFW_KEY_TAB)));
  CHECK_FALSE(order.take(released(GLFW_KEY_TAB)));
  CHECK_FALSE(order.take(pressed(GLFW_KEY_X)));
  CHECK_FALSE(order.take(letter('x')));
  CHECK(order.next_frame() == std::vector{released(GLFW_KEY_TAB), pressed(GLFW_KEY_X)});
  CHECK(order.next_frame() == std::vector{letter('x')});
}

TEST_CASE("a pointer lets go where it let go, and a second click is one of its own") {
  InputOrder order;
  CHECK(order.take(press(true, 100)));
  CHECK_FALSE(order.take(press(false, 100)));
  CHECK_FALSE(order.take(press(true, 900)));
  CHECK_FALSE(order.take(press(false, 900)));
  CHECK(order.next_frame() == std::vector{press(false, 100)});
  CHECK(order.next_frame() == std::vector{press(true, 900)});
  CHECK(order.next_frame() == std::vector{press(false, 900)});
  CHECK_FALSE(order.waiting());
}

TEST_CASE("what is typed before a click stays before it, and what is typed after it comes after") {
  InputOrder order;
  CHECK(order.take(letter('+')));
  CHECK_FALSE(order.take(press(true, 100)));
  CHECK_FALSE(order.take(press(false, 100)));
  CHECK_FALSE(order.take(letter('h')));
  CHECK(order.next_frame() == std::vector{press(true, 100)});
  CHECK(order.next_frame() == std::vector{press(false, 100)});
  CHECK(order.next_frame() == std::vector{letter('h')});
}

TEST_CASE("a button whose press waits is not held yet, and one whose release waits still is") {
  InputOrder order;
  std::array<bool, 3> held{true, false, true};
  CHECK(order.take(letter('a')));
  CHECK_FALSE(order.take(press(true, 100)));
  order.before_waiting(held);
  CHECK(held == std::array<bool, 3>{false, false, true});
  CHECK_FALSE(order.take(press(false, 100)));
  held = {false, false, true};
  order.before_waiting(held);
  CHECK(held == std::array<bool, 3>{false, false, true});
  order.next_frame();
  held = {false, false, true};
  order.before_waiting(held);
  CHECK(held == std::array<bool, 3>{true, false, true});
}

TEST_CASE("a button nobody knows changes none") {
  InputOrder order;
  CHECK(order.take(letter('a')));
  Input odd = press(true, 1);
  odd.code = 7;
  CHECK_FALSE(order.take(odd));
  std::array<bool, 3> held{};
  order.before_waiting(held);
  CHECK(held == std::array<bool, 3>{});
}
