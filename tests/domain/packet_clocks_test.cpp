// The deadlines of a packet: due, left or late, what meets them, and the holidays that moved them.
#include "domain/packet_clocks.hpp"

#include "domain/due.hpp"
#include "domain/packet_content.hpp"
#include "domain/packet_form.hpp"
#include "domain/packet_plan.hpp"
#include "domain/zones.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh::domain;
using hh::test::berlin;
using hh::test::PacketBench;

namespace {

LocalTime at(const char* date, int hour = 0, int minute = 0) {
  return LocalTime{std::chrono::local_days{parse_date(date)}} + std::chrono::hours{hour} + Minutes{minute};
}

PolicyClock clock_of(DealEvent start, ClockUnit unit, int limit, std::optional<DealEvent> met_by = {}) {
  PolicyClock out{"one", "Done", start, unit, limit};
  out.met_by = met_by;
  return out;
}

BusinessCalendar thanksgiving() {
  return BusinessCalendar(
      {{parse_date("2026-11-26"), "Thanksgiving"}, {parse_date("2026-11-27"), "the bridge day"}});
}

struct Dated : PacketBench {
  DealTime time{thanksgiving(), berlin()};

  void happened(DealEvent event, LocalTime when) { done(SetEvent{event, when}); }
  Deadline only(const PolicyClock& clock, LocalTime now) const {
    const auto all = deadlines(packet, {clock}, now, time);
    REQUIRE(all.size() == 1);
    return all.front();
  }
  std::string due(const PolicyClock& clock) const {
    const Deadline one = only(clock, at("2026-11-01"));
    return one.due ? due_moment_words(*one.due) : "unknown";
  }
};

}  // namespace

TEST_CASE("a deadline waits for its event, then runs, then is late") {
  Dated bench;
  const PolicyClock clock = clock_of(DealEvent::Countersigned, ClockUnit::Hours, 72);
  CHECK(bench.only(clock, at("2026-11-20", 12)).left == "waits for countersignature");
  bench.happened(DealEvent::Countersigned, at("2026-11-20", 15, 30));
  CHECK(bench.due(clock) == "Mon 23 Nov, 15:30");
  CHECK(bench.only(clock, at("2026-11-20", 16)).left == "2 days left");
  CHECK(bench.only(clock, at("2026-11-23", 14)).left == "1 h left");
  CHECK(bench.only(clock, at("2026-11-23", 15)).left == "less than an hour left");
  CHECK(bench.only(clock, at("2026-11-23", 17, 30)).left == "2 h late");
  CHECK(bench.only(clock, at("2026-11-23", 17, 30)).standing == Standing::Past);
}

TEST_CASE("the event a clock names meets it, in time or late, and no other does") {
  Dated bench;
  const PolicyClock clock = clock_of(DealEvent::ClosedWon, ClockUnit::CalendarDays, 7, DealEvent::Kickoff);
  bench.happened(DealEvent::ClosedWon, at("2026-11-02", 10));
  CHECK(bench.only(clock, at("2026-11-08", 10)).left == "1 day left");
  bench.happened(DealEvent::Kickoff, at("2026-11-09", 16));
  CHECK(bench.only(clock, at("2026-11-08", 10)).left == "1 day left");
  CHECK_FALSE(bench.only(clock, at("2026-11-08", 10)).met);
  const Deadline held = bench.only(clock, at("2026-11-20", 10));
  CHECK(held.left == "held in time");
  CHECK(held.met);
  CHECK(held.standing == Standing::Within);
  bench.happened(DealEvent::Kickoff, at("2026-11-10", 9));
  CHECK(bench.only(clock, at("2026-11-20", 10)).left == "held late");
  CHECK(bench.only(clock, at("2026-11-20", 10)).standing == Standing::Past);
  CHECK(bench.only(clock_of(DealEvent::ClosedWon, ClockUnit::CalendarDays, 7), at("2026-11-20", 10)).left ==
        "11 days late");
  const PolicyClock intro = clock_of(DealEvent::ClosedWon, ClockUnit::Hours, 24, DealEvent::IntroSent);
  CHECK(bench.only(intro, at("2026-11-03", 11)).left == "1 h late");
  bench.happened(DealEvent::IntroSent, at("2026-11-03", 9, 59));
  CHECK(bench.only(intro, at("2026-11-03", 11)).left == "sent in time");
}

