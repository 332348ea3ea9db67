// Calculators over the Console: inputs by name, results read, the Wall following at a pause.
#include "ui/console_hour.hpp"

#include <algorithm>

using namespace hh;
using domain::StepKind;

namespace {

struct Open {
  explicit Open(const std::string& program = "pass", ImVec2 size = {1366, 768})
      : hour(StepKind::Page, 0, 4, program), stage(ui::FaceKind::Console, size) {
    hour.show(stage);
    CHECK(hour.key("K"));
    hour.show(stage);
  }
  /// The clock of the frames goes on, and a frame is drawn.
  void wait(double seconds) {
    hour.sample.moment.seconds += seconds;
    stage.frame();
  }
  int projected() const {
    return static_cast<int>(
        std::count_if(hour.sent.commands.begin(), hour.sent.commands.end(),
                      [](const auto& one) { return std::holds_alternative<domain::Project>(one); }));
  }
  bool remembered(const std::string& line) const {
    return std::find(hour.sent.log.begin(), hour.sent.log.end(), line) != hour.sent.log.end();
  }
  /// Empties the field and types; the press beside it takes the keyboard out of it first.
  void replace(const std::string& field, const std::string& text) {
    stage.press("calc." + field.substr(0, field.find('.')));
    hour.memory.calculators.typed["calc." + room() + "." + field] = "";
    stage.frame();
    stage.type("calc." + field, text);
  }
  std::string room() const { return hour.sample.session.settings.room; }

  test::Hour hour;
  test::Stage stage;
};

}  // namespace

TEST_CASE("K opens the calculators with the training's own number, K closes them") {
  Open open;
  CHECK(open.stage.reads("$172,200"));
  CHECK(open.stage.reads("60 % × $287,000 = $172,200"));
  CHECK(open.hour.key("K"));
  CHECK_FALSE(open.hour.memory.calculators.open);
}

TEST_CASE("every calculator fits both windows") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}}) {
    Open open("forge", size);
    for (const domain::Calculator& one : domain::calculators()) {
      CAPTURE(one.id);
      open.stage.press("calc." + one.id);
      CHECK(open.stage.must_fit() == "");
    }
    open.stage.press("calc.clocks");
    CHECK(open.stage.reads("within 72 hours of countersignature"));
    CHECK(open.stage.must_fit() == "");
  }
}

TEST_CASE("keys belong to the calculators while they are open, a clicker goes on") {
  Open open;
  CHECK_FALSE(open.hour.key("B"));
  CHECK_FALSE(open.hour.key("Space"));
  CHECK(open.hour.sent.commands.empty());
  CHECK(open.hour.key("PageDown"));
  CHECK(std::holds_alternative<domain::Next>(open.hour.sent.commands.back()));
}

TEST_CASE("a result goes to the wall and follows what is typed at each pause") {
  Open open("forge");
  open.stage.press("calc.delay");
  open.stage.press("calc.project");
  REQUIRE(open.projected() == 1);
  const auto first = open.hour.last<domain::Project>();
  CHECK(first.title == "Cost of a late kickoff");
  CHECK(first.lines.at(0) == "$4,900");
  CHECK(first.lines.at(1).empty());
  open.hour.obey();
  open.stage.frame();
  CHECK(open.stage.find("calc.take_down") != nullptr);

  open.replace("delay.base", "80k");
  CHECK(open.stage.reads("$15,680"));
  CHECK(open.projected() == 1);
  open.wait(0.31);
  REQUIRE(open.projected() == 2);
  CHECK(open.hour.last<domain::Project>().lines.at(0) == "$15,680");
  open.wait(1);
  CHECK(open.projected() == 2);
  open.hour.obey();

  open.stage.press("calc.take_down");
  CHECK(open.hour.last<domain::Project>().title.empty());
  CHECK(open.stage.find("calc.project") != nullptr);
}

TEST_CASE("a wrong input says what to type, stays, and leaves the wall as it was") {
  Open open("forge");
  open.stage.press("calc.delay");
  open.stage.press("calc.project");
  open.hour.obey();
  open.replace("delay.acv", "a lot");
  open.wait(0.5);
  CHECK(open.projected() == 1);
  CHECK(open.stage.reads("Type an amount such as"));
  CHECK(open.stage.reads("a lot"));
  CHECK(open.stage.reads("No result yet"));
  open.replace("delay.acv", "500k");
  open.wait(0.5);
  CHECK(open.projected() == 2);
}

TEST_CASE("a page that somebody else takes down is not put up again") {
  Open open;
  open.stage.press("calc.project");
  open.hour.obey();
  open.stage.frame();
  open.hour.sent.send(domain::Project{});
  open.hour.obey();
  open.stage.frame();
  const int before = open.projected();
  open.replace("kept.part", "70");
  open.wait(1);
  CHECK(open.projected() == before);
}

TEST_CASE("inputs are remembered for the room and come back") {
  Open open;
  const std::string key = "calc." + open.room() + ".kept.part";
  open.replace("kept.part", "75");
  CHECK_FALSE(open.remembered("remember " + key + "=75"));
  open.wait(0.31);
  CHECK(open.remembered("remember " + key + "=75"));

  test::Hour again(StepKind::Page);
  again.sample.snapshot.settings["calc." + again.sample.session.settings.room + ".kept.part"] = "50";
  again.memory.session = again.sample.session.id;
  again.memory.calculators.open = true;
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  again.show(stage);
  CHECK(stage.reads("$143,500"));
}

TEST_CASE("closing right after typing forgets nothing") {
  Open open;
  open.replace("kept.part", "80");
  open.stage.press("calc.close");
  CHECK(open.remembered("remember calc." + open.room() + ".kept.part=80"));
}

TEST_CASE("a segment is chosen, not typed") {
  Open open;
  open.stage.press("calc.load");
  CHECK(open.stage.reads("35 each"));
  CHECK(open.stage.reads("That is right"));
  open.stage.press("calc.load.segment.1");
  CHECK(open.stage.reads("Too many: a CSM carries 8–15 enterprise accounts."));
}

TEST_CASE("Home and Library calculate without a session, with no wall to put it on") {
  test::HomeWorld world = test::full_world();
  test::Stage stage(ui::FaceKind::Console, {1280, 720});
  stage.show([&](ui::Ui& screen) { world.draw(screen); });
  stage.press("home.calculators");
  CHECK(stage.reads("$172,200"));
  CHECK(stage.find("calc.project") == nullptr);
  CHECK(stage.must_fit() == "");
  stage.press("calc.close");
  CHECK(world.screens.page == ui::Page::Home);
}
