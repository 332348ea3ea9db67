// Business days and hours with holidays, and the hours that really pass where clocks are set.
#include "domain/business_calendar.hpp"

#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "domain/zones.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using hh::test::berlin;
using hh::test::new_york;
using std::chrono::hours;
using std::chrono::local_days;

namespace {

local_days on(const char* date) { return local_days{parse_date(date)}; }

LocalTime at(const char* date, int hour, int minute = 0) {
  return LocalTime{on(date)} + hours{hour} + Minutes{minute};
}

Holiday off(const char* date, const char* name) { return {parse_date(date), name}; }

std::string words(LocalTime moment) {
  return iso(Date{std::chrono::floor<std::chrono::days>(moment)}) + " " + clock_words(moment);
}

std::string words(const Due& due) { return due.whole_day ? words(due.at).substr(0, 10) : words(due.at); }

std::string away(const BusinessCalendar& calendar, const char* from, int amount) {
  return iso(Date{calendar.days_away(on(from), amount)});
}

/// Thanksgiving with its Friday, and the days between the years.
BusinessCalendar company() {
  return BusinessCalendar({off("2026-11-26", "Thanksgiving"), off("2026-11-27", "Bridge day"),
                           off("2026-12-25", "Christmas Day"), off("2026-12-28", "Office closed"),
                           off("2026-12-29", "Office closed"), off("2026-12-30", "Office closed"),
                           off("2026-12-31", "New Year's Eve"), off("2027-01-01", "New Year's Day")});
}

DealTime in(const Zone& zone) { return {{}, zone}; }

std::string hours_on(LocalTime from, int amount, const Zone& zone, bool before = false) {
  return words(counted(ClockUnit::Hours, amount, from, before, in(zone)));
}

}  // namespace

TEST_CASE("a calendar without holidays is Monday to Friday, 9 to 17") {
  const BusinessCalendar plain;
  CHECK(plain.works(on("2026-11-27")));
  CHECK_FALSE(plain.works(on("2026-11-28")));
  CHECK_FALSE(plain.works(on("2026-11-29")));
  CHECK(away(plain, "2026-11-27", 1) == "2026-11-30");
  CHECK(away(plain, "2026-11-30", -1) == "2026-11-27");
  CHECK(away(plain, "2026-11-28", 0) == "2026-11-28");
}

TEST_CASE("a Friday close with a holiday on Monday goes on from Tuesday") {
  const BusinessCalendar calendar({off("2026-11-30", "St Andrew's Day")});
  CHECK(away(calendar, "2026-11-27", 1) == "2026-12-01");
  CHECK(away(calendar, "2026-11-27", 7) == "2026-12-09");
  CHECK(words(calendar.hours_away(at("2026-11-27", 15), hours{4})) == "2026-12-01 11:00");
  const DealTime time{calendar, {}};
  std::string offers;
  for (const KickoffOffer& offer : kickoff_offers(at("2026-11-27", 15, 30), time))
    offers += offer_words(offer) + "; ";
  CHECK(offers == "Tue 1 Dec: past 72 h; Wed 2 Dec: past 72 h; ");
}

TEST_CASE("holidays are passed over forward and back, alone and in a row") {
  const BusinessCalendar calendar = company();
  CHECK(away(calendar, "2026-11-25", 1) == "2026-11-30");
  CHECK(away(calendar, "2026-11-30", -1) == "2026-11-25");
  CHECK(away(calendar, "2026-12-24", 1) == "2027-01-04");
  CHECK(away(calendar, "2027-01-04", -1) == "2026-12-24");
  CHECK(away(calendar, "2027-01-05", -3) == "2026-12-23");
  CHECK(away(calendar, "2026-11-26", 1) == "2026-11-30");
  CHECK(words(calendar.hours_away(at("2026-12-24", 16), hours{3})) == "2027-01-04 11:00");
  CHECK(words(calendar.hours_away(at("2027-01-04", 10), hours{3}, true)) == "2026-12-24 15:00");
}

TEST_CASE("there and back again is the same day, from any day that is worked") {
  const BusinessCalendar calendar = company();
  for (local_days day = on("2026-11-20"); day < on("2027-01-20"); day += std::chrono::days{1}) {
    if (!calendar.works(day)) continue;
    for (int amount = 1; amount <= 12; ++amount) {
      const local_days there = calendar.days_away(day, amount);
      CAPTURE(iso(Date{day}));
      CAPTURE(amount);
      CHECK(calendar.works(there));
      CHECK(calendar.days_away(there, -amount) == day);
      CHECK(calendar.days_away(calendar.days_away(day, 1), amount - 1) == there);
    }
  }
}

TEST_CASE("midnight belongs to the day that begins") {
  const BusinessCalendar calendar({off("2026-11-26", "Thanksgiving")});
  CHECK(words(calendar.hours_away(at("2026-11-25", 24), hours{1})) == "2026-11-27 10:00");
  CHECK(words(calendar.hours_away(at("2026-11-25", 23, 59), hours{1})) == "2026-11-27 10:00");
  CHECK(words(counted(ClockUnit::BusinessDays, 1, at("2026-11-25", 23, 59), false, {calendar, {}})) ==
        "2026-11-27");
  CHECK(words(counted(ClockUnit::BusinessDays, 1, at("2026-11-26", 0), false, {calendar, {}})) ==
        "2026-11-27");
  CHECK(words(counted(ClockUnit::CalendarDays, 1, at("2026-11-30", 0), false)) == "2026-12-01");
}

