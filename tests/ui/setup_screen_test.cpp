// Set-up: the roster, the checklist, the plan and the rehearsal, pressed by name.
#include "ui/home_bench.hpp"
#include "ui/wall_sample.hpp"

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Page;

TEST_CASE("a roster is pasted, a pair typed, and the session opened with both") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  ImGui::SetClipboardText(eight_pairs().c_str());
  bench.key("Ctrl+V");
  CHECK(bench.world.screens.setup.roster.rows.pairs.size() == 8);
  CHECK(bench.stage.reads("Nguyễn Minh repeats round 2 (14)"));
  CHECK(bench.stage.reads("To repeat a round, and not on this roster: Paweł"));
  bench.world.screens.setup.roster.rows.pairs.resize(2);
  bench.show();
  bench.stage.press("roster.add");
  bench.stage.type("pair.3.ae", "Minh");
  bench.stage.type("pair.3.csm", "Ola");
  bench.stage.type("start", "12:30");
  CHECK(bench.stage.reads("Starts 12:30, ends 13:30, fits its 60 min"));
  bench.stage.press("open");
  CHECK(bench.logged("open pass, 3 pairs"));
  CHECK(bench.world.sent.roster.pairs[2].ae == "Minh");
  CHECK(bench.world.sent.settings.planned_start == bench.world.now.utc + std::chrono::minutes{40});
  CHECK(bench.world.sent.settings.coaches == std::vector<std::string>{"Kari"});
  CHECK(bench.world.sent.settings.room == "Oslo");
  CHECK(bench.world.sent.settings.zone == "Europe/Oslo");
  CHECK(bench.logged("remember room=Oslo"));
}

TEST_CASE("rows pasted into a field of the roster become rows, whatever the field holds") {
  for (const char* typed : {"", "Dana"}) {
    CAPTURE(typed);
    Bench bench(full_world());
    bench.open(Page::Setup);
    bench.stage.type("pair.1.ae", typed);
    ImGui::SetClipboardText(eight_pairs().c_str());
    bench.paste_into_field();
    const auto& pairs = bench.world.screens.setup.roster.rows.pairs;
    const std::size_t kept = std::string(typed).empty() ? 0 : 1;
    REQUIRE(pairs.size() == 8 + kept);
    if (kept == 1) CHECK(pairs[0].ae == "Dana");
    CHECK_FALSE(pairs.back().csm.empty());
  }
}

TEST_CASE("a word pasted into a field of the roster stays in it, a line end after it or none") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  bench.stage.press("pair.1.csm");
  ImGui::SetClipboardText("Eli\r\n");
  bench.paste_into_field();
  const auto& pairs = bench.world.screens.setup.roster.rows.pairs;
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].csm.substr(0, 3) == "Eli");
  CHECK(pairs[0].ae.empty());
}

TEST_CASE("a cleared roster comes back by pointer and by key") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  const auto& pairs = bench.world.screens.setup.roster.rows.pairs;
  ImGui::SetClipboardText(eight_pairs().c_str());
  bench.key("Ctrl+V");
  bench.stage.press("roster.clear");
  CHECK(bench.stage.reads("8 pairs cleared"));
  bench.stage.press("roster.undo");
  CHECK(pairs.size() == 8);
  CHECK_FALSE(bench.stage.reads("8 pairs cleared"));
  bench.stage.press("roster.clear");
  bench.key("Ctrl+Z");
  CHECK(pairs.size() == 8);
}

TEST_CASE("rows that need a look are named before the session opens") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  ImGui::SetClipboardText("Dana\t\nAda\tBo\tAcme\tMaya\tlots\tyesterday\nCy\tDi\n");
  bench.key("Ctrl+V");
  bench.stage.press("open");
  CHECK(bench.stage.reads("2 rows need a look"));
  CHECK(bench.stage.reads("Row 1, Dana: the CSM is missing"));
  CHECK_FALSE(bench.logged("open pass, 3 pairs"));
  bench.stage.press("rows.no");
  CHECK_FALSE(bench.stage.find("rows.yes"));
  CHECK_FALSE(bench.logged("open pass, 3 pairs"));
  bench.key("Ctrl+Enter");
  CHECK(bench.stage.find("rows.yes"));
  bench.key("Escape");
  CHECK_FALSE(bench.stage.find("rows.yes"));
  CHECK(bench.world.screens.page == Page::Setup);
  bench.key("Ctrl+Enter");
  bench.key("Ctrl+Enter");  // the same keys again answer nothing
  CHECK_FALSE(bench.logged("open pass, 3 pairs"));
  bench.stage.press("rows.yes");
  CHECK(bench.logged("open pass, 3 pairs"));
}

TEST_CASE("a cleared roster, an open deal and the question fit at any size of type") {
  for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {1.0f, 2.0f}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      Bench bench(full_world(), size, {ui::ThemeKind::Dark, scale, true});
      bench.open(Page::Setup);
      ui::RosterMemory& roster = bench.world.screens.setup.roster;
      ui::take(roster.rows, eight_pairs(), "the pasted rows");
      ui::clear_rows(roster.rows);
      bench.show();
      CHECK(bench.stage.must_fit() == "");
      ui::undo(roster.rows);
      roster.rows.pairs[0].csm.clear();
      roster.open_row = 0;
      bench.show();
      CHECK(bench.stage.must_fit() == "");
      bench.key("Ctrl+Enter");
      CHECK(bench.stage.find("rows.no"));
      CHECK(bench.stage.must_fit() == "");
    }
  }
}

