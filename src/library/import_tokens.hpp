// Tokens: a line taken apart into numbers, clocks, words and signs, and the lengths found among them.
//
//     for (const Found& f : lengths_in(tokens_of("Round 1: 3 + 2 min"))) …
//
// How sure a length is about its line is judged in import_timing.cpp.
#pragma once

#include "library/import_timing.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct Token {
  enum Kind { Number, Clock, Word, Dash, Open, Close, Mark };
  Kind kind = Mark;
  std::size_t begin = 0, end = 0;
  std::string word;  ///< lower case
  double number = 0;
  ClockTime clock;
  bool gap = false;  ///< a blank stands before it
};

/// A length found among the tokens: first and one past the last.
struct Found {
  std::size_t first = 0, past = 0;
  Timing::Form form = Timing::None;
  double minutes = 0, low = 0, high = 0;
  ClockTime begin, end;
  bool adjective = false;  ///< "60-minute"
};

std::vector<Token> tokens_of(std::string_view line);
std::vector<Found> lengths_in(const std::vector<Token>& tokens);

bool is_digit(char c);
bool any_of_words(const std::string& word, std::initializer_list<std::string_view> words);
/// "five" → 5; 0 for any other word.
double spelled(const std::string& word);

}  // namespace hh::library
