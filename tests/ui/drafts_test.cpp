// Texts that are stored as they are typed.
#include "ui/drafts.hpp"
#include "ui/console_hour.hpp"

#include <string>

using namespace hh;
using domain::SetGoal;
using domain::StepKind;

namespace {

struct Typing {
  ui::Drafts drafts;
  ui::FrameRequests frames;
  test::Sent sent;
  bool storing = true;

  /// The field is drawn, without the keyboard, beside what the store holds.
  void draw(const std::string& stored, double seconds) {
    drafts.rest("goal", stored, {seconds, storing, frames});
  }
  void type(const std::string& text, double seconds) { drafts.type("goal", text, SetGoal{text}, seconds); }
  std::size_t after(double seconds) {
    frames.clear();
    drafts.settle(sent, {seconds, storing, frames});
    return sent.commands.size();
  }
};

}  // namespace

TEST_CASE("a pause in typing stores the text, once, and asks for the frame in which it is due") {
  Typing t;
  t.type("Keep", 10.0);
  CHECK(t.after(10.3) == 0);
  CHECK(t.drafts.unsaved());
  REQUIRE(t.frames.next().has_value());
  CHECK(*t.frames.next() <= std::chrono::milliseconds{201});
  t.type("Keep all", 10.4);
  CHECK(t.after(10.7) == 0);
  CHECK(t.after(10.95) == 1);
  CHECK(std::get<SetGoal>(t.sent.commands.back()).text == "Keep all");
  CHECK_FALSE(t.drafts.unsaved());
  CHECK(t.after(20) == 1);
  CHECK(t.after(22) == 1);
  CHECK(t.after(30) == 1);
  CHECK_FALSE(t.frames.next().has_value());
}

TEST_CASE("what the disk refuses stays in its field and is sent until the disk takes it") {
  Typing t;
  t.storing = false;
  t.type("Keep", 10.0);
  CHECK(t.after(10.6) == 1);
  for (int second = 11; second < 20; ++second) {
    t.draw("", second);
    t.after(second);
    CHECK(t.drafts.shown("goal", "") == "Keep");
  }
  const std::size_t tries = t.sent.commands.size();
  CHECK(tries > 3);
  CHECK(tries < 7);
  t.storing = true;
  t.draw("Keep", 20);
  CHECK(t.drafts.find("goal") == nullptr);
}

TEST_CASE("what the disk refuses is sent again while the keyboard stays in its field") {
  Typing t;
  t.storing = false;
  t.type("Keep", 10.0);
  CHECK(t.after(10.6) == 1);
  for (int second = 11; second < 20; ++second) {
    CHECK(t.drafts.shown("goal", "") == "Keep");
    t.after(second);
    CHECK(t.frames.next().has_value());
  }
  const std::size_t tries = t.sent.commands.size();
  CHECK(tries > 3);
  CHECK(tries < 7);
  t.storing = true;
  CHECK(t.drafts.shown("goal", "Keep") == "Keep");
  CHECK(t.after(30) == tries);
}

TEST_CASE("what is refused by rule is sent once more and then gives way to what is stored") {
  Typing t;
  t.type("Keep", 10.0);
  for (double now = 10.6; now < 20; now += 0.1) {
    t.draw("old", now);
    t.after(now);
  }
  CHECK(t.sent.commands.size() == 2);
  CHECK(t.drafts.shown("goal", "old") == "old");
}

TEST_CASE("a text sent from a field that is no longer drawn never covers newer words") {
  Typing t;
  t.type("mine", 10.0);
  CHECK(t.after(10.6) == 1);
  t.after(10.7);
  t.after(13);
  t.draw("somebody else's", 14);
  CHECK(t.drafts.shown("goal", "somebody else's") == "somebody else's");
  CHECK(t.sent.commands.size() == 1);
}

TEST_CASE("leaving a field, the hour or the window stores at once") {
  Typing t;
  t.type("one", 10.0);
  t.drafts.leave("goal", t.sent);
  CHECK(t.sent.commands.size() == 1);
  t.type("two", 10.1);
  t.drafts.settle_all(t.sent);
  CHECK(t.sent.commands.size() == 2);
  t.drafts.settle_all(t.sent);
  CHECK(t.sent.commands.size() == 2);
}

TEST_CASE("what the Wall shows whole waits until its field is left") {
  Typing t;
  t.drafts.type("goal", "31", SetGoal{"31"}, ui::Drafts::never);
  CHECK(t.after(1000) == 0);
  CHECK(t.drafts.unsaved());
  CHECK_FALSE(t.frames.next().has_value());
}

TEST_CASE("typing back what is stored sends nothing, unless something else was sent meanwhile") {
  Typing t;
  t.type("goalx", 10.0);
  t.type("goal", 10.1);
  t.drafts.forget_unsent("goal");
  CHECK(t.after(11) == 0);
  t.type("goalx", 12.0);
  CHECK(t.after(13) == 1);
  t.type("goal", 13.1);
  t.drafts.forget_unsent("goal");
  CHECK(t.after(14) == 2);
}

TEST_CASE("on the Console a pause stores what was typed, and Saved does not stand beside it before") {
  test::Hour hour(StepKind::Closing);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.type("goal", "Keep every logo");
  CHECK(hour.sent.commands.empty());
  CHECK(stage.reads("Being typed"));
  hour.sample.moment.seconds += 1;
  stage.frame();
  CHECK(hour.last<SetGoal>().text == "Keep every logo");
  stage.frame();
  CHECK_FALSE(stage.reads("Being typed"));
  CHECK(hour.sent.commands.size() == 1);
}

TEST_CASE("a text is stored although its field went away with the step") {
  test::Hour hour(StepKind::Closing);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.type("goal", "Keep every logo");
  hour.sample.go(StepKind::Page);
  hour.sample.moment.seconds += 1;
  stage.frame();
  CHECK(hour.last<SetGoal>().text == "Keep every logo");
}

TEST_CASE("Escape leaves a field and keeps what was typed") {
  test::Hour hour(StepKind::Closing);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.type("goal", "Keep every logo");
  stage.key(ui::compat::Key::Escape);
  hour.sample.moment.seconds += 1;
  stage.frame();
  CHECK(hour.last<SetGoal>().text == "Keep every logo");
  CHECK(hour.sent.commands.size() == 1);
}

TEST_CASE("what waits for its field to be left is stored when the step goes away") {
  test::Hour hour(StepKind::Number);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  hour.memory.typed.type("opening", "312000", domain::SetOpeningNumber{312'000}, ui::Drafts::never);
  hour.sample.go(StepKind::Question);
  stage.frame();
  CHECK(hour.last<domain::SetOpeningNumber>().amount == 312'000);
}
