#include "store/connection.hpp"
#include "store/migrations.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::testing;

namespace {

const store::Migration first{1, "-- the beginning\ncreate table notes (\n  words text not null\n);\n"};
const store::Migration second{2,
                              "alter table notes add column who text;\ncreate table people (name text);\n"};
const store::Migration broken{2, "create table people (name text);\ncreate table notes (again text);\n"};

std::unique_ptr<soci::session> fresh(const fs::path& file) {
  REQUIRE(store::prepare_file(file, store::Access::ReadWrite));
  return store::connect(file, store::Access::ReadWrite, 50);
}

}  // namespace

TEST_CASE("a fresh store gets every step; opening it again changes nothing") {
  TempFolder folder;
  auto sql = fresh(folder.file());
  REQUIRE(store::migrate(*sql, folder.file(), {first, second}));
  CHECK(store::stored_version(*sql) == 2);
  CHECK(store::has_table(*sql, "people"));
  const std::string before = bytes_of(folder.file());
  REQUIRE(store::migrate(*sql, folder.file(), {first, second}));
  CHECK(bytes_of(folder.file()) == before);
  CHECK_FALSE(fs::exists(folder.file().string() + ".before-2"));
}

TEST_CASE("an older store is copied first, then brought up to date with its rows") {
  TempFolder folder;
  auto sql = fresh(folder.file());
  REQUIRE(store::migrate(*sql, folder.file(), {first}));
  *sql << "insert into notes (words) values ('zażółć')";
  REQUIRE(store::migrate(*sql, folder.file(), {first, second}));
  CHECK(store::stored_version(*sql) == 2);
  std::string words;
  *sql << "select words from notes where who is null", soci::into(words);
  CHECK(words == "zażółć");

  auto copy = store::connect(folder.file().string() + ".before-2", store::Access::ReadOnly, 50);
  CHECK(store::stored_version(*copy) == 1);
  words.clear();
  *copy << "select words from notes", soci::into(words);
  CHECK(words == "zażółć");
}

TEST_CASE("a step that fails leaves the older version whole") {
  TempFolder folder;
  auto sql = fresh(folder.file());
  REQUIRE(store::migrate(*sql, folder.file(), {first}));
  CHECK_FALSE(store::migrate(*sql, folder.file(), {first, broken}));
  CHECK(store::stored_version(*sql) == 1);
  CHECK_FALSE(store::has_table(*sql, "people"));
}

TEST_CASE("an older store is left alone while it cannot be copied") {
  TempFolder folder;
  auto sql = fresh(folder.file());
  REQUIRE(store::migrate(*sql, folder.file(), {first}));
  fs::create_directory(folder.file().string() + ".before-2");
  const auto done = store::migrate(*sql, folder.file(), {first, second});
  REQUIRE_FALSE(done);
  CHECK(done.problem().what.find("could not be copied") != std::string::npos);
  CHECK(store::stored_version(*sql) == 1);
}

TEST_CASE("a newer store is refused and stays byte for byte as it was") {
  TempFolder folder;
  { auto made = opened(folder.file()); }
  *store::connect(folder.file(), store::Access::ReadWrite, 50) << "update schema_version set version = 99";
  const std::string before = bytes_of(folder.file());
  const auto made = store::Store::open({.file = folder.file()});
  REQUIRE_FALSE(made);
  CHECK(made.problem().what.find("newer") != std::string::npos);
  CHECK(made.problem().what.find("99") != std::string::npos);
  CHECK(bytes_of(folder.file()) == before);
  CHECK_FALSE(fs::exists(folder.file().string() + ".before-1"));
}

TEST_CASE("the program's own steps are numbered without gaps and have the tables it writes") {
  int expected = 0;
  for (const store::Migration& step : store::program_migrations())
    CHECK(step.version == ++expected);
  TempFolder folder;
  { auto made = opened(folder.file()); }
  auto sql = store::connect(folder.file(), store::Access::ReadOnly, 50);
  CHECK(store::stored_version(*sql) == expected);
  CHECK(store::has_table(*sql, "journal"));
}
