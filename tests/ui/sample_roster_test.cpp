// The sample to rehearse with: whole, believable, and known again wherever it went.
#include "ui/sample_roster.hpp"

#include "domain/due.hpp"
#include "ui/roster_rows.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::domain;

TEST_CASE("eight pairs of the sample have everything, and nothing to be looked at") {
  const Date today = parse_date("2027-01-04");
  ui::RosterRows rows;
  ui::take(rows, write_roster(ui::sample_roster(today)), "the sample roster");
  REQUIRE(rows.pairs.size() == 8);
  CHECK(rows.remarks.empty());
  CHECK(ui::look_over(rows).empty());
  for (const Pair& pair : rows.pairs) {
    CAPTURE(pair.ae);
    CHECK_FALSE(pair.deal.champion.empty());
    CHECK(pair.deal.promises.size() == 2);
    CHECK(parse_date(pair.deal.close_date) < today);
    CHECK(days_until(parse_date(pair.deal.close_date), today) > -15);
    CHECK(ui::is_sample(pair));
  }
  CHECK(rows.pairs[2].ae == "王芳");
  CHECK(ui::sample_pairs(rows.pairs) == 8);
  rows.pairs[0].ae = "Zoë Real";
  CHECK(ui::sample_pairs(rows.pairs) == 7);
}
