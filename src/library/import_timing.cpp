#include "library/import_timing.hpp"

#include "library/import_text.hpp"
#include "library/import_tokens.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace hh::library {

namespace {

constexpr std::size_t longest_line_read = 400;

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
  if (std::any_of(line.begin(), line.end(), is_digit)) return true;
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
  const std::vector<Token> tokens = tokens_of(line);
  const std::vector<Found> found = lengths_in(tokens);
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
    while (plain < number.size() && is_digit(number[plain]))
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
           (is_digit(text[digits]) ||
            (digits > from && text[digits] == '.' && digits + 1 < text.size() && is_digit(text[digits + 1]))))
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
