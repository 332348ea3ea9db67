// A program saved while it is rehearsed: the hour goes on in the new text, a real session in its own.
#include "session/new_text.hpp"
#include "session/room.hpp"

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;
using namespace std::chrono_literals;

namespace {

std::string text(const std::string& sections, const std::string& title = "Coffee") {
  return "+++\nid = \"coffee\"\ntitle = \"" + title + "\"\nslot_minutes = 20\n+++\n" + sections;
}

const std::string first_text = text(R"(
## Open (5 min)

### Welcome
Wall: Hello

### Question cold: Where?
Ask: Where did it go cold?

## Close (15 min)

### Thank you
)");

std::shared_ptr<const hh::library::Shelf> shelf_with(const std::string& source) {
  auto shelf = std::make_shared<hh::library::Shelf>();
  auto read = hh::library::read_program(source, "coffee.md");
  shelf->faults = read.faults;
  if (read.program) shelf->programs.push_back(std::move(read.program));
  return shelf;
}

struct Rehearsal : Room {
  Rehearsal() {
    door->set_shelf(shelf_with(first_text));
    door->commands().open_rehearsal(ProgramId{"coffee"}, {}, three_pairs(), 1.0);
    door->drain();
    REQUIRE(door->snapshot()->live != nullptr);
    REQUIRE(does(Start{}));
  }
  void save(const std::string& source) {
    door->set_shelf(shelf_with(source));
    door->drain();
  }
  std::string step() const { return live().current_step()->title; }
};

}  // namespace

TEST_CASE("a rehearsal goes on in the saved text, at the same place and time") {
  Rehearsal room;
  room.clock->pass(2min);
  REQUIRE(room.does(Next{}));
  REQUIRE(room.does(AddAnswer{QuestionId{"cold"}, "at the counter"}));
  room.clock->pass(1min);
  room.save(text(R"(
## Before (2 min)

### Sit down

## Open (7 min)

### Welcome
Wall: Good morning

### One more

### Question cold: Where?
Ask: Where did it go cold, really?

## Close (11 min)

### Thank you
)"));
  CHECK(room.live().timeline.position() == Position{1, 2});
  CHECK(room.step() == "Where?");
  CHECK(room.live().program->sections[1].steps[0].headline == "Good morning");
  CHECK(room.view().elapsed == Millis{3min});
  CHECK(room.view().sections[1].planned == Millis{7min});
  REQUIRE(room.live().answers.size() == 1);
  CHECK_FALSE(room.door->snapshot()->notice->bad);
  CHECK(room.does(Next{}));
  CHECK(room.step() == "Thank you");
  CHECK(room.does(Undo{}));
  CHECK(room.step() == "Where?");
}

TEST_CASE("a text with faults is named beside the one that goes on, until it is mended") {
  Rehearsal room;
  const std::string broken = text("\n## Open\n\n### Welcome\n");
  room.save(broken);
  CHECK(room.live().program->source == first_text);
  REQUIRE(room.door->snapshot()->notice.has_value());
  CHECK(room.door->snapshot()->notice->problem.what.starts_with("coffee.md:7: "));
  const auto told = room.door->snapshot()->notice->number;
  REQUIRE(room.does(Next{}));
  REQUIRE(room.door->snapshot()->notice.has_value());
  CHECK(room.door->snapshot()->notice->number == told);
  room.save(first_text);
  CHECK_FALSE(room.door->snapshot()->notice.has_value());
  CHECK(room.step() == "Where?");
}

TEST_CASE("a renamed section is the same place; what has no room in the new text is left out") {
  Rehearsal room;
  REQUIRE(room.does(Next{}));
  REQUIRE(room.does(AddAnswer{QuestionId{"cold"}, "at the counter"}));
  REQUIRE(room.does(GoTo{{1, 0}}));
  room.save(text("\n## Begin (5 min)\n\n### Welcome\n\n## End (15 min)\n\n### Good-bye\n"));
  CHECK(room.step() == "Good-bye");
  CHECK(room.live().answers.empty());
}

TEST_CASE("a rehearsal that is over, and a real session, keep their text") {
  Rehearsal over;
  REQUIRE(over.does(Finish{}));
  over.save(text("\n## Open (5 min)\n\n### Other\n"));
  CHECK(over.live().program->source == first_text);

  Room real;
  real.door->set_shelf(shelf_with(first_text));
  real.door->commands().open_session(ProgramId{"coffee"}, {}, three_pairs());
  real.door->drain();
  real.door->set_shelf(shelf_with(text("\n## Open (5 min)\n\n### Other\n")));
  real.door->drain();
  CHECK(real.live().program->source == first_text);
  CHECK(real.door->snapshot()->shelf->programs.front()->sections.size() == 1);
}

TEST_CASE("a stored session that names a call its playbook lacks is not replayed as a whole") {
  OpenSession open;
  open.program = ProgramId{"calls"};
  open.source =
      "+++\nid = \"calls\"\ntitle = \"Calls\"\nkind = \"playbook\"\n+++\n"
      "# first: First (5 min)\n\n## Ask (5 min)\n\n### Why\n";
  open.settings.call = "second";
  const Act act{ActId{"one"}, SessionId{"s"}, "facilitator", {}, {}, open};
  const auto replayed = replay_journal({entry_of(act, Millis{0}, "boot")});
  REQUIRE_FALSE(replayed.ok());
  CHECK(replayed.problem().what == "There is no such call");
}
