#include "library/import_timing.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>

namespace hh::library {

namespace {

constexpr std::size_t longest_line_read = 400;

struct Token {
  enum Kind { Number, Clock, Word, Dash, Open, Close, Mark };
  Kind kind = Mark;
  std::size_t begin = 0, end = 0;
  std::string word;  ///< lower case
  double number = 0;
  ClockTime clock;
  bool gap = false;  ///< a blank stands before it
};

bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
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
      if (digit(rest.front())) {
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
    for (std::size_t i = 0; i < most && from + i < text_.size() && digit(text_[from + i]); ++i)
      value = value * 10 + (text_[from + i] - '0');
    return value;
  }

  std::size_t digit_count(std::size_t from) const {
    std::size_t count = 0;
    while (from + count < text_.size() && digit(text_[from + count]))
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

bool any_of_words(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Minutes that one of the unit stands for; 0 for a word that is no unit.
double unit(const Token& token, bool tight) {
  if (token.kind != Token::Word && token.kind != Token::Mark) return 0;
  if (any_of_words(token.word, {"min", "mins", "minute", "minutes", "minuten", "mn"})) return 1;
  if (any_of_words(token.word, {"h", "hr", "hrs", "hour", "hours"})) return 60;
  if (any_of_words(token.word, {"sec", "secs", "second", "seconds"})) return 1.0 / 60;
  if (!tight) return token.word == "m" ? 1 : 0;
  if (any_of_words(token.word, {"m", "'", "’", "′"})) return 1;
  return token.word == "s" || token.word == "″" ? 1.0 / 60 : 0;
}

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

/// A length found among the tokens: first and one past the last.
struct Found {
  std::size_t first = 0, past = 0;
  Timing::Form form = Timing::None;
  double minutes = 0, low = 0, high = 0;
  ClockTime begin, end;
  bool adjective = false;  ///< "60-minute"
};

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

/// Words that make the length before or behind them speak of something else.
bool spoils_before(const std::string& word) {
  return any_of_words(word, {"in",    "within", "under",  "after",   "first", "last",  "next",
                             "every", "than",   "before", "another", "the",   "below", "of",
                             "by",    "at",     "past",   "until",   "your",  "our",   "per"});
}
bool spoils_behind(const std::string& word) {
  return any_of_words(
      word, {"before", "after", "later", "into",   "ago",   "per",  "each", "read", "reading", "left",
             "prior",  "from",  "away",  "window", "of",    "to",   "a",    "with", "is",      "and",
             "for",    "or",    "late",  "early",  "ahead", "rule", "sla",  "on"});
}

class Judge {
public:
  Judge(std::string_view text, const std::vector<Token>& tokens) : text_(text), t_(tokens) {}

  Timing judge(const Found& found) const {
    Timing out;
    out.form = found.form;
    out.minutes = found.minutes;
    out.low = found.low;
    out.high = found.high;
    out.begin = found.begin;
    out.end = found.end;
    const auto bracket = bracket_around(found);
    out.grade = bracket ? in_bracket(found) : in_line(found);
    out.title = out.grade == Timing::Weak ? std::string(trimmed(text_)) : title_without(found, bracket);
    return out;
  }

private:
  struct Bracket {
    std::size_t open = 0, close = 0;
  };

  std::optional<Bracket> bracket_around(const Found& found) const {
    std::size_t open = t_.size();
    for (std::size_t i = 0; i < found.first; ++i) {
      if (t_[i].kind == Token::Open) open = i;
      if (t_[i].kind == Token::Close) open = t_.size();
    }
    for (std::size_t i = found.past; open < t_.size() && i < t_.size(); ++i) {
      if (t_[i].kind == Token::Close) return Bracket{open, i};
    }
    return std::nullopt;
  }

  bool word_before(const Found& f) const {
    return f.first > 0 && t_[f.first - 1].kind == Token::Word && spoils_before(t_[f.first - 1].word);
  }
  bool word_behind(const Found& f) const {
    return f.past < t_.size() && t_[f.past].kind == Token::Word && spoils_behind(t_[f.past].word);
  }

  Timing::Grade in_bracket(const Found& f) const {
    if (word_before(f) || word_behind(f)) return Timing::Weak;
    const Token& before = t_[f.first - 1];
    const bool heads =
        before.kind != Token::Word ||
        any_of_words(before.word, {"about", "approx", "ca", "circa", "max", "total", "time", "duration",
                                   "roughly", "around", "to", "ends", "min", "minutes"});
    const bool tails = f.past >= t_.size() || t_[f.past].kind != Token::Word || f.form == Timing::Clock;
    return heads || tails ? Timing::Firm : Timing::Weak;
  }

  bool separates(std::size_t i) const {
    const Token& one = t_[i];
    if (one.kind == Token::Dash) return true;
    if (one.kind == Token::Word && one.word == "time") return true;
    return one.kind == Token::Mark &&
           any_of_words(one.word, {":", "|", ",", ";", "·", "•", "/", "~", "≈", "⏱", "⏰", "🕐"});
  }

  Timing::Grade in_line(const Found& f) const {
    std::size_t past = f.past;
    while (past < t_.size() &&
           (t_[past].word == "." || any_of_words(t_[past].word, {"total", "max", "long"})))
      past += 1;
    const bool at_end = past >= t_.size(), at_start = f.first == 0;
    const bool clock = f.form == Timing::Clock;
    if (at_start && at_end) return Timing::Firm;
    if (at_start) return opening(f, clock);
    if (word_before(f) || word_behind(f)) return Timing::Weak;
    const bool apart = separates(f.first - 1);
    if (f.form == Timing::Start) return at_end && apart ? Timing::Strong : Timing::Weak;
    if (!at_end) {
      const bool enclosed = apart && separates(f.past) && !f.adjective;
      return enclosed ? Timing::Firm : Timing::Weak;
    }
    if (f.adjective) return Timing::Weak;
    return apart ? Timing::Firm : Timing::Strong;
  }

  Timing::Grade opening(const Found& f, bool clock) const {
    const Token& behind = t_[f.past];
    const bool mark =
        separates(f.past) || (behind.kind == Token::Mark && any_of_words(behind.word, {".", ")"}));
    if (f.form == Timing::Start) return mark || behind.kind == Token::Word ? Timing::Strong : Timing::Weak;
    if (mark && !f.adjective) return Timing::Firm;
    if (clock) return Timing::Firm;
    if (f.adjective || word_behind(f)) return Timing::Weak;
    return behind.kind == Token::Word ? Timing::Strong : Timing::Weak;
  }

  /// The line without the length, its brackets and what joined it to the title.
  std::string title_without(const Found& f, const std::optional<Bracket>& bracket) const {
    std::size_t from = t_[f.first].begin, to = t_[f.past - 1].end;
    if (bracket) {
      const bool alone = letters_besides(*bracket, f) == 0;
      if (alone) {
        from = t_[bracket->open].begin;
        to = t_[bracket->close].end;
      }
    }
    std::string left(trimmed(text_.substr(0, from))), right(trimmed(text_.substr(to)));
    left = without_joint_behind(left);
    if (left.empty() || (bracket && !right.empty())) right = without_joint_ahead(right);
    if (right == ".") right.clear();
    const bool tight = left.empty() || right.empty() || left.ends_with('(') || left.ends_with('[') ||
                       right.starts_with(')') || right.starts_with(']');
    std::string out = left + (tight ? "" : " ") + right;
    return out;
  }

  std::size_t letters_besides(const Bracket& b, const Found& f) const {
    std::size_t words = 0;
    for (std::size_t i = b.open + 1; i < b.close; ++i) {
      const bool inside = i >= f.first && i < f.past;
      const bool filler = any_of_words(t_[i].word, {"about", "approx", "ca", "circa", "max", "total", "time",
                                                    "duration", "roughly", "around", "up", "to"});
      words += !inside && !filler && (t_[i].kind == Token::Word || t_[i].kind == Token::Number) ? 1 : 0;
    }
    return words;
  }

  static constexpr std::string_view joints[] = {"–", "—", "−", "-",      ":", "|", ",", ";", "·",
                                                "•", "~", "≈", "⏱️", "⏱", "⏰", "🕐", "/"};

  static std::string without_joint_behind(std::string_view text) {
    for (bool again = true; again;) {
      again = false;
      text = trimmed(text);
      for (const std::string_view joint : joints) {
        if (!text.ends_with(joint)) continue;
        text.remove_suffix(joint.size());
        again = true;
      }
    }
    for (const std::string_view filler : {" about", " approx.", " approx", " ca.", " time"}) {
      if (lowered(text).ends_with(filler)) text.remove_suffix(filler.size());
    }
    return std::string(trimmed(text));
  }

  static std::string without_joint_ahead(std::string_view text) {
    for (bool again = true; again;) {
      again = false;
      text = trimmed(text);
      for (const std::string_view joint : {"–", "—", "−", "-", ":", "|", ",", ";", "·", "•", ".", ")"}) {
        if (!text.starts_with(joint)) continue;
        text.remove_prefix(joint.size());
        again = true;
      }
    }
    return std::string(text);
  }

  std::string_view text_;
  const std::vector<Token>& t_;
};

/// Lengths joined by "+" inside one line add up: "(12 min drill + 3 min debrief)".
bool adds_up(const std::vector<Token>& tokens, const std::vector<Found>& found) {
  if (found.size() < 2) return false;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    bool plus = false;
    for (std::size_t k = found[i].past; k < found[i + 1].first; ++k)
      plus = plus || tokens[k].word == "+";
    if (!plus) return false;
  }
  return std::all_of(found.begin(), found.end(), [](const Found& f) { return f.form == Timing::Length; });
}

/// Most lines hold no length, and that shows at a glance.
bool may_hold_length(std::string_view line) {
  if (std::any_of(line.begin(), line.end(), digit)) return true;
  const std::string low = lowered(line);
  return low.find("min") != std::string::npos || low.find("hour") != std::string::npos;
}

bool roman(std::string_view word) {
  return !word.empty() && word.size() < 6 && word.find_first_not_of("IVXivx") == std::string_view::npos;
}

}  // namespace

long ClockTime::seconds(bool as_hours) const {
  if (third >= 0) return first * 3600L + second * 60L + third;
  return as_hours ? first * 3600L + second * 60L : first * 60L + second;
}

Timing timing_of(std::string_view line) {
  line = trimmed(line);
  Timing best;
  best.title = std::string(line);
  if (line.size() > longest_line_read || line.empty()) return best;
  if (!may_hold_length(line)) {
    best.title = without_numbering(best.title, &best.numbering);
    return best;
  }
  const std::vector<Token> tokens = Lexer(line).tokens();
  const std::vector<Found> found = Finder(tokens).all();
  const Judge judge(line, tokens);
  for (const Found& one : found) {
    const Timing now = judge.judge(one);
    // A length says more than the moment it begins; of equals the last stands where lengths stand.
    const bool better = now.grade > best.grade || (now.grade == best.grade &&
                                                   (best.form == Timing::Start || now.form != Timing::Start));
    if (better) best = now;
  }
  if (adds_up(tokens, found) && best.grade > Timing::Weak) {
    best.minutes = 0;
    for (const Found& one : found)
      best.minutes += one.minutes;
    const auto open = line.find_last_of("([");
    if (open != std::string_view::npos && open < tokens[found.front().first].begin)
      best.title = trimmed(line.substr(0, open));
  }
  best.title = without_numbering(best.title, &best.numbering);
  return best;
}

bool is_only_timing(std::string_view line) {
  const Timing timing = timing_of(line);
  if (timing.grade < Timing::Strong || timing.form == Timing::Start) return false;
  static const std::vector<std::string> labels = {"",
                                                  "time",
                                                  "duration",
                                                  "length",
                                                  "timing",
                                                  "estimated time",
                                                  "allotted time",
                                                  "minutes",
                                                  "time needed",
                                                  "time box",
                                                  "timebox",
                                                  "total",
                                                  "total time",
                                                  "total duration",
                                                  "total length",
                                                  "time allotted"};
  return std::find(labels.begin(), labels.end(), bare(timing.title)) != labels.end();
}

std::string without_numbering(std::string_view line, std::string* kind) {
  const std::string_view text = trimmed(line);
  std::size_t at = 0;
  std::string found;
  const std::string low = lowered(text);
  for (const std::string_view word :
       {"section", "part", "step", "module", "block", "phase", "segment", "agenda item", "item", "chapter",
        "stage", "unit", "topic", "session", "lesson"}) {
    if (!begins_with_word(low, word)) continue;
    const auto value = text.find_first_not_of(" #.", word.size());
    const auto end = value == std::string_view::npos ? value : text.find_first_of(" :.)-,|", value);
    const std::string_view number = value == std::string_view::npos ? "" : text.substr(value, end - value);
    std::size_t plain = 0;
    while (plain < number.size() && digit(number[plain]))
      plain += 1;
    const bool spelled_out = spelled(lowered(number)) > 0;
    const std::string_view tail = number.substr(plain);
    const bool numeral = (plain > 0 && (tail.empty() || tail.starts_with("–") || tail.starts_with("—"))) ||
                         roman(number) || spelled_out ||
                         (number.size() == 1 && std::isupper(static_cast<unsigned char>(number[0])) != 0);
    if (!numeral) continue;
    at = value + (plain > 0 ? plain : number.size());
    found = word;
    break;
  }
  if (found.empty()) {
    std::size_t digits = text.starts_with('#') ? 1 : 0;
    const std::size_t from = digits;
    while (digits < text.size() &&
           (digit(text[digits]) ||
            (digits > from && text[digits] == '.' && digits + 1 < text.size() && digit(text[digits + 1]))))
      digits += 1;
    const std::string_view numeral = text.substr(0, text.find_first_of(".) "));
    const bool letters = digits == 0 && numeral.size() < text.size() && text[numeral.size()] != ' ' &&
                         (roman(numeral) ||
                          (numeral.size() == 1 && std::isupper(static_cast<unsigned char>(numeral[0])) != 0));
    at = letters ? numeral.size() : (digits > from && digits < from + 8 ? digits : 0);
    if (at > 0) found = "number";
  }
  if (at == 0) return std::string(text);
  std::string_view rest = text.substr(at);
  const bool blank_first = rest.starts_with(' ');
  rest = trimmed(rest);
  bool joined = false;
  for (const std::string_view joint : {"–", "—", ":", ".", ")", "|", "-", "·"}) {
    if (!rest.starts_with(joint)) continue;
    const std::string_view after = rest.substr(joint.size());
    const bool apart = after.empty() || after.front() == ' ' || joint == ":" || joint == "–" || joint == "—";
    // "30-day check-in" and "3–5 people" are no numbering.
    if (!apart || (found == "number" && !blank_first && (joint == "-" || joint == "–" || joint == "—")))
      break;
    rest = trimmed(after);
    joined = true;
    break;
  }
  if (!joined && found == "number") return std::string(text);
  if (rest.empty()) return std::string(text);
  if (kind != nullptr) *kind = found;
  return std::string(rest);
}

}  // namespace hh::library
