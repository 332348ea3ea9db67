#include "platform/field_letters.hpp"

#include "platform/keys.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace hh::platform {
namespace {

int by_letter(int code, std::string_view label) {
  if (code >= GLFW_KEY_KP_0 || label.size() != 1) return code;
  const auto letter = letter_of(key_from_glfw(code, label));
  return letter ? GLFW_KEY_A + (*letter - 'A') : code;
}

}  // namespace

int FieldLetters::code(int code, int scancode, bool pressed, std::string_view label) {
  if (pressed) return held_[scancode] = by_letter(code, label);
  const auto held = held_.find(scancode);
  if (held == held_.end()) return by_letter(code, label);
  const int meant = held->second;
  held_.erase(held);
  return meant;
}

}  // namespace hh::platform
