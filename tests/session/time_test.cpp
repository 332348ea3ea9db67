// Nothing that happens to the computer's clock moves a countdown.
#include "session/room.hpp"

#include "session/zone.hpp"

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;
using namespace std::chrono_literals;

TEST_CASE("a clock stepped five minutes either way moves no countdown") {
  for (const Millis by : {Millis{5min}, Millis{-5min}}) {
    Room room;
    room.start();
    room.clock->pass(2min);
    room.clock->step(by);
    CHECK(room.view().remaining == 3min);
    CHECK(room.does(Next{}));
    room.clock->step(by);
    room.clock->pass(1min);
    CHECK(room.view().elapsed == 3min);
    CHECK(room.view().sections[0].spent == 3min);
  }
}

TEST_CASE("the night the clocks change moves no countdown") {
  // 2026-10-25 01:00 UTC: Oslo goes from 03:00 back to 02:00.
  Room room;
  room.clock->step(Millis{1'792'889'700'000} - room.clock->now().utc.time_since_epoch());
  room.start();
  const LocalTime before = room.door->moment().local;
  room.clock->pass(30min);
  CHECK(room.view().elapsed == 30min);
  CHECK(room.door->moment().local - before == -30min);
}

TEST_CASE("midnight moves no countdown") {
  Room room;
  room.clock->step(10h + 50min);  // 23:50 in Oslo
  room.start();
  room.clock->pass(20min);
  CHECK(room.view().elapsed == 20min);
  CHECK(room.view().remaining == -15min);
}

TEST_CASE("time asleep counts: the hour goes on while the lid is closed") {
  Room room;
  room.start();
  room.clock->pass(1min);
  room.clock->pass(4min);  // suspended: the boot-time clock went on
  CHECK(room.view().remaining == 0min);
}

TEST_CASE("away and back: how long is told exactly, even when the wall clock was stepped meanwhile") {
  Room room;
  room.start();
  room.clock->pass(37min);
  room.does(AddTime{1min});
  room.door.reset();
  room.clock->pass(3min + 20s);
  room.clock->step(-5min);
  room.open();
  REQUIRE(room.door->snapshot()->recoveries.size() == 1);
  const Recovery offer = room.door->snapshot()->recoveries[0];
  CHECK(offer.down == 3min + 20s);
  CHECK(offer.elapsed == 37min);
  CHECK(offer.room == "Oslo");

  SUBCASE("go on: minute 37 plus the outage") {
    room.door->commands().recover(offer.session, Commands::Recover::GoOn);
    room.door->drain();
    CHECK(room.view().elapsed == 40min + 20s);
    CHECK(room.view().paused_total == 0s);
    CHECK(room.live().outages == 1);
  }
  SUBCASE("as a pause: minute 37 still") {
    room.door->commands().recover(offer.session, Commands::Recover::AsPause);
    room.door->drain();
    CHECK(room.view().sections[0].spent == 37min);
    CHECK(room.view().paused_total == 3min + 20s);
    CHECK_FALSE(room.view().paused);
  }
  SUBCASE("abandoned: kept, and not offered again") {
    room.door->commands().recover(offer.session, Commands::Recover::Abandon);
    room.door->drain();
    CHECK(room.door->snapshot()->live == nullptr);
    room.restart();
    CHECK(room.door->snapshot()->recoveries.empty());
    CHECK(room.stored(true).sessions().value().size() == 1);
  }
}

TEST_CASE("time in which the question after an outage stands unanswered is part of the outage") {
  for (const auto how : {Commands::Recover::GoOn, Commands::Recover::AsPause}) {
    Room room;
    room.start();
    room.clock->pass(10min);
    room.does(AddTime{1min});
    room.door.reset();
    room.clock->pass(1min);
    room.open();
    room.clock->pass(2min);
    room.door->commands().recover(room.door->snapshot()->recoveries.at(0).session, how);
    room.door->drain();
    CHECK(room.view().elapsed == 13min);
    CHECK(room.view().paused_total == (how == Commands::Recover::AsPause ? 3min : 0min));
  }
}

TEST_CASE("a session that was open and had not begun is offered as that") {
  Room room;
  room.begin();
  room.restart();
  REQUIRE(room.door->snapshot()->recoveries.size() == 1);
  CHECK_FALSE(room.door->snapshot()->recoveries[0].begun);
  room.door->commands().recover(room.door->snapshot()->recoveries[0].session, Commands::Recover::GoOn);
  room.door->drain();
  CHECK(room.live().stage() == Stage::Setup);
  CHECK(room.does(Start{}));
}

TEST_CASE("after the machine itself went down the wall clock tells how long it was") {
  Room room;
  room.start();
  room.clock->pass(10min);
  room.does(AddTime{1min});
  room.door.reset();
  room.clock->reboot(2min);
  room.open();
  const Recovery offer = room.door->snapshot()->recoveries.at(0);
  CHECK(offer.down == 2min);
  room.door->commands().recover(offer.session, Commands::Recover::GoOn);
  room.door->drain();
  CHECK(room.view().elapsed == 12min);
  room.clock->pass(1min);
  CHECK(room.view().elapsed == 13min);
}

TEST_CASE("a machine whose clock went backwards while it was off counts no time at all") {
  Room room;
  room.start();
  room.clock->pass(10min);
  room.does(AddTime{1min});
  room.door.reset();
  room.clock->reboot(-1h);
  room.open();
  CHECK(room.door->snapshot()->recoveries.at(0).down == 0s);
}

TEST_CASE("zones: local time and back, unknown ones count as UTC") {
  const UtcTime noon{Millis{1'795'435'200'000}};
  CHECK(local_time(noon, "Europe/Oslo").time_since_epoch() - noon.time_since_epoch() == 1h);
  CHECK(utc_time(local_time(noon, "Asia/Kolkata"), "Asia/Kolkata") == noon);
  CHECK(local_time(noon, "Nowhere/Land").time_since_epoch() == noon.time_since_epoch());
}

TEST_CASE("a zone counts the hours that really pass") {
  using std::chrono::local_days;
  const LocalTime saturday{
      local_days{Date{std::chrono::year{2026}, std::chrono::October, std::chrono::day{24}}}};
  const Zone berlin = zone_of("Europe/Berlin");
  CHECK(berlin.later(saturday, 48h) == saturday + 47h);
  CHECK(berlin.between(saturday, saturday + 48h) == 49h);
  CHECK(zone_of("Nowhere/Land").later(saturday, 48h) == saturday + 48h);
}
