#include "platform/field_letters.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using hh::platform::FieldLetters;

namespace {
constexpr int scancode = 24;
}

TEST_CASE("a field is told the letter that the layout prints on a key") {
  FieldLetters letters;
  CHECK(letters.code(GLFW_KEY_Q, scancode, true, "a") == GLFW_KEY_A);  // French
  CHECK(letters.code(GLFW_KEY_Q, scancode, false, "a") == GLFW_KEY_A);
  CHECK(letters.code(GLFW_KEY_Y, scancode, true, "z") == GLFW_KEY_Z);  // German
  CHECK(letters.code(GLFW_KEY_A, scancode, true, "ф") == GLFW_KEY_A);  // Russian: the American one
  CHECK(letters.code(GLFW_KEY_ENTER, 36, true, "") == GLFW_KEY_ENTER);
  CHECK(letters.code(GLFW_KEY_KP_1, 87, true, "1") == GLFW_KEY_KP_1);
}

TEST_CASE("a key is let go of as what it was pressed as, whatever the layout has become") {
  FieldLetters letters;
  CHECK(letters.code(GLFW_KEY_Q, scancode, true, "a") == GLFW_KEY_A);
  CHECK(letters.code(GLFW_KEY_Q, scancode, false, "q") == GLFW_KEY_A);
  CHECK(letters.code(GLFW_KEY_Q, scancode, true, "q") == GLFW_KEY_Q);
}
