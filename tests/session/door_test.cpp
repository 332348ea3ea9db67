// The one door: stored before answered, once per id, taken back when the disk says no.
#include "session/room.hpp"

#include "domain/due.hpp"
#include "session/company_calendar.hpp"
#include "session/replaying.hpp"

#include <sqlite3.h>

#include <future>
#include <thread>

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;
using namespace std::chrono_literals;

TEST_CASE("an act that was acknowledged is in the journal and in the snapshot") {
  Room room;
  room.start();
  const Receipt receipt = room.door->ask({ActId{"mine"}, "facilitator", Next{}});
  CHECK(receipt.stored);
  CHECK(room.live().timeline.position() == Position{0, 1});
  const auto rows = room.stored(true).journal(room.live().id.value);
  REQUIRE(rows.ok());
  CHECK(rows.value().back().act == "mine");
  CHECK(rows.value().back().kind == "next");
}

TEST_CASE("the same id twice changes nothing twice, before and after a restart") {
  Room room;
  room.start();
  CHECK(room.door->ask({ActId{"mine"}, "facilitator", Next{}}).stored);
  CHECK(room.door->ask({ActId{"mine"}, "facilitator", Next{}}).stored);
  CHECK(room.live().timeline.position() == Position{0, 1});
  room.restart();
  room.door->commands().recover(room.door->snapshot()->recoveries.at(0).session, Commands::Recover::GoOn);
  CHECK(room.door->ask({ActId{"mine"}, "facilitator", Next{}}).stored);
  CHECK(room.live().timeline.position() == Position{0, 1});
}

TEST_CASE("a refusal says why, is not stored, and reaches the screen when a face sent the act") {
  Room room;
  room.begin();
  const Receipt receipt = room.door->ask({{}, "facilitator", Next{}});
  CHECK_FALSE(receipt.stored);
  REQUIRE(receipt.refused.has_value());
  CHECK(receipt.refused->what == "The hour has not started");
  CHECK_FALSE(room.door->snapshot()->notice.has_value());
  room.door->commands().send(Next{});
  room.door->drain();
  REQUIRE(room.door->snapshot()->notice.has_value());
  CHECK(room.door->snapshot()->notice->problem.what == "The hour has not started");
  room.does(Start{});
  CHECK_FALSE(room.door->snapshot()->notice.has_value());
}

TEST_CASE("acts of many threads are all stored, in one order") {
  Room room;
  room.start();
  std::vector<std::thread> threads;
  std::atomic<int> stored{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        stored += room.door->ask({{}, "facilitator", AddTime{1min}}).stored ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(stored == 200);
  CHECK(room.view().sections[0].added == 200min);
  const auto report = room.stored(true).verify(rebuild);
  REQUIRE(report.ok());
  CHECK_MESSAGE(report.value().faults.empty(),
                (report.value().faults.empty() ? "" : report.value().faults.front()));
}

TEST_CASE("a snapshot stays as it was while the hour goes on") {
  Room room;
  room.start();
  const SnapshotPtr before = room.door->snapshot();
  room.does(Next{});
  CHECK(before->live->timeline.position() == Position{0, 0});
  CHECK(room.door->snapshot()->version > before->version);
}

TEST_CASE("undo names what it takes back and survives a restart") {
  Room room;
  room.start();
  room.does(Next{});
  CHECK(room.door->snapshot()->undoable == "next");
  CHECK(room.does(Undo{}));
  CHECK(room.door->snapshot()->undoable == "start");
  room.restart();
  room.door->commands().recover(room.door->snapshot()->recoveries.at(0).session, Commands::Recover::GoOn);
  room.door->drain();
  CHECK(room.live().timeline.position() == Position{0, 0});
}

TEST_CASE("the end makes follow-ups, an undone end withdraws them, and one spoken of keeps the hour closed") {
  Room room;
  room.start();
  room.clock->pass(50min);
  CHECK(room.does(Finish{}));
  const auto made = room.door->snapshot()->follow_ups;
  CHECK(made.size() > 3);
  CHECK(room.does(Undo{}));
  CHECK(room.door->snapshot()->follow_ups.empty());
  CHECK(room.stored(true).follow_ups().value().empty());
  CHECK(room.does(Finish{}));
  const FollowUpId first = room.door->snapshot()->follow_ups.front().id;
  CHECK(room.does(SayFollowUp{first, FollowStatus::AtRisk, "champion on leave", ""}, "manager"));
  CHECK_FALSE(room.does(Undo{}));
  room.restart();
  CHECK(room.door->snapshot()->recoveries.empty());
  const auto again = room.door->snapshot()->follow_ups;
  CHECK(again.size() == made.size());
  CHECK(std::any_of(again.begin(), again.end(), [&](const FollowUp& item) {
    return item.id == first && item.status == FollowStatus::AtRisk && item.history.size() == 1;
  }));
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
}

TEST_CASE("an end undone and ended again in one batch keeps its follow-ups") {
  Room room;
  room.start();
  CHECK(room.does(Finish{}));
  const std::size_t made = room.door->snapshot()->follow_ups.size();
  // A second writer holds the file, so that what is posted meanwhile shares a transaction.
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((room.folder.path() / "handoff-hour.db").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "begin immediate", nullptr, nullptr, nullptr) == SQLITE_OK);
  room.door->post({{}, "facilitator", SetSummary{"waits for the file"}});
  room.door->post({{}, "facilitator", Undo{}});
  room.door->post({{}, "facilitator", Undo{}});
  room.door->post({{}, "facilitator", Finish{}});
  REQUIRE(sqlite3_exec(other, "rollback", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(other);
  room.door->drain();
  CHECK(room.door->snapshot()->follow_ups.size() == made);
  CHECK(room.stored(true).follow_ups().value().size() == made);
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
}

TEST_CASE("due dates are counted in the session's zone, not in UTC") {
  Room room;
  room.start();
  room.clock->pass(11h + 30min);  // 23:30 UTC is already tomorrow in Oslo
  CHECK(room.does(Finish{}));
  const auto items = room.door->snapshot()->follow_ups;
  const auto drill =
      std::find_if(items.begin(), items.end(), [](const FollowUp& f) { return f.kind == FollowKind::Drill; });
  REQUIRE(drill != items.end());
  CHECK(drill->due == Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}});
}

