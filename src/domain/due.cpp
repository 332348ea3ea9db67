#include "domain/due.hpp"

#include <charconv>
#include <cstdio>

namespace hh::domain {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::weekday;

constexpr auto working_day_ends = std::chrono::hours{18};

local_days friday_of(LocalTime end) {
  local_days day = std::chrono::floor<days>(end);
  if (weekday{day} == std::chrono::Friday && end - LocalTime{day} >= working_day_ends) {
    day += days{1};
  }
  while (weekday{day} != std::chrono::Friday) {
    day += days{1};
  }
  return day;
}

/// The last day of work in the week that ends on this Friday, though never before `first`.
local_days last_worked(local_days friday, local_days first, const BusinessCalendar& calendar) {
  local_days day = friday;
  while (!calendar.works(day) && day > first)
    day -= days{1};
  return calendar.works(day) ? day : friday;
}

bool number(const std::string& text, std::size_t from, std::size_t length, int& out) {
  const char* begin = text.data() + from;
  const auto [end, error] = std::from_chars(begin, begin + length, out);
  return error == std::errc{} && end == begin + length;
}

}  // namespace

Date due_date(const DueRule& rule, LocalTime end, const BusinessCalendar& calendar) {
  const local_days day = std::chrono::floor<days>(end);
  switch (rule.unit) {
    case DueUnit::Hours:
      return Date{std::chrono::floor<days>(end + std::chrono::hours{rule.amount})};
    case DueUnit::Days:
      return Date{day + days{rule.amount}};
    case DueUnit::BusinessDays:
      return Date{calendar.days_away(day, rule.amount)};
    case DueUnit::EndOfWeek:
      return Date{last_worked(friday_of(end), day, calendar)};
  }
  return Date{day};
}

Date working_due(const DueRule& rule, LocalTime end, const BusinessCalendar& calendar) {
  const Date due = due_date(rule, end, calendar);
  if (calendar.works(local_days{due})) return due;
  const Date before = working_day_beside(due, false, calendar);
  const bool left = local_days{before} > std::chrono::floor<days>(end);
  return left ? before : working_day_beside(due, true, calendar);
}

Date working_day_beside(Date date, bool later, const BusinessCalendar& calendar) {
  return Date{calendar.days_away(local_days{date}, later ? 1 : -1)};
}

std::string due_words(const DueRule& rule) {
  const std::string amount = std::to_string(rule.amount);
  const std::string plural = rule.amount == 1 ? "" : "s";
  switch (rule.unit) {
    case DueUnit::Hours:
      return "within " + amount + " hour" + plural;
    case DueUnit::Days:
      return "within " + amount + " day" + plural;
    case DueUnit::BusinessDays:
      return "within " + amount + " business day" + plural;
    case DueUnit::EndOfWeek:
      return "by the end of the week";
  }
  return {};
}

std::string iso(Date date) {
  if (!date.ok()) {
    return {};
  }
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

Date parse_date(const std::string& text) {
  int year = 0, month = 0, day = 0;
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (!shaped || !number(text, 0, 4, year) || !number(text, 5, 2, month) || !number(text, 8, 2, day)) {
    return Date{};
  }
  return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
              std::chrono::day{static_cast<unsigned>(day)}};
}

std::string short_date(Date date) {
  static constexpr const char* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (!date.ok()) {
    return "no date";
  }
  const weekday which{local_days{date}};
  return std::string(weekdays[which.c_encoding()]) + " " + std::to_string(static_cast<unsigned>(date.day())) +
         " " + months[static_cast<unsigned>(date.month()) - 1];
}

int days_until(Date due, Date today) {
  return static_cast<int>((local_days{due} - local_days{today}).count());
}

}  // namespace hh::domain
