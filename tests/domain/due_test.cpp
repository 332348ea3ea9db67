#include "domain/due.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace std::chrono_literals;
using std::chrono::local_days;

namespace {

LocalTime on(int year, unsigned month, unsigned day, std::chrono::minutes clock) {
  return LocalTime{
             local_days{Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}}} +
         clock;
}

std::string due(DueUnit unit, int amount, LocalTime end) { return iso(due_date({unit, amount}, end)); }

}  // namespace

TEST_CASE("days and hours count from the end of the session across month and year") {
  CHECK(due(DueUnit::Days, 7, on(2026, 11, 23, 13h)) == "2026-11-30");
  CHECK(due(DueUnit::Days, 30, on(2026, 12, 15, 13h)) == "2027-01-14");
  CHECK(due(DueUnit::Hours, 24, on(2026, 11, 30, 13h)) == "2026-12-01");
  CHECK(due(DueUnit::Hours, 48, on(2026, 11, 23, 23h + 30min)) == "2026-11-25");
}

TEST_CASE("business days skip the weekend") {
  CHECK(due(DueUnit::BusinessDays, 10, on(2026, 11, 23, 13h)) == "2026-12-07");
  CHECK(due(DueUnit::BusinessDays, 1, on(2026, 11, 27, 13h)) == "2026-11-30");
  CHECK(due(DueUnit::BusinessDays, 1, on(2026, 11, 28, 13h)) == "2026-11-30");
}

TEST_CASE("the end of the week is Friday, and on a Friday evening the next one") {
  CHECK(due(DueUnit::EndOfWeek, 0, on(2026, 11, 23, 13h)) == "2026-11-27");
  CHECK(due(DueUnit::EndOfWeek, 0, on(2026, 11, 27, 17h)) == "2026-11-27");
  CHECK(due(DueUnit::EndOfWeek, 0, on(2026, 11, 27, 18h)) == "2026-12-04");
  CHECK(due(DueUnit::EndOfWeek, 0, on(2026, 11, 28, 9h)) == "2026-12-04");
}

TEST_CASE("dates are written and read as year-month-day, and nothing else is a date") {
  CHECK(iso(parse_date("2028-02-29")) == "2028-02-29");
  CHECK_FALSE(parse_date("2027-02-29").ok());
  CHECK_FALSE(parse_date("3/4/2025").ok());
  CHECK_FALSE(parse_date("").ok());
  CHECK(short_date(parse_date("2026-11-23")) == "Mon 23 Nov");
  CHECK(days_until(parse_date("2026-11-20"), parse_date("2026-11-23")) == -3);
}

TEST_CASE("rules are said in words") {
  CHECK(due_words({DueUnit::BusinessDays, 10}) == "within 10 business days");
  CHECK(due_words({DueUnit::Hours, 1}) == "within 1 hour");
  CHECK(due_words({DueUnit::EndOfWeek, 0}) == "by the end of the week");
}

TEST_CASE("a day nobody works gives way to the working day before, and after the session's own to the next") {
  const BusinessCalendar calendar({{parse_date("2026-11-26"), "Thanksgiving"}});
  const LocalTime monday = on(2026, 11, 23, 13h);
  CHECK(iso(working_due({DueUnit::Days, 10}, monday, calendar)) == "2026-12-03");
  CHECK(iso(working_due({DueUnit::Days, 6}, monday, calendar)) == "2026-11-27");  // a Sunday
  CHECK(iso(working_due({DueUnit::Days, 3}, monday, calendar)) == "2026-11-25");  // the holiday
  const LocalTime friday = on(2026, 11, 27, 13h);
  CHECK(iso(working_due({DueUnit::Hours, 24}, friday, calendar)) == "2026-11-30");  // none left before it
}

TEST_CASE("from one working day to the next and back") {
  const BusinessCalendar calendar({{parse_date("2026-11-26"), ""}});
  CHECK(iso(working_day_beside(parse_date("2026-11-25"), true, calendar)) == "2026-11-27");
  CHECK(iso(working_day_beside(parse_date("2026-11-27"), true, calendar)) == "2026-11-30");
  CHECK(iso(working_day_beside(parse_date("2026-11-30"), false, calendar)) == "2026-11-27");
}
