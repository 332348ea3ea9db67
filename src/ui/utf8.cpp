#include "ui/utf8.hpp"

#include <utf8proc.h>

namespace hh::ui {

Utf8Step utf8_at(std::string_view s, std::size_t at) {
  utf8proc_int32_t character = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(s.data() + at);
  const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(s.size() - at), &character);
  if (read <= 0 || character < 0) return {};
  return {static_cast<char32_t>(character), static_cast<std::size_t>(read)};
}

bool breaks_anywhere(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFFEF);
}

}  // namespace hh::ui
