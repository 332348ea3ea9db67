// Reading UTF-8 a character at a time, on utf8proc; broken bytes become U+FFFD.
#pragma once

#include <cstddef>
#include <string_view>

namespace hh::ui {

struct Utf8Step {
  char32_t character = 0xFFFD;
  std::size_t bytes = 1;
};
/// The character at `at`, which must be inside `s`.
Utf8Step utf8_at(std::string_view s, std::size_t at);

/// Ideographs, kana and hangul: a line may break before and after them.
bool breaks_anywhere(char32_t character);

}  // namespace hh::ui
