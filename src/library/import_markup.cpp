#include "library/import_markup.hpp"

#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>
#include <cctype>

namespace hh::library {

namespace {

bool word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool punctuation(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }

/// A sign that means something where it stands, though not everywhere.
bool means_something(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char before = at == 0 ? ' ' : text[at - 1];
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (c) {
    case '*':
    case '`':
    case '<':
      return true;
    case '\\':
      return at + 1 == text.size() || punctuation(after);  // what is written behind the text counts, too
    case '_':
      return !word_byte(before) || !word_byte(after);
    case '&':
      return std::isalpha(static_cast<unsigned char>(after)) != 0 || after == '#';
    case ']':
      return after == '(' || after == ':' || after == '[';
    case '[':
      return at == 0;
    case '#':
      return at == 0 || text.find_first_not_of('#', at) == std::string_view::npos;
    case '>':
    case '=':
    case '~':
    case '|':
      return at == 0;
    case '+':
    case '-':
      return at == 0;
    default:
      return false;
  }
}

/// "3. " at the beginning would make a list.
std::size_t list_number(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0)
    at += 1;
  const bool list = at > 0 && at < 10 && at < text.size() && (text[at] == '.' || text[at] == ')') &&
                    (at + 1 == text.size() || text[at + 1] == ' ');
  return list ? at : std::string_view::npos;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

std::string as_markdown(std::string_view raw) {
  const std::string text = one_line(raw);
  const std::size_t number = list_number(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == number || means_something(text, at)) out += '\\';
    out += text[at];
  }
  return out;
}

std::string as_paragraph(std::string_view raw) {
  const std::string text = one_line(raw);
  const Marked read = marked(text, true);
  const bool misread = !read.marker.empty() || !read.meant.empty();
  return misread ? "— " + as_markdown(text) : as_markdown(text);
}

std::string as_toml(std::string_view raw) {
  std::string out = "\"";
  for (const char c : one_line(raw)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string without_placeholders(std::string_view text, bool keep_known) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!text.substr(at).starts_with("{{")) {
      out += text[at++];
      continue;
    }
    const auto close = text.find("}}", at);
    if (close == std::string_view::npos) {
      out += "[[";
      at += 2;
      continue;
    }
    const std::string name(text.substr(at + 2, close - at - 2));
    const bool known = keep_known && placeholder_faults("{{" + name + "}}").empty();
    out += known ? "{{" + name + "}}" : "[" + name + "]";
    at = close + 2;
  }
  // A name may itself have held an opening.
  for (std::size_t at = 0; !keep_known && (at = out.find("{{", at)) != std::string::npos;)
    out.replace(at, 2, "[[");
  return out;
}

std::vector<std::string> pieces_of(std::string_view text, std::size_t most) {
  std::vector<std::string> out;
  text = trimmed(text);
  while (text.size() > most) {
    std::size_t cut = text.rfind(' ', most);
    if (cut == std::string_view::npos || cut == 0) {
      cut = most;
      while (cut > 1 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        cut -= 1;
    }
    out.emplace_back(trimmed(text.substr(0, cut)));
    text = trimmed(text.substr(cut));
  }
  if (!text.empty()) out.emplace_back(text);
  return out;
}

}  // namespace hh::library
