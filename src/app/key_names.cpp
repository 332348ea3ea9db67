#include "app/key_names.hpp"

#include <array>
#include <utility>

namespace hh::app {

using platform::Key;

namespace {

constexpr std::pair<Key, const char*> named[] = {{Key::Left, "Left"},
                                                 {Key::Right, "Right"},
                                                 {Key::Up, "Up"},
                                                 {Key::Down, "Down"},
                                                 {Key::PageUp, "PageUp"},
                                                 {Key::PageDown, "PageDown"},
                                                 {Key::Home, "Home"},
                                                 {Key::End, "End"},
                                                 {Key::Space, "Space"},
                                                 {Key::Enter, "Enter"},
                                                 {Key::Escape, "Escape"},
                                                 {Key::Tab, "Tab"},
                                                 {Key::Backspace, "Backspace"},
                                                 {Key::Delete, "Delete"},
                                                 {Key::Plus, "+"},
                                                 {Key::Minus, "-"},
                                                 {Key::Period, "."},
                                                 {Key::Comma, ","},
                                                 {Key::Slash, "/"},
                                                 {Key::F1, "F1"},
                                                 {Key::F2, "F2"},
                                                 {Key::F3, "F3"},
                                                 {Key::F4, "F4"},
                                                 {Key::F5, "F5"},
                                                 {Key::F6, "F6"},
                                                 {Key::F7, "F7"},
                                                 {Key::F8, "F8"},
                                                 {Key::F9, "F9"},
                                                 {Key::F10, "F10"},
                                                 {Key::F11, "F11"},
                                                 {Key::F12, "F12"}};

std::string plain_name(Key key) {
  if (const auto letter = platform::letter_of(key)) return std::string(1, *letter);
  if (const auto digit = platform::digit_of(key)) return std::to_string(*digit);
  for (const auto& [candidate, name] : named) {
    if (candidate == key) return name;
  }
  return {};
}

}  // namespace

std::string key_name(const platform::KeyPress& press) {
  std::string name = plain_name(press.key);
  if (name.empty()) return name;
  const bool sign = press.key == Key::Plus || press.key == Key::Minus || press.key == Key::Slash;
  if (press.mods.shift && press.key == Key::Slash) name = "?";
  if (press.mods.shift && !sign) name.insert(0, "Shift+");
  if (press.mods.alt) name.insert(0, "Alt+");
  if (press.mods.ctrl) name.insert(0, "Ctrl+");
  return name;
}

}  // namespace hh::app
