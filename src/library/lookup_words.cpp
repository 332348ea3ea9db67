#include "library/lookup_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace hh::library {

namespace {

struct Letter {
  std::int32_t code = 0;
  std::size_t bytes = 1;
};

/// A byte that begins no character counts as a sign of its own.
Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t code = 0;
  const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                      static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (taken <= 0) return {' ', 1};
  return {code, static_cast<std::size_t>(taken)};
}

bool stands_alone(std::int32_t code) {
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || code >= 0x20000;
}

bool is_apostrophe(std::int32_t code) { return code == '\'' || code == 0x2019; }

bool is_word_part(std::int32_t code) {
  if (code < 0x80)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

/// Letters that Unicode does not take apart into a plain one and a mark.
std::string_view plain_form(std::int32_t code) {
  switch (code) {
    case 0x0142:
      return "l";
    case 0x00F8:
      return "o";
    case 0x0111:
      return "d";
    case 0x0131:
      return "i";
    case 0x0127:
      return "h";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    default:
      return {};
  }
}

void append_folded(std::string& out, std::int32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code);
    return;
  }
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto count = utf8proc_decompose_char(code, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                             options, &boundary);
  for (std::size_t i = 0; count > 0 && i < std::min(static_cast<std::size_t>(count), parts.size()); ++i) {
    if (const std::string_view plain = plain_form(parts[i]); !plain.empty()) {
      out += plain;
      continue;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(parts[i], bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::size_t>(std::max<long>(size, 0)));
  }
}

/// The letter after an apostrophe goes on with the word before it.
bool joins(std::string_view text, std::size_t after) {
  return after < text.size() && is_word_part(letter_at(text, after).code);
}

std::vector<Stretch> stretches(const std::vector<LookupWord>& words, const std::vector<LookupWord>& wanted,
                               bool slips) {
  std::vector<Stretch> out;
  for (const LookupWord& word : words) {
    const bool found = std::any_of(wanted.begin(), wanted.end(), [&](const LookupWord& one) {
      if (!slips) return word.folded.starts_with(one.folded);
      return one.folded.size() >= shortest_slip && near_miss(one.folded, word.folded);
    });
    if (found) out.emplace_back(word.begin, word.end);
  }
  return out;
}

}  // namespace

std::vector<LookupWord> lookup_words(std::string_view text) {
  std::vector<LookupWord> out;
  LookupWord now;
  const auto finish = [&] {
    if (!now.folded.empty()) out.push_back(std::move(now));
    now = {};
  };
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    const std::size_t after = at + letter.bytes;
    if (stands_alone(letter.code)) finish();
    if (is_word_part(letter.code)) {
      if (now.folded.empty()) now.begin = at;
      append_folded(now.folded, letter.code);
      now.end = after;
      if (stands_alone(letter.code)) finish();
    } else if (!is_apostrophe(letter.code) || now.folded.empty() || !joins(text, after)) {
      finish();
    }
    at = after;
  }
  finish();
  return out;
}

std::string lookup_phrase(std::string_view text) {
  std::string out = " ";
  for (const LookupWord& word : lookup_words(text))
    out += word.folded + " ";
  return out;
}

bool near_miss(std::string_view typed, std::string_view word) {
  const auto rest = [](std::string_view of, std::size_t from) {
    return of.substr(std::min(from, of.size()));
  };
  const auto differ = std::mismatch(typed.begin(), typed.end(), word.begin(), word.end());
  const auto at = static_cast<std::size_t>(differ.first - typed.begin());
  if (at == typed.size()) return true;
  if (rest(word, at).starts_with(rest(typed, at + 1))) return true;  // one too many
  if (at == word.size()) return false;
  if (rest(word, at + 1).starts_with(rest(typed, at))) return true;      // one too few
  if (rest(word, at + 1).starts_with(rest(typed, at + 1))) return true;  // a wrong one
  return at + 1 < typed.size() && at + 1 < word.size() && typed[at] == word[at + 1] &&
         typed[at + 1] == word[at] && rest(word, at + 2).starts_with(rest(typed, at + 2));
}

std::vector<Stretch> matched(std::string_view text, std::string_view query) {
  const std::vector<LookupWord> words = lookup_words(text), wanted = lookup_words(query);
  std::vector<Stretch> found = stretches(words, wanted, false);
  return found.empty() ? stretches(words, wanted, true) : found;
}

}  // namespace hh::library
