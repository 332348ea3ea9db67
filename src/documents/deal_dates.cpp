#include "documents/deal_dates.hpp"

#include "library/text.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>

namespace hh::documents {

namespace {

using domain::Date;
using domain::Millis;
using domain::Problem;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Narrow and unbreakable blanks, as some programs put before "AM", are plain ones.
std::string plain_blanks(std::string_view text) {
  std::string out(text);
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009"}) {
    for (auto at = out.find(blank); at != std::string::npos; at = out.find(blank, at))
      out.replace(at, blank.size(), " ");
  }
  return std::string(library::trimmed(out));
}

/// Takes pieces off the front of a text.
class Pieces {
public:
  explicit Pieces(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool take(char wanted) {
    if (peek() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void blanks() {
    while (take(' ')) {
    }
  }
  std::string_view number(std::size_t most) { return run(most, digit); }
  std::string_view name() { return run(20, letter); }

private:
  template <class Fits>
  std::string_view run(std::size_t most, Fits fits) {
    std::size_t size = 0;
    while (size < rest_.size() && size < most && fits(rest_[size]))
      ++size;
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  std::string_view rest_;
};

int value_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int year_of(std::string_view digits) { return value_of(digits) + (digits.size() == 2 ? 2000 : 0); }
bool is_year(std::string_view digits) { return digits.size() == 2 || digits.size() == 4; }

std::optional<Date> day_in(int year, int month, int day) {
  if (year < 1970 || year > 2199 || month < 1 || day < 1) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// 1 to 12; "Mar", "March" and "Sept." are names.
int month_named(std::string_view name) {
  static constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
  if (name.size() < 3) return 0;
  const std::string small = library::lowered(name);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].starts_with(small)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<WrittenDay> certain(std::optional<Date> day) {
  if (!day) return std::nullopt;
  return WrittenDay{day, day};
}

std::optional<WrittenDay> in_either_order(int first, int second, int year) {
  WrittenDay out{day_in(year, second, first), day_in(year, first, second)};
  if (!out.day_first && !out.month_first) return std::nullopt;
  return out;
}

/// What follows a first number of one or two digits: "05-Mar-2026", "3/4/2025", "04.03.2025".
std::optional<WrittenDay> short_first(Pieces& in, std::string_view first) {
  const char sign = in.peek();
  if (sign == '-' || sign == '/' || sign == '.' || sign == ' ') in.take(sign);
  in.blanks();
  if (letter(in.peek())) {
    const int month = month_named(in.name());
    in.take('.');
    if (!in.take('-') && !in.take('/') && !in.take(',')) in.blanks();
    in.blanks();
    const std::string_view year = in.number(5);
    if (month == 0 || !is_year(year)) return std::nullopt;
    return certain(day_in(year_of(year), month, value_of(first)));
  }
  const std::string_view second = in.number(3);
  if (sign == ' ' || second.empty() || second.size() > 2 || !in.take(sign)) return std::nullopt;
  const std::string_view year = in.number(5);
  if (!is_year(year)) return std::nullopt;
  if (sign == '.') return certain(day_in(year_of(year), value_of(second), value_of(first)));
  return in_either_order(value_of(first), value_of(second), year_of(year));
}

/// "2025-03-04", "2025/3/4"
std::optional<WrittenDay> year_first(Pieces& in, std::string_view year) {
  const char sign = in.peek();
  if ((sign != '-' && sign != '/' && sign != '.') || !in.take(sign)) return std::nullopt;
  const std::string_view month = in.number(3);
  if (month.empty() || month.size() > 2 || !in.take(sign)) return std::nullopt;
  const std::string_view day = in.number(3);
  if (day.empty() || day.size() > 2) return std::nullopt;
  return certain(day_in(value_of(year), value_of(month), value_of(day)));
}

/// "Mar 5, 2026"
std::optional<WrittenDay> month_first(Pieces& in) {
  const int month = month_named(in.name());
  in.take('.');
  if (!in.take('-')) in.blanks();
  const std::string_view day = in.number(3);
  if (!in.take('-')) in.take(',');
  in.blanks();
  const std::string_view year = in.number(5);
  if (month == 0 || day.empty() || year.size() != 4) return std::nullopt;
  return certain(day_in(value_of(year), month, value_of(day)));
}

std::optional<WrittenDay> day_part(Pieces& in) {
  if (letter(in.peek())) return month_first(in);
  const std::string_view first = in.number(14);
  if (first.size() == 4) return year_first(in, first);
  if (first.size() == 1 || first.size() == 2) return short_first(in, first);
  if (first.size() == 8 && in.done())
    return certain(
        day_in(value_of(first.substr(0, 4)), value_of(first.substr(4, 2)), value_of(first.substr(6))));
  return std::nullopt;
}

/// "AM" and "p.m.", taken off: 0, or 12 hours; nothing where neither is meant.
std::optional<int> half_of_day(Pieces& in, int hour) {
  in.blanks();
  const char c = in.peek();
  if (c != 'A' && c != 'a' && c != 'P' && c != 'p') return hour <= 23 ? std::optional(hour) : std::nullopt;
  in.take(c);
  in.take('.');
  if (!in.take('M') && !in.take('m')) return std::nullopt;
  in.take('.');
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (c == 'P' || c == 'p' ? 12 : 0);
}

/// True where nothing but an offset or a zone's letters is left.
bool offset_or_end(Pieces& in, bool& offset) {
  in.blanks();
  if (in.done()) return true;
  offset = true;
  if (letter(in.peek())) {
    const bool zone = in.name().size() <= 5;
    if (in.done()) return zone;
  }
  if (!in.take('+') && !in.take('-')) return false;
  const std::string_view hours = in.number(4);
  in.take(':');
  return !hours.empty() && in.number(2).size() != 1 && in.done();
}

bool time_part(Pieces& in, WrittenDay& out) {
  in.take(',');
  if (!in.take('T') && !in.take('t')) in.blanks();
  if (in.done()) return true;
  const std::string_view hours = in.number(2);
  if (hours.empty() || !in.take(':')) return false;
  const std::string_view minutes = in.number(2);
  std::string_view seconds = "0";
  if (in.take(':')) seconds = in.number(2);
  if (in.take('.')) in.number(9);
  const auto hour = half_of_day(in, value_of(hours));
  if (!hour || minutes.size() != 2 || seconds.empty() || value_of(minutes) > 59 || value_of(seconds) > 60)
    return false;
  out.time = std::chrono::hours{*hour} + std::chrono::minutes{value_of(minutes)} +
             std::chrono::seconds{std::min(value_of(seconds), 59)};
  return offset_or_end(in, out.offset);
}

/// HubSpot's interface hands out milliseconds since 1970, in UTC; other programs seconds.
std::optional<domain::UtcTime> since_1970(std::string_view text) {
  if (text.size() != 13 && text.size() != 10) return std::nullopt;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return domain::UtcTime{text.size() == 13 ? Millis{number} : Millis{std::chrono::seconds{number}}};
}

/// No CRM has deals closed in other centuries: such a number counts something else.
std::optional<WrittenDay> moment_since_1970(domain::UtcTime at) {
  const auto midnight = std::chrono::floor<std::chrono::days>(at);
  const Date day{midnight};
  if (day.year() < std::chrono::year{2000} || day.year() > std::chrono::year{2100}) return std::nullopt;
  WrittenDay out{day, day};
  out.offset = true;
  if (at != midnight) out.time = at - midnight;
  return out;
}

bool day_number(std::string_view text) {
  return text.size() == 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

domain::Result<WrittenDay> written_day(std::string_view typed) {
  const std::string text = plain_blanks(typed);
  const std::string next = "Write it as 2026-11-23.";
  if (const auto at = since_1970(text)) {
    if (const auto out = moment_since_1970(*at)) return *out;
    return Problem{"“" + text + "” counts no moment from 2000 to 2100", {}, next};
  }
  if (day_number(text))
    return Problem{
        "“" + text + "” is a spreadsheet's number of a day", {}, "Give the column the format of a date."};
  Pieces in(text);
  auto out = day_part(in);
  if (!out || !time_part(in, *out)) return Problem{"“" + text + "” is no date", {}, next};
  return *out;
}

}  // namespace hh::documents
