// A date field and the event it tells; what of a packet stays inside.
#include "domain/packet_events.hpp"

#include "domain/due.hpp"
#include "domain/packet_content.hpp"
#include "domain/packet_form.hpp"
#include "domain/packet_plan.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using hh::test::packet_field;
using hh::test::PacketBench;

namespace {

LocalTime day(const char* iso_day) { return LocalTime{std::chrono::local_days{parse_date(iso_day)}}; }

/// The small template with date fields for Closed-Won and the kickoff, and a blocker among the red flags.
std::shared_ptr<const PacketTemplate> dated_form() {
  PacketTemplate form = *hh::test::packet_form();
  form.sections[0].fields.push_back(
      packet_field("closed", "Closed on", FieldType::Day, false, Audience::Internal));
  form.sections[0].fields.push_back(
      packet_field("kickoff", "First call", FieldType::Day, false, Audience::Customer));
  form.sections[4].fields.push_back(
      packet_field("blocker", "Blocker", FieldType::Person, false, Audience::Internal));
  return std::make_shared<const PacketTemplate>(std::move(form));
}

struct DatedBench : PacketBench {
  explicit DatedBench(const std::string& closed = {}) {
    form = dated_form();
    auto open = std::get<OpenPacket>(acts.front().what);
    if (!closed.empty()) open.header.emplace_back("closed", closed);
    acts.front().what = open;
    packet = open_packet(acts.front(), form);
  }
  std::string when(DealEvent event) const {
    const auto found = packet.events.find(event);
    return found == packet.events.end() ? "never" : event_moment_words(found->second);
  }
};

}  // namespace

TEST_CASE("a packet that is begun with its Closed-Won date counts its days at once") {
  DatedBench bench("2026-11-02");
  CHECK(bench.when(DealEvent::ClosedWon) == "2026-11-02");
  const auto lines = plan_lines(bench.packet, bench.form->sections[5], parse_date("2026-11-02"));
  REQUIRE_FALSE(lines.empty());
  CHECK(lines[0].due == parse_date("2026-11-03"));
  CHECK(DatedBench("soon").when(DealEvent::ClosedWon) == "never");
}

TEST_CASE("writing the date sets the event, and the event writes the date") {
  DatedBench bench;
  bench.write("closed", 1, "date", "2026-11-02");
  CHECK(bench.when(DealEvent::ClosedWon) == "2026-11-02");
  bench.done(SetEvent{DealEvent::ClosedWon, day("2026-11-03") + std::chrono::hours{15}});
  CHECK(bench.packet.first("closed") == "2026-11-03");
  CHECK(bench.when(DealEvent::ClosedWon) == "2026-11-03 15:00");
  bench.write("closed", 1, "date", "2026-11-03 ");
  CHECK(bench.when(DealEvent::ClosedWon) == "2026-11-03 15:00");
  bench.write("closed", 1, "date", "2026-11-05");
  CHECK(bench.when(DealEvent::ClosedWon) == "2026-11-05");
  for (const char* no_date : {"2026-11-31", "last week", ""}) {
    bench.write("closed", 1, "date", "2026-11-05");
    bench.write("closed", 1, "date", no_date);
    CHECK(bench.when(DealEvent::ClosedWon) == "never");
  }
  bench.done(SetEvent{DealEvent::ClosedWon, day("2026-11-03")});
  bench.done(SetEvent{DealEvent::ClosedWon, {}});
  CHECK(bench.packet.first("closed").empty());
}

TEST_CASE("an event without a field of its own is kept all the same, and undo takes both back") {
  DatedBench bench;
  bench.done(SetEvent{DealEvent::IntroSent, day("2026-11-04")});
  CHECK(bench.when(DealEvent::IntroSent) == "2026-11-04");
  bench.write("kickoff", 1, "date", "2026-11-06");
  bench.undo();
  CHECK(bench.when(DealEvent::Kickoff) == "never");
  CHECK(bench.packet.first("kickoff").empty());
}

TEST_CASE("a moment may leave its time out, and says so") {
  CHECK(read_event_moment("2026-11-04").value() == day("2026-11-04"));
  CHECK(read_event_moment("2026-11-04 9:05").value() == day("2026-11-04") + std::chrono::minutes{545});
  CHECK_FALSE(read_event_moment("4 November"));
  CHECK_FALSE(read_event_moment(""));
  CHECK_FALSE(time_known(day("2026-11-04")));
}

TEST_CASE("a kickoff without its time is a day in the calendar, and rises in version when it gets one") {
  DatedBench bench;
  const auto kickoff = [&]() -> std::optional<ContentDate> {
    const auto told =
        content_for(bench.packet, Audience::Customer, ContentPart::Packet, parse_date("2026-11-02"));
    for (const ContentDate& one : told.dates) {
      if (one.id == "kickoff") return one;
    }
    return std::nullopt;
  };
  CHECK_FALSE(kickoff());
  bench.write("kickoff", 1, "date", "2026-11-06");
  const int first = kickoff().value().version;
  CHECK_FALSE(kickoff()->local);
  CHECK(kickoff()->day == parse_date("2026-11-06"));
  bench.done(SetEvent{DealEvent::Kickoff, day("2026-11-06") + std::chrono::hours{10}});
  CHECK(kickoff()->local == day("2026-11-06") + std::chrono::hours{10});
  CHECK(kickoff()->version > first);
  bench.write("kickoff", 1, "date", "");
  CHECK_FALSE(kickoff());
}

TEST_CASE("what we note about people stays inside; who is against it is told to the CSM alone") {
  DatedBench bench;
  bench.write("champion", 1, "name", "Mai");
  for (const char* part : {"fears", "cares"})
    bench.write("champion", 1, part, "inside");
  bench.write("champion", 1, "strength", "4");
  bench.write("champion", 1, "last_contact", "2026-10-30");
  bench.write("champion", 1, "title", "VP Sales");
  bench.write("blocker", 1, "name", "Rolf");
  const auto told = [&](Audience audience) {
    return content_for(bench.packet, audience, ContentPart::Packet, parse_date("2026-11-02"));
  };
  CHECK(told(Audience::Internal).detractor == "Rolf");
  CHECK(told(Audience::Customer).detractor.empty());
  for (const ContentSection& section : told(Audience::Customer).sections) {
    for (const ContentField& field : section.fields) {
      for (const ContentRow& row : field.rows) {
        for (const auto& [label, text] : row.parts)
          CHECK((text != "inside" && text != "4" && text != "2026-10-30"));
      }
    }
    CHECK_FALSE(section.red_flags);
  }
}

TEST_CASE("a name that is ours stands at the head of our own documents only") {
  DatedBench bench;
  PacketTemplate form = *bench.form;
  form.sections[2].fields[0].audience = Audience::Internal;  // the champion
  bench.form = std::make_shared<const PacketTemplate>(std::move(form));
  bench.packet = open_packet(bench.acts.front(), bench.form);
  bench.write("champion", 1, "name", "Mai");
  const auto told = [&](Audience audience) {
    return content_for(bench.packet, audience, ContentPart::Packet, parse_date("2026-11-02"));
  };
  CHECK(told(Audience::Internal).champion == "Mai");
  CHECK(told(Audience::Customer).champion.empty());
  CHECK(told(Audience::Customer).account == "Northwind");
}
