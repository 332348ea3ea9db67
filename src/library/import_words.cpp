#include "library/import_words.hpp"

#include "library/text.hpp"

#include <cctype>
#include <unordered_set>

namespace hh::library {

namespace {

/// A word's border: neither letter, digit, nor part of a letter of several bytes that is no quote or dash.
std::string_view without_signs(std::string_view word) {
  const auto sign = [](std::string_view text) -> std::size_t {
    for (const std::string_view one : {"“", "”", "‘", "’", "„", "«", "»", "–", "—", "…", "•", "·"}) {
      if (text.starts_with(one)) return one.size();
    }
    const auto byte = static_cast<unsigned char>(text.front());
    return byte < 0x80 && std::isalnum(byte) == 0 ? 1 : 0;
  };
  while (!word.empty() && sign(word) > 0)
    word.remove_prefix(sign(word));
  for (bool again = true; again && !word.empty();) {
    again = false;
    const std::size_t three = word.size() < 3 ? 0 : word.size() - 3,
                      two = word.size() < 2 ? 0 : word.size() - 2;
    for (const std::size_t from : {word.size() - 1, two, three}) {
      const std::size_t size = sign(word.substr(from));
      if (size == 0 || from + size != word.size()) continue;
      word.remove_suffix(size);
      again = true;
      break;
    }
  }
  return word;
}

template <class Use>
void each_word(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(" \t\n", at);
    if (begin == std::string_view::npos) return;
    const auto end = std::min(text.find_first_of(" \t\n", begin), text.size());
    const std::string_view word = without_signs(text.substr(begin, end - begin));
    if (!word.empty() && !use(word)) return;
    at = end;
  }
}

}  // namespace

std::vector<DocumentLine> lines_missing_from(const std::vector<DocumentLine>& lines, std::string_view text) {
  std::unordered_set<std::string_view> known;
  each_word(text, [&](std::string_view word) {
    known.insert(word);
    return true;
  });
  std::vector<DocumentLine> out;
  for (const DocumentLine& line : lines) {
    bool missing = false;
    each_word(line.text, [&](std::string_view word) {
      missing = !known.contains(word);
      return !missing;
    });
    if (missing) out.push_back(line);
  }
  return out;
}

std::vector<DocumentLine> lines_of(std::string_view text) {
  std::vector<DocumentLine> out;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    number += 1;
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) out.push_back({number, std::string(line)});
    at = end + 1;
  }
  return out;
}

}  // namespace hh::library
