// A store that an older program left behind: copied, brought up to date, and proved.
#include "session/command_json.hpp"
#include "session/replaying.hpp"
#include "session/room.hpp"
#include "session/session_json.hpp"

#include <sqlite3.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace hh::domain;
using namespace hh::session;
using namespace hh::session::testing;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  REQUIRE(in.good());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// The tables are made by the first step alone, which is never edited.
void make_version_1(const fs::path& file) {
  const fs::path source = HH_SOURCE_DIR;
  const std::string all = text_of(source / "assets/sql/001-first.sql") +
                          "create table schema_version (version bigint not null);"
                          "insert into schema_version values (1);" +
                          text_of(source / "tests/data/store/version-1.sql");
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  const int done = sqlite3_exec(database, all.c_str(), nullptr, nullptr, nullptr);
  const std::string said = sqlite3_errmsg(database);
  sqlite3_close(database);
  REQUIRE_MESSAGE(done == SQLITE_OK, said);
}

int version_in(const fs::path& file) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  int version = -1;
  const auto take = [](void* out, int, char** cells, char**) {
    *static_cast<int*>(out) = std::stoi(cells[0]);
    return 0;
  };
  sqlite3_exec(database, "select version from schema_version", take, &version, nullptr);
  sqlite3_close(database);
  return version;
}

}  // namespace

TEST_CASE("a file of version 1 is copied, brought up to date, and still follows from its journal") {
  TestFolder folder;
  const fs::path file = folder.path() / "handoff-hour.db";
  make_version_1(file);
  auto opened = hh::store::Store::open({file, false, 5000});
  REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.problem().sentence()));
  CHECK(version_in(file) == 4);
  CHECK(version_in(file.string() + ".before-4") == 1);

  const auto report = opened.value().verify(rebuild);
  REQUIRE(report.ok());
  CHECK(report.value().entries == 10);
  CHECK(report.value().faults == std::vector<std::string>{});
}

TEST_CASE("what version 1 knew of commitments said aloud is known of its follow-ups afterwards") {
  TestFolder folder;
  const fs::path file = folder.path() / "handoff-hour.db";
  make_version_1(file);
  auto opened = hh::store::Store::open({file, false, 5000});
  REQUIRE(opened.ok());
  std::map<std::string, nlohmann::json> agreed;
  const auto items = opened.value().follow_ups();
  REQUIRE(items.ok());
  for (const FollowUp& item : items.value())
    agreed[item.id.value] = follow_up_json(item).at("agreed");
  REQUIRE(agreed.size() == 5);
  CHECK(agreed.at("2026-11-23-small-d7r8/1/doc") == true);
  CHECK(agreed.at("2026-11-23-small-d7r8/2/doc") == false);
  CHECK(agreed.at("2026-11-23-small-d7r8/3/doc") == false);
  CHECK(agreed.at("2026-11-23-small-d7r8/1/retake-1").is_null());
  CHECK(agreed.at("2026-11-23-small-d7r8/room/drill-1").is_null());
}

TEST_CASE("whether a commitment was said aloud is stored with its follow-up and proved with it") {
  Room room;
  room.start();
  const auto said = read_command(R"({"do":"commitment","pair":1,"commitment":"doc","agreed":true})");
  REQUIRE(said.ok());
  REQUIRE(room.does(said.value()));
  REQUIRE(room.does(Finish{}));
  const std::string id = room.live().id.value;
  const auto stored = room.stored(true);
  const auto items = stored.follow_ups();
  REQUIRE(items.ok());
  for (const FollowUp& item : items.value()) {
    if (item.kind != FollowKind::Commitment) {
      CHECK_FALSE(item.agreed.has_value());
    } else {
      CHECK(item.agreed == (item.id.value == id + "/1/doc"));
    }
  }
  const auto report = stored.verify(rebuild);
  REQUIRE(report.ok());
  CHECK(report.value().faults == std::vector<std::string>{});
}
