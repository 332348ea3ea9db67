// Tampering, redaction and rebuilding: what `verify` must and must not say.
#include "store/connection.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::testing;

namespace {

store::Store::Rebuild gives(const domain::Session& session) {
  return [session](const auto&) -> domain::Result<store::Store::Rebuilt> {
    return store::Store::Rebuilt{{session}, {}};
  };
}

std::vector<std::string> faults(const fs::path& file, const domain::Session& session) {
  const auto report = opened(file, true).verify(gives(session));
  REQUIRE(report);
  return report.value().faults;
}

/// Three acts and a scored session, closed again.
domain::Session stored_in(const fs::path& file) {
  auto session = small_session();
  score_all(session, 1, 4);
  auto store = opened(file);
  REQUIRE(store.append({entry("a"), entry("b"), entry("c")}, whole(session)));
  return session;
}

void change(const fs::path& file, const std::string& statement) {
  *store::connect(file, store::Access::ReadWrite, 50) << statement;
}

bool says(const std::vector<std::string>& faults, const std::string& words) {
  for (const std::string& fault : faults) {
    if (fault.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("an untouched store is proven sound") {
  TempFolder folder;
  const auto session = stored_in(folder.file());
  const auto report = opened(folder.file(), true).verify(gives(session));
  REQUIRE(report);
  CHECK(report.value().entries == 3);
  CHECK(report.value().faults == std::vector<std::string>{});
}

TEST_CASE("every kind of tampering with the journal shows") {
  TempFolder folder;
  const auto session = stored_in(folder.file());
  struct Case {
    const char* statement;
    const char* fault;
  };
  const Case cases[] = {
      {"update journal set payload = '{}' where seq = 2", "journal entry 2: its payload was changed"},
      {"update journal set who = 'x' where seq = 2", "journal entry 2: it does not follow"},
      {"update journal set at_ms = 1 where seq = 1", "journal entry 1: it does not follow"},
      {"update journal set digest = '00' where seq = 3", "journal entry 3"},
      {"delete from journal where seq = 2", "entry 2 is missing"},
      {"delete from journal where seq = 1", "entry 1 is missing"},
      {"delete from journal where seq = 3", "should end at entry 3 and ends at 2"},
      {"update journal set seq = case seq when 2 then -3 when 3 then -2 end where seq > 1", "is missing"},
  };
  for (const Case& wrong : cases) {
    CAPTURE(wrong.statement);
    const fs::path copy = folder.path / "tampered.db";
    fs::remove(copy);
    REQUIRE(opened(folder.file()).backup(copy));
    change(copy, wrong.statement);
    CHECK(says(faults(copy, session), wrong.fault));
  }
}

TEST_CASE("two acts with their places exchanged show") {
  TempFolder folder;
  const auto session = stored_in(folder.file());
  change(folder.file(), "update journal set seq = 9 where seq = 2");
  change(folder.file(), "update journal set seq = 2 where seq = 3");
  change(folder.file(), "update journal set seq = 3 where seq = 9");
  const auto found = faults(folder.file(), session);
  CHECK(says(found, "journal entry 2: it does not follow"));
  CHECK(says(found, "journal entry 3: it does not follow"));
}

TEST_CASE("a redacted payload leaves the chain whole") {
  TempFolder folder;
  const auto session = stored_in(folder.file());
  change(folder.file(), "update journal set payload = null where seq = 2");
  CHECK(faults(folder.file(), session) == std::vector<std::string>{});
  CHECK(opened(folder.file(), true).journal().value()[1].payload.empty());
}

TEST_CASE("a changed, missing or added table row is named") {
  TempFolder folder;
  const auto session = stored_in(folder.file());
  change(folder.file(), "update scores set points = 5 where pair = 1 and criterion = 'calm'");
  change(folder.file(), "delete from coaches");
  change(folder.file(), "insert into help_calls (session, pair) values ('2026-11-23-pass-k3f9', 2)");
  change(folder.file(), "update sessions set joint_goal = 'x', keep_percent = 0");
  const auto found = faults(folder.file(), session);
  CHECK(found.size() == 5);
  CHECK(says(found, "\"calm\"): points is 5, the journal gives 4"));
  CHECK(says(found, "coaches (\"2026-11-23-pass-k3f9\", 1): the row is missing"));
  CHECK(says(found, "help_calls (\"2026-11-23-pass-k3f9\", 2): the journal knows no such row"));
  CHECK(says(found, "joint_goal is \"x\", the journal gives \"\""));
  CHECK(says(found, "keep_percent is 0, the journal gives nothing"));
}

TEST_CASE("a row that points at nothing, and a rebuild that fails, are faults") {
  TempFolder folder;
  stored_in(folder.file());
  {
    auto sql = store::connect(folder.file(), store::Access::ReadWrite, 50);
    *sql << "pragma foreign_keys = off";
    *sql << "insert into help_calls (session, pair) values ('nobody', 2)";
  }
  const auto report =
      opened(folder.file(), true).verify([](const auto&) -> domain::Result<store::Store::Rebuilt> {
        return domain::Problem{"unreadable", "entry 1", ""};
      });
  REQUIRE(report);
  CHECK(says(report.value().faults, "help_calls: a row points at one that is not there"));
  CHECK(says(report.value().faults, "rebuild: entry 1: unreadable."));
}

TEST_CASE("verify runs beside a program that writes, and the program goes on") {
  TempFolder folder;
  auto store = opened(folder.file());
  const auto session = small_session();
  REQUIRE(store.append({entry("a")}, whole(session)));
  const auto beside = opened(folder.file(), true);
  const auto report = beside.verify([&](const auto&) -> domain::Result<store::Store::Rebuilt> {
    REQUIRE(store.append({entry("b")}, {}));  // while the other one reads
    return store::Store::Rebuilt{{session}, {}};
  });
  REQUIRE(report);
  CHECK(report.value().faults.empty());
  CHECK(report.value().entries == 1);
  CHECK(beside.journal().value().size() == 2);
  CHECK_FALSE(opened(folder.file(), true).set_setting("a", "b"));
}
