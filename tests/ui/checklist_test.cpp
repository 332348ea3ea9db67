// The checklist of set-up: its sentences, and the words beside the button that opens the session.
#include "ui/checklist.hpp"

#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Readiness;

namespace {

std::string sound_line(const ui::Condition& sound) {
  ui::Surroundings here = full_world().here;
  here.sound = sound;
  const auto items = ui::checklist(here, {});
  return std::find_if(items.begin(), items.end(), [](const auto& i) { return i.id == "check.sound"; })
      ->detail;
}

}  // namespace

TEST_CASE("a line of the checklist joins what is so and what to do without a stray stop") {
  CHECK(sound_line({Readiness::Careful, "There is no sound device.", "plug in a speaker"}) ==
        "There is no sound device; plug in a speaker");
  CHECK(sound_line({Readiness::Careful, "no sound device", "plug in a speaker."}) ==
        "no sound device; plug in a speaker");
  CHECK(sound_line({Readiness::Ready, "it sounds.", ""}) == "it sounds");
  CHECK(sound_line({Readiness::Careful, "", "plug in a speaker"}) == "plug in a speaker");
}

TEST_CASE("how many lines are not ready is said in two words, as loud as the worst of them") {
  CHECK(ui::sum_of({{"a", ui::Tone::Good, "A", ""}}).words == "all ready");
  const auto some = ui::sum_of({{"a", ui::Tone::Good, "A", ""}, {"b", ui::Tone::Warn, "B", ""}});
  CHECK(some.words == "1 not ready");
  CHECK(some.tone == ui::Tone::Warn);
  const auto worse = ui::sum_of({{"b", ui::Tone::Warn, "B", ""}, {"c", ui::Tone::Bad, "C", ""}});
  CHECK(worse.words == "2 not ready");
  CHECK(worse.tone == ui::Tone::Bad);
}

TEST_CASE("on a small window the sum beside Open leads to the checklist below the fold") {
  HomeWorld world = full_world();
  world.here = empty_world().here;
  world.screens.page = ui::Page::Setup;
  Stage stage(ui::FaceKind::Console, {1366, 768});
  stage.show([&](ui::Ui& ui) { world.draw(ui); });
  const auto seen = [&] {
    const ui::Control* line = stage.find("check.sound");
    const ui::Control* open = stage.find("open");
    REQUIRE(line != nullptr);
    REQUIRE(open != nullptr);
    return line->rect.y >= 0 && line->rect.bottom() < open->rect.y;
  };
  CHECK(stage.reads("3 not ready"));
  CHECK_FALSE(seen());
  stage.press("check.sum");
  stage.frame();
  stage.frame();
  CHECK(seen());
  CHECK(stage.must_fit() == "");
}

TEST_CASE("what is not ready is led to, one after the other and round again") {
  const std::vector<ui::CheckItem> items{{"a", ui::Tone::Good, "A", ""},
                                         {"b", ui::Tone::Warn, "B", ""},
                                         {"c", ui::Tone::Good, "C", ""},
                                         {"d", ui::Tone::Bad, "D", ""}};
  CHECK(ui::next_not_ready(items, "") == "b");
  CHECK(ui::next_not_ready(items, "b") == "d");
  CHECK(ui::next_not_ready(items, "d") == "b");
  CHECK(ui::next_not_ready({{"a", ui::Tone::Good, "A", ""}}, "a").empty());
}

TEST_CASE("every line that is not ready has a button that does something about it") {
  ui::Surroundings here = empty_world().here;
  here.sleep = here.fonts = here.store = {Readiness::Missing, "not so", ""};
  for (const ui::CheckItem& item : ui::checklist(here, {nullptr, "", 0, 0, "pair 1 lacks the champion"})) {
    CAPTURE(item.id);
    if (item.tone != ui::Tone::Good && item.id != "check.time") CHECK_FALSE(item.action.empty());
  }
}
