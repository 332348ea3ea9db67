// A day something is due, as people type it.
#include "ui/due_day.hpp"

#include "domain/due.hpp"

#include <doctest/doctest.h>

using namespace hh;

namespace {

std::string read(const char* text) {
  const auto day = ui::due_day(text, domain::parse_date("2026-11-26"));  // a Thursday
  return day ? domain::iso(*day) : "nothing";
}

}  // namespace

TEST_CASE("a day is read as people write it, the next one from today on") {
  CHECK(read("2026-12-04") == "2026-12-04");
  CHECK(read("4 Dec") == "2026-12-04");
  CHECK(read(" Dec 4 ") == "2026-12-04");
  CHECK(read("4 December 2026") == "2026-12-04");
  CHECK(read("04.12.2026") == "2026-12-04");
  CHECK(read("Monday 30 November") == "2026-11-30");  // as our own screens write it
  CHECK(read("mon 30 nov") == "2026-11-30");
  CHECK(read("Friday") == "2026-11-27");
}

TEST_CASE("what can be read in two ways, or is no day, is nothing") {
  CHECK(read("3/4") == "nothing");
  CHECK(read("31 February") == "nothing");
  CHECK(read("soon") == "nothing");
  CHECK(read("") == "nothing");
  CHECK(read("4 Dec or so") == "nothing");
}
