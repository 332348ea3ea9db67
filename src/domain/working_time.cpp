#include "domain/working_time.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace hh::domain {

namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr std::array<const char*, 7> short_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char*, 7> long_names{"sunday",   "monday", "tuesday", "wednesday",
                                                "thursday", "friday", "saturday"};
constexpr Minutes whole_day{24 * 60};

std::string lowered(std::string text) {
  for (char& c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// From Sunday on; "mon", "Tues", "friday".
std::optional<std::size_t> day_named(const std::string& name) {
  if (name.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < long_names.size(); ++i) {
    if (std::string_view(long_names[i]).starts_with(name)) return i;
  }
  return std::nullopt;
}

/// Words and the "-" between them; "to" is one of those.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> out;
  bool open = false;
  for (const char c : lowered(text)) {
    if (c >= 'a' && c <= 'z') {
      if (!open) out.emplace_back();
      out.back() += c;
      open = true;
      continue;
    }
    open = false;
    if (c == '-') out.emplace_back("-");
    if (c != '-' && c != ' ' && c != ',') out.emplace_back(1, c);
  }
  std::ranges::replace(out, "to", "-");
  return out;
}

std::optional<Minutes> read_clock(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  const auto number = [](std::string_view digits) {
    int value = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() && digits.size() <= 2 ? value : -1;
  };
  const std::size_t colon = text.find(':');
  const bool plain = colon == std::string_view::npos;
  const std::size_t split = plain ? (text.size() == 4 ? 2 : text.size()) : colon;
  const int hours = number(text.substr(0, split));
  const std::string_view rest = text.substr(std::min(text.size(), plain ? split : colon + 1));
  const int minutes = plain && rest.empty() ? 0 : rest.size() == 2 ? number(rest) : -1;
  if (hours < 0 || minutes < 0 || minutes > 59) return std::nullopt;
  const Minutes out{hours * 60 + minutes};
  return out <= whole_day ? std::optional(out) : std::nullopt;
}

std::string two_digits(long long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string moment_words(LocalTime at) {
  const local_days day = std::chrono::floor<days>(at);
  return short_date(Date{day}) + " " + clock_words(std::chrono::floor<Minutes>(at - day));
}

}  // namespace

bool operator==(const WorkingTime& a, const WorkingTime& b) {
  return a.week == b.week && a.hours.open == b.hours.open && a.hours.close == b.hours.close;
}

Result<WorkingWeek> read_working_days(const std::string& text) {
  const Problem none{"“" + text + "” names no days of the week", {}, "Write them as mon-fri or mon,tue,thu."};
  WorkingWeek out;
  std::optional<std::size_t> last;
  bool range = false;
  for (const std::string& piece : pieces_of(text)) {
    if (piece == "-") {
      if (!last || range) return none;
      range = true;
      continue;
    }
    const auto day = day_named(piece);
    if (!day) return none;
    for (std::size_t at = last.value_or(*day); range && at != *day; at = (at + 1) % 7)
      out.set(at);
    out.set(*day);
    last = day;
    range = false;
  }
  if (out.none() || range) return none;
  return out;
}

Result<BusinessHours> read_working_hours(const std::string& open, const std::string& close) {
  const auto from = read_clock(open), to = read_clock(close);
  if (!from || !to)
    return Problem{"“" + (from ? close : open) + "” is no time of day", {}, "Write it as 9:00 or 17:30."};
  if (*from >= *to) {
    return Problem{"Work cannot end at " + clock_words(*to) + " when it begins at " + clock_words(*from),
                   {},
                   "Give an end later on the same day."};
  }
  return BusinessHours{*from, *to};
}

std::string week_words(WorkingWeek week) {
  const auto begins = [&](std::size_t i) { return week.test(i) && !week.test((i + 6) % 7); };
  std::string list;
  std::size_t runs = 0, first = 0;
  for (std::size_t n = 0; n < 7; ++n) {
    const std::size_t i = (n + 1) % 7;  // weeks are told from Monday on
    if (week.test(i)) list += (list.empty() ? "" : ", ") + std::string(short_names[i]);
    if (!begins(i)) continue;
    ++runs;
    first = i;
  }
  if (week.all()) return "every day";
  if (runs != 1 || week.count() < 3) return list;
  return std::string(short_names[first]) + " to " + short_names[(first + week.count() - 1) % 7];
}

std::string clock_words(Minutes since_midnight) {
  const auto all = since_midnight.count();
  return std::to_string(all / 60) + ":" + two_digits(all % 60);
}

std::string working_time_words(const WorkingTime& time) {
  return week_words(time.week) + ", " + clock_words(time.hours.open) + " to " + clock_words(time.hours.close);
}

std::string write_working_time(const WorkingTime& time) {
  std::string out;
  for (std::size_t n = 1; n <= 7; ++n) {
    if (time.week.test(n % 7)) out += lowered(short_names[n % 7]) + " ";
  }
  return out + clock_words(time.hours.open) + "-" + clock_words(time.hours.close);
}

WorkingTime read_working_time(const std::string& text) {
  const std::size_t gap = text.rfind(' '), dash = text.rfind('-');
  if (gap == std::string::npos || dash == std::string::npos || dash < gap) return {};
  const auto week = read_working_days(text.substr(0, gap));
  const auto hours = read_working_hours(text.substr(gap + 1, dash - gap - 1), text.substr(dash + 1));
  if (!week || !hours) return {};
  return {week.value(), hours.value()};
}

std::string example_of_clock(const BusinessCalendar& calendar, const WorkingTime& time, Date from) {
  local_days day{from};
  const auto rests = [&](local_days one) { return !time.week.test(std::chrono::weekday{one}.c_encoding()); };
  // A working day before one that is none; a week without such a day begins anywhere.
  for (int n = 0; n < 7 && (rests(day) || !rests(day + days{1})); ++n)
    day += days{1};
  day = calendar.works(day) ? day : calendar.days_away(day, 1);
  const Minutes before = std::max(time.hours.open, time.hours.close - Minutes{60});
  const LocalTime begun = LocalTime{day} + before;
  return "A clock of 10 business hours begun " + moment_words(begun) + " ends " +
         moment_words(calendar.hours_away(begun, std::chrono::hours{10})) + ".";
}

}  // namespace hh::domain
