// What becomes of a commitment that nobody said aloud.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh::domain;
using namespace hh::domain::testing;

namespace {

const FollowUp& of(const std::vector<FollowUp>& items, const char* id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& f) { return f.id.value == id; });
  REQUIRE(found != items.end());
  return *found;
}

}  // namespace

TEST_CASE("a follow-up carries whether its commitment was said aloud; a drill is nobody's promise") {
  Hand hand;
  REQUIRE(hand.ok(Start{}));
  hand.session.commitments[{PairNumber{1}, CommitmentId{"doc"}}].agreed = true;
  REQUIRE(hand.ok(Finish{}));
  const auto items = follow_ups_of(hand.session);
  CHECK(of(items, "s/1/doc").agreed == true);
  CHECK(of(items, "s/2/doc").agreed == false);
  CHECK_FALSE(of(items, "s/room/drill-1").agreed.has_value());
}

TEST_CASE("what was not said aloud is to be confirmed, until somebody has spoken of it") {
  FollowUp item;
  item.id = FollowUpId{"s/2/doc"};
  CHECK_FALSE(to_confirm(item));
  item.agreed = true;
  CHECK_FALSE(to_confirm(item));
  item.agreed = false;
  CHECK(to_confirm(item));
  apply(
      item,
      Act{ActId{"x"}, {}, "manager", {}, UtcTime{}, SayFollowUp{item.id, FollowStatus::OnTrack, "yes", ""}});
  CHECK_FALSE(to_confirm(item));
  CHECK(item.agreed == false);
}

TEST_CASE("this week ends on its Sunday") {
  using namespace std::chrono;
  std::vector<FollowUp> items(4);
  items[0].due = Date{2026y / November / 26};
  items[1].due = Date{2026y / November / 29};
  items[2].due = Date{2026y / November / 30};
  items[3].due = Date{2026y / November / 25};
  const FollowCount friday = count(items, Date{2026y / November / 27});
  CHECK(friday.due_this_week == 1);
  CHECK(friday.late == 2);
  CHECK(count(items, Date{2026y / November / 29}).due_this_week == 1);
  CHECK(count(items, Date{2026y / November / 23}).due_this_week == 3);
}
