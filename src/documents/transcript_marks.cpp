#include "documents/transcript_marks.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace hh::documents {

namespace {

constexpr std::size_t longest_name = 60;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }
bool letter(char c) { return small(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && digit(text[end]))
    ++end;
  return end - at;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Up to three figures after "." or ",", as milliseconds.
int fraction(std::string_view text, std::size_t& at) {
  if (at >= text.size() || (text[at] != '.' && text[at] != ',')) return 0;
  const std::size_t count = digits_at(text, at + 1);
  if (count == 0) return 0;
  std::string figures(text.substr(at + 1, std::min<std::size_t>(count, 3)));
  figures.resize(3, '0');
  at += 1 + count;
  return number(figures);
}

/// " PM" after a time of day; moves past it.
std::optional<bool> afternoon(std::string_view text, std::size_t& at) {
  std::size_t here = at;
  while (here < text.size() && text[here] == ' ')
    ++here;
  if (here + 1 >= text.size() || (text[here + 1] | 0x20) != 'm') return std::nullopt;
  const char half = static_cast<char>(text[here] | 0x20);
  const bool ends = here + 2 >= text.size() || !letter(text[here + 2]);
  if ((half != 'a' && half != 'p') || !ends) return std::nullopt;
  at = here + 2;
  return half == 'p';
}

/// What stands before a colon and is nobody's name.
bool heads_a_note(std::string_view word) {
  static constexpr std::string_view notes[] = {
      "note",    "notes", "agenda",    "reminder",     "question",   "answer",      "update",   "action",
      "actions", "todo",  "summary",   "date",         "time",       "subject",     "title",    "topic",
      "re",      "fyi",   "ps",        "example",      "meeting",    "recording",   "duration", "http",
      "https",   "also",  "attendees", "participants", "transcript", "language",    "kind",     "first",
      "second",  "third", "finally",   "remember",     "next steps", "action items"};
  return std::find(std::begin(notes), std::end(notes), word) != std::end(notes);
}

void append_letter(std::string& out, std::uint32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  if (code < 0x80) {
    out += code < 0x20 ? ' ' : static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    if (code >= 0x10000) out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(code >= 0x10000 ? 0x80 | (code >> 12 & 0x3F) : 0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

/// Appends what "&name;" at the beginning of `text` stands for; the bytes read, 0 for none.
std::size_t entity(std::string_view text, std::string& out) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> named{{{"amp", "&"},
                                                                                        {"ldquo", "“"},
                                                                                        {"rdquo", "”"},
                                                                                        {"lsquo", "‘"},
                                                                                        {"rsquo", "’"},
                                                                                        {"laquo", "«"},
                                                                                        {"raquo", "»"},
                                                                                        {"lt", "<"},
                                                                                        {"gt", ">"},
                                                                                        {"quot", "\""},
                                                                                        {"apos", "'"},
                                                                                        {"nbsp", " "},
                                                                                        {"lrm", ""},
                                                                                        {"rlm", ""}}};
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  for (const auto& [known, meant] : named) {
    if (name == known) return out += meant, end + 1;
  }
  if (name[0] != '#' || name.size() < 2) return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t code = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (error != std::errc{} || digits.empty() || stop != digits.data() + digits.size()) return 0;
  append_letter(out, code);
  return end + 1;
}

/// The bytes of the tag that begins there; a "<" between blanks is no tag.
std::size_t tag(std::string_view text) {
  constexpr std::size_t longest_tag = 200;
  if (text.size() < 3) return 0;
  const bool html = text[0] == '<' && (letter(text[1]) || text[1] == '/' || digit(text[1]));
  const bool brace = text[0] == '{' && text[1] == '\\';
  if (!html && !brace) return 0;
  const std::size_t end = text.substr(0, longest_tag).find(html ? '>' : '}');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::optional<TimeMark> read_time(std::string_view text) {
  std::array<int, 3> part{};
  std::size_t count = 0, at = 0;
  while (count < 3) {
    const std::size_t figures = digits_at(text, at);
    if (figures == 0 || figures > (count == 0 ? 4U : 2U)) return std::nullopt;
    part[count++] = number(text.substr(at, figures));
    at += figures;
    if (count == 3 || at >= text.size() || text[at] != ':') break;
    ++at;
  }
  if (count < 2 || part[count - 1] > 59 || (count == 3 && part[1] > 59)) return std::nullopt;
  const int rest = fraction(text, at);
  if (at < text.size() && (letter(text[at]) || digit(text[at]) || text[at] == ':')) return std::nullopt;
  if (const auto late = afternoon(text, at); late && count == 3) part[0] = part[0] % 12 + (*late ? 12 : 0);
  const int seconds = count == 3 ? part[1] * 60 + part[2] : part[0] * 60 + part[1];
  return TimeMark{
      std::chrono::hours{count == 3 ? part[0] : 0} + std::chrono::seconds{seconds} + domain::Millis{rest},
      at};
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool looks_like_name(std::string_view text) {
  if (text.empty() || text.size() > longest_name) return false;
  if (text[0] == '+' && digits_at(text, 1) > 0)
    return text.find_first_not_of("+0123456789 -().*x") == std::string_view::npos;
  const bool quoted =
      text.starts_with("\xC2\xAB") || text.starts_with("\xC2\xBB") || text.starts_with("\xE2\x80");
  if (quoted || !letter(text[0]) || text.find_first_of("?!;\"<>[]{}=") != std::string_view::npos ||
      text.back() == ',')
    return false;
  static constexpr std::string_view particles[] = {"van", "von", "de", "da", "del", "der", "den", "di",  "la",
                                                   "le",  "du",  "of", "al", "bin", "dos", "and", "the", "y"};
  std::size_t words = 0, at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool aside = word[0] == '(' || word[0] == '|' || word[0] == '-' || word[0] == '@' || word[0] == '/';
    const bool particle =
        words > 0 && std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
    if (small(word[0]) && !particle) return false;
    if (!aside && !letter(word[0]) && !digit(word[0])) return false;
    if (word.back() == '.' && word.size() > 4) return false;
    ++words;
  }
  return words <= 6 && !heads_a_note(library::lowered(text));
}

std::optional<Label> read_label(std::string_view text) {
  std::size_t from = 0;
  while (from < text.size() && (text[from] == '>' || text[from] == ' ' || (text[from] == '-' && from == 0)))
    ++from;
  const std::string_view rest = text.substr(from);
  // The time between name and colon has colons of its own.
  const std::size_t mark = rest.substr(0, longest_name).find_first_of("[(");
  if (mark != std::string_view::npos && mark > 0) {
    const auto at = read_time(rest.substr(mark + 1));
    const std::size_t close = at ? mark + 1 + at->length : 0;
    const std::string_view name = without_blanks(rest.substr(0, mark));
    if (at && rest.substr(close).size() >= 2 && rest[close + 1] == ':' && looks_like_name(name))
      return Label{std::string(name), at->at, from + close + 2};
  }
  const std::size_t colon = rest.substr(0, longest_name + 2).find(':');
  if (colon == std::string_view::npos ||
      (colon + 1 < rest.size() && rest[colon + 1] != ' ' && rest[colon + 1] != '\t'))
    return std::nullopt;
  std::string_view name = without_blanks(rest.substr(0, colon));
  if (name.size() > 2 && name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
  if (!looks_like_name(name)) return std::nullopt;
  return Label{std::string(name), std::nullopt, from + colon + 1};
}

std::string without_markup(std::string_view text) {
  if (text.find_first_of("<&{") == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    std::size_t read = 0;
    if (c == '<' || c == '{') read = tag(text.substr(at));
    if (c == '&') read = entity(text.substr(at), out);
    if (read == 0) out += c;
    at += std::max<std::size_t>(read, 1);
  }
  return out;
}

}  // namespace hh::documents
