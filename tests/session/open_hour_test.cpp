// An hour that is left: open, offered again, ended as it stood, or abandoned. People who come and go.
#include "session/replaying.hpp"
#include "session/room.hpp"

#include <algorithm>

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;
using namespace std::chrono_literals;

namespace {

using How = Commands::Recover;

/// An hour left at minute 12, and ten minutes gone since.
SessionId left(Room& room) {
  room.start();
  const SessionId id = room.live().id;
  room.clock->pass(12min);
  room.door->commands().leave_session();
  room.door->drain();
  room.clock->pass(10min);
  return id;
}

void decide(Room& room, const SessionId& id, How how) {
  room.door->commands().recover(id, how);
  room.door->drain();
}

hh::store::SessionSummary stored(const Room& room, const SessionId& id) {
  const auto& past = room.door->snapshot()->past;
  const auto found = std::find_if(past.begin(), past.end(), [&](const auto& one) { return one.id == id; });
  REQUIRE(found != past.end());
  return *found;
}

}  // namespace

TEST_CASE("an hour that is left stays open, and is offered now and at the next start") {
  Room room;
  const SessionId id = left(room);
  CHECK(room.door->snapshot()->live == nullptr);
  REQUIRE(room.door->snapshot()->recoveries.size() == 1);
  const Recovery offer = room.door->snapshot()->recoveries.front();
  CHECK(offer.left);
  CHECK(offer.elapsed == 12min);
  CHECK(stored(room, id).stage == Stage::Running);

  SUBCASE("go on: the clock ran on") {
    decide(room, id, How::GoOn);
    CHECK(room.view().elapsed == 22min);
    CHECK(room.door->snapshot()->recoveries.empty());
  }
  SUBCASE("go on as after a pause") {
    decide(room, id, How::AsPause);
    CHECK(room.view().paused_total == 10min);
  }
  SUBCASE("another one is opened meanwhile, and neither is lost") {
    room.begin();
    CHECK(room.door->snapshot()->recoveries.size() == 1);
    decide(room, id, How::GoOn);  // not while another is open
    CHECK(room.live().id != id);
    room.restart();
    CHECK(room.door->snapshot()->recoveries.size() == 2);
  }
  SUBCASE("the next start asks") {
    room.restart();
    REQUIRE(room.door->snapshot()->recoveries.size() == 1);
    CHECK_FALSE(room.door->snapshot()->recoveries.front().left);
    CHECK(room.door->snapshot()->recoveries.front().down == 10min);
    decide(room, id, How::Later);
    CHECK(room.door->snapshot()->recoveries.front().left);
  }
}

TEST_CASE("an hour that was left is ended as it stood, with its follow-ups, and proved") {
  Room room;
  const SessionId id = left(room);
  SUBCASE("at once") {}
  SUBCASE("after a restart") { room.restart(); }
  decide(room, id, How::End);
  REQUIRE(room.door->snapshot()->live != nullptr);
  CHECK(room.live().stage() == Stage::Finished);
  CHECK(room.view().elapsed == 12min);
  CHECK(*room.live().finished_utc - *room.live().started_utc == 12min);
  CHECK_FALSE(room.door->snapshot()->follow_ups.empty());
  CHECK(room.door->snapshot()->recoveries.empty());
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
  room.restart();
  CHECK(room.door->snapshot()->recoveries.empty());
  CHECK(stored(room, id).stage == Stage::Finished);
}

TEST_CASE("an abandoned hour has no follow-ups and stays in the record as that") {
  Room room;
  const SessionId id = left(room);
  decide(room, id, How::Abandon);
  CHECK(room.door->snapshot()->recoveries.empty());
  CHECK(room.door->snapshot()->follow_ups.empty());
  CHECK(stored(room, id).aside == "abandoned");
  room.restart();
  CHECK(room.door->snapshot()->recoveries.empty());
  CHECK(stored(room, id).aside == "abandoned");
  CHECK(load_session(room.stored(true), id).ok());
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
}

TEST_CASE("who came, left and changed is on disk, proved, and begins the next training of the room") {
  Room room;
  room.start();
  CHECK(room.does(AddPair{{PairNumber{}, "Bo Holm", "Mia Berg", "Kim", {"Hooli", "", "", "", {"SSO"}}}}));
  CHECK(room.does(EditPair{.pair = PairNumber{2}, .ae = "Ida Vik", .swap = true}));
  CHECK(room.does(PairGone{PairNumber{1}}));
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
  const Roster before = room.live().roster;
  room.restart();
  decide(room, room.door->snapshot()->recoveries.front().session, How::GoOn);
  CHECK(room.live().roster.pairs == before.pairs);
  CHECK(room.live().roster.gone == before.gone);
  const Roster next = read_roster(room.door->snapshot()->settings.at("last_roster.Oslo")).roster;
  REQUIRE(next.pairs.size() == 3);
  CHECK(next.pairs[0].ae == "Ida Vik");
  CHECK(next.pairs[2].ae == "Bo Holm");
  CHECK(room.does(Undo{}));
  CHECK(room.live().roster.gone.empty());
}

TEST_CASE("a pair that left in an hour that ended is in the 30 days with what it scored") {
  Room room;
  room.start();
  REQUIRE(room.does(StartRound{RoundNumber{1}, RoundMode::Parallel, {}}));
  for (const Criterion& criterion : room.live().program->rubric.criteria)
    REQUIRE(room.does(Score{RoundNumber{1}, PairNumber{2}, "", criterion.id, Points{3}}));
  REQUIRE(room.does(PairGone{PairNumber{2}}));
  REQUIRE(room.does(Finish{}));
  REQUIRE(room.door->snapshot()->past_scores.size() == 1);
  CHECK(room.door->snapshot()->past_scores.front().person == "Zoë Maes");
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
}
