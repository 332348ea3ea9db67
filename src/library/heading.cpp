#include "library/heading.hpp"

#include "library/text.hpp"

namespace hh::library {

HeadingParts parse_heading(std::string_view text) {
  HeadingParts out;
  text = trimmed(text);
  out.whole = text;
  std::string_view plain = text;
  const auto bracket = text.rfind('(');
  if (text.ends_with(')') && bracket != std::string_view::npos) {
    out.options = split(text.substr(bracket + 1, text.size() - bracket - 2), ',');
    plain = trimmed(text.substr(0, bracket));
  }
  out.plain = plain;
  const auto colon = plain.find(':');
  out.colon = colon != std::string_view::npos;
  const std::string_view before = trimmed(plain.substr(0, colon));
  const auto gap = before.find(' ');
  out.word = before.substr(0, gap);
  if (gap != std::string_view::npos) {
    out.ref = trimmed(before.substr(gap));
  }
  out.title = out.colon ? trimmed(plain.substr(colon + 1)) : plain;
  out.long_title = out.colon ? trimmed(text.substr(colon + 1)) : text;
  return out;
}

}  // namespace hh::library
