// The working week and its hours: as typed, as stored, in words, and in what clocks make of them.
#include "domain/working_time.hpp"

#include "domain/due.hpp"
#include "domain/policy_dates.hpp"
#include "domain/zones.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using hh::test::berlin;
using std::chrono::local_days;

namespace {

std::string days(const std::string& typed) {
  const auto read = read_working_days(typed);
  return read ? week_words(read.value()) : "refused";
}

std::string hours(const std::string& open, const std::string& close) {
  const auto read = read_working_hours(open, close);
  return read ? clock_words(read.value().open) + "-" + clock_words(read.value().close) : "refused";
}

WorkingTime time_of(const std::string& typed, const std::string& open, const std::string& close) {
  return {read_working_days(typed).value(), read_working_hours(open, close).value()};
}

BusinessCalendar calendar_of(const WorkingTime& time, std::vector<Holiday> holidays = {}) {
  return BusinessCalendar(std::move(holidays), time.week, time.hours);
}

LocalTime at(const char* date, int hour, int minute = 0) {
  return LocalTime{local_days{parse_date(date)}} + std::chrono::hours{hour} + Minutes{minute};
}

}  // namespace

TEST_CASE("days are read as people write them") {
  CHECK(days("mon-fri") == "Mon to Fri");
  CHECK(days("Monday to Thursday") == "Mon to Thu");
  CHECK(days("sun - thu") == "Sun to Thu");
  CHECK(days("sat-wed") == "Sat to Wed");
  CHECK(days("mon, wed,fri") == "Mon, Wed, Fri");
  CHECK(days("mon-tue, thu-sat") == "Mon, Tue, Thu, Fri, Sat");
  CHECK(days("tues") == "Tue");
  CHECK(days("mon-sun") == "every day");
  for (const char* none : {"", "mo", "monx", "mon-", "-fri", "mon--fri", "mon/fri", "someday", "1-5"})
    CHECK_MESSAGE(days(none) == "refused", none);
}

TEST_CASE("hours are read as people write them") {
  CHECK(hours("9:00", "17:30") == "9:00-17:30");
  CHECK(hours("9", "17") == "9:00-17:00");
  CHECK(hours(" 08:15 ", "24:00") == "8:15-24:00");
  CHECK(hours("0900", "1730") == "9:00-17:30");
  for (const auto& [open, close] : {std::pair{"17:00", "9:00"},
                                    {"9:00", "9:00"},
                                    {"9:60", "17"},
                                    {"", "17"},
                                    {"9:0", "17"},
                                    {"nine", "17"},
                                    {"-1", "17"},
                                    {"9", "24:01"},
                                    {"9:00x", "17"}})
    CHECK_MESSAGE(hours(open, close) == "refused", open);
}

TEST_CASE("what is stored is read back, and what is damaged is the usual week") {
  for (const WorkingTime& time :
       {WorkingTime{}, time_of("sun-thu", "8", "16:30"), time_of("tue,sat", "0", "24")})
    CHECK(read_working_time(write_working_time(time)) == time);
  CHECK(write_working_time({}) == "mon tue wed thu fri 9:00-17:00");
  for (const char* damaged : {"", "9:00-17:00", "mon tue", "mon 17:00-9:00", "xyz 9:00-17:00"})
    CHECK_MESSAGE(read_working_time(damaged) == WorkingTime{}, damaged);
  CHECK(working_time_words(time_of("sun-thu", "8", "16:30")) == "Sun to Thu, 8:00 to 16:30");
}

TEST_CASE("clocks of a deal count by the working time") {
  const WorkingTime time = time_of("sun-thu", "8:00", "16:30");
  const DealTime deal{calendar_of(time, {{parse_date("2026-11-29"), "Founding day"}}), berlin()};
  // Thursday 16:00 is half an hour before the week ends; Sunday is a holiday.
  CHECK(counted(ClockUnit::BusinessHours, 2, at("2026-11-26", 16), false, deal).at ==
        at("2026-11-30", 9, 30));
  CHECK(counted(ClockUnit::BusinessDays, 1, at("2026-11-26", 16), false, deal).at ==
        counted(ClockUnit::BusinessDays, 1, at("2026-11-28", 9), false, deal).at);
  // The clocks are set in the night to Sunday: it is closed then, and nothing is lost.
  CHECK(counted(ClockUnit::BusinessHours, 2, at("2026-10-22", 16), false, deal).at ==
        at("2026-10-25", 9, 30));
}

TEST_CASE("the example ends where a clock would") {
  const WorkingTime usual;
  CHECK(example_of_clock(calendar_of(usual), usual, parse_date("2026-11-23")) ==
        "A clock of 10 business hours begun Fri 27 Nov 16:00 ends Tue 1 Dec 10:00.");
  const BusinessCalendar with_monday_off = calendar_of(usual, {{parse_date("2026-11-30"), "Founding day"}});
  CHECK(example_of_clock(with_monday_off, usual, parse_date("2026-11-23")) ==
        "A clock of 10 business hours begun Fri 27 Nov 16:00 ends Wed 2 Dec 10:00.");
  const WorkingTime other = time_of("sun-thu", "8", "18");
  CHECK(example_of_clock(calendar_of(other), other, parse_date("2026-11-27")) ==
        "A clock of 10 business hours begun Thu 3 Dec 17:00 ends Sun 6 Dec 17:00.");
  const WorkingTime always = time_of("mon-sun", "0", "24");
  CHECK(example_of_clock(calendar_of(always), always, parse_date("2026-11-23")).find(" ends ") !=
        std::string::npos);
}
