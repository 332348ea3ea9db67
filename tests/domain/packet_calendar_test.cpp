// Dates once told are changed or taken back by the next calendar, never forgotten.
#include "domain/due.hpp"
#include "domain/packet_content.hpp"
#include "packet_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>

using namespace hh::domain;
using namespace hh::test;

namespace {

constexpr PromiseNumber first{1};

struct CalendarBench : PacketBench {
  std::optional<ContentDate> date(const std::string& id, Audience audience = Audience::Customer) const {
    for (const ContentDate& one : all(audience)) {
      if (one.id == id) return one;
    }
    return std::nullopt;
  }
  PacketContent content(Audience audience) const {
    return content_for(packet, audience, ContentPart::Packet, parse_date("2026-11-02"));
  }
  std::vector<ContentDate> all(Audience audience) const { return content(audience).dates; }
  std::optional<ContentDate> off(const std::string& id, Audience audience = Audience::Customer) const {
    for (const ContentDate& one : content(audience).called_off) {
      if (one.id == id) return one;
    }
    return std::nullopt;
  }
  /// A calendar goes out, with everything there is to say now.
  void send(Audience audience = Audience::Customer) {
    SendDocument sent{audience, ContentPart::Packet, "ics", {}};
    const PacketContent said = content(audience);
    for (const ContentDate& one : said.dates)
      sent.dates[one.id] = as_told(one);
    for (const ContentDate& one : said.called_off)
      sent.dates[one.id] = as_told(one, true);
    done(sent);
  }
  void promise(const std::string& text, const char* due, bool customer = true) {
    AddPromise added;
    added.text = text;
    added.due = parse_date(due);
    added.customer = customer;
    done(added);
  }
  void edit(std::optional<std::string> due, std::optional<bool> customer = {}) {
    EditPromise act;
    act.promise = first;
    act.due = std::move(due);
    act.customer = customer;
    done(act);
  }
  void event(DealEvent what, const char* day) {
    done(SetEvent{what, LocalTime{std::chrono::local_days{parse_date(day)}}});
  }
  void settle(std::optional<Date> offered, std::optional<Date> agreed) {
    done(RenegotiatePromise{first, Renegotiation::Acknowledged, "told Mai", {}});
    done(RenegotiatePromise{first, Renegotiation::Offered, "CSV export", offered});
    done(RenegotiatePromise{first, Renegotiation::Agreed, "Mai, by mail", agreed});
  }
  /// It was there, it is taken back under the same id, with the day it had and a higher version.
  void taken_back(const std::string& id, const char* day, int version) const {
    CHECK_FALSE(date(id));
    const auto now = off(id);
    REQUIRE(now);
    CHECK(iso(now->day) == day);
    CHECK(now->version > version);
  }
};

}  // namespace

TEST_CASE("a promise whose day moves keeps its id and rises in version; without a day it is taken back") {
  CalendarBench bench;
  bench.promise("SSO", "2026-12-01");
  bench.send();
  const int begun = bench.date("promise-1")->version;
  bench.edit("2026-12-08");
  const auto moved = bench.date("promise-1");
  CHECK(iso(moved->day) == "2026-12-08");
  CHECK(moved->version > begun);
  bench.send();
  CHECK(bench.date("promise-1")->version == moved->version);
  bench.edit("");
  bench.taken_back("promise-1", "2026-12-08", moved->version);
  bench.send();
  const int gone = bench.off("promise-1")->version;
  bench.write("account", 1, "text", "Northwind Ltd");
  CHECK(bench.off("promise-1")->version == gone);
  bench.edit("2026-12-09");
  CHECK_FALSE(bench.off("promise-1"));
  CHECK(bench.date("promise-1")->version > gone);
}

TEST_CASE("nothing is taken back that nobody was told, however it came and went") {
  CalendarBench bench;
  bench.promise("SSO", "2026-12-01", false);
  bench.edit({}, true);
  bench.edit({}, false);
  bench.event(DealEvent::Kickoff, "2026-12-03");
  bench.done(SetEvent{DealEvent::Kickoff, {}});
  bench.write("steps", 1, "due", "2026-11-20");
  bench.done(RemoveRow{FieldId{"steps"}, 1});
  for (const Audience reader : {Audience::Customer, Audience::Internal})
    CHECK(bench.content(reader).called_off.empty());
  // What went out to us was not told to the customer.
  bench.send(Audience::Internal);
  bench.edit("", {});
  CHECK(bench.off("promise-1", Audience::Internal));
  CHECK(bench.content(Audience::Customer).called_off.empty());
}

