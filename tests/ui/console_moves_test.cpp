// Moving the hour, taking acts back and doing them again, by key and by button.
#include "ui/console_hour.hpp"

using namespace hh;
using domain::StepKind;

namespace {

/// What the snapshot says can be undone; the sample has no door to say it.
void say_undoable(test::Hour& hour, domain::TakesBack what) {
  hour.sample.snapshot.undoable = "something";
  hour.sample.snapshot.takes_back = what;
}

}  // namespace

TEST_CASE("undo past the start or the end of the hour asks, by key and by button") {
  for (const auto what : {domain::TakesBack::Start, domain::TakesBack::End}) {
    test::Hour hour(StepKind::Page);
    hour.memory.session = hour.sample.session.id;
    say_undoable(hour, what);
    test::Stage stage(ui::FaceKind::Console, {1366, 768});
    CHECK(hour.key("Ctrl+Z"));
    CHECK(hour.sent.commands.empty());
    hour.show(stage);
    CHECK(stage.must_fit() == "");
    stage.press("undo.no");
    CHECK(hour.sent.commands.empty());
    stage.press("undo");
    stage.press("undo.yes");
    REQUIRE(hour.sent.commands.size() == 1);
    CHECK(std::holds_alternative<domain::Undo>(hour.sent.commands.back()));
  }
}

TEST_CASE("any other act is taken back at once, and once only before the screen has followed") {
  test::Hour hour(StepKind::Page);
  hour.memory.session = hour.sample.session.id;
  say_undoable(hour, domain::TakesBack::Act);
  CHECK(hour.key("Ctrl+Z"));
  CHECK(hour.key("Ctrl+Z"));  // decided from what is true no more
  CHECK(hour.sent.commands.size() == 1);
}

TEST_CASE("redo is there when something was undone, by both keys and a button") {
  test::Hour hour(StepKind::Page);
  hour.memory.session = hour.sample.session.id;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.find("redo") == nullptr);
  CHECK(hour.key("Ctrl+Y"));
  CHECK(hour.sent.commands.empty());
  hour.sample.snapshot.redoable = "next";
  hour.memory.toggled.reset();
  CHECK(hour.key("Ctrl+Shift+Z"));
  REQUIRE(hour.sent.commands.size() == 1);
  CHECK(std::holds_alternative<domain::Redo>(hour.sent.commands.back()));
  hour.show(stage);
  stage.press("redo");
  CHECK(hour.sent.commands.size() == 2);
}

TEST_CASE("T starts the reader and stores the reading, N calls the next one up") {
  test::Hour hour(StepKind::Script);
  hour.memory.session = hour.sample.session.id;
  CHECK(hour.key("N"));
  CHECK(hour.last<domain::CallReader>().pair == domain::PairNumber{2});
  hour.obey();
  CHECK(hour.key("Shift+N"));
  CHECK(hour.last<domain::CallReader>().pair == domain::PairNumber{1});
  hour.obey();
  CHECK(hour.key("T"));
  CHECK(hour.last<domain::StartReading>().pair == domain::PairNumber{1});
  hour.obey();
  hour.memory.toggled.reset();
  CHECK(hour.key("T"));
  CHECK(std::holds_alternative<domain::StopReading>(hour.sent.commands.back()));
}

TEST_CASE("Next in the first seconds of a reading stores none, and says so") {
  test::Hour hour(StepKind::Script);
  hour.memory.session = hour.sample.session.id;
  hour.key("T");
  hour.obey();
  hour.sample.moment.at += domain::Millis{2600};
  hour.sample.moment.seconds += 2.6;
  CHECK(hour.key("Space"));
  hour.obey();
  CHECK(hour.sample.session.readings.empty());
  CHECK_FALSE(hour.sample.session.reading.has_value());
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("had read for 2 s: that is not stored"));
  hour.sample.moment.seconds += 30;
  hour.show(stage);
  CHECK_FALSE(stage.reads("that is not stored"));
}

TEST_CASE("Next at the end of a reading stores it") {
  test::Hour hour(StepKind::Script);
  hour.memory.session = hour.sample.session.id;
  hour.key("T");
  hour.obey();
  hour.sample.moment.at += domain::Millis{80'000};
  CHECK(hour.key("Space"));
  hour.obey();
  CHECK(hour.sample.session.readings.size() == 1);
}

TEST_CASE("a section that is gone to is not covered by the scorecards") {
  test::Hour hour(StepKind::Page);
  hour.memory.session = hour.sample.session.id;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  hour.key("S");
  hour.show(stage);
  REQUIRE(stage.find("grid.reveal") != nullptr);
  stage.press("section.2");
  hour.obey();
  hour.show(stage);
  CHECK(stage.find("grid.reveal") == nullptr);
}

TEST_CASE("one key counts for every pair of a round") {
  test::Hour hour(StepKind::Round);
  hour.memory.session = hour.sample.session.id;
  hour.sent.send(domain::StartRound{domain::RoundNumber{1}, domain::RoundMode::Parallel, {}});
  hour.obey();
  CHECK(hour.key("A"));
  CHECK(hour.last<domain::CountCue>().pair.none());
  hour.obey();
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.must_fit() == "");
}

TEST_CASE("the day of a promise is moved by key from one working day to the next, and typed in words") {
  test::Hour hour(StepKind::Commitments, 0, 2);
  hour.memory.session = hour.sample.session.id;
  const auto& wanted = hour.sample.session.program->commitments;
  CHECK(hour.key("2"));
  hour.obey();
  CHECK(hour.key("Shift+Right"));
  const domain::Date first = *hour.last<domain::SetCommitment>().due;
  CHECK(hour.last<domain::SetCommitment>().commitment == wanted[1].id);
  CHECK_FALSE(hour.last<domain::SetCommitment>().agreed.has_value());
  CHECK(domain::BusinessCalendar{}.works(std::chrono::local_days{first}));
  hour.obey();
  CHECK(hour.key("Shift+Left"));
  CHECK(*hour.last<domain::SetCommitment>().due < first);
  hour.obey();

  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.must_fit() == "");
  test::Stage large(ui::FaceKind::Console, {1920, 1080});
  hour.show(large);
  const std::string id = "commitment.1." + wanted[1].id.value + ".due";
  large.ui().set_focus(id + ".rule");  // comes into view with it
  large.frame();
  large.frame();
  large.key(ui::compat::Key::Enter);
  CHECK_FALSE(hour.last<domain::SetCommitment>().due->ok());
}
