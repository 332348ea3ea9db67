// The pages of the first window, pressed by name.
#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Page;

namespace {

struct Bench {
  HomeWorld world;
  Stage stage;
  explicit Bench(HomeWorld w, ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : world(std::move(w)), stage(ui::FaceKind::Console, size, choice) {
    show();
  }
  void show() {
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  void open(Page page) {
    world.screens.page = page;
    show();
  }
  void key(const std::string& name) {
    world.here.keys = {name};
    stage.frame();
    world.here.keys.clear();
    show();
  }
  /// Ctrl+V as a text field sees it: the key itself, no name of a shortcut.
  void paste_into_field() {
    ImGuiIO& io = ImGui::GetIO();
    const auto hold = [&](bool down) {
#if IMGUI_VERSION_NUM >= 18700
      io.AddKeyEvent(ImGuiMod_Ctrl, down);
#endif
      io.KeyCtrl = down;
    };
    hold(true);
    stage.key(ui::compat::Key::V);
    hold(false);
    show();
  }
  bool logged(const std::string& line) const {
    return std::find(world.sent.log.begin(), world.sent.log.end(), line) != world.sent.log.end() ||
           std::find(world.asked.log.begin(), world.asked.log.end(), line) != world.asked.log.end();
  }
};

constexpr Page all_pages[] = {Page::Home,     Page::Setup,   Page::Rehearse, Page::FollowUp,
                              Page::Handoffs, Page::History, Page::Library,  Page::Settings};

}  // namespace

TEST_CASE("home says what is waiting, in numbers that come from the store") {
  Bench bench(full_world());
  for (const char* words :
       {"Monday 23 November · room Oslo", "PASS handoff · Reboot", "Last: PASS handoff, 21 October, 8 pairs",
        "2 people repeat a round", "2 late", "1 fault in the files", "last backup today 09:12"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
}

TEST_CASE("home of a new computer makes no numbers up") {
  Bench bench(empty_world());
  CHECK(bench.stage.reads("No training has been held on this computer yet."));
  CHECK(bench.stage.reads("no backup yet"));
  CHECK_FALSE(bench.stage.reads("0 late"));
  CHECK_FALSE(bench.stage.reads("1 late"));
}

TEST_CASE("every card opens its page by pointer and by key, and Escape leads home") {
  const std::tuple<const char*, const char*, Page> ways[] = {{"home.run", "R", Page::Setup},
                                                             {"home.follow_up", "F", Page::FollowUp},
                                                             {"home.handoffs", "H", Page::Handoffs},
                                                             {"home.library", "L", Page::Library},
                                                             {"home.rehearse", "E", Page::Rehearse},
                                                             {"home.history", "Y", Page::History},
                                                             {"home.settings", "Ctrl+,", Page::Settings}};
  for (const auto& [id, letter, page] : ways) {
    CAPTURE(id);
    Bench bench(full_world());
    bench.stage.press(id);
    CHECK(bench.world.screens.page == page);
    bench.stage.press("back");
    CHECK(bench.world.screens.page == Page::Home);
    bench.key(letter);
    CHECK(bench.world.screens.page == page);
    bench.key("Escape");
    CHECK(bench.world.screens.page == Page::Home);
  }
}

TEST_CASE("the question mark shows the keys") {
  Bench bench(full_world());
  bench.key("?");
  CHECK(bench.stage.reads("take the last act back"));
  bench.stage.press("keys.close");
  CHECK_FALSE(bench.stage.reads("take the last act back"));
}

TEST_CASE("nothing is cut or overlaps on any page, at any size of window and type, in any theme") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8f, 1.0f, 1.5f, 2.0f}) {
      const auto kind = scale < 1      ? ui::ThemeKind::Light
                        : scale > 1.6f ? ui::ThemeKind::HighContrast
                                       : ui::ThemeKind::Dark;
      Bench bench(full_world(), size, {kind, scale, true});
      for (const Page page : all_pages) {
        CAPTURE(size.x);
        CAPTURE(scale);
        CAPTURE(static_cast<int>(page));
        bench.world.here.file = ui::FileText{1, "pairs.tsv", eight_pairs(), {}};
        bench.open(page);
        CHECK(bench.stage.must_fit() == "");
        CHECK(bench.stage.ui().controls().twice().empty());
      }
    }
  }
}

TEST_CASE("empty pages say what to do and fit, too") {
  for (const float scale : {1.0f, 2.0f}) {
    Bench bench(empty_world(), {1280, 720}, {ui::ThemeKind::Dark, scale, true});
    for (const Page page : all_pages) {
      CAPTURE(static_cast<int>(page));
      bench.open(page);
      CHECK(bench.stage.must_fit() == "");
    }
  }
}

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

TEST_CASE("an interrupted hour is asked about before anything else") {
  HomeWorld world = full_world();
  session::Recovery stopped;
  stopped.session = domain::SessionId{"2026-11-23-pass-k3"};
  stopped.title = "PASS handoff";
  stopped.room = "Oslo";
  stopped.down = std::chrono::seconds{200};
  stopped.elapsed = std::chrono::minutes{37} + std::chrono::seconds{12};
  stopped.last_seen = world.now.utc - std::chrono::seconds{200};
  world.snap.recoveries = {stopped};
  Bench bench(world);
  CHECK(bench.stage.reads("The hour stopped at 37:12"));
  CHECK(bench.stage.reads("away for 3 min 20 s"));
  CHECK(bench.stage.reads("the hour is at 40:32 now"));
  CHECK_FALSE(bench.stage.find("home.run"));
  bench.stage.press("recover.go_on");
  bench.key("P");
  bench.key("S");
  CHECK(bench.world.sent.log == std::vector<std::string>{"recover 2026-11-23-pass-k3 0",
                                                         "recover 2026-11-23-pass-k3 1",
                                                         "recover 2026-11-23-pass-k3 2"});
  Bench large(world, {1280, 720}, {ui::ThemeKind::HighContrast, 2.0f, true});
  CHECK(large.stage.must_fit() == "");
}

