#include "library/import_front.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <cctype>

namespace hh::library {

namespace {

constexpr int most_front_lines = 200;

std::string unquoted(std::string_view text) {
  text = trimmed(text);
  const bool pair =
      text.size() > 1 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
  return std::string(pair ? text.substr(1, text.size() - 2) : text);
}

Passage aside(int number, std::string_view text) {
  Passage one;
  one.aside = true;
  one.lines.push_back({number, std::string(trimmed(text))});
  return one;
}

/// "Word-Word: " at the beginning of a line.
std::string key_of(std::string_view line, char at) {
  const auto end = line.find(at);
  if (end == std::string_view::npos || end == 0 || end > 24) return {};
  const std::string_view key = trimmed(line.substr(0, end));
  const bool word = std::all_of(key.begin(), key.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
  });
  return word ? lowered(key) : std::string{};
}

std::string_view line_at(std::string_view text, std::size_t from) {
  return text.substr(from, text.find('\n', from) - from);
}

}  // namespace

FrontLines front_lines(std::string_view text) {
  FrontLines out;
  const std::string_view fence = trimmed(line_at(text, 0));
  if (fence != "---" && fence != "+++") return {};
  const char joint = fence == "---" ? ':' : '=';
  std::size_t at = std::min(text.size(), line_at(text, 0).size() + 1);
  bool any_key = false;
  for (int number = 2; at < text.size() && number < most_front_lines; ++number) {
    const std::string_view line = line_at(text, at);
    at = std::min(text.size(), at + line.size() + 1);
    if (trimmed(line) == fence || (fence == "---" && trimmed(line) == "...")) {
      out.end = at;
      out.lines = number;
      return any_key ? out : FrontLines{};
    }
    const std::string key = key_of(line, joint);
    any_key = any_key || !key.empty();
    if (key == "title" && out.title.empty()) {
      out.title = unquoted(line.substr(line.find(joint) + 1));
    } else if (!trimmed(line).empty()) {
      out.rest.push_back(aside(number, line));
    }
  }
  return {};
}

FrontLines mail_head(std::string_view text) {
  FrontLines out;
  bool sender = false;
  int number = 0;
  for (std::size_t at = 0; at < text.size() && number < most_front_lines;) {
    const std::string_view line = line_at(text, at);
    const std::string key = key_of(line, ':');
    const bool folded = number > 0 && (line.starts_with(' ') || line.starts_with('\t'));
    number += 1;
    at = std::min(text.size(), at + line.size() + 1);
    if (trimmed(line).empty()) {
      out.end = at;
      out.lines = number;
      return sender && number > 2 ? out : FrontLines{};
    }
    if (key.empty() && !folded) return {};
    sender = sender || key == "from" || key == "to";
    if (key == "subject") {
      out.title = trimmed(line.substr(line.find(':') + 1));
    } else {
      out.rest.push_back(aside(number, line));
    }
  }
  return {};
}

}  // namespace hh::library
