// The People page and the other pages over the Console: by name, by key, and left in every way.
#include "ui/people.hpp"
#include "ui/console_hour.hpp"
#include "ui/screen.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::domain;
using namespace hh::test;

namespace {

/// The first window over an hour that runs, with the Console under its pages.
struct Over {
  Hour hour;
  ui::Screens screens;
  test::Stage stage;
  std::uint64_t version = 1;

  explicit Over(StepKind kind = StepKind::Round, ImVec2 size = {1366, 768}, int pairs = 8)
      : hour(kind, 0, pairs), stage(ui::FaceKind::Console, size) {
    stage.show([this](ui::Ui& screen) { draw(screen); });
  }
  void draw(ui::Ui& screen) {
    auto shot = std::make_shared<session::Snapshot>(*hour.sample.shot());
    shot->version = version;
    if (!undoable.empty()) shot->undoable = undoable;
    hour.shot = shot;
    ui::Scene scene{screen, *shot, hour.sample.moment, hour.sent, hour.here, hour.asked};
    ui::draw_first_window(scene, screens, [&] { return ui::draw_console(scene, hour.memory); });
  }
  void show() {
    stage.show([this](ui::Ui& screen) { draw(screen); });
  }
  void key(const std::string& name) {
    hour.here.keys = {name};
    stage.frame();
    hour.here.keys.clear();
    show();
  }
  /// Something happens in the room, whoever did it.
  void does(Command what) {
    const test::Sample& sample = hour.sample;
    apply(hour.sample.session, {ActId{"before"}, sample.session.id, "facilitator", sample.moment.at,
                                sample.moment.utc, std::move(what)});
    show();
  }
  /// The door does what was sent.
  void obey() {
    hour.obey();
    version += 1;
    if (!hour.sent.commands.empty()) undoable = describe(hour.sent.commands.back());
    show();
  }
  const Roster& roster() const { return hour.sample.session.roster; }
  std::size_t sent() const { return hour.sent.commands.size(); }
  std::string undoable;
};

}  // namespace

