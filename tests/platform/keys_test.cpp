#include "platform/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace hh::platform;

TEST_CASE("what a clicker sends is known") {
  CHECK(key_from_glfw(GLFW_KEY_PAGE_DOWN, "") == Key::PageDown);
  CHECK(key_from_glfw(GLFW_KEY_PAGE_UP, "") == Key::PageUp);
  CHECK(key_from_glfw(GLFW_KEY_PERIOD, ".") == Key::Period);
  CHECK(key_from_glfw(GLFW_KEY_F5, "") == Key::F5);
  CHECK(key_from_glfw(GLFW_KEY_SPACE, " ") == Key::Space);
}

TEST_CASE("a clicker's black key is known on every layout") {
  for (const char* printed : {".", ":", ";", "", "ю", "'"}) {
    CAPTURE(printed);
    CHECK(key_from_glfw(GLFW_KEY_PERIOD, printed) == Key::Period);
  }
  CHECK(key_from_glfw(GLFW_KEY_PERIOD, "v") == Key::V);    // Dvorak: a letter is what it prints
  CHECK(key_from_glfw(GLFW_KEY_COMMA, ";") == Key::None);  // French: and nothing else goes by its place
}

TEST_CASE("plus is found on every keyboard") {
  CHECK(key_from_glfw(GLFW_KEY_EQUAL, "=") == Key::Plus);          // American
  CHECK(key_from_glfw(GLFW_KEY_RIGHT_BRACKET, "+") == Key::Plus);  // German
  CHECK(key_from_glfw(GLFW_KEY_MINUS, "+") == Key::Plus);          // Swedish
  CHECK(key_from_glfw(GLFW_KEY_KP_ADD, "+") == Key::Plus);
  CHECK(key_from_glfw(GLFW_KEY_SLASH, "-") == Key::Minus);  // German
  CHECK(key_from_glfw(GLFW_KEY_KP_SUBTRACT, "-") == Key::Minus);
}

TEST_CASE("letters follow the layout, and the position where the layout has none") {
  CHECK(key_from_glfw(GLFW_KEY_Q, "a") == Key::A);  // French
  CHECK(key_from_glfw(GLFW_KEY_Z, "y") == Key::Y);  // German
  CHECK(key_from_glfw(GLFW_KEY_B, "и") == Key::B);  // Russian
  CHECK(key_from_glfw(GLFW_KEY_B, "") == Key::B);
}

TEST_CASE("digits follow the position, on the row and on the keypad") {
  CHECK(key_from_glfw(GLFW_KEY_1, "&") == Key::Digit1);  // French
  CHECK(key_from_glfw(GLFW_KEY_5, "5") == Key::Digit5);
  CHECK(key_from_glfw(GLFW_KEY_KP_3, "3") == Key::Digit3);
  CHECK(digit_of(Key::Digit0) == 0);
  CHECK(digit_of(Key::Digit9) == 9);
  CHECK_FALSE(digit_of(Key::A));
  CHECK(letter_of(Key::Z) == 'Z');
  CHECK_FALSE(letter_of(Key::Digit1));
}

TEST_CASE("a key that prints another sign is not taken for the American one") {
  CHECK(key_from_glfw(GLFW_KEY_SLASH, "_") == Key::None);
  CHECK(key_from_glfw(GLFW_KEY_SEMICOLON, ";") == Key::None);
}

TEST_CASE("modifiers are told apart") {
  CHECK(mods_from_glfw(GLFW_MOD_CONTROL) == Mods{.ctrl = true});
  CHECK(mods_from_glfw(GLFW_MOD_SHIFT | GLFW_MOD_ALT) == Mods{.shift = true, .alt = true});
  CHECK(mods_from_glfw(GLFW_MOD_CAPS_LOCK).none());
}
