// A day as people type it, and what is understood.
#include "ui/typed_day.hpp"

#include "domain/due.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::domain;

namespace {

/// Stands for the reading of exports: "3/4/2025" is in doubt, "23.11.2026" is not.
std::optional<ui::WrittenDay> reader(const std::string& text) {
  if (text == "3/4/2025") return ui::WrittenDay{parse_date("2025-04-03"), parse_date("2025-03-04")};
  if (text == "23.11.2026") return ui::WrittenDay{parse_date("2026-11-23"), parse_date("2026-11-23")};
  return std::nullopt;
}

ui::TypedDay read(const char* text, const std::string& order = "") {
  ui::Surroundings here;
  here.read_day = reader;
  return ui::typed_day(text, here, parse_date("2026-11-23"), order);
}

}  // namespace

TEST_CASE("a day is read in the forms of exports and of people, and said in words") {
  CHECK(read("2026-11-03").words == "3 November 2026");
  CHECK(read("23.11.2026").date == parse_date("2026-11-23"));
  CHECK(read("November 3").date == parse_date("2026-11-03"));
  CHECK(read("November 23").date == parse_date("2026-11-23"));
  CHECK(read("December 24").date == parse_date("2025-12-24"));  // a deal closed in the past
  for (const char* none : {"", "soon", "Friday", "the 15th", "November", "31 February"}) {
    CAPTURE(none);
    CHECK_FALSE(read(none).date.has_value());
  }
}

TEST_CASE("where day and month could change places, nothing is guessed") {
  const ui::TypedDay open = read("3/4/2025");
  CHECK_FALSE(open.date.has_value());
  CHECK(open.words == "3 April 2025 or 4 March 2025");
  CHECK(read("3/4/2025", "dmy").date == parse_date("2025-04-03"));
  CHECK(read("3/4/2025", "mdy").words == "4 March 2025");
}
