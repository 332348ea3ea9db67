// Holidays read from calendars and tables as they are really exported.
#include "documents/holidays.hpp"

#include "domain/due.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace hh;
using documents::DayOrder;
using documents::HolidayOptions;
using documents::HolidayReading;
using domain::parse_date;

namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(std::filesystem::path(HH_SOURCE_DIR) / "tests/data/holidays" / name, std::ios::binary);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

HolidayOptions years(const char* from, const char* until) {
  HolidayOptions out;
  out.from = parse_date(from);
  out.until = parse_date(until);
  return out;
}

HolidayReading read(const std::string& bytes, const HolidayOptions& options = {}) {
  auto out = documents::read_holiday_file(bytes, options);
  if (!out) FAIL(out.problem().what << " " << out.problem().where);
  return std::move(out).value();
}

HolidayReading read_file(const std::string& name, const HolidayOptions& options = {}) {
  return read(bytes_of(name), options);
}

std::string words(const HolidayReading& reading) { return domain::write_holidays(reading.holidays); }

std::string aside(const HolidayReading& reading) {
  std::string out;
  for (const documents::SetAside& one : reading.set_aside)
    out += std::to_string(one.line) + ": " + one.reason + "\n";
  return out;
}

domain::Problem asked(const std::string& name) {
  const HolidayReading out = read_file(name);
  REQUIRE(out.question);
  CHECK(out.holidays.empty());
  return *out.question;
}

domain::Problem refused(const std::string& bytes, const HolidayOptions& options = {}) {
  const auto out = documents::read_holiday_file(bytes, options);
  REQUIRE_FALSE(out.ok());
  return out.problem();
}

