#include "ui/astral.hpp"

#include "ui/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <map>
#include <vector>

namespace hh::ui::astral {
namespace {

constexpr char32_t first_private = 0xE000, last_private = 0xF8FF;
constexpr char32_t joiner = 0x200D, emoji_style = 0xFE0F, text_style = 0xFE0E;

struct Known {
  std::vector<char32_t> characters;
  std::map<char32_t, ImWchar> codes;
};
Known& known() {
  thread_local Known all;
  return all;
}

bool invisible(char32_t c) {
  const bool tone = c >= 0x1F3FB && c <= 0x1F3FF, tag = c >= 0xE0000 && c <= 0xE0FFF;
  return c == joiner || c == emoji_style || c == text_style || tone || tag;
}

/// Flags are two of these.
bool flag_letter(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

void append(std::string& out, char32_t character) {
  utf8proc_uint8_t buffer[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), buffer);
  out.append(reinterpret_cast<const char*>(buffer),
             static_cast<std::size_t>(std::max<utf8proc_ssize_t>(n, 0)));
}

ImWchar registered(char32_t character) {
  Known& all = known();
  if (const auto found = all.codes.find(character); found != all.codes.end()) return found->second;
  if (first_private + all.characters.size() > last_private) return 0xFFFD;
  const auto code = static_cast<ImWchar>(first_private + all.characters.size());
  all.characters.push_back(character);
  all.codes.emplace(character, code);
  return code;
}

template <class Each>
std::string mapped(std::string_view text, const Each& each) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_at(text, at);
    at += step.bytes;
    if (const char32_t character = each(step.character); character != 0) append(out, character);
  }
  return out;
}

using GetClipboard = const char* (*)(void*);
using SetClipboard = void (*)(void*, const char*);
GetClipboard system_get = nullptr;
SetClipboard system_set = nullptr;

const char* get_clipboard(void* data) {
  thread_local std::string kept;
  const char* text = system_get(data);
  if (text == nullptr) return nullptr;
  kept = for_field(text);
  return kept.c_str();
}

void set_clipboard(void* data, const char* text) { system_set(data, real(text).c_str()); }

}  // namespace

ImWchar stand_in(char32_t c) {
  if (invisible(c)) return 0;
  if (flag_letter(c)) return static_cast<ImWchar>('A' + (c - 0x1F1E6));
  return c <= 0xFFFF ? static_cast<ImWchar>(c) : registered(c);
}

std::size_t count() { return known().characters.size(); }
char32_t character(std::size_t i) { return known().characters[i]; }
ImWchar code(std::size_t i) { return static_cast<ImWchar>(first_private + i); }

bool concerns(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xF0) return true;
    if (text.substr(i, 3) == "\xEF\xB8\x8F" || text.substr(i, 3) == "\xEF\xB8\x8E" ||
        text.substr(i, 3) == "\xE2\x80\x8D") {
      return true;
    }
  }
  return false;
}

std::string drawn(std::string_view text) {
  return mapped(text, [](char32_t c) { return static_cast<char32_t>(stand_in(c)); });
}

std::string for_field(std::string_view text) {
  return mapped(text, [](char32_t c) { return c > 0xFFFF ? static_cast<char32_t>(registered(c)) : c; });
}

std::string real(std::string_view text) {
  return mapped(text, [](char32_t c) {
    const bool ours = c >= first_private && c - first_private < count();
    return ours ? character(c - first_private) : c;
  });
}

unsigned typed(unsigned c) { return c > 0xFFFF ? registered(c) : c; }

void watch_clipboard(ImGuiIO& io) {
  if (io.GetClipboardTextFn == nullptr || io.GetClipboardTextFn == get_clipboard) return;
  system_get = io.GetClipboardTextFn;
  system_set = io.SetClipboardTextFn;
  io.GetClipboardTextFn = get_clipboard;
  io.SetClipboardTextFn = set_clipboard;
}

std::string clipboard() {
  const char* text = ImGui::GetClipboardText();
  return text == nullptr ? std::string{} : real(text);
}

}  // namespace hh::ui::astral
