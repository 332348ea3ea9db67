// Follow up: promises nobody said aloud, and words typed but not stored yet.
#include "ui/follow_up_screen.hpp"
#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Page;

namespace {

struct Desk {
  HomeWorld world = full_world();
  Stage stage;
  explicit Desk(ImVec2 size = {1920, 1080}, ui::ThemeChoice choice = {})
      : stage(ui::FaceKind::Console, size, choice) {
    open(Page::FollowUp);
  }
  void open(Page page) {
    world.screens.page = page;
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  domain::FollowUp& item(std::size_t index) { return world.snap.follow_ups[index]; }
  void choose(std::size_t index) { stage.press("items." + item(index).id.value); }
  const std::string& note(std::size_t index) {
    return world.screens.follow_up.drafts.at(item(index).id).note;
  }
  /// The disk has taken what was sent last.
  void stored(std::size_t index) {
    const auto said = std::get<domain::SayFollowUp>(world.sent.commands.back());
    item(index).history.push_back({world.now.utc, "Kari", said.status, said.text, said.evidence});
    item(index).status = said.status;
    stage.frame();
  }
};

}  // namespace

TEST_CASE("what nobody said aloud is marked in the list and asks to be confirmed") {
  Desk desk;
  desk.item(1).agreed = true;
  desk.stage.frame();
  CHECK_FALSE(desk.stage.reads("not said aloud"));
  desk.item(1).agreed = false;
  desk.stage.frame();
  CHECK(desk.stage.reads("not said aloud"));
  desk.choose(1);
  CHECK(desk.stage.reads("Nobody said it aloud"));
  CHECK(desk.stage.reads("written down, not said aloud"));
  CHECK(desk.stage.must_fit() == "");
}

TEST_CASE("the row's words tell what was said aloud from what was only written down") {
  const HomeWorld world = full_world();
  domain::FollowUp item = world.snap.follow_ups[1];
  item.history.clear();
  item.created = world.now.utc;
  const auto words = [&] { return ui::follow_up_rows({item}, {true, {}}, world.now).front().last_word; };
  item.agreed = true;
  CHECK(words() == "promised today");
  item.agreed = false;
  CHECK(words() == "not said aloud: confirm it with the pair");
  item.kind = domain::FollowKind::Drill;
  item.agreed.reset();
  CHECK(words() == "set today");
}

TEST_CASE("another row, another page: what was typed is still there, and its row is marked") {
  Desk desk;
  desk.choose(1);
  desk.stage.type("note", "called Ian twice");
  desk.stage.type("evidence", "https://crm.example/7");
  desk.choose(2);
  CHECK(desk.stage.reads("not saved yet"));
  CHECK(desk.note(2).empty());
  desk.stage.type("note", "asked Bill");
  desk.choose(1);
  CHECK(desk.stage.reads("called Ian twice"));
  CHECK(desk.stage.reads("https://crm.example/7"));
  desk.stage.press("back");
  CHECK(desk.world.screens.page == Page::Home);
  desk.open(Page::FollowUp);
  CHECK(desk.stage.reads("not saved yet"));
  desk.choose(2);
  CHECK(desk.stage.reads("asked Bill"));
  CHECK(desk.world.sent.commands.empty());
}

TEST_CASE("words go from the form once the disk holds them, and stay where it refused") {
  Desk desk;
  desk.choose(2);
  desk.stage.type("note", "called Ian");
  desk.stage.press("say");
  desk.stage.press("say");
  REQUIRE(desk.world.sent.commands.size() == 1);
  desk.world.snap.notice = session::Notice{7, {"The disk is full", {}, "Make room."}, true};
  desk.stage.frame();
  CHECK(desk.note(2) == "called Ian");
  desk.stage.press("say");
  REQUIRE(desk.world.sent.commands.size() == 2);
  desk.stored(2);
  CHECK(desk.note(2).empty());
  CHECK_FALSE(desk.stage.reads("not saved yet"));
}

TEST_CASE("a row only looked at keeps no draft") {
  Desk desk;
  desk.choose(1);
  desk.choose(2);
  CHECK_FALSE(desk.stage.reads("not saved yet"));
  CHECK_FALSE(ui::has_draft(desk.world.screens.follow_up, desk.item(1)));
}

TEST_CASE("marked rows fit at every size of type") {
  for (const float scale : {0.8f, 1.0f, 1.5f, 2.0f}) {
    CAPTURE(scale);
    Desk desk({1366, 768}, {ui::ThemeKind::Dark, scale, true});
    for (domain::FollowUp& item : desk.world.snap.follow_ups)
      item.agreed = false;
    desk.world.screens.follow_up.drafts[desk.item(1).id].note = "called Ian";
    desk.stage.frame();
    CHECK(desk.stage.must_fit() == "");
    ui::choose(desk.world.screens.follow_up, desk.item(1));
    desk.stage.frame();
    CHECK(desk.stage.must_fit() == "");
  }
}

TEST_CASE("a message at the foot lies over nothing that can be pressed") {
  for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    Desk desk(size);
    desk.choose(1);
    desk.world.here.said = ui::Said{1, "The copy is stored in /home/anna/handoff-hour/backup.db", false};
    desk.stage.frame();
    desk.stage.frame();
    CAPTURE(size.x);
    const ui::Control* bar = desk.stage.find("said.close");
    const ui::Control* save = desk.stage.find("say");
    REQUIRE(bar != nullptr);
    REQUIRE(save != nullptr);
    CHECK(std::min(save->rect.bottom(), save->clip.bottom()) <= bar->rect.y);
    desk.stage.press("said.close");
    desk.stage.frame();
    CHECK(desk.stage.find("said.close") == nullptr);
  }
}
