#include "library/import_tokens.hpp"

#include <algorithm>
#include <optional>

namespace hh::library {

namespace {

double unit(const Token& token, bool tight) {
  if (token.kind != Token::Word && token.kind != Token::Mark) return 0;
  if (any_of_words(token.word, {"min", "mins", "minute", "minutes", "minuten", "mn"})) return 1;
  if (any_of_words(token.word, {"h", "hr", "hrs", "hour", "hours"})) return 60;
  if (any_of_words(token.word, {"sec", "secs", "second", "seconds"})) return 1.0 / 60;
  if (token.word == "m") return 1;
  if (token.word == "s") return 1.0 / 60;
  if (!tight) return 0;
  if (any_of_words(token.word, {"'", "’", "′"})) return 1;
  return token.word == "″" ? 1.0 / 60 : 0;
}

class Finder {
public:
  explicit Finder(const std::vector<Token>& tokens) : t_(tokens) {}

  std::vector<Found> all() const {
    std::vector<Found> out;
    for (std::size_t i = 0; i < t_.size();) {
      auto found = at(i);
      if (!found) {
        i += 1;
        continue;
      }
      i = found->past;
      out.push_back(*found);
    }
    return out;
  }

private:
  bool is(std::size_t i, Token::Kind kind) const { return i < t_.size() && t_[i].kind == kind; }
  bool joins(std::size_t i) const {
    return is(i, Token::Dash) ||
           (is(i, Token::Word) && any_of_words(t_[i].word, {"to", "until", "till", "bis"}));
  }
  std::size_t past_half(std::size_t i) const {
    return is(i, Token::Word) && any_of_words(t_[i].word, {"am", "pm", "uhr"}) ? i + 1 : i;
  }

  std::optional<Found> at(std::size_t i) const {
    if (is(i, Token::Clock)) return clock(i);
    if (is(i, Token::Word) && any_of_words(t_[i].word, {"min", "mins", "minute", "minutes"})) return place(i);
    if (is(i, Token::Number)) return number(i, t_[i].number);
    if (is(i, Token::Word)) {
      if (const double value = spelled(t_[i].word); value > 0) return number(i, value);
      if (t_[i].word == "half" && is(i + 1, Token::Word) && i + 2 < t_.size() && t_[i + 2].word == "hour") {
        return length(i, i + 3, 30);
      }
      if (t_[i].word == "an" && is(i + 1, Token::Word) && t_[i + 1].word == "hour")
        return length(i, i + 2, 60);
    }
    return std::nullopt;
  }

  static Found length(std::size_t first, std::size_t past, double minutes) {
    Found out;
    out.first = first;
    out.past = past;
    out.form = Timing::Length;
    out.minutes = minutes;
    return out;
  }

  std::optional<Found> clock(std::size_t i) const {
    Found out;
    out.first = i;
    out.begin = t_[i].clock;
    const std::size_t joint = past_half(i + 1);
    if (joins(joint) && is(joint + 1, Token::Clock)) {
      out.form = Timing::Clock;
      out.end = t_[joint + 1].clock;
      out.past = past_half(joint + 2);
      // A unit may follow: "0:00–0:05 min"
      if (out.past < t_.size() && t_[out.past].kind == Token::Word && unit(t_[out.past], false) > 0)
        out.past += 1;
      return out;
    }
    out.form = Timing::Start;
    out.past = joint;
    if (joint < t_.size() && t_[joint].kind == Token::Word && unit(t_[joint], false) == 1) {
      // "5:00 min" is a length, not a place in the hour.
      return length(i, joint + 1, t_[i].clock.first + t_[i].clock.second / 60.0);
    }
    return out;
  }

  /// "Minutes 5–20"
  std::optional<Found> place(std::size_t i) const {
    if (!is(i + 1, Token::Number) || !joins(i + 2) || !is(i + 3, Token::Number)) return std::nullopt;
    Found out;
    out.first = i;
    out.past = i + 4;
    out.form = Timing::Clock;
    out.begin = {0, static_cast<int>(t_[i + 1].number), 0};
    out.end = {0, static_cast<int>(t_[i + 3].number), 0};
    return out;
  }

  std::optional<Found> number(std::size_t i, double value) const {
    const bool money = i > 0 && !t_[i].gap && any_of_words(t_[i - 1].word, {"$", "€", "£"});
    if (money) return std::nullopt;
    std::size_t next = i + 1;
    const bool first_unit = next < t_.size() && unit(t_[next], !t_[next].gap) > 0;
    const std::size_t joint = first_unit ? next + 1 : next;
    if (joins(joint) && is(joint + 1, Token::Number) && joint + 2 < t_.size()) {
      const double per = unit(t_[joint + 2], !t_[joint + 2].gap);
      if (per > 0) return range(i, joint + 3, value * per, t_[joint + 1].number * per);
    }
    if (const auto times = product(i, value)) return times;
    if (const auto whole = sum(i, value)) return whole;
    const bool hyphen = is(next, Token::Dash) && !t_[next].gap && next + 1 < t_.size() && !t_[next + 1].gap;
    if (hyphen) next += 1;
    if (next >= t_.size()) return std::nullopt;
    const double per = unit(t_[next], hyphen ? false : !t_[next].gap);
    if (per <= 0) return std::nullopt;
    Found out = length(i, next + 1, value * per);
    out.adjective = hyphen;
    add_rest(out, per);
    return out;
  }

  Found range(std::size_t first, std::size_t past, double low, double high) const {
    Found out;
    out.first = first;
    out.past = past;
    out.form = Timing::Range;
    out.low = low;
    out.high = high;
    return out;
  }

  /// "3 × 5 min", "3 rounds x 5 min"
  std::optional<Found> product(std::size_t i, double count) const {
    std::size_t times = i + 1;
    if (is(times, Token::Word) && any_of_words(t_[times].word, {"rounds", "blocks", "turns", "times"}))
      times += 1;
    const bool cross = times < t_.size() && any_of_words(t_[times].word, {"x", "×", "*"});
    if (!cross || !is(times + 1, Token::Number) || times + 2 >= t_.size()) return std::nullopt;
    const double per = unit(t_[times + 2], !t_[times + 2].gap);
    if (per <= 0) return std::nullopt;
    return length(i, times + 3, count * t_[times + 1].number * per);
  }

  /// "12+3 min", "10 + 5 minutes": the last unit is that of all.
  std::optional<Found> sum(std::size_t i, double first) const {
    std::size_t last = i;
    double all = first;
    while (last + 1 < t_.size() && t_[last + 1].word == "+" && is(last + 2, Token::Number)) {
      last += 2;
      all += t_[last].number;
    }
    if (last == i || last + 1 >= t_.size()) return std::nullopt;
    const double per = unit(t_[last + 1], !t_[last + 1].gap);
    if (per <= 0) return std::nullopt;
    return length(i, last + 2, all * per);
  }

  /// The minutes after the hours: "1 h 15 min", "1h15"
  void add_rest(Found& out, double per) const {
    std::size_t next = out.past;
    if (is(next, Token::Word) && t_[next].word == "and") next += 1;
    if (per != 60 || !is(next, Token::Number)) return;
    const bool named = next + 1 < t_.size() && unit(t_[next + 1], !t_[next + 1].gap) == 1;
    const bool tight = !t_[next].gap && next == out.past;
    if (!named && !tight) return;
    out.minutes += t_[next].number;
    out.past = named ? next + 2 : next + 1;
  }

  const std::vector<Token>& t_;
};

}  // namespace

std::vector<Found> lengths_in(const std::vector<Token>& tokens) { return Finder(tokens).all(); }

}  // namespace hh::library