TEST_CASE("an open deal leaves the next pairs in view on a small screen") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  ImGui::SetClipboardText(eight_pairs().c_str());
  bench.key("Ctrl+V");
  bench.stage.press("pair.1.deal");
  REQUIRE(bench.stage.find("pair.1.remove"));
  const auto* first = bench.stage.find("pair.1.account");
  const auto* last = bench.stage.find("pair.1.remove");
  CHECK(last->rect.bottom() - first->rect.y < 300);
  CHECK(bench.stage.find("pair.1.champion")->rect.y == first->rect.y);
  CHECK(bench.stage.must_fit() == "");
}

TEST_CASE("last month's roster is one press away") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Setup);
  bench.stage.press("roster.last");
  CHECK(bench.world.screens.setup.roster.rows.pairs.size() == 8);
}

TEST_CASE("a start that cannot be read keeps the session closed") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  bench.stage.type("start", "noon");
  CHECK(bench.stage.reads("write the time as 12:00"));
  REQUIRE(bench.stage.find("open"));
  CHECK_FALSE(bench.stage.find("open")->enabled);
}

TEST_CASE("an agenda longer than its slot is said before the start") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Setup);
  bench.stage.press("program.reboot");
  CHECK(bench.stage.reads("5 min over its 60 min"));
}

TEST_CASE("a dropped file opens set-up, its bad rows are named, and it is taken once") {
  Bench bench(full_world(), {1920, 1080});
  bench.world.here.file = ui::FileText{1, "/tmp/pairs.csv", "AE,CSM\nZoë,Łukasz\n,\nZoë,Łukasz\n", {}};
  bench.show();
  CHECK(bench.world.screens.page == Page::Setup);
  CHECK(bench.world.screens.setup.roster.rows.pairs.size() == 1);
  CHECK(bench.stage.reads("2 things to look at in pairs.csv"));
  CHECK(bench.stage.reads("line 3: blank row, left out"));
  CHECK(bench.stage.reads("line 4: Zoë + Łukasz is here twice, left out"));
}

TEST_CASE("a file that cannot be read says why") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Setup);
  bench.stage.type("roster.path", "gone.csv", true);
  CHECK(bench.logged("read gone.csv"));
  bench.world.here.file = ui::FileText{
      1, "gone.csv", "", domain::Problem{"There is no such file", "gone.csv", "Check the path."}};
  bench.show();
  CHECK(bench.stage.reads("There is no such file"));
}

TEST_CASE("the checklist asks the computer for what its buttons say") {
  Bench bench(full_world(), {1920, 1900});
  bench.open(Page::Setup);
  CHECK(bench.stage.reads("HDMI-1, 1920 × 1080"));
  bench.stage.press("check.wall");
  CHECK(bench.logged("show me"));
}

TEST_CASE("one screen only, and no sound: both are said") {
  HomeWorld world = full_world();
  world.here = empty_world().here;
  Bench bench(std::move(world), {1920, 1080});
  bench.open(Page::Setup);
  CHECK(bench.stage.reads("only one screen is here"));
  CHECK(bench.stage.reads("no sound device"));
}

TEST_CASE("a rehearsal opens at its speed and remembers nothing") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Rehearse);
  bench.stage.press("speed.more");
  bench.stage.press("open");
  CHECK(bench.world.sent.log == std::vector<std::string>{"rehearse pass at 15"});
  CHECK(bench.world.sent.settings.rehearsal);
}

TEST_CASE("the count of what is not ready leads to the button that mends it") {
  HomeWorld world = full_world();
  world.here = empty_world().here;
  Bench bench(std::move(world), {1920, 1900});  // all of it is in view already
  bench.open(Page::Setup);
  bench.stage.press("check.sum");
  bench.stage.frame();
  CHECK(bench.stage.ui().focused("check.roster"));
  bench.stage.press("check.sum");
  bench.stage.frame();
  CHECK(bench.stage.ui().focused("check.wall"));
  bench.stage.press("check.roster");
  bench.stage.frame();
  CHECK(bench.stage.ui().focused("pair.1.ae"));
}

TEST_CASE("the sample is one key away, fills every script, and a real hour asks once about it") {
  Bench bench(full_world());
  bench.open(Page::Setup);
  bench.key("Ctrl+E");
  CHECK(bench.world.screens.setup.roster.rows.pairs.size() == 8);
  CHECK(bench.stage.reads("8 sample pairs, not real people"));
  CHECK(bench.stage.must_fit() == "");
  bench.key("Ctrl+Enter");
  CHECK(bench.stage.reads("The roster holds sample people"));
  CHECK_FALSE(bench.logged("open pass, 8 pairs"));
  bench.key("Escape");
  CHECK(bench.world.screens.page == Page::Setup);
  bench.key("Ctrl+Enter");
  bench.stage.press("sample.yes");
  CHECK(bench.logged("open pass, 8 pairs"));
  Bench rehearsal(full_world());
  rehearsal.open(Page::Rehearse);
  rehearsal.stage.press("roster.sample");
  rehearsal.key("Ctrl+Enter");
  CHECK(rehearsal.logged("rehearse pass at 10"));
}

TEST_CASE("a script with a gap is said before the start, and its button leads to the field") {
  HomeWorld world = full_world();
  world.snap.shelf = sample(1).snapshot.shelf;  // the trainings as they are, with their scripts
  Bench bench(std::move(world), {1920, 1900});
  bench.open(Page::Setup);
  bench.key("Ctrl+E");
  CHECK(bench.stage.reads("no pair's script has a gap"));
  bench.world.screens.setup.roster.rows.pairs[2].deal.champion.clear();
  bench.world.screens.setup.roster.rows.pairs[4].deal.champion.clear();
  bench.show();
  CHECK(bench.stage.reads("pair 3 lacks the champion; 1 more pair lacks something"));
  bench.stage.press("check.scripts");
  bench.show();
  CHECK(bench.world.screens.setup.roster.open_row == 2);
  CHECK(bench.stage.ui().focused("pair.3.champion"));
}
