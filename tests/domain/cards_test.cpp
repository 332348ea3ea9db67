// Who is scored by whom, when a score is refused, who passes and who repeats.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::domain::testing;

TEST_CASE("roles swap where the round says so") {
  const Hand hand;
  CHECK(playing_ae(hand.session, RoundNumber{1}, PairNumber{1}) == "Ada King");
  CHECK(playing_ae(hand.session, RoundNumber{2}, PairNumber{1}) == "王芳");
  CHECK(playing_csm(hand.session, RoundNumber{2}, PairNumber{1}) == "Ada King");
}

TEST_CASE("nothing is scored until touched, out of range is refused, and a round is scored once it began") {
  Hand hand = running();
  CHECK_FALSE(hand.ok(score(1, 1, "promises", 4)));
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  CHECK_FALSE(hand.ok(score(1, 1, "promises", 0)));
  CHECK_FALSE(hand.ok(score(1, 1, "promises", 6)));
  CHECK_FALSE(hand.ok(score(1, 9, "promises", 4)));
  CHECK_FALSE(hand.ok(score(1, 1, "charm", 4)));
  CHECK_FALSE(hand.ok(score(2, 1, "promises", 4)));
  CHECK(hand.ok(score(1, 1, "promises", 4)));
  const Card card = official_card(hand.session, RoundNumber{1}, PairNumber{1});
  CHECK(card.scorer == "Ola");
  CHECK(card.scored_lines == 1);
  CHECK_FALSE(card.lines[1].points.has_value());
  CHECK_FALSE(card.complete);
}

TEST_CASE("a changed score keeps the old value; after the reveal only the facilitator changes one") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  hand.ok(score(1, 1, "promises", 3, "Ola"), "Ola");
  CHECK(hand.ok(score(1, 1, "promises", 4, "Ola"), "Ola"));
  CHECK(hand.ok(Reveal{RoundNumber{1}, true}));
  CHECK_FALSE(hand.ok(score(1, 1, "promises", 5, "Ola"), "Ola"));
  CHECK(hand.ok(score(1, 1, "promises", 2, "Ola")));
  const ScoreCell& cell =
      hand.session.scores.at({RoundNumber{1}, PairNumber{1}, "Ola", CriterionId{"promises"}});
  CHECK(cell.before == std::vector<Points>{Points{3}, Points{4}});
}

TEST_CASE("16 of 20 passes, below it the person who played the AE repeats") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{2}, RoundMode::Parallel, {}});
  full_card(hand, 2, 1, 4, "Ola");
  full_card(hand, 2, 2, 4, "Kim");
  CHECK(repeats(hand.session).empty());
  hand.ok(score(2, 1, "composure", 3, "Ola"));
  const auto again = repeats(hand.session);
  REQUIRE(again.size() == 1);
  CHECK(again[0].person == "王芳");
  CHECK(again[0].total == 15);
  const Scoreboard board = scoreboard(hand.session, RoundNumber{2});
  CHECK(board.complete == 2);
  CHECK(*board.averages[0] == doctest::Approx(4.0));
  CHECK(*board.averages[3] == doctest::Approx(3.5));
  CHECK(board.thinnest == std::vector<int>{3});
  CHECK(board.thin(3));
  CHECK(*board.total_average == doctest::Approx(15.5));
}

TEST_CASE("the pair's coach is official; another scorer stands in only where the coach gave nothing") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  full_card(hand, 1, 1, 2, "Zed");
  CHECK(official_card(hand.session, RoundNumber{1}, PairNumber{1}).scorer == "Zed");
  hand.ok(score(1, 1, "promises", 5, "Ola"));
  CHECK(official_card(hand.session, RoundNumber{1}, PairNumber{1}).scorer == "Ola");
}
