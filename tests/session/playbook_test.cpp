// A call of a playbook: opened, stored, and the same hour again after a restart.
#include "session/replaying.hpp"
#include "session/room.hpp"

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;
using namespace std::chrono_literals;

namespace {

constexpr const char* text = R"(+++
id = "calls"
title = "Two calls"
kind = "playbook"

[[commitments]]
id = "plan"
title = "Plan confirmed"
due = "48 hours"
+++

# first: The first call (30 min)

## Ask (30 min)

### Question why: Why
Ask: Why now?

# second: The second call (20 min)

## Open (5 min)

### Say hello

## Promise (20 min)

### Commitments: The plan

# Reference

## Facts

### List: One fact
- **One** — it is here
)";

std::shared_ptr<const hh::library::Shelf> playbook_shelf() {
  auto shelf = std::make_shared<hh::library::Shelf>();
  auto read = hh::library::read_program(text, "calls.md");
  REQUIRE(read.program != nullptr);
  shelf->programs.push_back(std::move(read.program));
  return shelf;
}

/// A room whose library holds the playbook alone.
struct PlaybookRoom : Room {
  PlaybookRoom() { with_playbook(); }
  void with_playbook() {
    door.reset();
    door = std::make_unique<Door>(DoorOptions{stored(), clock, playbook_shelf(), "Europe/Oslo", {}});
  }
  void ask_for(const std::string& call) {
    Settings settings;
    settings.call = call;
    door->commands().open_session(ProgramId{"calls"}, settings, three_pairs());
    door->drain();
  }
};

}  // namespace

TEST_CASE("a call is an hour of its own: its sections, slot, title and commitments") {
  PlaybookRoom room;
  room.ask_for("second");
  REQUIRE(room.door->snapshot()->live != nullptr);
  const Session session = room.live();
  CHECK(session.program->title == "The second call");
  CHECK(session.program->slot == Minutes{20});
  REQUIRE(session.program->sections.size() == 2);
  CHECK(session.program->sections[1].title == "Promise");
  CHECK(session.program->commitments.size() == 1);
  CHECK(session.program->reference.size() == 1);
  CHECK(session.timeline.at({}).sections.size() == 2);
}

TEST_CASE("the call is the same after a restart, and whatever the settings are changed to") {
  PlaybookRoom room;
  room.ask_for("second");
  Settings changed = room.live().settings;
  changed.call = "first";
  changed.room = "Bergen";
  CHECK(room.does(EditSettings{changed}));
  CHECK(room.live().settings.room == "Bergen");
  CHECK(room.live().settings.call == "second");
  CHECK(room.does(Start{}));
  CHECK(room.does(Next{}));
  const SessionId id = room.live().id;
  room.with_playbook();
  room.door->commands().recover(id, Commands::Recover::GoOn);
  room.door->drain();
  REQUIRE(room.door->snapshot()->live != nullptr);
  CHECK(room.live().settings.call == "second");
  CHECK(room.live().program->title == "The second call");
  CHECK(room.live().timeline.position() == Position{1, 0});
}

TEST_CASE("a playbook is not opened without one of its calls, nor a training with one") {
  PlaybookRoom room;
  room.ask_for("");
  CHECK(room.door->snapshot()->live == nullptr);
  REQUIRE(room.door->snapshot()->notice.has_value());
  CHECK(room.door->snapshot()->notice->problem.next == "Name one: calls/first, calls/second.");
  room.ask_for("third");
  CHECK(room.door->snapshot()->live == nullptr);
  CHECK(room.door->snapshot()->notice->problem.what == "There is no such call");
  Room other;
  Settings settings;
  settings.call = "second";
  other.door->commands().open_session(ProgramId{"small"}, settings, three_pairs());
  other.door->drain();
  CHECK(other.door->snapshot()->live == nullptr);
}
