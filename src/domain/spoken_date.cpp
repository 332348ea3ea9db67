#include "domain/spoken_date.hpp"

#include <array>
#include <charconv>

namespace hh::domain {

namespace {

using namespace std::chrono;
using MaybeDate = std::optional<Date>;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 20> ordinals{
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

unsigned month_of(std::string_view word) {
  for (unsigned i = 0; i < months.size(); ++i) {
    if (word == months[i] || (word.size() == 3 && months[i].starts_with(word))) return i + 1;
  }
  return word == "sept" ? 9 : 0;
}

std::optional<weekday> weekday_named(std::string_view word) {
  for (unsigned i = 0; i < weekdays.size(); ++i) {
    if (word == weekdays[i] || (word.size() == 3 && weekdays[i].starts_with(word))) return weekday{i};
  }
  if (word == "tues") return Tuesday;
  if (word == "thur" || word == "thurs") return Thursday;
  return std::nullopt;
}

/// Digits at the beginning, and how many; none or more than four give 0.
struct Digits {
  unsigned value = 0;
  std::size_t count = 0;
};
Digits digits_in(std::string_view text) {
  Digits out;
  while (out.count < text.size() && text[out.count] >= '0' && text[out.count] <= '9')
    ++out.count;
  if (out.count == 0 || out.count > 4) return {};
  std::from_chars(text.data(), text.data() + out.count, out.value);
  return out;
}

/// "15", "15th" → 15; with `only_ordinal` the bare number is no day.
unsigned day_number(std::string_view word, bool only_ordinal) {
  const Digits digits = digits_in(word);
  if (digits.count == 0 || digits.count > 2 || digits.value < 1 || digits.value > 31) return 0;
  const std::string_view rest = word.substr(digits.count);
  if (rest.empty()) return only_ordinal ? 0 : digits.value;
  return one_of(rest, {"st", "nd", "rd", "th"}) ? digits.value : 0;
}

unsigned year_number(std::string_view word) {
  const Digits digits = digits_in(word);
  return digits.count == 4 && word.size() == 4 && digits.value >= 1990 && digits.value < 2100 ? digits.value
                                                                                              : 0;
}

MaybeDate real(Date date) { return date.ok() ? MaybeDate(date) : std::nullopt; }
Date day_of(unsigned y, unsigned m, unsigned d) { return Date{year{static_cast<int>(y)}, month{m}, day{d}}; }
MaybeDate moved(MaybeDate from, int by) {
  return from ? MaybeDate(Date{sys_days{*from} + days{by}}) : std::nullopt;
}

/// The next such day from the call on.
MaybeDate coming(unsigned m, unsigned d, MaybeDate call) {
  if (!call) return std::nullopt;
  const Date here{call->year(), month{m}, day{d}};
  if (here.ok() && sys_days{here} >= sys_days{*call}) return here;
  return real(Date{call->year() + years{1}, month{m}, day{d}});
}

/// The next such day of a month; said on that very day it could be either.
MaybeDate coming_day(unsigned d, MaybeDate call) {
  if (!call || unsigned{call->day()} == d) return std::nullopt;
  const year_month here{call->year(), call->month()};
  const year_month meant = d > unsigned{call->day()} ? here : here + std::chrono::months{1};
  return real(Date{meant.year(), meant.month(), day{d}});
}

MaybeDate coming_weekday(weekday wanted, MaybeDate call) {
  if (!call || weekday{sys_days{*call}} == wanted) return std::nullopt;
  return moved(call, static_cast<int>((wanted - weekday{sys_days{*call}}).count()));
}

MaybeDate end_of_month(year_month m) { return Date{m / last}; }
MaybeDate end_of_quarter(year_month m) {
  const unsigned closing = (unsigned{m.month()} + 2) / 3 * 3;
  return end_of_month(year_month{m.year(), month{closing}});
}
MaybeDate end_of_week(MaybeDate call, int weeks) {
  if (!call) return std::nullopt;
  const unsigned today = weekday{sys_days{*call}}.iso_encoding();
  if (today > Friday.iso_encoding()) return std::nullopt;
  return moved(call, static_cast<int>(Friday.iso_encoding() - today) + 7 * weeks);
}

/// Reads on from one word; `at` is the next word not read yet.
class Reader {
public:
  Reader(std::string_view text, const CallWords& words, std::size_t first, MaybeDate call)
      : text_(text), words_(words), at_(first), call_(call) {}

  std::optional<SpokenDate> read() {
    pass_lead();
    if (const auto numeric = written()) return numeric;
    return said() ? std::optional<SpokenDate>({words_[at_ - 1].end, date_}) : std::nullopt;
  }

private:
  std::string_view word(std::size_t ahead = 0) const { return word_at(words_, at_ + ahead); }
  bool take(std::initializer_list<std::string_view> known) {
    if (at_ >= words_.size() || !one_of(word(), known)) return false;
    ++at_;
    return true;
  }
  bool found(std::size_t taken, MaybeDate date = std::nullopt) {
    at_ += taken;
    date_ = date;
    return true;
  }
  bool back_to(std::size_t at) {
    at_ = at;
    return false;
  }

  void pass_lead() {
    if (word() == "no" && word(1) == "later" && word(2) == "than") at_ += 3;
    if (word() == "the" && (word(1) == "latest" || word(1) == "very")) at_ += 1;
    take({"very"});
    while (take({"latest", "about", "around", "roughly", "approximately", "say", "maybe", "like", "at", "on",
                 "uh", "um"})) {
    }
  }

  /// 2026-03-31, 31.03.2026, 31.03., 3/31/2026
  std::optional<SpokenDate> written() const {
    if (at_ >= words_.size()) return std::nullopt;
    std::size_t end = words_[at_].begin;
    std::array<Digits, 3> part{};
    std::size_t count = 0;
    char mark = '\0';
    while (count < 3) {
      part[count] = digits_in(text_.substr(end));
      if (part[count].count == 0) break;
      end += part[count++].count;
      const char next = end < text_.size() ? text_[end] : '\0';
      if (count == 3 || (next != '-' && next != '.' && next != '/') || (mark != '\0' && next != mark)) break;
      mark = next;
      const bool more = end + 1 < text_.size() && digits_in(text_.substr(end + 1)).count > 0;
      if (!more && mark != '.') break;
      ++end;
    }
    if (end < text_.size() && gap_at(text_, end) == 0) return std::nullopt;
    if (count == 3) return whole_date(part, mark, end);
    return count == 2 && mark != '-' ? day_and_month(part, mark, end) : std::nullopt;
  }
  std::optional<SpokenDate> whole_date(const std::array<Digits, 3>& part, char mark, std::size_t end) const {
    const unsigned a = part[0].value, b = part[1].value, c = part[2].value;
    if (part[0].count == 4)
      return plausible(b, c) ? std::optional<SpokenDate>({end, real(day_of(a, b, c))}) : std::nullopt;
    const unsigned y = part[2].count == 2 ? 2000 + c : c;
    if (mark == '.')
      return plausible(b, a) ? std::optional<SpokenDate>({end, real(day_of(y, b, a))}) : std::nullopt;
    if (!plausible(a, b) && !plausible(b, a)) return std::nullopt;
    const bool both = plausible(a, b) && plausible(b, a) && a != b;
    if (both) return SpokenDate{end, std::nullopt};
    return SpokenDate{end, real(plausible(a, b) ? day_of(y, a, b) : day_of(y, b, a))};
  }
  std::optional<SpokenDate> day_and_month(const std::array<Digits, 3>& part, char mark,
                                          std::size_t end) const {
    const unsigned a = part[0].value, b = part[1].value;
    if (mark == '.') {
      // "by 2.5 points" is no date: without the closing point both parts must have two digits.
      const bool closed = text_[end - 1] == '.';
      if (!plausible(b, a) || part[1].count != 2 || (!closed && part[0].count != 2)) return std::nullopt;
      return SpokenDate{end, coming(b, a, call_)};
    }
    const bool us = plausible(a, b), rest = plausible(b, a);
    if (!us && !rest) return std::nullopt;
    if (us && rest && a != b) return SpokenDate{end, std::nullopt};
    return SpokenDate{end, us ? coming(a, b, call_) : coming(b, a, call_)};
  }
  static bool plausible(unsigned m, unsigned d) { return m >= 1 && m <= 12 && d >= 1 && d <= 31; }

  bool said() {
    const std::size_t start = at_;
    if (clock()) return true;
    take({"the", "this", "coming"});
    if (ending() || relative() || named_month() || named_weekday() || quarter() || part_of()) return true;
    if (year_number(word()) > 0 && at_ == start) return found(1);
    if (at_ > start) {
      if (day_in_month(true)) return true;
      if (words_[at_ - 1].low == "this" && one_of(word(), {"week", "month", "quarter", "year", "weekend"}))
        return found(1);
      if (words_[at_ - 1].low == "the" && word() == "weekend") return found(1);
      return back_to(start);
    }
    return day_in_month(false);
  }

  /// "noon", "5 pm Friday"
  bool clock() {
    const std::size_t start = at_;
    const Digits hour = digits_in(word());
    if (!take({"noon", "midnight", "lunch"})) {
      if (hour.count == 0 || hour.count > 2) return false;
      const std::string_view rest = word().substr(hour.count);
      ++at_;
      if (rest.empty() && digits_in(word()).count == 2 && one_of(word(1), {"am", "pm"})) ++at_;
      if (!one_of(rest, {"am", "pm"}) && !take({"am", "pm"})) return back_to(start);
    }
    optional_day();
    return true;
  }
  /// The day that may follow a time or an end of business; none leaves what is known.
  void optional_day(MaybeDate otherwise = std::nullopt) {
    const std::size_t start = at_;
    take({"on", "of", "this"});
    if (named_weekday() || relative() || named_month()) return;
    at_ = start;
    date_ = otherwise;
  }

  bool ending() {
    const std::size_t start = at_;
    if (take({"eod", "cob", "eob"})) return optional_day(call_), true;
    if (word() == "eow") return found(1, end_of_week(call_, 0));
    if (word() == "eom")
      return found(1, call_ ? end_of_month({call_->year(), call_->month()}) : std::nullopt);
    if (word() == "eoq")
      return found(1, call_ ? end_of_quarter({call_->year(), call_->month()}) : std::nullopt);
    if (word() == "eoy") return found(1, coming(12, 31, call_));
    if (one_of(word(1), {"end", "close"}) && one_of(word(), {"quarter", "year", "month", "week"})) {
      return found(2, end_of_span(word(), 0));
    }
    if (!take({"end", "close"})) return false;
    take({"of"});
    const bool shaped = take({"the", "this", "our", "your"});
    if (take({"day", "business", "play"})) return take({"day"}), optional_day(call_), true;
    const int later = !shaped && take({"next"}) ? 1 : 0;
    if (one_of(word(), {"week", "month", "quarter", "year"})) return found(1, end_of_span(word(), later));
    if (const unsigned m = month_of(word()); m > 0) return end_of_named(m);
    if (quarter()) return true;
    if (named_weekday() || relative()) return true;
    if (take({"summer", "spring", "autumn", "winter", "fall"})) return date_.reset(), true;
    return back_to(start);
  }
  MaybeDate end_of_span(std::string_view span, int later) const {
    if (!call_) return std::nullopt;
    const year_month here{call_->year(), call_->month()};
    if (span == "week") return end_of_week(call_, later);
    if (span == "month") return end_of_month(here + std::chrono::months{later});
    if (span == "quarter") return end_of_quarter(here + std::chrono::months{3 * later});
    return Date{call_->year() + years{later}, December, day{31}};
  }
  bool end_of_named(unsigned m) {
    const unsigned y = year_number(word(1));
    if (y > 0) return found(2, end_of_month({year{static_cast<int>(y)}, month{m}}));
    if (!call_) return found(1);
    const bool gone = unsigned{call_->month()} > m;
    return found(1, end_of_month({call_->year() + years{gone ? 1 : 0}, month{m}}));
  }

  bool relative() {
    if (word() == "tomorrow") {
      found(1, moved(call_, 1));
      take({"morning", "afternoon", "evening", "night"});
      return true;
    }
    if (one_of(word(), {"today", "tonight"})) return found(1, call_);
    if (word() == "this" && one_of(word(1), {"afternoon", "evening"})) return found(2, call_);
    if (!one_of(word(), {"next", "following"})) return false;
    // Which week "next Friday" is in, and when "next month" ends for them, is theirs to say.
    const bool span =
        one_of(word(1), {"week", "month", "quarter", "year", "summer", "spring", "fall", "autumn", "winter"});
    if (!span && !weekday_named(word(1)) && month_of(word(1)) == 0) return false;
    return found(2);
  }

  bool named_month() {
    const unsigned m = month_of(word());
    if (m == 0) return false;
    if (const unsigned y = year_number(word(1)); y > 0) return found(2);
    std::size_t taken = 1 + (word(1) == "the" ? 1U : 0U);
    const auto [d, length] = day_at(taken, false);
    if (d == 0) return found(1);
    taken += length;
    return with_year(m, d, taken);
  }
  bool with_year(unsigned m, unsigned d, std::size_t taken) {
    if (word(taken) == "of" && year_number(word(taken + 1)) > 0) ++taken;
    const unsigned y = year_number(word(taken));
    return y > 0 ? found(taken + 1, real(day_of(y, m, d))) : found(taken, coming(m, d, call_));
  }
  struct Day {
    unsigned number = 0;
    std::size_t words = 0;
  };
  Day day_at(std::size_t ahead, bool only_ordinal) const {
    const std::string_view here = word(ahead);
    if (const unsigned d = day_number(here, only_ordinal); d > 0) return {d, 1};
    for (unsigned i = 0; i < ordinals.size(); ++i) {
      if (here == ordinals[i]) return {i + 1, 1};
    }
    if (here == "thirtieth") return {30, 1};
    const unsigned tens = here == "twenty" ? 20 : here == "thirty" ? 30 : 0;
    for (unsigned i = 0; tens > 0 && i < 9; ++i) {
      if (word(ahead + 1) == ordinals[i] && tens + i + 1 <= 31) return {tens + i + 1, 2};
    }
    return {};
  }
  /// "the 15th", "the 15th of March", "31 March"; without an article a bare number needs its month.
  bool day_in_month(bool article) {
    const auto [d, length] = day_at(0, false);
    if (d == 0) return false;
    const std::size_t of = length + (word(length) == "of" ? 1U : 0U);
    if (const unsigned m = month_of(word(of)); m > 0) return with_year(m, d, of + 1);
    const bool ordinal = day_at(0, true).number > 0;
    if (!ordinal || one_of(word(length), {"quarter", "week", "month", "time", "party", "one"})) return false;
    if (word(length) == "of" && word(of) == "next" && word(of + 1) == "month")
      return found(of + 2, of_month(d, 1));
    if (word(length) == "of" && one_of(word(of), {"this", "the"}) && word(of + 1) == "month")
      return found(of + 2, of_month(d, 0));
    return (article || digits_in(word()).count > 0) && found(length, coming_day(d, call_));
  }
  MaybeDate of_month(unsigned d, int later) const {
    if (!call_) return std::nullopt;
    const year_month meant = year_month{call_->year(), call_->month()} + std::chrono::months{later};
    return real(Date{meant.year(), meant.month(), day{d}});
  }

  bool named_weekday() {
    const auto wanted = weekday_named(word());
    if (!wanted) return false;
    found(1, coming_weekday(*wanted, call_));
    const std::size_t plain = at_;
    const MaybeDate by_name = date_;
    take({"the"});
    if (named_month() || day_in_month(at_ > plain)) {
      if (date_ && weekday{sys_days{*date_}} != *wanted) date_.reset();
      return true;
    }
    at_ = plain;
    date_ = by_name;
    take({"morning", "afternoon", "evening", "night", "noon", "eod", "cob"});
    return true;
  }

  bool quarter() {
    const std::string_view w = word();
    unsigned q =
        w.size() == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' ? static_cast<unsigned>(w[1] - '0') : 0;
    std::size_t taken = 1;
    for (unsigned i = 0; q == 0 && i < 4; ++i) {
      if (w == ordinals[i] && word(1) == "quarter") q = i + 1, taken = 2;
    }
    if (q == 0) return false;
    const bool ends = at_ > 0 && one_of(words_[at_ - 1].low, {"of", "end", "the"}) && after_end();
    const unsigned y = year_number(word(taken));
    if (y > 0)
      return found(taken + 1, ends ? end_of_month({year{static_cast<int>(y)}, month{q * 3}}) : std::nullopt);
    if (!ends || !call_) return found(taken);
    const bool gone = unsigned{call_->month()} > q * 3;
    return found(taken, end_of_month({call_->year() + years{gone ? 1 : 0}, month{q * 3}}));
  }
  bool after_end() const {
    for (std::size_t back = 1; back <= 3 && back <= at_; ++back) {
      if (one_of(words_[at_ - back].low, {"end", "close"})) return true;
    }
    return false;
  }

  /// "mid-March", "early next week", "the beginning of May": said, yet no certain day.
  bool part_of() {
    const std::size_t start = at_;
    if (!take({"early", "mid", "late", "beginning", "start", "middle"})) return false;
    take({"of", "in"});
    take({"the", "this"});
    if (relative() || named_month() || quarter() || take({"week", "month", "quarter", "year", "summer"})) {
      date_.reset();
      return true;
    }
    return back_to(start);
  }

  std::string_view text_;
  const CallWords& words_;
  std::size_t at_;
  MaybeDate call_;
  MaybeDate date_{};
};

}  // namespace

std::optional<SpokenDate> spoken_date(std::string_view text, const CallWords& words, std::size_t first,
                                      std::optional<Date> call) {
  if (first >= words.size()) return std::nullopt;
  if (call && !call->ok()) call.reset();
  return Reader(text, words, first, call).read();
}

}  // namespace hh::domain
