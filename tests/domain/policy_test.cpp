// When a clock is due: ordinary days, weekends, ends of months and years, and counting back.
#include "domain/due.hpp"
#include "domain/policy_dates.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;

namespace {

LocalTime at(const char* date, int hour, int minute = 0) {
  return LocalTime{std::chrono::local_days{parse_date(date)}} + std::chrono::hours{hour} + Minutes{minute};
}

std::string words(const Due& due) {
  const auto day = std::chrono::floor<std::chrono::days>(due.at);
  return iso(Date{day}) + (due.whole_day ? "" : " " + clock_words(due.at));
}

std::string offers(LocalTime countersigned) {
  std::string out;
  for (const KickoffOffer& offer : kickoff_offers(countersigned))
    out += (out.empty() ? "" : "; ") + offer_words(offer);
  return out;
}

}  // namespace

TEST_CASE("each unit counts its own way") {
  const LocalTime friday = at("2026-11-27", 15, 30);
  CHECK(words(counted(ClockUnit::Hours, 72, friday)) == "2026-11-30 15:30");
  CHECK(words(counted(ClockUnit::CalendarDays, 7, friday)) == "2026-12-04");
  CHECK(words(counted(ClockUnit::BusinessDays, 7, friday)) == "2026-12-08");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, friday)) == "2026-11-30 11:30");
  CHECK(words(counted(ClockUnit::Months, 12, friday)) == "2027-11-27");
  CHECK(words(counted(ClockUnit::Hours, 0, friday)) == "2026-11-27 15:30");
}

TEST_CASE("business hours are 9 to 17, Monday to Friday") {
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-23", 10))) == "2026-11-23 14:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-23", 13))) == "2026-11-23 17:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-23", 7))) == "2026-11-23 13:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-23", 20))) == "2026-11-24 13:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-28", 12))) == "2026-11-30 13:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 20, at("2026-11-26", 9))) == "2026-11-30 13:00");
  CHECK(words(counted(ClockUnit::BusinessHours, 4, at("2026-11-30", 11), true)) == "2026-11-27 15:00");
}

TEST_CASE("months and years end") {
  CHECK(words(counted(ClockUnit::Months, 1, at("2027-01-31", 9))) == "2027-02-28");
  CHECK(words(counted(ClockUnit::Months, 1, at("2028-01-31", 9))) == "2028-02-29");
  CHECK(words(counted(ClockUnit::Months, 12, at("2026-11-27", 9), true)) == "2025-11-27");
  CHECK(words(counted(ClockUnit::BusinessDays, 1, at("2026-12-31", 9))) == "2027-01-01");
  CHECK(words(counted(ClockUnit::Hours, 48, at("2026-12-31", 9))) == "2027-01-02 9:00");
  CHECK(words(counted(ClockUnit::CalendarDays, 30, at("2026-12-15", 9))) == "2027-01-14");
}

TEST_CASE("a range before an event opens with its larger number") {
  PolicyClock call{"call", "Internal call", DealEvent::Kickoff, ClockUnit::CalendarDays, 7, 5};
  call.before = true;
  const ClockDates dates = dates_of(call, at("2026-12-10", 14));
  REQUIRE(dates.from);
  CHECK(words(*dates.from) == "2026-12-03");
  CHECK(words(dates.due) == "2026-12-05");
  CHECK(standing(dates, at("2026-12-02", 23, 59)) == Standing::Early);
  CHECK(standing(dates, at("2026-12-03", 0)) == Standing::Within);
  CHECK(standing(dates, at("2026-12-05", 23, 59)) == Standing::Within);
  CHECK(standing(dates, at("2026-12-06", 0)) == Standing::Past);
}

TEST_CASE("past the limit is amber, from the red line on it is red") {
  const PolicyClock clock{"k", "Kickoff", DealEvent::ClosedWon, ClockUnit::BusinessDays, 10, {}, 11};
  const ClockDates dates = dates_of(clock, at("2026-11-23", 12));
  CHECK(standing(dates, at("2026-12-07", 23)) == Standing::Within);
  CHECK(standing(dates, at("2026-12-08", 0)) == Standing::Red);
  const PolicyClock hours{"k", "Kickoff", DealEvent::Countersigned, ClockUnit::Hours, 72};
  const ClockDates three_days = dates_of(hours, at("2026-11-27", 15, 30));
  CHECK(standing(three_days, at("2026-11-30", 15, 30)) == Standing::Within);
  CHECK(standing(three_days, at("2026-11-30", 15, 31)) == Standing::Past);
}

TEST_CASE("a Friday close is offered Monday and Tuesday, Tuesday past the 72 hours") {
  CHECK(offers(at("2026-11-27", 15, 30)) == "Mon 30 Nov: within 72 h until 15:30; Tue 1 Dec: past 72 h");
  CHECK(offers(at("2026-11-27", 23, 59)) == "Mon 30 Nov: within 72 h until 23:59; Tue 1 Dec: past 72 h");
}

TEST_CASE("the 72 hours that end before anybody works help nobody") {
  CHECK(offers(at("2026-11-27", 8, 0)) == "Mon 30 Nov: past 72 h; Tue 1 Dec: past 72 h");
  CHECK(offers(at("2026-11-27", 9, 0)) == "Mon 30 Nov: past 72 h; Tue 1 Dec: past 72 h");
  CHECK(offers(at("2026-11-27", 9, 1)) == "Mon 30 Nov: within 72 h until 9:01; Tue 1 Dec: past 72 h");
}

TEST_CASE("other days offer what lies within 72 hours, two days at the least") {
  CHECK(offers(at("2026-11-23", 12)) ==
        "Tue 24 Nov: within 72 h; Wed 25 Nov: within 72 h; "
        "Thu 26 Nov: within 72 h until 12:00");
  CHECK(offers(at("2026-11-26", 12)) == "Fri 27 Nov: within 72 h; Mon 30 Nov: past 72 h");
  CHECK(offers(at("2026-11-28", 12)) == "Mon 30 Nov: within 72 h; Tue 1 Dec: within 72 h until 12:00");
  CHECK(offers(at("2026-12-31", 12)) == "Fri 1 Jan: within 72 h; Mon 4 Jan: past 72 h");
}

TEST_CASE("one sentence for each clock") {
  CHECK(in_words({"p", "Prep done", DealEvent::Kickoff, ClockUnit::Hours, 0, {}, {}, true}) ==
        "Prep done: before the kickoff.");
  CHECK(in_words({"m", "Meeting", DealEvent::Countersigned, ClockUnit::CalendarDays, 14, 0, {}, true}) ==
        "Meeting: in the last 14 calendar days before countersignature.");
  CHECK(in_words({"t", "Tree tested", DealEvent::ClosedWon, ClockUnit::CalendarDays, 30, 30}) ==
        "Tree tested: 30 calendar days after Closed-Won.");
  CHECK(in_words({"h", "Answered", DealEvent::Rejected, ClockUnit::BusinessHours, 1}) ==
        "Answered: within 1 business hour of the rejection.");
}