std::string event(const std::string& lines) {
  return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("yearly holidays are repeated over the years that are asked for") {
  CHECK(
      words(read_file("yearly.ics", years("2026-01-01", "2028-12-31"))) ==
      "2026-11-26 Thanksgiving, at home\n2026-12-25 Christmas\n2026-12-26 Christmas\n"
      "2026-12-31 New Year's Eve\n2027-11-25 Thanksgiving, at home\n2027-12-31 New Year's Eve\n"
      "2028-02-29 Leap day\n2028-11-23 Thanksgiving, at home\n2028-12-25 Christmas\n2028-12-26 Christmas\n");
  CHECK(words(read_file("yearly.ics")) ==
        "2020-11-26 Thanksgiving, at home\n2020-12-25 Christmas\n2020-12-26 Christmas\n"
        "2024-02-29 Leap day\n2026-12-31 New Year's Eve\n");
}

TEST_CASE("the day an event ends on is not part of it") {
  CHECK(words(read_file("several_days.ics")) ==
        "2026-05-01 Two days\n2026-05-02 Two days\n2026-05-14 Ends on its own day\n"
        "2026-12-28 Between the years\n2026-12-29 Between the years\n2026-12-30 Between the years\n"
        "2026-12-31 Between the years\n2027-01-01 Between the years\n");
}

TEST_CASE("events with hours count where they cover the business hours") {
  HolidayOptions options;
  options.zone.local = [](domain::UtcTime at) {
    return domain::LocalTime{(at + std::chrono::hours{1}).time_since_epoch()};
  };
  const HolidayReading reading = read_file("moments.ics", options);
  CHECK(words(reading) ==
        "2026-11-26 Whole day by the clock\n2026-12-01 Whole day in UTC\n2026-12-25 Working hours\n"
        "2026-12-26 No end\n");
  CHECK(aside(reading) == "23: it leaves some of the business hours of its day\n");
}

TEST_CASE("cancelled, moved and replaced events") {
  const HolidayReading reading = read_file("cancelled.ics", years("2025-01-01", "2030-12-31"));
  CHECK(words(reading) ==
        "2025-05-01 Labour Day\n2026-05-04 Labour Day moved\n2026-11-30 Moved to here\n2028-05-01 Labour "
        "Day\n");
  REQUIRE(reading.remarks.size() == 1);
  CHECK(reading.remarks[0] == "2 events are cancelled and left out.");
}

TEST_CASE("a damaged event is set aside with its line and costs no other") {
  const HolidayReading reading = read_file("damaged.ics", years("2026-01-01", "2036-12-31"));
  CHECK(words(reading) == "2026-12-25 A name that is folded over two lines\n");
  CHECK(aside(reading) ==
        "3: it has no first day that can be read\n7: it has no first day that can be read\n"
        "12: its rule for repeating cannot be read\n18: it repeats more often than every month\n"
        "24: it ends before it begins\n30: it lasts longer than a year\n"
        "42: the event is begun and never ended\n");
}

TEST_CASE("a table with a header, its columns in any order") {
  const HolidayReading reading = read_file("with_header.csv");
  CHECK(words(reading) == "2026-12-25 Christmas, all day\n2027-01-01 New Year\n2027-04-05\n");
  CHECK(aside(reading) == "5: it has no date\n6: “soon” is no date\n");
}

TEST_CASE("a table without a header") {
  CHECK(words(read_file("no_header.csv")) ==
        "2026-12-25 1. Weihnachtstag\n2026-12-26 2. Weihnachtstag\n2027-01-01 Neujahr\n");
  CHECK(words(read("2026-12-25\n2027-01-01\n")) == "2026-12-25\n2027-01-01\n");
  CHECK(words(read("sep=;\nEaster Monday;2027-03-29")) == "2027-03-29 Easter Monday\n");
}

TEST_CASE("day and month that could change places are asked about") {
  CHECK(asked("in_doubt.csv").what == "“3/4/2027” may be 2027-04-03 or 2027-03-04");
  CHECK(asked("in_doubt.csv").where == "line 3");
  HolidayOptions options;
  options.dates = DayOrder::MonthFirst;
  CHECK(words(read_file("in_doubt.csv", options)) == "2026-12-25 Christmas\n2027-03-04 Spring\n");
  options.dates = DayOrder::DayFirst;
  CHECK(words(read_file("in_doubt.csv", options)) == "2026-12-25 Christmas\n2027-04-03 Spring\n");
}

TEST_CASE("a day that can be read one way only settles the others, two that differ settle nothing") {
  const HolidayReading proven = read_file("proven_days.csv");
  CHECK(words(proven) == "2027-04-03 Spring\n2027-12-25 Christmas\n");
  REQUIRE(proven.remarks.size() == 1);
  CHECK(proven.remarks[0].find("line 3") != std::string::npos);
  CHECK(asked("proven.csv").where == "line 2");
  HolidayOptions options;
  options.dates = DayOrder::DayFirst;
  const HolidayReading told = read_file("proven.csv", options);
  CHECK(words(told) == "2027-04-03 Spring\n2027-12-25 Christmas\n");
  CHECK(aside(told) == "4: “12/13/2027” is no date with the day first\n");
}

TEST_CASE("other encodings, and what Outlook writes") {
  CHECK(words(read_file("utf16.csv")) == "2026-11-01 Allerheiligen für Größe\n");
  CHECK(words(read_file("outlook.csv")) == "2027-07-14 Fête nationale\n2027-11-11 Armistice\n");
}

TEST_CASE("an open quote costs its line") {
  const HolidayReading reading = read_file("quotes.csv");
  CHECK(words(reading) == "2026-12-26 Boxing \"\" Day\n2026-12-28 He said \"off\"\n");
  CHECK(aside(reading) == "2: a quote is opened on this line and never closed\n");
  CHECK(words(read("date,name\n2026-12-25,\"Christmas,\nthe office is closed\"\n")) ==
        "2026-12-25 Christmas, the office is closed\n");
}

TEST_CASE("what holds no holidays is refused and says why") {
  CHECK(refused("").what != "");
  CHECK(refused("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").what == "The file holds no holidays");
  CHECK(refused("name,amount\nAcme,12\n").what == "No holiday in the file can be read");
  CHECK(refused("PK\x03\x04 rest").what.find("Excel") != std::string::npos);
  CHECK(refused(event("DTSTART;VALUE=DATE:20261126\r\nRRULE:FREQ=HOURLY\r\n")).where ==
        "line 2: it repeats more often than every month");
  std::string many = "date,name\n";
  for (int i = 0; i < 5001; ++i)
    many +=
        domain::iso(domain::Date{std::chrono::sys_days{parse_date("2026-01-01")} + std::chrono::days{i}}) +
        ",x\n";
  CHECK(refused(many).what == "The file holds 5001 holidays; 5000 are the most");
}

TEST_CASE("a rule that never comes true, and one without an end, are over soon") {
  CHECK(words(read(event("DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n") +
                       event("DTSTART;VALUE=DATE:20260501\r\n"),
                   years("2026-01-01", "2190-12-31"))) == "2026-05-01\n");
  CHECK(
      read(event("DTSTART;VALUE=DATE:19000101\r\nRRULE:FREQ=MONTHLY\r\n"), years("2026-01-01", "2026-12-31"))
          .holidays.size() == 12);
}
