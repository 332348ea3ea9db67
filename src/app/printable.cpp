#include "app/printable.hpp"

#include "library/text.hpp"

namespace hh::app {

namespace {

/// How many bytes the control character that begins here has; 0 where there is none.
std::size_t control_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x20 || byte(at) == 0x7F) return 1;
  const bool second_set =
      byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0;
  return second_set ? 2 : 0;
}

}  // namespace

std::string printable(std::string_view text, Lines lines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = control_at(text, at);
    const bool stays = size == 0 || (text[at] == '\n' && lines == Lines::Many);
    out += stays ? text[at] : ' ';
    at += size == 0 ? 1 : size;
  }
  return out;
}

std::optional<domain::Problem> unfit(const std::string& where, std::string_view text, Lines lines) {
  if (library::first_bad_byte(text)) {
    return domain::Problem{"This text is not UTF-8", where, "Set the terminal to UTF-8 and type it again."};
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (control_at(text, at) == 0) continue;
    const bool line_end = text[at] == '\n' || text[at] == '\r';
    if (lines == Lines::Many && (line_end || text[at] == '\t')) continue;
    return domain::Problem{
        line_end ? "This text has more than one line" : "This text has control characters in it", where,
        line_end ? "Write it on one line." : "Take them out; they steer terminals."};
  }
  return std::nullopt;
}

}  // namespace hh::app
