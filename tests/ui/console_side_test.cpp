// The Console's right column: nothing there moves under a hand.
#include "ui/console_hour.hpp"

#include <algorithm>

using namespace hh;
using domain::StepKind;

namespace {

constexpr const char* pressed_in_a_hurry[] = {"next", "pause", "more", "blackout", "freeze", "message"};

std::vector<float> places(const test::Stage& stage) {
  std::vector<float> out;
  for (const char* id : pressed_in_a_hurry) {
    const ui::Control* control = stage.find(id);
    REQUIRE(control != nullptr);
    out.push_back(control->rect.x);
    out.push_back(control->rect.y);
  }
  return out;
}

}  // namespace

TEST_CASE("an offer to trim appears without moving a button") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.find("trim") == nullptr);
  const std::vector<float> before = places(stage);
  hour.sent.send(domain::AddTime{domain::Minutes{3}});
  hour.obey();
  hour.show(stage);
  REQUIRE(stage.find("trim") != nullptr);
  CHECK(places(stage) == before);
  CHECK(stage.must_fit() == "");
}

TEST_CASE("freezing and blacking out keep the buttons where they are") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  const std::vector<float> before = places(stage);
  hour.sent.send(domain::Freeze{true});
  hour.sent.send(domain::Blackout{true});
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("Unfreeze"));
  CHECK(places(stage) == before);
}

TEST_CASE("Space begins the hour, as long ago as was said") {
  test::Hour hour(StepKind::Page);
  hour.sample = test::sample(4);
  hour.memory.session = hour.sample.session.id;
  hour.memory.minutes_ago = 3;
  CHECK(hour.key("Space"));
  CHECK(hour.last<domain::Start>().ago == domain::Minutes{3});
}

TEST_CASE("a message that was sent gives the keyboard back to the hour") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.type("message", "Back at noon", true);
  CHECK(hour.last<domain::Message>().text == "Back at noon");
  stage.frame();
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE("a round left running says so at other steps and can be ended there") {
  test::Hour hour(StepKind::Round);
  CHECK(hour.key("R"));
  hour.obey();
  hour.sample.go(StepKind::Commitments);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("Round 1 still runs and has the wall."));
  stage.press("stray.end");
  CHECK(std::holds_alternative<domain::EndRound>(hour.sent.commands.back()));
}

TEST_CASE("a rehearsal shows the speed it has, whatever it was opened with") {
  test::Hour hour(StepKind::Page);
  hour.sample.snapshot.rehearsal = true;
  hour.sample.snapshot.speed = 20;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("20×"));
  REQUIRE(stage.find("speed.2"));
  stage.press("speed.3");
  CHECK(hour.sent.log == std::vector<std::string>{"speed 60"});
  stage.press("speed.0");
  CHECK(hour.sent.log.back() == "speed 1");
}

TEST_CASE("the clock never shrinks as type grows, and stays in its column") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    CAPTURE(size.x);
    float before = 0;
    for (const float type : {0.8f, 1.0f, 1.2f, 1.5f, 2.0f}) {
      CAPTURE(type);
      test::Hour hour(StepKind::Page);
      test::Stage stage(ui::FaceKind::Console, size, {.font_scale = type});
      hour.show(stage);
      float largest = 0;
      for (const ui::Word& word : stage.ui().words().all())
        if (word.text.find(':') == 2) largest = std::max(largest, word.em);
      CHECK(largest >= before);
      CHECK(largest >= 60);
      CHECK(stage.must_fit() == "");
      before = largest;
    }
  }
}
