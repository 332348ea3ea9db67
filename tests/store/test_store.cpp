#include "store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hh;
using namespace hh::testing;

namespace {

mode_t mode_of(const fs::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 0777;
}

domain::FollowUp follow_up(const std::string& id) {
  domain::FollowUp item;
  item.id = domain::FollowUpId{id};
  item.session = domain::SessionId{"2026-11-23-pass-k3f9"};
  item.kind = domain::FollowKind::Retake;
  item.pair = domain::PairNumber{2};
  item.pair_label = "Ánh + 小龍";
  item.person = "Ánh";
  item.what = "repeats round 1";
  item.due = domain::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{30}};
  item.history.push_back(
      {domain::UtcTime{domain::Millis{9}}, "Ana", domain::FollowStatus::AtRisk, "ill", ""});
  return item;
}

}  // namespace

TEST_CASE("what is appended is read back, in order, by a store opened later") {
  TempFolder folder;
  {
    auto store = opened(folder.file());
    REQUIRE(store.append({entry("a"), entry("b", "")}, {}));
  }
  const auto store = opened(folder.file());
  const auto all = store.journal();
  REQUIRE(all);
  REQUIRE(all.value().size() == 2);
  CHECK(all.value()[0].sequence == 1);
  CHECK(all.value()[0].payload == entry("a").payload);
  CHECK(all.value()[0].at_ms == 5'000'000'000);
  CHECK(all.value()[0].utc_ms == 1'795'000'000'000);
  CHECK(all.value()[0].who == "Łukasz");
  CHECK(all.value()[1].hash.size() == 64);
  CHECK(all.value()[1].hash != all.value()[0].hash);
  CHECK(store.journal("2026-11-23-pass-k3f9").value().size() == 1);
  CHECK(store.has_act("b"));
  CHECK_FALSE(store.has_act("c"));
}

TEST_CASE("a repeated act is refused, and nothing of its batch is kept") {
  TempFolder folder;
  auto store = opened(folder.file());
  REQUIRE(store.append({entry("a")}, {}));
  const auto again = store.append({entry("b"), entry("a")}, {});
  REQUIRE_FALSE(again);
  CHECK(again.problem().where == "a");
  CHECK_FALSE(store.has_act("b"));
  REQUIRE(store.append({entry("b")}, {}));
  CHECK(store.journal().value().back().sequence == 2);
}

TEST_CASE("a session is listed with its room, pairs and names in any script") {
  TempFolder folder;
  auto store = opened(folder.file());
  const auto session = small_session();
  REQUIRE(store.append({entry("a")}, whole(session)));
  const auto listed = store.sessions();
  REQUIRE(listed);
  REQUIRE(listed.value().size() == 1);
  CHECK(listed.value()[0].room == "Gdańsk 3");
  CHECK(listed.value()[0].pairs == 2);
  CHECK(listed.value()[0].stage == domain::Stage::Setup);
  CHECK_FALSE(listed.value()[0].started);
  const auto roster = store.last_roster("Gdańsk 3");
  REQUIRE(roster);
  CHECK(roster.value().pairs == session.roster.pairs);
  CHECK_FALSE(store.last_roster("elsewhere"));
}

TEST_CASE("scores of ended sessions make the wall of past scores and the repeats") {
  TempFolder folder;
  auto store = opened(folder.file());
  auto session = small_session();
  score_all(session, 1, 5);
  score_all(session, 2, 3);
  REQUIRE(store.append({entry("a")}, whole(session)));
  CHECK(store.past_scores(domain::UtcTime{}).value().empty());

  finish(session, 90'000);
  REQUIRE(store.append({entry("b")}, whole(session)));
  const auto past = store.past_scores(domain::UtcTime{domain::Millis{90'000}});
  REQUIRE(past);
  REQUIRE(past.value().size() == 2);
  CHECK(past.value()[0].total == 20);
  CHECK(past.value()[0].passed);
  CHECK(past.value()[0].pair_label == session.roster.pairs[0].label());
  const auto again = store.repeats(domain::UtcTime{});
  REQUIRE(again.value().size() == 1);
  CHECK(again.value()[0].person == "Nguyễn Thị Ánh");
  CHECK(again.value()[0].total == 12);
  CHECK(store.past_scores(domain::UtcTime{domain::Millis{90'001}}).value().empty());
}

TEST_CASE("one score written by its cell gives the same tables as the whole session") {
  TempFolder folder;
  auto store = opened(folder.file());
  auto session = small_session();
  REQUIRE(store.append({entry("a")}, whole(session)));
  score_all(session, 2, 4);
  session.scores[score_key(2, "calm")] = {domain::Points{2}, "again", {domain::Points{4}, domain::Points{1}}};
  session.joint_goal = "first value in 21 days";
  store::TableChanges cells;
  cells.sessions.push_back({.session = &session, .everything = false, .scores = {}, .head = true});
  for (const auto& [key, cell] : session.scores)
    cells.sessions[0].scores.push_back(key);
  REQUIRE(store.append({entry("b")}, cells));
  const auto proven = store.verify([&](const auto&) -> domain::Result<store::Store::Rebuilt> {
    return store::Store::Rebuilt{{session}, {}};
  });
  REQUIRE(proven);
  CHECK(proven.value().faults == std::vector<std::string>{});

  session.scores.erase(score_key(2, "calm"));
  REQUIRE(store.append({entry("c")}, cells));
  const auto after = store.verify([&](const auto&) -> domain::Result<store::Store::Rebuilt> {
    return store::Store::Rebuilt{{session}, {}};
  });
  CHECK(after.value().faults.empty());
}

TEST_CASE("follow-ups keep their history, and an undone ending takes them back") {
  TempFolder folder;
  auto store = opened(folder.file());
  const auto session = small_session();
  auto item = follow_up("s/2/retake-1");
  const auto other = follow_up("s/2/retake-2");
  auto changes = whole(session);
  changes.follow_ups = {&item, &other};
  REQUIRE(store.append({entry("a")}, changes));
  item.history.push_back(
      {domain::UtcTime{domain::Millis{10}}, "Ana", domain::FollowStatus::Done, "", "link"});
  item.status = domain::FollowStatus::Done;
  item.evidence = "link";
  store::TableChanges later;
  later.follow_ups = {&item};
  later.withdrawn = {other.id};
  REQUIRE(store.append({entry("b", "")}, later));

  const auto read = opened(folder.file(), true).follow_ups();
  REQUIRE(read);
  REQUIRE(read.value().size() == 1);
  const domain::FollowUp& found = read.value()[0];
  CHECK(found.status == domain::FollowStatus::Done);
  CHECK(found.kind == domain::FollowKind::Retake);
  CHECK(found.due == item.due);
  CHECK(found.pair_label == "Ánh + 小龍");
  REQUIRE(found.history.size() == 2);
  CHECK(found.history[0].text == "ill");
  CHECK(found.history[1].evidence == "link");
}

TEST_CASE("settings, heartbeats and what was set aside are kept") {
  TempFolder folder;
  auto store = opened(folder.file());
  CHECK(store.setting("theme").empty());
  REQUIRE(store.set_setting("theme", "dark"));
  REQUIRE(store.set_setting("theme", "light"));
  REQUIRE(store.beat({"s", 1, 2, 3, "boot"}));
  REQUIRE(store.beat({"s", 6'000'000'000, 2, 3, "boot"}));
  REQUIRE(store.set_aside("s", "unreadable"));
  const auto again = opened(folder.file(), true);
  CHECK(again.setting("theme") == "light");
  CHECK(again.heartbeat("s")->at_ms == 6'000'000'000);
  CHECK_FALSE(again.heartbeat("t"));
  CHECK(again.is_set_aside("s"));
  CHECK_FALSE(again.is_set_aside("t"));
}

TEST_CASE("nobody else may read what is stored") {
  TempFolder folder;
  const fs::path inner = folder.path / "data";
  auto store = opened(inner / "handoff-hour.db");
  REQUIRE(store.append({entry("a")}, {}));
  CHECK(mode_of(inner) == 0700);
  for (const char* name : {"handoff-hour.db", "handoff-hour.db-wal", "handoff-hour.db-shm"}) {
    CHECK(mode_of(inner / name) == 0600);
  }
  REQUIRE(store.backup(inner / "copy.db"));
  CHECK(mode_of(inner / "copy.db") == 0600);
}

TEST_CASE("a backup made beside a running program holds all that was acknowledged, and never overwrites") {
  TempFolder folder;
  auto store = opened(folder.file());
  REQUIRE(store.append({entry("a"), entry("b")}, whole(small_session())));
  const fs::path copy = folder.path / "a copy = here.db";
  REQUIRE(store.backup(copy));
  CHECK_FALSE(store.backup(copy));
  REQUIRE(store.append({entry("c")}, {}));
  const auto read = opened(copy);
  REQUIRE(read.journal().value().size() == 2);
  CHECK(read.journal().value()[1].hash == store.journal().value()[1].hash);
  CHECK(read.sessions().value().size() == 1);
}

TEST_CASE("a store in memory works and leaves nothing behind") {
  auto store = opened({});
  REQUIRE(store.append({entry("a")}, whole(small_session())));
  CHECK(store.journal().value().size() == 1);
}

TEST_CASE("a folder is used by one program at a time, and the other one is named") {
  TempFolder folder;
  {
    const auto first = store::FolderLock::take(folder.path);
    REQUIRE(first);
    const auto second = store::FolderLock::take(folder.path);
    REQUIRE_FALSE(second);
    CHECK(second.problem().what.find(std::to_string(::getpid())) != std::string::npos);
  }
  CHECK(store::FolderLock::take(folder.path));
}