TEST_CASE("opening the gate meets the clocks of the reviewed doc") {
  Dated bench;
  bench.happened(DealEvent::ClosedWon, at("2026-11-02", 10));
  bench.packet.events[DealEvent::DocReviewed] = at("2026-11-04", 9);
  const PolicyClock file = clock_of(DealEvent::ClosedWon, ClockUnit::Hours, 48, DealEvent::DocReviewed);
  CHECK(bench.only(file, at("2026-11-04", 12)).left == "reviewed in time");
  const PolicyClock gate = clock_of(DealEvent::DocReviewed, ClockUnit::Hours, 0, DealEvent::DocReviewed);
  CHECK(bench.only(gate, at("2026-11-04", 12)).met);
}

TEST_CASE("holidays move business days and are named") {
  Dated bench;
  bench.happened(DealEvent::ClosedWon, at("2026-11-24", 10));
  const PolicyClock clock = clock_of(DealEvent::ClosedWon, ClockUnit::BusinessDays, 2);
  CHECK(bench.due(clock) == "Mon 30 Nov");
  CHECK(bench.only(clock, at("2026-11-24", 11)).rule ==
        "Done: within 2 business days of Closed-Won. Not counted: Thu 26 Nov, Thanksgiving; Fri 27 Nov, the "
        "bridge day.");
  bench.time.calendar = BusinessCalendar();
  CHECK(bench.due(clock) == "Thu 26 Nov");
  CHECK(bench.only(clock, at("2026-11-24", 11)).rule == "Done: within 2 business days of Closed-Won.");
}

TEST_CASE("a holiday that moved nothing is not named") {
  Dated bench;
  bench.happened(DealEvent::ClosedWon, at("2026-11-26", 10));
  const PolicyClock day = clock_of(DealEvent::ClosedWon, ClockUnit::BusinessDays, 1);
  CHECK(bench.due(day) == "Mon 30 Nov");
  CHECK(bench.only(day, at("2026-11-26", 11)).rule.find("Thanksgiving") == std::string::npos);
  CHECK(bench.only(day, at("2026-11-26", 11)).rule.find("Fri 27 Nov, the bridge day") != std::string::npos);
  const PolicyClock hour = clock_of(DealEvent::ClosedWon, ClockUnit::BusinessHours, 1);
  CHECK(bench.only(hour, at("2026-11-26", 11)).rule.find("Thu 26 Nov, Thanksgiving") != std::string::npos);
  const PolicyClock none = clock_of(DealEvent::ClosedWon, ClockUnit::BusinessDays, 0);
  CHECK(bench.only(none, at("2026-11-26", 11)).rule.find("Not counted") == std::string::npos);
}

TEST_CASE("counted back, the holidays before the event are passed over") {
  Dated bench;
  PolicyClock doc = clock_of(DealEvent::Countersigned, ClockUnit::BusinessDays, 5);
  doc.earliest = 3;
  doc.before = true;
  bench.happened(DealEvent::Countersigned, at("2026-12-01", 10));
  CHECK(bench.due(doc) == "Tue 24 Nov");
  CHECK(bench.only(doc, at("2026-11-20")).rule.find("Thanksgiving; Fri 27 Nov") != std::string::npos);
  CHECK(bench.only(doc, at("2026-11-19")).standing == Standing::Early);
  CHECK(bench.only(doc, at("2026-11-20")).standing == Standing::Within);
}

TEST_CASE("a long row of holidays is summed up, and a date on a holiday says so") {
  Dated bench;
  std::vector<Holiday> week;
  for (const char* day : {"2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01"})
    week.push_back({parse_date(day), "closed"});
  bench.time.calendar = BusinessCalendar(week);
  bench.happened(DealEvent::ClosedWon, at("2026-12-24", 10));
  const Deadline long_one =
      bench.only(clock_of(DealEvent::ClosedWon, ClockUnit::BusinessDays, 2), at("2026-12-24", 11));
  CHECK(long_one.rule.find("Wed 30 Dec, closed; and 2 more.") != std::string::npos);
  const Deadline on_it =
      bench.only(clock_of(DealEvent::ClosedWon, ClockUnit::CalendarDays, 7), at("2026-12-24", 11));
  CHECK(on_it.rule.find("It ends on a holiday: Thu 31 Dec, closed.") != std::string::npos);
}

TEST_CASE("hours that pass are counted over the night the clocks are set") {
  Dated bench;
  bench.happened(DealEvent::Countersigned, at("2026-10-23", 17));
  const PolicyClock clock = clock_of(DealEvent::Countersigned, ClockUnit::Hours, 72);
  CHECK(bench.due(clock) == "Mon 26 Oct, 16:00");
  CHECK(bench.only(clock, at("2026-10-24", 17)).left == "2 days left");
  CHECK(bench.only(clock, at("2026-10-24", 17, 1)).left == "47 h left");
}

