// Text for a chat in Slack's marks, which Teams and others show as it is.
#include "documents/chat_text.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "documents/template_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace hh::documents {

namespace {

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text)
    count += begins_letter(byte) ? 1 : 0;
  return count;
}

/// The first byte after `count` letters.
std::size_t byte_at(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (begins_letter(text[at]) && count-- == 0) break;
    ++at;
  }
  return at;
}

/// Where to cut at or before `end`: at a line's end, a word's, or else beside no escape.
std::size_t cut_before(std::string_view text, std::size_t end) {
  const std::size_t line = text.rfind('\n', end);
  if (line != std::string_view::npos && line > end / 2) return line;
  const std::size_t space = text.find_last_of(" \n", end);
  if (space != std::string_view::npos && space > 0) return space;
  const std::size_t escape = text.rfind('&', end - 1);
  const bool inside = escape != std::string_view::npos && text.find(';', escape) >= end;
  return inside && text.find(';', escape) - escape <= 5 ? escape : end;
}

}  // namespace

std::string escape_chat(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&') {
      out += "&amp;";
    } else if (letter == '<') {
      out += "&lt;";
    } else if (letter == '>') {
      out += "&gt;";
    } else {
      out += letter;
    }
  }
  return out;
}

std::string shortened(const std::string& text, const std::string& pointer) {
  if (letters(text) <= longest_chat) return text;
  const std::size_t room = longest_chat - letters(pointer) - 1;
  const std::size_t end = cut_before(text, byte_at(text, room));
  const std::size_t last = text.find_last_not_of(" \n", end == 0 ? 0 : end - 1);
  return text.substr(0, last == std::string::npos ? 0 : last + 1) + "\n" + pointer;
}

Rendered render_chat(const domain::PacketContent& content, const DocumentOptions& options) {
  const auto text = expand(options.templates, "chat");
  if (!text) return text.problem();
  const auto filled = fill(text.value(), template_data(content, options), escape_chat);
  if (!filled) return filled;
  // A place longer than this would leave no room for the message itself.
  const bool short_place = !options.where.empty() && letters(options.where) <= 300;
  const std::string place = short_place ? escape_chat(options.where) : "the packet";
  return shortened(filled.value(), "… The rest is in the document: " + place + "\n");
}

}  // namespace hh::documents
