// Everything that somebody still has to do for a packet, with who and by when.
#include "domain/packet_waiting.hpp"

#include "domain/due.hpp"
#include "packet_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh::domain;
using namespace hh::test;

namespace {

std::vector<Waiting> on(const PacketBench& bench, const char* day,
                        const std::vector<PolicyClock>& clocks = {}) {
  return waiting(bench.packet, clocks, LocalTime{std::chrono::local_days{parse_date(day)}}, {});
}

const Waiting* find(const std::vector<Waiting>& all, const std::string& part) {
  const auto found =
      std::ranges::find_if(all, [&](const Waiting& one) { return one.what.find(part) != std::string::npos; });
  return found == all.end() ? nullptr : &*found;
}

AddPromise promised(const char* text, const char* owner, const char* due) {
  AddPromise out;
  out.text = text;
  out.owner = owner;
  out.due = parse_date(due);
  return out;
}

}  // namespace

TEST_CASE("an open promise waits for its owner, by name, and is late from the day after") {
  PacketBench bench;
  bench.done(promised("SSO", "AE", "2026-12-01"));
  const auto before = on(bench, "2026-12-01"), after = on(bench, "2026-12-02");
  REQUIRE(find(before, "SSO") != nullptr);
  CHECK(find(before, "SSO")->who == "Zoë Adler");
  CHECK_FALSE(find(before, "SSO")->late);
  CHECK(find(after, "SSO")->late);
  CHECK(after.front().what == "Promise 1: SSO");  // what is late comes first
  bench.done(ClosePromise{PromiseNumber{1}, "confirmed"});
  CHECK(find(on(bench, "2026-12-02"), "SSO") == nullptr);
}

TEST_CASE("until the gate is open its list waits for who can mend it") {
  PacketBench bench;
  const auto empty = on(bench, "2026-12-01");
  CHECK(find(empty, "Champion is missing")->who == "Zoë Adler");
  bench.fill();
  CHECK(find(on(bench, "2026-12-01"), "Goals waits for its review")->who == "Łukasz Nowak");
  bench.done(JudgeSection{TemplateSectionId{"goals"}, false, "no baseline", "Sam", {}}, "Łukasz");
  CHECK(find(on(bench, "2026-12-01"), "sent back")->who == "Sam");
  bench.accept_all();
  bench.done(promised("SSO", "AE", "2027-01-01"));
  bench.done(InitialPromise{PromiseNumber{1}, Side::Ae, "Zoë Adler"});
  const auto half = on(bench, "2026-12-01");
  REQUIRE(find(half, "waits for initials") != nullptr);
  CHECK(find(half, "waits for initials")->who == "Łukasz Nowak");
  bench.done(InitialPromise{PromiseNumber{1}, Side::Csm, "Łukasz Nowak"});
  bench.done(OpenGate{"Łukasz Nowak", LocalTime{std::chrono::local_days{parse_date("2026-11-03")}}});
  CHECK(find(on(bench, "2026-12-01"), "initials") == nullptr);
}

TEST_CASE("lines of a plan and running clocks wait by their day; those without one come last") {
  PacketBench bench;
  bench.done(SetEvent{DealEvent::ClosedWon, LocalTime{std::chrono::local_days{parse_date("2026-11-02")}}});
  PolicyClock clock{"filed", "Packet filed", DealEvent::ClosedWon, ClockUnit::CalendarDays, 2};
  const auto all = on(bench, "2026-11-06", {clock});
  CHECK(find(all, "Packet filed")->late);
  CHECK(find(all, "Packet filed")->who.empty());
  CHECK(find(all, "Kickoff held")->late);
  CHECK_FALSE(find(all, "In use")->late);
  CHECK_FALSE(all.back().due.has_value());
  bench.write("steps", 1, "done", "yes");
  CHECK(find(on(bench, "2026-11-06"), "Kickoff held") == nullptr);
}
