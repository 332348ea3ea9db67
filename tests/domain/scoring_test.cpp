// What the room averages, and over which cards.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh::domain;
using namespace hh::domain::testing;

namespace {

constexpr const char* all[] = {"promises", "transfer", "verbatim", "composure"};

void score(Hand& hand, int pair, const char* criterion, int points) {
  REQUIRE(hand.ok(Score{RoundNumber{1}, PairNumber{pair}, "Kim", CriterionId{criterion}, Points{points}}));
}

Hand in_round_one() {
  Hand hand;
  REQUIRE(hand.ok(Start{}));
  REQUIRE(hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}}));
  return hand;
}

}  // namespace

TEST_CASE("a card that is half filled in counts in no average until it is complete") {
  Hand hand = in_round_one();
  for (const char* criterion : all)
    score(hand, 1, criterion, 4);
  for (const char* criterion : {"promises", "transfer", "verbatim"})
    score(hand, 2, criterion, 1);

  const Scoreboard half = scoreboard(hand.session, RoundNumber{1});
  CHECK(half.complete == 1);
  CHECK(*half.averages[0] == doctest::Approx(4.0));
  CHECK(*half.total_average == doctest::Approx(16.0));
  CHECK(half.thinnest.empty());

  score(hand, 2, "composure", 3);
  const Scoreboard whole = scoreboard(hand.session, RoundNumber{1});
  CHECK(whole.complete == 2);
  CHECK(*whole.averages[0] == doctest::Approx(2.5));
  CHECK(*whole.averages[3] == doctest::Approx(3.5));
  CHECK(*whole.total_average == doctest::Approx(11.0));
}

TEST_CASE("the averages of the criteria add up to the average total") {
  Hand hand = in_round_one();
  int points = 1;
  for (const int pair : {1, 2})
    for (const char* criterion : all)
      score(hand, pair, criterion, 1 + (points++ * 2) % 5);
  const Scoreboard board = scoreboard(hand.session, RoundNumber{1});
  double sum = 0;
  for (const auto& average : board.averages)
    sum += average.value();
  CHECK(sum == doctest::Approx(*board.total_average));
}

TEST_CASE("while no card is complete there is no average, rather than a zero") {
  Hand hand = in_round_one();
  score(hand, 1, "promises", 2);
  const Scoreboard board = scoreboard(hand.session, RoundNumber{1});
  for (const auto& average : board.averages)
    CHECK_FALSE(average.has_value());
  CHECK_FALSE(board.total_average.has_value());
  CHECK(board.thinnest.empty());
}

TEST_CASE("commitments are owed until all were said aloud, unless the walkout list says otherwise") {
  Hand hand;
  hand.ok(Start{});
  const PairNumber pair{1};
  const auto owes = [&] {
    const std::vector<Walkout> rows = walkout(hand.session);
    const auto& owed = rows.front().owes;
    return std::find(owed.begin(), owed.end(), Owed::Commitments) != owed.end();
  };
  CHECK(owes());
  for (const CommitmentTemplate& one : hand.session.program->commitments)
    hand.ok(SetCommitment{pair, one.id, {}, {}, true});
  CHECK(said_all(hand.session, pair));
  CHECK_FALSE(owes());
  hand.ok(HandIn{pair, Owed::Commitments, false});
  CHECK(owes());
}

TEST_CASE("every criterion with the lowest average is flagged, and none where all are the same") {
  Hand hand = in_round_one();
  int at = 0;
  for (const char* criterion : all)
    score(hand, 1, criterion, at++ < 2 ? 2 : 4);
  const Scoreboard board = scoreboard(hand.session, RoundNumber{1});
  CHECK(board.thinnest == std::vector<int>{0, 1});
  CHECK(board.thin(1));
  CHECK_FALSE(board.thin(2));
}

TEST_CASE("averages are rounded one way everywhere, and what reads the same is a tie") {
  CHECK(average_text(14.25) == "14.3");
  CHECK(average_text(14.0) == "14.0");
  CHECK(average_text(3.449) == "3.4");
}