TEST_CASE("what the customer may no longer read is taken back in the words they knew, and stays ours") {
  CalendarBench bench;
  bench.promise("SSO", "2026-12-01");
  bench.send();
  const int told = bench.date("promise-1")->version;
  bench.edit({}, false);
  bench.taken_back("promise-1", "2026-12-01", told);
  EditPromise inside;
  inside.promise = first;
  inside.text = "ours alone";
  inside.due = "2026-12-24";
  bench.done(inside);
  bench.write("account", 1, "text", "Renamed");
  bench.taken_back("promise-1", "2026-12-01", told);
  CHECK(bench.off("promise-1")->title == "Northwind: SSO");
  CHECK(bench.date("promise-1", Audience::Internal)->title == "Renamed: ours alone");
}

TEST_CASE("a promise that cannot be kept is taken back, and the one in its place has its own day") {
  CalendarBench bench;
  bench.promise("Custom report", "2026-12-01");
  bench.send();
  const int told = bench.date("promise-1")->version;
  bench.settle(parse_date("2026-12-20"), {});
  bench.taken_back("promise-1", "2026-12-01", told);
  CHECK(iso(bench.date("promise-2")->day) == "2026-12-20");
  CHECK(bench.date("promise-2")->title == "Northwind: CSV export");
}

TEST_CASE("the day agreed on is the one that counts, and the history keeps the others") {
  CalendarBench bench;
  bench.promise("Custom report", "2026-12-01");
  bench.settle(parse_date("2026-12-20"), parse_date("2027-01-15"));
  CHECK(bench.packet.promises[1].due == parse_date("2027-01-15"));
  CHECK(iso(bench.date("promise-2")->day) == "2027-01-15");
  CHECK(std::ranges::any_of(bench.packet.history, [](const PacketEdit& edit) {
    return edit.what == "Promise 2, due" && edit.before == "2026-12-01" && edit.after == "2027-01-15";
  }));
  CHECK(bench.packet.promises[0].due == parse_date("2026-12-01"));
}

TEST_CASE("each step of what cannot be kept is said in words") {
  CalendarBench bench;
  const auto words = [&] {
    return content_for(bench.packet, Audience::Internal, ContentPart::Commitments, parse_date("2026-11-02"))
        .promises[0]
        .status;
  };
  bench.promise("Custom report", "2026-12-01");
  CHECK(words() == "open");
  bench.done(RenegotiatePromise{first, Renegotiation::Acknowledged, "told Mai", {}});
  CHECK(words() == "cannot be kept: acknowledged");
  bench.done(RenegotiatePromise{first, Renegotiation::Offered, "CSV export", {}});
  CHECK(words() == "cannot be kept: alternative offered");
  bench.done(RenegotiatePromise{first, Renegotiation::Agreed, "Mai", {}});
  CHECK(words() == "replaced by promise 2");
}

TEST_CASE("a promise that was kept is done, not off") {
  CalendarBench bench;
  bench.promise("SSO", "2026-12-01");
  bench.send();
  const int open = bench.date("promise-1")->version;
  bench.done(ClosePromise{first, "confirmed by Mai"});
  const auto kept = bench.date("promise-1");
  CHECK(kept->done);
  CHECK(kept->version > open);
  // The bench's clock: 28 May 2026.
  CHECK(iso(kept->done_on.value()) == "2026-05-28");
  const auto told = content_for(bench.packet, Audience::Customer, ContentPart::Commitments, Date{});
  CHECK(told.promises[0].status == "done on 28 May 2026");
  CHECK_FALSE(told.promises[0].owed());
}

TEST_CASE("a kickoff that is called off has the start it had") {
  CalendarBench bench;
  const LocalTime start =
      LocalTime{std::chrono::local_days{parse_date("2026-12-03")}} + std::chrono::hours{15};
  bench.done(SetEvent{DealEvent::Kickoff, start});
  bench.send();
  const int set = bench.date("kickoff")->version;
  bench.done(SetEvent{DealEvent::Kickoff, {}});
  bench.taken_back("kickoff", "2026-12-03", set);
  CHECK(bench.off("kickoff")->local == start);
  CHECK(bench.off("kickoff")->minutes == 60);
}

