#include "platform/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace hh::platform {
namespace {

constexpr Key offset(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

constexpr auto kNamed = std::to_array<std::pair<int, Key>>({
    {GLFW_KEY_LEFT, Key::Left},
    {GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, Key::Up},
    {GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, Key::End},
    {GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_ENTER, Key::Enter},
    {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_ESCAPE, Key::Escape},
    {GLFW_KEY_TAB, Key::Tab},
    {GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_DELETE, Key::Delete},
    {GLFW_KEY_KP_ADD, Key::Plus},
    {GLFW_KEY_KP_SUBTRACT, Key::Minus},
    {GLFW_KEY_KP_DECIMAL, Key::Period},
    {GLFW_KEY_KP_DIVIDE, Key::Slash},
    {GLFW_KEY_EQUAL, Key::Plus},
    {GLFW_KEY_MINUS, Key::Minus},
    {GLFW_KEY_PERIOD, Key::Period},
    {GLFW_KEY_COMMA, Key::Comma},
    {GLFW_KEY_SLASH, Key::Slash},
});

Key positional(int code) {
  if (code >= GLFW_KEY_A && code <= GLFW_KEY_Z) return offset(Key::A, code - GLFW_KEY_A);
  if (code >= GLFW_KEY_F1 && code <= GLFW_KEY_F12) return offset(Key::F1, code - GLFW_KEY_F1);
  for (const auto& [named, key] : kNamed) {
    if (named == code) return key;
  }
  return Key::None;
}

Key labelled(std::string_view label) {
  if (label.size() != 1) return Key::None;
  const char sign = label.front();
  if (sign >= 'a' && sign <= 'z') return offset(Key::A, sign - 'a');
  if (sign >= 'A' && sign <= 'Z') return offset(Key::A, sign - 'A');
  switch (sign) {
    case '+':
    case '=':  // the key that gives + with Shift on an American keyboard
      return Key::Plus;
    case '-':
      return Key::Minus;
    case '.':
      return Key::Period;
    case ',':
      return Key::Comma;
    case '/':
      return Key::Slash;
    default:
      return Key::None;
  }
}

/// A key with another Latin sign printed on it is not the one an American keyboard has there.
bool prints_other_latin(std::string_view label) {
  return label.size() == 1 && static_cast<unsigned char>(label.front()) < 0x80;
}

}  // namespace

Key key_from_glfw(int code, std::string_view label) {
  if (code >= GLFW_KEY_0 && code <= GLFW_KEY_9) return offset(Key::Digit0, code - GLFW_KEY_0);
  if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) return offset(Key::Digit0, code - GLFW_KEY_KP_0);
  if (code >= GLFW_KEY_KP_DECIMAL) return positional(code);
  if (const Key key = labelled(label); key != Key::None) return key;
  // What a clicker sends for "black". French rows print ":" there, which means nothing to anybody here.
  if (code == GLFW_KEY_PERIOD) return Key::Period;
  if (code != GLFW_KEY_SPACE && prints_other_latin(label)) return Key::None;
  return positional(code);
}

Mods mods_from_glfw(int bits) {
  return {.shift = (bits & GLFW_MOD_SHIFT) != 0,
          .ctrl = (bits & GLFW_MOD_CONTROL) != 0,
          .alt = (bits & GLFW_MOD_ALT) != 0,
          .super = (bits & GLFW_MOD_SUPER) != 0};
}

std::optional<int> digit_of(Key key) {
  if (key < Key::Digit0 || key > Key::Digit9) return std::nullopt;
  return static_cast<int>(key) - static_cast<int>(Key::Digit0);
}

std::optional<char> letter_of(Key key) {
  if (key < Key::A || key > Key::Z) return std::nullopt;
  return static_cast<char>('A' + static_cast<int>(key) - static_cast<int>(Key::A));
}

}  // namespace hh::platform
