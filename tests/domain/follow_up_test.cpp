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
