// The words of a text as they are looked up: without case, accents and signs, and where they stand.
//
//     for (const LookupWord& w : lookup_words("Łukasz’s 30-day plan")) ...   // lukaszs, 30, day, plan
//     near_miss("objeciton", "objections")                                   // true
//
// A word is a run of letters and digits; an apostrophe inside it is passed over, and an ideograph is
// a word of its own. Offsets are bytes of the text. Total functions; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::library {

/// Shorter words have too many neighbours for a slip to be told from another word.
constexpr std::size_t shortest_slip = 5;

struct LookupWord {
  std::string folded;
  std::size_t begin = 0, end = 0;
};

std::vector<LookupWord> lookup_words(std::string_view text);
/// " the 30 day plan ": each word with a space on either side, so that a phrase can be found in it.
std::string lookup_phrase(std::string_view text);
/// `word`, or its beginning, is one slip away from `typed`: a letter too many, too few, wrong, or two
/// swapped.
bool near_miss(std::string_view typed, std::string_view word);

using Stretch = std::pair<std::size_t, std::size_t>;
/// The stretches of `text` that `query` found: whole words, their beginnings, and where nothing else
/// matches, near misses. In order, not touching each other.
std::vector<Stretch> matched(std::string_view text, std::string_view query);

}  // namespace hh::library
