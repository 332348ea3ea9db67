// FieldLetters: the keys of text fields by what is printed on them.
//
// ImGui before 1.87 takes Ctrl+A for the key where an American keyboard has its A. On French rows that is
// Q, so selecting all undid or cut something else. Newer versions look at the layout by themselves.
//
//     handed.code = letters.code(code, scancode, pressed, glfwGetKeyName(code, scancode));
//
// A key is let go of as what it was pressed as, even when the layout was switched in between. One per
// window, on its thread.
#pragma once

#include <map>
#include <string_view>

namespace hh::platform {

class FieldLetters {
public:
  /// The GLFW code a text field is to see: that of the letter on the key, where it prints a Latin one.
  int code(int code, int scancode, bool pressed, std::string_view label);

private:
  std::map<int, int> held_;  ///< by scancode
};

}  // namespace hh::platform
