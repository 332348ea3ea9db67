// The pages of the first window, pressed by name.
#include "ui/home_bench.hpp"

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Page;

namespace {

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
  bench.key("A");  // asks: it cannot be taken back
  CHECK(bench.stage.reads("Abandon the hour?"));
  bench.stage.press("abandon.no");
  bench.key("E");
  bench.key("N");
  bench.key("A");
  bench.stage.press("abandon.yes");
  CHECK(bench.world.sent.log ==
        std::vector<std::string>{"recover 2026-11-23-pass-k3 0", "recover 2026-11-23-pass-k3 1",
                                 "recover 2026-11-23-pass-k3 3", "recover 2026-11-23-pass-k3 4",
                                 "recover 2026-11-23-pass-k3 2"});
  Bench large(world, {1280, 720}, {ui::ThemeKind::HighContrast, 2.0f, true});
  CHECK(large.stage.must_fit() == "");
}

TEST_CASE("an hour that was left is seen on Home and in History, and is closed from there only when asked") {
  HomeWorld world = full_world();
  session::Recovery open;
  open.session = world.snap.past.front().id;
  open.title = "PASS handoff";
  open.room = "Oslo";
  open.left = true;
  open.elapsed = std::chrono::minutes{12};
  open.last_seen = world.now.utc - std::chrono::minutes{10};
  world.snap.recoveries = {open};
  for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    Bench bench(world, size);
    CHECK(bench.stage.reads("The hour was left at 12:00: PASS handoff, room Oslo"));
    CHECK(bench.stage.find("home.run"));
    CHECK(bench.stage.must_fit() == "");
    bench.key("G");
    CHECK(bench.world.screens.page == Page::OpenHour);
    CHECK(bench.stage.reads("the hour is at 22:00 now"));
    CHECK(bench.stage.must_fit() == "");
    bench.key("Escape");
    CHECK(bench.world.screens.page == Page::Home);
    CHECK(bench.world.sent.log.empty());
    bench.open(Page::History);
    bench.stage.press("sessions." + open.session.value);
    bench.stage.press("history.open_hour");
    bench.key("E");
    CHECK(bench.logged("recover " + open.session.value + " 3"));
  }
}

TEST_CASE("settings left while a field has the keyboard keep what was typed, however they are left") {
  for (const char* way : {"back", "Escape", "window"}) {
    Bench bench(full_world(), {1920, 1080});
    bench.open(Page::Settings);
    bench.stage.type("room", "Bergen");
    const std::string by = way;
    if (by == "back") bench.stage.press("back");
    if (by == "Escape") bench.key("Escape");
    if (by == "window") ui::store_typed(bench.world.screens, bench.world.snap, bench.world.sent);
    const auto& log = bench.world.sent.log;
    CHECK(std::any_of(log.begin(), log.end(), [](const std::string& line) {
      return line.starts_with("remember room=") && line.find("Bergen") != std::string::npos;
    }));
  }
}

TEST_CASE("what was typed into the pages around the hour is there again after Escape") {
  const std::tuple<Page, const char*> fields[] = {{Page::WorkingDays, "days.name"},
                                                  {Page::Import, "import.path"},
                                                  {Page::Settings, "backup.path"},
                                                  {Page::Setup, "pair.1.ae"},
                                                  {Page::Setup, "coaches"}};
  for (const auto& [page, field] : fields) {
    CAPTURE(field);
    Bench bench(full_world(), {1920, 1080});
    bench.open(page);
    REQUIRE(bench.stage.find(field));
    bench.stage.type(field, "Constitution Day");
    bench.key("Escape");
    if (bench.world.screens.page != Page::Home) bench.key("Escape");
    CHECK(bench.world.screens.page == Page::Home);
    bench.open(page);
    CHECK(bench.stage.find(field)->value == "Constitution Day");
  }
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

TEST_CASE("Handoffs opens on the deals of trainings where there is no packet yet, as Home counted them") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Handoffs);
  CHECK(bench.stage.reads("Globex"));
  CHECK_FALSE(bench.stage.reads("No packet yet"));
  bench.stage.press("handoffs.which.0");
  CHECK(bench.stage.reads("No packet yet"));
  bench.show();
  CHECK(bench.stage.reads("No packet yet"));
}

TEST_CASE("a handoff leads to what was promised for it") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::Handoffs);
  bench.stage.press("handoffs.which.1");
  bench.stage.press("deals.Globex Zoë + Łukasz");
  CHECK(bench.world.screens.page == Page::FollowUp);
  CHECK(bench.stage.reads("3-way kickoff booked"));
  CHECK_FALSE(bench.stage.reads("Hooli"));
}

TEST_CASE("history tells an hour that ended from one that stopped") {
  Bench bench(full_world(), {1920, 1080});
  bench.open(Page::History);
  CHECK(bench.stage.reads("still open"));
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
