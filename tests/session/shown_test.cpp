// What pairs show, choose and fill in front of the room: stored, proved, undone and looked at again.
#include "session/command_json.hpp"
#include "session/room.hpp"
#include "session/session_json.hpp"

#include <nlohmann/json.hpp>

using namespace hh::session;
using namespace hh::session::testing;
using namespace hh::domain;

namespace {

struct Shown : Room {
  Shown() {
    door->commands().open_session(ProgramId{"shown"}, Settings{}, three_pairs());
    door->drain();
    REQUIRE(door->snapshot()->live != nullptr);
    REQUIRE(does(Start{}));
  }
};

}  // namespace

TEST_CASE("marks, choices and a filled template are stored, come back, and follow from the journal") {
  Shown room;
  CHECK(room.does(MarkPair{PairNumber{2}, MarkId{"3-promises"}, true}));
  CHECK(room.does(MarkPair{PairNumber{1}, MarkId{"still-the-right-metric"}, true}));
  CHECK_FALSE(room.does(MarkPair{PairNumber{9}, MarkId{"3-promises"}, true}));
  CHECK_FALSE(room.does(MarkPair{PairNumber{1}, MarkId{"nothing"}, true}));
  CHECK(room.does(FillField{FieldId{"champion"}, "Maya, worried about the audit"}));
  CHECK_FALSE(room.does(FillField{FieldId{"nothing"}, "x"}));
  CHECK_FALSE(room.does(ChooseCue{CueId{"thinnest"}, PairNumber{1}, 4}));  // no round runs yet
  REQUIRE(room.does(StartRound{RoundNumber{1}, RoundMode::Parallel, {}}));
  CHECK(room.does(ChooseCue{CueId{"thinnest"}, PairNumber{1}, 4}));
  CHECK_FALSE(room.does(ChooseCue{CueId{"thinnest"}, PairNumber{1}, 5}));

  const Session before = room.live();
  const auto report = room.stored(true).verify(rebuild);
  REQUIRE(report.ok());
  CHECK(report.value().faults == std::vector<std::string>{});
  const auto again = load_session(room.stored(true), before.id);
  REQUIRE(again.ok());
  CHECK(again.value().marks == before.marks);
  CHECK(again.value().filled == before.filled);
  CHECK(again.value().cue_marks == before.cue_marks);

  const auto told = session_json(before, SessionTime{}, {});
  CHECK(told.at("marks").size() == 2);
  CHECK(told.at("filled").at(0).at("title") == "Champion");
  CHECK(told.at("cue_marks").at(0).at("value") == 4);
}

TEST_CASE("items are uncovered at their own step only, and covered again when the hour moves on") {
  Shown room;
  CHECK_FALSE(room.does(Uncover{1}));
  REQUIRE(room.does(Next{}));
  CHECK(room.does(Uncover{2}));
  CHECK_FALSE(room.does(Uncover{4}));
  CHECK(room.live().wall.uncovered == 2);
  REQUIRE(room.does(Next{}));
  CHECK(room.live().wall.uncovered == 0);
}

TEST_CASE("a field typed in three goes is taken back at once, also after a restart") {
  Shown room;
  for (const char* text : {"Maya", "Maya, wor", "Maya, worried"}) {
    REQUIRE(room.does(FillField{FieldId{"champion"}, text}));
    room.clock->pass(Millis{900});
  }
  REQUIRE(room.does(Undo{}));
  CHECK(room.live().filled.empty());
  room.restart();
  room.door->commands().recover(room.door->snapshot()->recoveries.at(0).session, Commands::Recover::GoOn);
  room.door->drain();
  CHECK(room.live().filled.empty());
}

TEST_CASE("a past session is opened to be read and closed again") {
  Shown room;
  REQUIRE(room.does(MarkPair{PairNumber{2}, MarkId{"1-pain"}, true}));
  REQUIRE(room.does(Finish{}));
  const SessionId id = room.live().id;
  room.door->commands().leave_session();
  room.door->commands().look_at(id);
  room.door->drain();
  REQUIRE(room.door->snapshot()->looked_at != nullptr);
  CHECK(room.door->snapshot()->looked_at->marks.size() == 1);
  room.door->commands().look_at(SessionId{});
  room.door->drain();
  CHECK(room.door->snapshot()->looked_at == nullptr);
  room.door->commands().look_at(SessionId{"nothing"});
  room.door->drain();
  CHECK(room.door->snapshot()->notice.has_value());
}