TEST_CASE("months end where the month does, leap days included") {
  CHECK(words(counted(ClockUnit::Months, 1, at("2027-01-31", 9))) == "2027-02-28");
  CHECK(words(counted(ClockUnit::Months, 1, at("2028-01-31", 9))) == "2028-02-29");
  CHECK(words(counted(ClockUnit::Months, 12, at("2028-02-29", 9))) == "2029-02-28");
  CHECK(words(counted(ClockUnit::Months, 48, at("2028-02-29", 9))) == "2032-02-29");
  CHECK(words(counted(ClockUnit::Months, 1, at("2028-03-31", 9), true)) == "2028-02-29");
  CHECK(away({}, "2028-02-28", 1) == "2028-02-29");
  CHECK(away(BusinessCalendar({off("2028-02-29", "Leap day")}), "2028-02-28", 1) == "2028-03-01");
}

TEST_CASE("hours are hours that pass when summer time begins") {
  // In Berlin the 29th of March 2026 has 23 hours, in New York the 8th.
  CHECK(hours_on(at("2026-03-28", 15), 24, berlin()) == "2026-03-29 16:00");
  CHECK(hours_on(at("2026-03-27", 17), 72, berlin()) == "2026-03-30 18:00");
  CHECK(hours_on(at("2026-03-29", 16), 24, berlin(), true) == "2026-03-28 15:00");
  CHECK(hours_on(at("2026-03-07", 15), 24, new_york()) == "2026-03-08 16:00");
  CHECK(hours_on(at("2026-03-08", 1, 30), 1, new_york()) == "2026-03-08 3:30");
  CHECK(hours_on(at("2026-03-10", 12), 24, new_york()) == "2026-03-11 12:00");
}

TEST_CASE("hours are hours that pass when summer time ends") {
  // In Berlin the 25th of October 2026 has 25 hours, in New York the 1st of November.
  CHECK(hours_on(at("2026-10-24", 15), 24, berlin()) == "2026-10-25 14:00");
  CHECK(hours_on(at("2026-10-23", 17), 72, berlin()) == "2026-10-26 16:00");
  CHECK(hours_on(at("2026-10-25", 1, 30), 2, berlin()) == "2026-10-25 2:30");
  CHECK(hours_on(at("2026-10-31", 15), 24, new_york()) == "2026-11-01 14:00");
  CHECK(hours_on(at("2026-11-01", 14), 24, new_york(), true) == "2026-10-31 15:00");
  CHECK(left_words({at("2026-10-25", 14), false}, at("2026-10-24", 15), berlin()) == "24 h left");
  CHECK(left_words({at("2026-10-25", 14), false}, at("2026-10-24", 15), {}) == "23 h left");
}

TEST_CASE("calendar and business days do not mind the clocks") {
  CHECK(words(counted(ClockUnit::CalendarDays, 2, at("2026-03-28", 15), false, in(berlin()))) ==
        "2026-03-30");
  CHECK(words(counted(ClockUnit::BusinessDays, 1, at("2026-10-23", 15), false, in(berlin()))) ==
        "2026-10-26");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-03-27", 15), false, in(berlin()))) ==
        "2026-03-30 11:00");
}

TEST_CASE("another week and other hours") {
  const WorkingWeek sunday_to_thursday{0b0011111};
  const BusinessCalendar calendar({}, sunday_to_thursday, {Minutes{8 * 60}, Minutes{16 * 60 + 30}});
  CHECK(away(calendar, "2026-11-26", 1) == "2026-11-29");
  CHECK(words(calendar.hours_away(at("2026-11-26", 16), hours{1})) == "2026-11-29 8:30");
  const BusinessCalendar none({}, WorkingWeek{}, {Minutes{600}, Minutes{600}});
  CHECK(away(none, "2026-11-27", 1) == "2026-11-30");
  CHECK(words(none.hours_away(at("2026-11-27", 16), hours{2})) == "2026-11-30 10:00");
}

TEST_CASE("holidays are kept by day, and stored as they were") {
  const auto sorted = sorted_holidays({off("2026-12-25", "Christmas Day\r\n2027-01-01 Injected"),
                                       off("2026-11-26", " Thanksgiving "), off("2026-12-25", "Later word"),
                                       off("2027-02-30", "No such day"), off("2026-05-01", "")});
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].name.empty());
  CHECK(sorted[1].name == "Thanksgiving");
  CHECK(sorted[2].name == "Christmas Day  2027-01-01 Injected");
  CHECK(read_holidays(write_holidays(sorted)) == sorted);
  CHECK(read_holidays("").empty());
  CHECK(read_holidays("nonsense\n2026-13-01 x\n2026-05-01").size() == 1);
  CHECK(holiday_words(sorted[0]) == "Fri 1 May, a holiday");
}

TEST_CASE("what is promised in the room can be counted with holidays as well") {
  const LocalTime end = at("2026-11-23", 13);
  CHECK(iso(due_date({DueUnit::BusinessDays, 4}, end)) == "2026-11-27");
  CHECK(iso(due_date({DueUnit::BusinessDays, 4}, end, company())) == "2026-12-01");
  CHECK(iso(due_date({DueUnit::EndOfWeek, 0}, end)) == "2026-11-27");
  CHECK(iso(due_date({DueUnit::EndOfWeek, 0}, end, company())) == "2026-11-25");
  CHECK(iso(due_date({DueUnit::EndOfWeek, 0}, at("2026-12-24", 13), company())) == "2026-12-24");
}
