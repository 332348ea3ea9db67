#include "library/import_text.hpp"

#include "library/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <map>

namespace hh::library {

namespace {

const std::map<std::string_view, std::string_view>& entities() {
  static const std::map<std::string_view, std::string_view> all = {
      {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},  {"nbsp", " "},
      {"rsquo", "’"},  {"lsquo", "‘"},  {"rdquo", "”"},  {"ldquo", "“"},  {"ndash", "–"}, {"mdash", "—"},
      {"hellip", "…"}, {"bull", "•"},   {"middot", "·"}, {"copy", "©"},   {"reg", "®"},   {"trade", "™"},
      {"euro", "€"},   {"pound", "£"},  {"times", "×"},  {"rarr", "→"},   {"larr", "←"},  {"check", "✓"},
      {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"}, {"auml", "ä"},  {"ouml", "ö"},
      {"uuml", "ü"},   {"szlig", "ß"},  {"aring", "å"},  {"oslash", "ø"}, {"aelig", "æ"}, {"ntilde", "ñ"},
      {"frac12", "½"}, {"frac14", "¼"}, {"frac34", "¾"}, {"deg", "°"},    {"laquo", "«"}, {"raquo", "»"},
      {"ge", "≥"},     {"le", "≤"},     {"ne", "≠"},     {"thinsp", " "}, {"ensp", " "},  {"emsp", " "}};
  return all;
}

bool word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string decoded_entity(std::string_view entity) {
  std::string_view name = entity;
  if (name.starts_with('&')) name.remove_prefix(1);
  if (name.ends_with(';')) name.remove_suffix(1);
  if (const auto found = entities().find(name); found != entities().end()) return std::string(found->second);
  if (!name.starts_with('#')) return std::string(entity);
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
  const bool good = error == std::errc{} && end == name.data() + name.size() && !name.empty();
  if (!good || !utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code)) || code > 0x10FFFF) {
    return std::string(entity);
  }
  if (code < 0x20 || (code >= 0x7F && code <= 0xA0)) return " ";
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)};
}

std::string shortened(std::string_view text, std::size_t most) {
  text = trimmed(text);
  if (letters_in(text) <= most) return std::string(text);
  std::size_t letters = 0, cut = 0, last_gap = 0;
  while (cut < text.size()) {
    letters += (static_cast<unsigned char>(text[cut]) & 0xC0) != 0x80 ? 1 : 0;
    if (letters + 1 > most) break;
    if (text[cut] == ' ') last_gap = cut;
    cut += 1;
  }
  std::string_view kept = trimmed(text.substr(0, last_gap > most / 2 ? last_gap : cut));
  while (!kept.empty() &&
         (kept.back() == ',' || kept.back() == ';' || kept.back() == ':' || kept.back() == '.'))
    kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (word_byte(c)) {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' '))
    out.pop_back();
  return out;
}

bool ends_with_any(std::string_view text, const std::vector<std::string_view>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !word_byte(text[word.size()]));
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; at += 1) {
    const bool left = at == 0 || !word_byte(text[at - 1]);
    const bool right = at + word.size() == text.size() || !word_byte(text[at + word.size()]);
    if (left && right) return true;
  }
  return false;
}

std::size_t past_bullet(std::string_view line) {
  for (const std::string_view bullet : {"-", "*", "+", "•", "·", "▪", "◦", "‣", "●",      "○",
                                        "■", "–", "—", "§", "→", "✓", "✔", "☐", "\uF0B7", "o"}) {
    if (!line.starts_with(bullet)) continue;
    const auto after = line.find_first_not_of(" \t", bullet.size());
    const bool gap = after != std::string_view::npos && after > bullet.size();
    const bool tight = bullet == "•" || bullet == "●" || bullet == "\uF0B7";
    if (gap || (tight && after != std::string_view::npos)) return after;
  }
  return 0;
}

std::size_t past_number(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 3 && std::isdigit(static_cast<unsigned char>(line[at])) != 0)
    at += 1;
  if (at == 0 && !line.empty() && std::isalpha(static_cast<unsigned char>(line[0])) != 0) at = 1;
  const bool letter = at == 1 && std::isalpha(static_cast<unsigned char>(line[0])) != 0;
  if (at == 0 || at + 1 >= line.size()) return 0;
  const bool mark = line[at] == ')' || (line[at] == '.' && !letter);
  const auto after = line.find_first_not_of(" \t", at + 1);
  return mark && after != std::string_view::npos && after > at + 1 ? after : 0;
}

int words_in(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

}  // namespace hh::library