TEST_CASE("a follow-up is closed with evidence only") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::FollowUp);
  CHECK(bench.stage.reads("Due this week: 3"));
  CHECK(bench.stage.reads("late: 2"));
  const std::string id = bench.world.snap.follow_ups[1].id.value;
  bench.stage.press("items." + id);
  bench.stage.press("status.3");
  bench.stage.press("say");
  CHECK(bench.world.sent.commands.empty());
  CHECK(bench.stage.reads("Done needs evidence"));
  bench.stage.type("evidence", "https://crm.example/42");
  bench.stage.press("say");
  REQUIRE(bench.world.sent.commands.size() == 1);
  const auto said = std::get<domain::SayFollowUp>(bench.world.sent.commands[0]);
  CHECK(said.item.value == id);
  CHECK(said.status == domain::FollowStatus::Done);
  CHECK(said.evidence == "https://crm.example/42");
  CHECK(bench.logged("as Kari"));
  bench.key("Escape");
  CHECK(bench.world.screens.page == Page::FollowUp);
  CHECK_FALSE(bench.stage.find("say"));
}

TEST_CASE("follow-ups are searched, and closed ones are shown when asked for") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::FollowUp);
  CHECK_FALSE(bench.stage.reads("Vandelay"));
  bench.stage.press("show.1");
  CHECK(bench.stage.reads("Vandelay"));
  bench.stage.type("search", "hooli");
  CHECK(bench.stage.reads("One packet presented"));
  CHECK_FALSE(bench.stage.reads("Handoff doc complete"));
}

TEST_CASE("the details of a follow-up fit a small window with large type") {
  Bench bench(full_world(), {1280, 720}, {ui::ThemeKind::Light, 2.0f, true});
  bench.open(Page::FollowUp);
  ui::choose(bench.world.screens.follow_up, bench.world.snap.follow_ups[3]);
  bench.show();
  CHECK(bench.stage.must_fit() == "");
  CHECK(bench.stage.reads("Nguyễn Minh"));
}

TEST_CASE("a handoff leads to what was promised for it") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Handoffs);
  bench.stage.press("deals.Globex Zoë + Łukasz");
  CHECK(bench.world.screens.page == Page::FollowUp);
  CHECK(bench.stage.reads("3-way kickoff booked"));
  CHECK_FALSE(bench.stage.reads("Hooli"));
}

TEST_CASE("history tells an hour that ended from one that stopped") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::History);
  CHECK(bench.stage.reads("stopped before its end"));
  CHECK(bench.stage.reads("1 h 2 min"));
  bench.stage.press("sessions.2026-10-21-pass-a1");
  CHECK(bench.stage.reads("Opening"));
  CHECK(bench.stage.must_fit() == "");
  bench.stage.press("history.close");
  bench.stage.press("tab.1");
  CHECK(bench.stage.reads("14 of 20"));
  CHECK(bench.stage.reads("repeats"));
}

TEST_CASE("the library names faults by line and runs what it shows") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Library);
  CHECK(bench.stage.reads("forge.md:12"));
  bench.stage.press("program.reboot");
  bench.stage.press("library.run");
  CHECK(bench.world.screens.page == Page::Setup);
  CHECK(bench.world.screens.setup.program == domain::ProgramId{"reboot"});
}

TEST_CASE("a program chosen in the library is the one that set-up opens") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Library);
  bench.stage.press("program.reboot");
  bench.stage.press("library.run");
  bench.stage.press("open");
  CHECK(bench.logged("open reboot, 0 pairs"));
}

TEST_CASE("settings hold at once") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Settings);
  bench.stage.press("theme.1");
  bench.stage.press("scale.more");
  bench.stage.press("reduced_motion");
  bench.stage.press("backup");
  for (const char* line :
       {"remember theme=light", "remember scale=110", "remember reduced_motion=1", "backup "}) {
    CAPTURE(line);
    CHECK(bench.logged(line));
  }
}

TEST_CASE("remembered settings that make no sense become the defaults") {
  const ui::ThemeChoice odd = ui::theme_choice({{"theme", "pink"}, {"scale", "9999"}});
  CHECK(odd.kind == ui::ThemeKind::Dark);
  CHECK(odd.font_scale == doctest::Approx(2.0));
  CHECK(ui::theme_choice({{"scale", "big"}}).font_scale == doctest::Approx(1.0));
  CHECK(ui::theme_choice({{"theme", "light"}, {"scale", "80"}}).kind == ui::ThemeKind::Light);
}

TEST_CASE("what the door refuses is said, until it is closed") {
  Bench bench(full_world());
  bench.world.snap.notice =
      session::Notice{1, {"The disk is full", "", "Free some space; timers go on."}, true};
  bench.show();
  CHECK(bench.stage.reads("The disk is full"));
  bench.stage.press("notice.close");
  CHECK_FALSE(bench.stage.reads("The disk is full"));
}
