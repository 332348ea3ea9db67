#include "domain/call_words.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : '\0';
}

bool plain_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at), second = byte_at(text, at + 1),
                      third = byte_at(text, at + 2);
  if (first == '\'' || first == '`') return 1;
  if ((first == 0xCA && second == 0xBC) || (first == 0xC2 && second == 0xB4)) return 2;
  const bool quote = second == 0x80 && (third == 0x98 || third == 0x99 || third == 0xB2);
  return first == 0xE2 && quote ? 3 : 0;
}

std::size_t gap_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (plain_letter(first)) return 0;
  if (first < 0x80) return 1;
  if (first == 0xC2) return byte_at(text, at + 1) < 0xC0 ? 2 : 0;
  // Dashes, quotation marks, the ellipsis and wide blanks share the beginning E2 80.
  return first == 0xE2 && byte_at(text, at + 1) == 0x80 && at + 2 < text.size() ? 3 : 0;
}

bool after_gap(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && (byte_at(text, before) & 0xC0U) == 0x80U)
    --before;
  return gap_at(text, before) > 0;
}

std::size_t quote_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at), second = byte_at(text, at + 1),
                      third = byte_at(text, at + 2);
  if (first == '"' || first == '\'') return 1;
  if (first == 0xC2) return second == 0xAB || second == 0xBB ? 2 : 0;
  const bool mark = (third >= 0x98 && third <= 0x9F) || third == 0xB9 || third == 0xBA;
  return first == 0xE2 && second == 0x80 && mark ? 3 : 0;
}

CallWords call_words(std::string_view text) {
  CallWords out;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t gap = gap_at(text, at); gap > 0) {
      at += gap;
      continue;
    }
    CallWord word{at, at, {}};
    while (at < text.size()) {
      const std::size_t mark = apostrophe_at(text, at);
      if (mark > 0 && at + mark < text.size() && gap_at(text, at + mark) == 0) {
        word.low += '\'';
        at += mark;
      } else if (gap_at(text, at) == 0) {
        const char c = text[at++];
        word.low += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      } else {
        break;
      }
    }
    word.end = std::min(at, text.size());
    out.push_back(std::move(word));
  }
  return out;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_at(const CallWords& words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at].low) : std::string_view();
}

}  // namespace hh::domain