TEST_CASE("an event whose time nobody knows makes its hours end with a day") {
  Dated bench;
  bench.happened(DealEvent::ClosedWon, at("2026-11-02"));
  const PolicyClock clock = clock_of(DealEvent::ClosedWon, ClockUnit::Hours, 24);
  CHECK(bench.due(clock) == "Tue 3 Nov");
  CHECK(bench.only(clock, at("2026-11-03", 22)).left == "due today");
  CHECK(bench.only(clock, at("2026-11-03", 22)).standing == Standing::Within);
  CHECK(bench.only(clock, at("2026-11-04", 1)).left == "1 day late");
}

TEST_CASE("a section that was sent back is due again by the calendar") {
  Dated bench;
  const TemplateSection& section = bench.form->sections[1];
  const PolicyClock answer = clock_of(DealEvent::Rejected, ClockUnit::BusinessHours, 4);
  CHECK_FALSE(resubmission_due(bench.packet, section, {answer}, bench.time));
  Verdict no;
  no.local = at("2026-11-25", 15);
  bench.packet.verdicts[section.id] = no;
  const auto due = resubmission_due(bench.packet, section, {answer}, bench.time);
  REQUIRE(due);
  CHECK(due_moment_words(*due) == "Mon 30 Nov, 11:00");
  bench.packet.verdicts[section.id].accepted = true;
  CHECK_FALSE(resubmission_due(bench.packet, section, {answer}, bench.time));
}

TEST_CASE("a plan in business days passes over the holidays, on the page and in its documents") {
  Dated bench;
  PacketTemplate form = *bench.form;
  form.sections.back().day_unit = ClockUnit::BusinessDays;
  bench.packet.form = std::make_shared<const PacketTemplate>(form);
  bench.happened(DealEvent::ClosedWon, at("2026-11-25"));
  const Date today = parse_date("2026-11-25");
  const TemplateSection& plan = bench.packet.form->sections.back();
  CHECK(plan_lines(bench.packet, plan, today).front().due == parse_date("2026-11-26"));
  CHECK(plan_lines(bench.packet, plan, today, thanksgiving()).front().due == parse_date("2026-11-30"));
  const auto content =
      content_for(bench.packet, Audience::Customer, ContentPart::Packet, today, thanksgiving());
  const auto first = std::ranges::find(content.dates, std::string("steps-1"), &ContentDate::id);
  REQUIRE(first != content.dates.end());
  CHECK(first->day == parse_date("2026-11-30"));
}

TEST_CASE("a clock that no event answers is answered by hand, and taken back") {
  Dated bench;
  PolicyClock recap = clock_of(DealEvent::Kickoff, ClockUnit::Hours, 4);
  recap.id = "recap";
  recap.what = "Recap sent";
  bench.happened(DealEvent::Kickoff, at("2026-11-09", 10));
  CHECK(bench.only(recap, at("2026-11-09", 11)).by_hand);
  CHECK_FALSE(bench.only(recap, at("2026-11-09", 11)).done);

  bench.done(MeetClock{"recap", "Recap sent", at("2026-11-09", 13)});
  CHECK(bench.packet.history.back().what == "Clock Recap sent");
  CHECK(bench.packet.history.back().after == "2026-11-09 13:00");
  CHECK(bench.only(recap, at("2026-11-12")).left == "done in time");
  CHECK(bench.only(recap, at("2026-11-12")).met);
  CHECK_MESSAGE(!bench.only(recap, at("2026-11-09", 12)).done, "what lies ahead is not done yet");

  bench.done(MeetClock{"recap", "Recap sent", at("2026-11-09", 15)});
  const Deadline late = bench.only(recap, at("2026-11-12"));
  CHECK(late.left == "done late");
  CHECK(late.done);
  CHECK_FALSE(late.met);

  bench.done(MeetClock{"recap", "Recap sent", {}});
  CHECK(bench.only(recap, at("2026-11-12")).left == "2 days late");
  CHECK(bench.tried(MeetClock{" ", {}, {}})->what == "No clock was named");
}

TEST_CASE("what a profile lets an event answer is not answered by hand") {
  Dated bench;
  const PolicyClock clock = clock_of(DealEvent::ClosedWon, ClockUnit::CalendarDays, 7, DealEvent::Kickoff);
  bench.happened(DealEvent::ClosedWon, at("2026-11-09", 10));
  bench.done(MeetClock{clock.id, clock.what, at("2026-11-09", 13)});
  CHECK_FALSE(bench.only(clock, at("2026-11-10")).done);
  CHECK_FALSE(bench.only(clock, at("2026-11-10")).by_hand);
}
