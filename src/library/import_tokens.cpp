#include "library/import_tokens.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace hh::library {

namespace {

bool letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// The sign at `at` that is neither letter nor digit: how long it is and what it means.
std::pair<std::size_t, Token::Kind> sign_at(std::string_view text) {
  for (const std::string_view dash : {"–", "—", "−", "‒", "―", "‐", "‑", "→"}) {
    if (text.starts_with(dash)) return {dash.size(), Token::Dash};
  }
  for (const std::string_view mark :
       {"·", "•", "|", "’", "′", "“", "”", "×", "≈", "…", "⏱", "⏰", "🕐", "‘", "″"}) {
    if (text.starts_with(mark)) return {mark.size(), Token::Mark};
  }
  const char c = text.front();
  if (c == '-') return {1, Token::Dash};
  if (c == '(' || c == '[' || c == '{') return {1, Token::Open};
  if (c == ')' || c == ']' || c == '}') return {1, Token::Close};
  return {static_cast<unsigned char>(c) >= 0x80 ? 0U : 1U, Token::Mark};
}

class Lexer {
public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    bool gap = false;
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.front() == ' ' || rest.front() == '\t') {
        gap = true;
        at_ += 1;
        continue;
      }
      Token one;
      one.begin = at_;
      one.gap = gap;
      const auto [size, kind] = sign_at(rest);
      if (is_digit(rest.front())) {
        number(one);
      } else if (size == 0 || (letter(rest.front()) && size < 2)) {
        word(one);
      } else {
        one.kind = kind;
        at_ += size;
      }
      one.end = at_;
      if (one.word.empty()) one.word = std::string(text_.substr(one.begin, one.end - one.begin));
      out_.push_back(one);
      gap = false;
    }
    return std::move(out_);
  }

private:
  int digits(std::size_t from, std::size_t most) const {
    int value = 0;
    for (std::size_t i = 0; i < most && from + i < text_.size() && is_digit(text_[from + i]); ++i)
      value = value * 10 + (text_[from + i] - '0');
    return value;
  }

  std::size_t digit_count(std::size_t from) const {
    std::size_t count = 0;
    while (from + count < text_.size() && is_digit(text_[from + count]))
      count += 1;
    return count;
  }

  void number(Token& one) {
    const std::size_t count = digit_count(at_);
    const std::size_t colon = at_ + count;
    const bool clock =
        count <= 3 && colon < text_.size() && text_[colon] == ':' && digit_count(colon + 1) == 2;
    if (clock) {
      one.kind = Token::Clock;
      one.clock.first = digits(at_, 3);
      one.clock.second = digits(colon + 1, 2);
      at_ = colon + 3;
      if (at_ < text_.size() && text_[at_] == ':' && digit_count(at_ + 1) == 2) {
        one.clock.third = digits(at_ + 1, 2);
        at_ += 3;
      }
      return;
    }
    one.kind = Token::Number;
    one.number = digits(at_, 6);
    at_ = colon;
    const bool decimal =
        at_ + 1 < text_.size() && (text_[at_] == '.' || text_[at_] == ',') && digit_count(at_ + 1) == 1;
    if (decimal) {
      one.number += digits(at_ + 1, 1) / 10.0;
      at_ += 2;
    }
    if (text_.substr(at_).starts_with("½")) {
      one.number += 0.5;
      at_ += std::string_view("½").size();
    }
  }

  void word(Token& one) {
    one.kind = Token::Word;
    while (at_ < text_.size() && letter(text_[at_])) {
      const auto [size, kind] = sign_at(text_.substr(at_));
      if (static_cast<unsigned char>(text_[at_]) >= 0x80 && size > 1) break;
      at_ += 1;
    }
    if (at_ == one.begin) at_ += 1;
    one.word = lowered(text_.substr(one.begin, at_ - one.begin));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> out_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view line) { return Lexer(line).tokens(); }

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool any_of_words(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Minutes that one of the unit stands for; 0 for a word that is no unit.
double spelled(const std::string& word) {
  static constexpr std::string_view names[] = {"one",    "two",    "three",    "four",     "five",
                                               "six",    "seven",  "eight",    "nine",     "ten",
                                               "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (word == names[i]) return static_cast<double>(i + 1);
  }
  if (word == "twenty") return 20;
  if (word == "thirty") return 30;
  if (word == "forty") return 40;
  if (word == "sixty") return 60;
  return 0;
}

}  // namespace hh::library