TEST_CASE("L opens People while a round runs, and a pair typed there sits in the room at once") {
  Over over;
  over.does(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  over.key("L");
  CHECK(over.screens.over_console == ui::Page::People);
  CHECK(over.stage.reads("Round 1 runs on."));
  CHECK(over.stage.find("people.add"));
  over.stage.type("people.ae", "Bo Holm");
  over.stage.type("people.csm", "Mia Berg", true);
  over.obey();
  REQUIRE(over.roster().pairs.size() == 9);
  CHECK(over.roster().pairs.back().number == PairNumber{9});
  CHECK(over.roster().pairs.back().csm == "Mia Berg");
  CHECK(over.stage.reads("Bo Holm + Mia Berg"));
  CHECK(over.stage.find("people.ae")->value.empty());  // ready for the next one
  over.key("Ctrl+Z");
  CHECK(std::holds_alternative<Undo>(over.hour.sent.commands.back()));
  over.key("Escape");
  CHECK_FALSE(over.screens.over_console.has_value());
}

TEST_CASE(
    "another name is taken for another person, a likelier spelling for a correction, and one may choose") {
  Over over;
  over.stage.press("people");
  over.stage.press("people.1");
  const std::string ae = over.roster().pairs[0].ae;
  over.stage.type("people.ae", "x");
  CHECK_FALSE(ui::somebody_else(over.roster().pairs[0], over.screens.people.typed));
  over.stage.press("people.csm");  // the keyboard leaves the name
  over.screens.people.typed.ae = "Somebody Quite Different";
  over.show();
  CHECK(over.stage.reads("From now on. What was read and scored"));
  over.stage.press("people.save");
  CHECK(over.hour.last<EditPair>().swap);
  CHECK(over.hour.last<EditPair>().pair == PairNumber{1});
  CHECK_FALSE(over.hour.last<EditPair>().csm.has_value());
  over.obey();
  CHECK(over.roster().pairs[0].ae == "Somebody Quite Different");
  over.screens.people.typed.ae = "Nobody Alike";
  over.show();
  over.stage.press("people.kind.0");
  over.stage.press("people.save");
  CHECK_FALSE(over.hour.last<EditPair>().swap);
}

TEST_CASE("a pair leaves and comes back by its buttons and by key") {
  Over over;
  over.key("L");
  over.stage.press("people.3.gone");
  over.obey();
  CHECK(over.roster().present(PairNumber{3}) == nullptr);
  CHECK(over.stage.reads("Nothing more is asked of them."));
  over.stage.press("people.3.back");
  over.obey();
  CHECK(over.roster().present(PairNumber{3}) != nullptr);
  over.key("Down");
  over.key("Down");
  over.key("X");
  CHECK(over.hour.last<PairGone>().pair == PairNumber{2});
}

TEST_CASE("a change typed on People is stored however the page is left") {
  for (const char* way : {"back", "Escape", "Ctrl+P", "people.2", "window"}) {
    CAPTURE(way);
    Over over;
    over.key("L");
    over.stage.press("people.1");
    over.stage.type("people.account", "Hooli");
    const std::string by = way;
    if (by == "back" || by == "people.2") {
      over.stage.press(by);
    } else if (by == "window") {
      ui::store_typed(over.screens.people, *over.hour.shot, over.hour.sent);
    } else {
      over.key(by);
    }
    REQUIRE(over.sent() == 1);
    CHECK(over.hour.last<EditPair>().account->find("Hooli") != std::string::npos);
  }
}

TEST_CASE("a new pair half typed waits on People, and comes to the roster when the window closes") {
  Over over;
  over.key("L");
  over.stage.type("people.ae", "Bo");
  over.key("Escape");
  CHECK(over.sent() == 0);
  over.key("L");
  CHECK(over.stage.find("people.ae")->value == "Bo");
  ui::store_typed(over.screens.people, *over.hour.shot, over.hour.sent);
  REQUIRE(over.sent() == 1);
  CHECK(over.hour.last<AddPair>().pair.ae == "Bo");
}

TEST_CASE("a change that was undone is not stored again by leaving the page") {
  Over over;
  const std::string before = over.roster().pairs[0].deal.account;
  over.key("L");
  over.stage.press("people.1");
  over.stage.type("people.account", "Hooli", true);
  over.obey();
  const std::size_t sent = over.sent();
  over.hour.sample.session.roster.pairs[0].deal.account = before;  // as Undo leaves it
  over.version += 1;
  over.show();
  CHECK(over.stage.find("people.account")->value == before);
  over.key("Escape");
  CHECK(over.sent() == sent);
}

TEST_CASE("nobody is added without a name, and the reason is said beside what was typed") {
  Over over;
  over.key("L");
  over.stage.type("people.account", "Hooli", true);
  CHECK(over.sent() == 0);
  CHECK(over.stage.reads("A pair needs at least one name"));
  CHECK(over.stage.find("people.account")->value == "Hooli");
}

TEST_CASE("People says which pairs' scripts have blanks, and fits every window") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    Over over(StepKind::Script, size, 20);
    over.hour.sample.session.roster.pairs[4].deal.champion.clear();
    over.hour.sample.session.roster.pairs[4].deal.promises.clear();
    over.key("L");
    CHECK(over.stage.reads("its scripts lack"));
    CHECK(over.stage.reads("the champion"));
    CHECK(over.stage.must_fit() == "");
    over.stage.press("people.1");
    over.screens.people.typed.ae = "Somebody Else";
    over.show();
    CHECK(over.stage.must_fit() == "");
  }
}

TEST_CASE("settings open over a running hour by button and key, and Escape leads back to it") {
  Over over;
  over.key("Ctrl+,");
  CHECK(over.stage.reads("the clock runs on"));
  CHECK(over.stage.find("theme.0"));
  CHECK(over.stage.find("show_me"));
  over.key("Escape");
  CHECK_FALSE(over.screens.over_console.has_value());
  CHECK(over.stage.find("next"));
  over.stage.press("settings");
  CHECK(over.screens.over_console == ui::Page::Settings);
  over.stage.press("back");
  CHECK_FALSE(over.screens.over_console.has_value());
  CHECK(over.sent() == 0);
}

TEST_CASE("leaving a running hour says what that means, asks, and takes no for an answer") {
  Over over;
  over.stage.press("hour.leave");
  CHECK(over.stage.reads("Leave the hour open?"));
  CHECK(over.stage.reads("Its clock goes on"));
  CHECK_FALSE(over.hour.key("Space"));  // no key of the room under the question
  over.stage.press("leave.no");
  CHECK(over.hour.sent.log.empty());
  over.stage.press("hour.leave");
  over.stage.press("leave.yes");
  CHECK(over.hour.sent.log == std::vector<std::string>{"leave"});
}

TEST_CASE("pairs whose numbers have gaps are chosen for the stage by their place") {
  Over over;
  over.does(PairGone{PairNumber{1}});
  over.show();
  over.stage.press("round.mode.1");
  over.stage.press("round.start");
  CHECK(over.hour.last<StartRound>().pair == PairNumber{2});
}
