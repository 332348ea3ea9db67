// Whose the keys are: a field's, a walked-to control's, or the room's.
#include "ui/keyboard.hpp"
#include "ui/console_hour.hpp"

#include <algorithm>

using namespace hh;
using domain::StepKind;
using ui::compat::Key;

namespace {

std::vector<std::string> commands(test::Stage& stage, const std::vector<std::string>& names) {
  std::vector<ui::HeardKey> heard;
  for (const std::string& name : names)
    heard.push_back({name});
  return ui::command_keys(stage.ui(), heard);
}

using Names = std::vector<std::string>;
const Names letters{"B", "S", ".", "4", "Space", "Left", "P", "+", "Enter"};

std::string focused(const test::Stage& stage, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (const ui::Control* control = stage.find(id); control != nullptr && control->focused) return id;
  }
  return {};
}

/// Every control of the top layer that can be used, in the order it is drawn.
std::vector<std::string> stops(ui::Ui& screen) {
  int top = 0;
  for (const ui::Control& control : screen.controls().all())
    top = std::max(top, control.layer);
  std::vector<std::string> ids;
  for (const ui::Control& control : screen.controls().all()) {
    if (control.enabled && control.layer == top) ids.push_back(control.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("at rest every key is the room's") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(commands(stage, letters) == letters);
}

TEST_CASE("from a field that was clicked Tab goes to the next field, and what is typed is no command") {
  test::Hour hour(StepKind::Artifacts);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  const std::string id = "artifact." + hour.sample.session.program->artifacts.front().id.value;
  stage.type(id + ".who", "Ada");
  CHECK(commands(stage, letters).empty());
  CHECK(commands(stage, {"PageDown", "Ctrl+F"}) == Names{"PageDown", "Ctrl+F"});
  stage.key(Key::Tab);
  CHECK(commands(stage, letters).empty());
  ImGui::GetIO().AddInputCharactersUTF8("Bob");
  for (int i = 0; i < 3; ++i)
    stage.frame();
  const ui::Control* where = stage.find(id + ".where");
  REQUIRE(where != nullptr);
  CHECK(where->value == "Bob");
  stage.key(Key::Tab, true);
  CHECK(focused(stage, {id + ".who", id + ".where"}) == id + ".who");
}

TEST_CASE("Tab comes to every control once, in the order of reading, and begins again") {
  for (const StepKind kind : {StepKind::Page, StepKind::Artifacts, StepKind::Tree, StepKind::Commitments,
                              StepKind::Question, StepKind::Script, StepKind::Round}) {
    CAPTURE(static_cast<int>(kind));
    test::Hour hour(kind, 0, 2);
    test::Stage stage(ui::FaceKind::Console, {1366, 768});
    hour.show(stage);
    const std::vector<std::string> all = stops(stage.ui());
    std::vector<std::string> met;
    for (std::size_t i = 0; i < all.size(); ++i) {
      stage.key(Key::Tab);
      met.push_back(focused(stage, all));
    }
    CHECK(met == all);
    stage.key(Key::Tab);
    CHECK(focused(stage, all) == all.front());
    stage.key(Key::Tab, true);
    CHECK(focused(stage, all) == all.back());
  }
}

TEST_CASE("a button that was walked to keeps letters from the room, and Escape gives them back") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.key(Key::Tab);
  CHECK(commands(stage, letters).empty());
  CHECK(commands(stage, {"Ctrl+Z", "PageUp", "F5"}) == Names{"Ctrl+Z", "PageUp", "F5"});
  stage.key(Key::Escape);
  CHECK(commands(stage, letters) == letters);
}

TEST_CASE("Space and Enter press what was walked to") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  for (int i = 0; i < 60 && !(stage.find("pause")->focused); ++i)
    stage.key(Key::Tab);
  REQUIRE(stage.find("pause")->focused);
  stage.key(Key::Space);
  CHECK(std::holds_alternative<domain::Pause>(hour.sent.commands.back()));
}

TEST_CASE("a button that is left alone gives the keys back by itself, and Tab goes on from there") {
  test::Hour hour(StepKind::Page);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  const std::vector<std::string> all = stops(stage.ui());
  stage.key(Key::Tab);
  stage.key(Key::Tab);
  CHECK(focused(stage, all) == all[1]);
  stage.frame(11);
  CHECK(commands(stage, letters) == letters);
  stage.key(Key::Tab);
  CHECK(focused(stage, all) == all[2]);
}

TEST_CASE("what is typed on after its field went away is no command, until the typing pauses") {
  test::Hour hour(StepKind::Question);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.type("answer", "nobody");
  hour.sample.go(StepKind::Page);  // a clicker moved the hour on
  hour.show(stage);
  CHECK(stage.find("answer") == nullptr);
  CHECK(commands(stage, {"B"}).empty());
  stage.frame(0.7);
  CHECK(commands(stage, {"B"}).empty());
  stage.frame(0.7);  // since the last letter
  CHECK(commands(stage, {"B"}).empty());
  stage.frame(1.2);
  CHECK(commands(stage, {"B"}) == Names{"B"});
}

TEST_CASE("a field left by a click or by Escape gives the keys back at once") {
  test::Hour hour(StepKind::Question);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.type("answer", "nobody");
  stage.key(Key::Escape);
  CHECK(commands(stage, letters) == letters);
  stage.type("answer", " told us");
  stage.press("blackout");
  CHECK(commands(stage, letters) == letters);
}

TEST_CASE("keys over the Wall are the room's, whatever the Console has under its cursor") {
  test::Hour hour(StepKind::Question);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.type("answer", "nobody");
  CHECK(ui::command_keys(stage.ui(), {{"B", true}}) == Names{"B"});
}

TEST_CASE("behind a question no key does anything") {
  test::Hour hour(StepKind::Page);
  hour.memory.session = hour.sample.session.id;
  hour.memory.asks_end = true;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(commands(stage, {"Ctrl+Z", "PageDown", "B", "Space"}).empty());
}

TEST_CASE("a digit is for the score cell that was walked to") {
  test::Hour hour(StepKind::Round, 0, 2);
  hour.memory.session = hour.sample.session.id;
  hour.memory.scores_open = true;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  for (int i = 0; i < 80 && !stage.find("grid.cell.2.1")->focused; ++i)
    stage.key(Key::Tab);
  REQUIRE(stage.find("grid.cell.2.1")->focused);
  CHECK(commands(stage, {"3", "B"}) == Names{"3"});
  CHECK(hour.key("3"));
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{2});
  CHECK(hour.last<domain::Score>().criterion == hour.sample.session.program->rubric.criteria[1].id);
}