TEST_CASE("a rehearsal goes through the same door at its speed and leaves no trace") {
  Room room;
  room.door->commands().open_rehearsal(ProgramId{"small"}, {}, three_pairs(), 60.0);
  room.door->drain();
  CHECK(room.does(Start{}));
  room.clock->pass(1s);
  CHECK(room.view().elapsed == 60s);
  room.door->commands().set_speed(1.0);
  room.door->drain();
  room.clock->pass(1s);
  CHECK(room.view().elapsed == 61s);
  CHECK(room.does(Finish{}));
  CHECK(room.door->snapshot()->follow_ups.empty());
  CHECK(room.stored(true).sessions().value().empty());
  CHECK(room.stored(true).journal().value().empty());
}

TEST_CASE("the last roster and remembered choices come back") {
  Room room;
  room.begin();
  room.door->commands().remember("theme", "light");
  room.restart();
  CHECK(room.door->snapshot()->settings.at("theme") == "light");
  CHECK(read_roster(room.door->snapshot()->settings.at("last_roster.Oslo")).roster.pairs ==
        three_pairs().pairs);
}

TEST_CASE("the company's holidays are in the snapshot, at once and after a restart") {
  Room room;
  const std::chrono::local_days thanksgiving{parse_date("2026-11-26")};
  CHECK(room.door->snapshot()->calendar.works(thanksgiving));
  room.door->commands().remember(holidays_setting, "2026-11-26 Thanksgiving\n");
  room.door->drain();
  CHECK_FALSE(room.door->snapshot()->calendar.works(thanksgiving));
  room.restart();
  CHECK(room.door->snapshot()->calendar.holidays().size() == 1);
  room.door->commands().remember(holidays_setting, "");
  room.door->drain();
  CHECK(room.door->snapshot()->calendar.works(thanksgiving));
}

TEST_CASE("the working week and hours are in the snapshot's calendar, at once and after a restart") {
  Room room;
  const std::chrono::local_days friday{parse_date("2026-11-27")}, sunday{parse_date("2026-11-29")};
  room.door->commands().remember(holidays_setting, "2026-11-26 Thanksgiving\n");
  room.door->commands().remember(working_time_setting, "mon tue wed thu sun 8:00-16:30");
  room.door->drain();
  for (int run = 0; run < 2; ++run) {
    const BusinessCalendar& calendar = room.door->snapshot()->calendar;
    CHECK_FALSE(calendar.works(friday));
    CHECK(calendar.works(sunday));
    CHECK(calendar.hours().open == Minutes{8 * 60});
    CHECK(calendar.hours().close == Minutes{16 * 60 + 30});
    CHECK(calendar.holidays().size() == 1);
    room.restart();
  }
  room.door->commands().remember(working_time_setting, "");
  room.door->drain();
  CHECK(room.door->snapshot()->calendar.works(friday));
}

TEST_CASE("who scored below the line is on the repeat list of the next weeks") {
  Room room;
  room.start();
  room.does(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  for (const Criterion& criterion : room.live().program->rubric.criteria) {
    CHECK(room.does(Score{RoundNumber{1}, PairNumber{2}, "", criterion.id, Points{3}}));
  }
  room.does(Finish{});
  REQUIRE(room.door->snapshot()->repeats.size() == 1);
  CHECK(room.door->snapshot()->repeats[0].person == "Zoë Maes");
  CHECK(room.door->snapshot()->past_scores.size() == 1);
  CHECK(room.stored(true).verify(rebuild).value().faults.empty());
}

TEST_CASE("only one hour runs at a time") {
  Room room;
  room.start();
  const SessionId first = room.live().id;
  room.door->commands().open_session(ProgramId{"small"}, {}, three_pairs());
  room.door->drain();
  CHECK(room.live().id == first);
  CHECK(room.door->snapshot()->notice.has_value());
  room.does(Finish{});
  room.door->commands().leave_session();
  room.door->drain();
  CHECK(room.door->snapshot()->live == nullptr);
}

TEST_CASE("an unknown training and sixty-one pairs are refused with a sentence") {
  Room room;
  room.door->commands().open_session(ProgramId{"nope"}, {}, three_pairs());
  room.door->drain();
  CHECK(room.door->snapshot()->notice->problem.what == "There is no training \"nope\"");
  Roster many;
  for (int i = 1; i <= 61; ++i) {
    many.pairs.push_back({PairNumber{i}, "A", "B", "", {}});
  }
  room.door->commands().open_session(ProgramId{"small"}, {}, many);
  room.door->drain();
  CHECK(room.door->snapshot()->live == nullptr);
}
