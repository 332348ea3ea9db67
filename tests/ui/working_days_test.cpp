// Home → Working days: the week, its hours and the holidays, each changed and taken back by name.
#include "ui/working_days.hpp"

#include "domain/due.hpp"
#include "session/company_calendar.hpp"
#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::test;
using domain::parse_date;
using ui::Page;

namespace {

/// What is remembered comes back in the next snapshot, as from the door.
struct Bench {
  HomeWorld world = full_world();
  Stage stage;
  explicit Bench(ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : stage(ui::FaceKind::Console, size, choice) {
    world.screens.page = Page::WorkingDays;
    show();
  }
  void show() {
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
    follow();
  }
  void follow() {
    for (const std::string& line : world.sent.log) {
      const auto is = line.find('=');
      if (line.starts_with("remember ") && is != std::string::npos)
        world.snap.settings[line.substr(9, is - 9)] = line.substr(is + 1);
    }
    world.sent.log.clear();
    world.snap.calendar = session::company_calendar(world.snap.settings);
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  void press(const std::string& id) {
    stage.press(id);
    follow();
  }
  /// Instead of what stands in the field.
  void type(const std::string& id, const std::string& text) {
    stage.press(id);
    stage.key(ui::compat::Key::End);
    for (std::size_t left = stage.find(id)->value.size(); left > 0; --left)
      stage.key(ui::compat::Key::Backspace);
    stage.type(id, text, true);
    follow();
  }
  void key(const std::string& name) {
    world.here.keys = {name};
    stage.frame();
    world.here.keys.clear();
    follow();
  }
  void set(const char* key, const std::string& value) {
    world.snap.settings[key] = value;
    follow();
  }
  std::string stored(const char* key) const {
    const auto found = world.snap.settings.find(key);
    return found == world.snap.settings.end() ? "" : found->second;
  }
  std::string holidays() const { return stored(session::holidays_setting); }
  std::string time() const { return stored(session::working_time_setting); }
  void found(ui::HolidaysFound file) {
    file.number = world.here.holidays ? world.here.holidays->number + 1 : 1;
    world.here.holidays = std::move(file);
    show();
  }
};

const std::string three = "2026-10-03 Unity Day\n2026-12-25 Christmas Day\n2026-11-26 Thanksgiving\n";

}  // namespace

TEST_CASE("Home leads to the working days, by hand and by key") {
  Bench bench;
  bench.world.screens.page = Page::Home;
  bench.show();
  bench.press("home.working_days");
  CHECK(bench.world.screens.page == Page::WorkingDays);
  bench.key("Escape");
  CHECK(bench.world.screens.page == Page::Home);
  bench.key("W");
  CHECK(bench.world.screens.page == Page::WorkingDays);
}

TEST_CASE("without holidays the page says what to do, and shows what a clock makes of the week") {
  Bench bench;
  CHECK(bench.stage.reads("No holidays are known yet"));
  CHECK(bench.stage.reads("A clock of 10 business hours begun Fri"));
  CHECK(bench.stage.find("days.clear_all") == nullptr);
}

TEST_CASE("a day of the week is worked or not, and one always is") {
  Bench bench;
  bench.press("days.Sat");
  CHECK(bench.time() == "mon tue wed thu fri sat 9:00-17:00");
  CHECK(bench.stage.reads("Working time is now Mon to Sat, 9:00 to 17:00"));
  bench.press("days.undo");
  CHECK(bench.world.snap.calendar.works(std::chrono::local_days{parse_date("2026-11-27")}));
  CHECK_FALSE(bench.world.snap.calendar.works(std::chrono::local_days{parse_date("2026-11-28")}));
  bench.set(session::working_time_setting, "tue 9:00-17:00");
  bench.press("days.Tue");
  CHECK(bench.time() == "tue 9:00-17:00");
  CHECK(bench.stage.reads("One day of the week at least is worked."));
}

TEST_CASE("hours are typed, and what is no time of day says so") {
  Bench bench;
  bench.type("days.close", "17:30");
  CHECK(bench.time() == "mon tue wed thu fri 9:00-17:30");
  bench.type("days.open", "late");
  CHECK(bench.time() == "mon tue wed thu fri 9:00-17:30");
  CHECK(bench.stage.reads("is no time of day"));
  bench.type("days.open", "8");
  CHECK(bench.time() == "mon tue wed thu fri 8:00-17:30");
  CHECK_FALSE(bench.stage.reads("is no time of day"));
  bench.key("Ctrl+Z");
  CHECK(bench.time() == "mon tue wed thu fri 9:00-17:30");
}

TEST_CASE("a holiday is added by hand, and the clocks pass over it") {
  Bench bench;
  bench.type("days.date", "25 December");
  CHECK(bench.stage.reads("Write it as 2026-12-25."));
  CHECK(bench.holidays().empty());
  bench.stage.type("days.name", "Christmas Day");
  bench.type("days.date", "2026-12-25");
  CHECK(bench.holidays() == "2026-12-25 Christmas Day\n");
  CHECK(bench.stage.reads("Added: Fri 25 Dec, Christmas Day"));
  CHECK_FALSE(bench.world.snap.calendar.works(std::chrono::local_days{parse_date("2026-12-25")}));
  bench.type("days.date", "2026-12-25");
  CHECK(bench.stage.reads("is known already: Christmas Day"));
}

TEST_CASE("holidays stand with the next first; one is taken away and comes back") {
  Bench bench;
  bench.set(session::holidays_setting, three);
  const auto list = ui::next_first(bench.world.snap.calendar.holidays(), parse_date("2026-11-23"));
  REQUIRE(list.size() == 3);
  CHECK(list[0].name == "Thanksgiving");
  CHECK(list[1].name == "Christmas Day");
  CHECK(list[2].name == "Unity Day");
  bench.press("days.remove.2026-11-26");
  CHECK(bench.holidays() == "2026-10-03 Unity Day\n2026-12-25 Christmas Day\n");
  bench.press("days.undo");
  CHECK(bench.world.snap.calendar.holidays().size() == 3);
}

TEST_CASE("all holidays are forgotten only when that is answered with yes") {
  Bench bench;
  bench.set(session::holidays_setting, three);
  bench.press("days.clear_all");
  CHECK(bench.stage.reads("Forget 3 holidays?"));
  bench.press("days.clear.no");
  CHECK(bench.world.snap.calendar.holidays().size() == 3);
  bench.press("days.clear_all");
  bench.press("days.clear.yes");
  CHECK(bench.world.snap.calendar.holidays().empty());
  bench.press("days.undo");
  CHECK(bench.world.snap.calendar.holidays().size() == 3);
}

TEST_CASE("a file is read, looked at with its problems, and taken") {
  Bench bench;
  bench.set(session::holidays_setting, "2026-12-25 Christmas Day\n");
  bench.type("days.path", "/home/anna/holidays.ics");
  CHECK(std::ranges::count(bench.world.asked.log, "look at holidays /home/anna/holidays.ics") == 1);
  bench.found(
      {.wanted = {"/home/anna/holidays.ics"},
       .holidays = {{parse_date("2026-11-26"), "Thanksgiving"}, {parse_date("2026-12-25"), "Weihnachten"}},
       .set_aside = {"line 5: it has no date"}});
  CHECK(bench.stage.reads("2 holidays in the file, 1 new, 1 known already"));
  CHECK(bench.stage.reads("line 5: it has no date"));
  CHECK(bench.holidays() == "2026-12-25 Christmas Day\n");
  bench.press("days.take");
  CHECK(bench.holidays() == "2026-11-26 Thanksgiving\n2026-12-25 Christmas Day\n");
  CHECK(bench.stage.find("days.take") == nullptr);
  CHECK(bench.stage.reads("Added: 1 holiday"));
}

TEST_CASE("day and month in doubt are asked about") {
  Bench bench;
  bench.found({.wanted = {"a.csv"},
               .question = domain::Problem{"“3/4/2027” may be 2027-04-03 or 2027-03-04", "", ""}});
  bench.press("days.month_first");
  CHECK(bench.world.asked.holidays.path == "a.csv");
  CHECK(bench.world.asked.holidays.order == ui::HolidaysWanted::Order::MonthFirst);
}

TEST_CASE("a file that cannot be read says why, and leaves what is known") {
  Bench bench;
  bench.set(session::holidays_setting, three);
  bench.found(
      {.wanted = {"a.bin"}, .problem = domain::Problem{"This is no calendar", "a.bin", "Name another."}});
  CHECK(bench.stage.reads("This is no calendar"));
  CHECK(bench.world.snap.calendar.holidays().size() == 3);
}

TEST_CASE("everything fits, small and large, with many holidays and a file") {
  std::string many;
  for (int month = 1; month <= 12; ++month)
    many += "2027-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-15 Święto number " +
            std::to_string(month) + " with a name that is longer than most of them are\n";
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8F, 1.0F, 2.0F}) {
      Bench bench(size, {.font_scale = scale});
      CAPTURE(size.x);
      CAPTURE(scale);
      CHECK(bench.stage.must_fit() == "");
      bench.set(session::holidays_setting, three + many);
      bench.found({.wanted = {"a.csv"},
                   .holidays = {{parse_date("2028-11-26"), "Thanksgiving"}},
                   .set_aside = {"line 5: it has no date", "line 6: “soon” is no date"}});
      CHECK(bench.stage.must_fit() == "");
      bench.world.screens.page = Page::Home;
      bench.show();
      CHECK(bench.stage.must_fit() == "");
    }
  }
}