TEST_CASE("without Closed-Won its check-ins and the plan's days are taken back") {
  CalendarBench bench;
  bench.event(DealEvent::ClosedWon, "2026-11-02");
  std::map<std::string, int> versions;
  for (const ContentDate& one : bench.all(Audience::Customer))
    versions[one.id] = one.version;
  REQUIRE(versions.size() == 5);
  CHECK_FALSE(versions.contains("day-7"));  // the plan has something on that day
  bench.send();
  bench.done(SetEvent{DealEvent::ClosedWon, {}});
  bench.taken_back("day-30", "2026-12-02", versions["day-30"]);
  bench.taken_back("day-90", "2027-01-31", versions["day-90"]);
  bench.taken_back("steps-2", "2026-11-09", versions["steps-2"]);
  bench.event(DealEvent::ClosedWon, "2026-11-03");
  CHECK(iso(bench.date("day-30")->day) == "2026-12-03");
  CHECK(bench.content(Audience::Customer).called_off.empty());
}

TEST_CASE("a milestone whose row or day goes is taken back") {
  CalendarBench bench;
  bench.write("steps", 1, "due", "2026-11-20");
  bench.write("steps", 2, "due", "2026-11-25");
  bench.send();
  const int one = bench.date("steps-1")->version, two = bench.date("steps-2")->version;
  bench.done(RemoveRow{FieldId{"steps"}, 1});
  bench.taken_back("steps-1", "2026-11-20", one);
  CHECK(bench.off("steps-1")->title == "Northwind: Kickoff held");
  CHECK(bench.date("steps-2")->version == two);
  bench.write("steps", 2, "due", "");
  bench.taken_back("steps-2", "2026-11-25", two);
}

TEST_CASE("an undo takes back what was told meanwhile, and a version never falls") {
  CalendarBench bench;
  bench.event(DealEvent::Kickoff, "2026-12-03");
  bench.send();
  const int first_word = bench.date("kickoff")->version;
  bench.event(DealEvent::Kickoff, "2026-12-10");
  bench.send();
  const int second_word = bench.date("kickoff")->version;
  bench.undo();  // what went out between does not stand in the way
  CHECK(iso(bench.date("kickoff")->day) == "2026-12-03");
  CHECK(bench.date("kickoff")->version > second_word);
  CHECK(second_word > first_word);
  bench.send();
  const int back = bench.date("kickoff")->version;
  bench.undo();
  bench.taken_back("kickoff", "2026-12-03", back);
  // Replayed from the acts it is the same.
  CHECK(replay(bench.acts, bench.form).told == bench.packet.told);
}

TEST_CASE("the template's line for the kickoff is the kickoff; what only sounds like it has its own day") {
  CalendarBench bench;
  bench.event(DealEvent::ClosedWon, "2026-11-02");
  CHECK(iso(bench.date("steps-1")->day) == "2026-11-03");
  bench.event(DealEvent::Kickoff, "2026-11-06");
  CHECK_FALSE(bench.date("steps-1"));
  CHECK(iso(bench.date("kickoff")->day) == "2026-11-06");
  bench.write("steps", 4, "what", "Kickoff held for phase two");
  bench.write("steps", 4, "due", "2027-03-01");
  CHECK(iso(bench.date("steps-4")->day) == "2027-03-01");
  bench.write("steps", 1, "due", "2026-11-05");  // somebody wrote a day: it stands
  CHECK(iso(bench.date("steps-1")->day) == "2026-11-05");
}

TEST_CASE("dates come in their order") {
  CalendarBench bench;
  bench.event(DealEvent::ClosedWon, "2026-11-02");
  bench.promise("late one", "2027-06-01");
  bench.promise("early one", "2026-11-05");
  bench.done(SetEvent{DealEvent::Kickoff,
                      LocalTime{std::chrono::local_days{parse_date("2026-11-05")}} + std::chrono::hours{9}});
  const auto all = bench.all(Audience::Customer);
  REQUIRE(all.size() == 7);  // the plan's own kickoff is the kickoff
  CHECK(std::ranges::is_sorted(all, [](const ContentDate& a, const ContentDate& b) {
    return std::chrono::sys_days{a.day} < std::chrono::sys_days{b.day};
  }));
  CHECK(all.back().id == "promise-1");
}
