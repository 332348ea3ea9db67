// The words of what was said: lower-cased, with one kind of apostrophe, and where each one stands.
//
//     call_words("We’ll do it")   // we'll (0..6), do (7..9), it (10..12) and so on, in bytes
//
// Latin letters are folded, all others kept as they are. Values; any thread.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hh::domain {

struct CallWord {
  std::size_t begin = 0, end = 0;  ///< bytes of the text it stands in
  std::string low;
};
using CallWords = std::vector<CallWord>;

CallWords call_words(std::string_view text);

/// The bytes of the apostrophe that begins there, straight or curly; 0 for none.
std::size_t apostrophe_at(std::string_view text, std::size_t at);
/// The bytes of the mark or blank that begins there and belongs to no word; 0 inside a word.
std::size_t gap_at(std::string_view text, std::size_t at);

/// Whether a word may begin there: at the text's beginning, or behind a mark or blank.
bool after_gap(std::string_view text, std::size_t at);
/// The bytes of the quotation mark that begins there: straight, curly or a guillemet; 0 for none.
std::size_t quote_at(std::string_view text, std::size_t at);

bool one_of(std::string_view word, std::initializer_list<std::string_view> words);
/// The word at `at`, empty past the end.
std::string_view word_at(const CallWords& words, std::size_t at);

}  // namespace hh::domain
