// Keys as the shortcuts know them, independent of the window library and of keyboard layouts.
//
//     window events: .key = [](const KeyPress& press) {
//       if (press.down() && press.key == Key::Space) next();
//     }
//
// Letters and signs follow the layout in use ("+" is where the user finds it); digits follow
// the position of the digit row, because French rows give digits only with Shift. A clicker's keys follow
// the position, too: it sends the code of an American "." whatever the layout prints there.
#pragma once

#include <optional>
#include <string_view>

namespace hh::platform {

// clang-format off
enum class Key {
  None,
  A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
  Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
  Left, Right, Up, Down, PageUp, PageDown, Home, End,
  Space, Enter, Escape, Tab, Backspace, Delete,
  Plus, Minus, Period, Comma, Slash,
  F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
};
// clang-format on

enum class KeyAction { Press, Repeat, Release };

struct Mods {
  bool shift = false;
  bool ctrl = false;
  bool alt = false;
  bool super = false;
  bool none() const { return !shift && !ctrl && !alt && !super; }
  friend bool operator==(const Mods&, const Mods&) = default;
};

struct KeyPress {
  Key key = Key::None;
  Mods mods{};
  KeyAction action = KeyAction::Press;

  /// A fresh press, not a repeat of a held key.
  bool down() const { return action == KeyAction::Press; }
  friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// 0..9 when the key is a digit, on the row or on the keypad.
std::optional<int> digit_of(Key key);

/// 'A'..'Z' when the key is a letter.
std::optional<char> letter_of(Key key);

/// The key behind a GLFW code; `label` is what the layout prints on it without Shift (may be empty).
Key key_from_glfw(int code, std::string_view label);

Mods mods_from_glfw(int bits);

}  // namespace hh::platform
