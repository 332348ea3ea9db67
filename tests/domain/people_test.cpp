// Who comes late, leaves, is corrected or takes a seat while the hour runs.
#include "domain/blanks.hpp"
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh::domain;
using namespace hh::domain::testing;
using namespace std::chrono_literals;

namespace {

constexpr PairNumber one{1}, two{2}, three{3};

Pair late(const char* ae = "Bo Holm", const char* csm = "Mia Berg") {
  return {PairNumber{}, ae, csm, "", {"Hooli", "", "", "", {}}};
}

void score(Hand& hand, int round, PairNumber pair, int points) {
  for (const char* criterion : {"promises", "transfer", "verbatim", "composure"})
    REQUIRE(hand.ok(Score{RoundNumber{round}, pair, "", CriterionId{criterion}, Points{points}}));
}

Hand in_round(int round) {
  Hand hand = running();
  REQUIRE(hand.ok(GoTo{{1, 0}}));
  REQUIRE(hand.ok(StartRound{RoundNumber{round}, RoundMode::Parallel, {}}));
  return hand;
}

std::vector<int> asked(const Session& session) {
  std::vector<int> out;
  for (const Walkout& row : walkout(session))
    out.push_back(row.pair.value);
  return out;
}

const FollowUp* follow_up(const std::vector<FollowUp>& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const FollowUp& item) { return item.id.value == id; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a pair that comes while a round runs joins it under the next free number") {
  Hand hand = in_round(1);
  hand.wait(1min);
  REQUIRE(hand.ok(AddPair{late()}));
  CHECK(hand.session.roster.present(three)->ae == "Bo Holm");
  CHECK(hand.session.round.has_value());
  REQUIRE(hand.ok(CountCue{CueId{"asks"}, three, 2}));
  score(hand, 1, three, 4);
  CHECK(scoreboard(hand.session, RoundNumber{1}).rows.size() == 3);
  CHECK(asked(hand.session) == std::vector<int>{1, 2, 3});
}

TEST_CASE("a pair's coming, change and leaving are each one undo") {
  Hand hand = running();
  hand.ok(AddPair{late()});
  hand.ok(EditPair{.pair = two, .ae = "Zoë Maës", .account = "Globex"});
  hand.ok(PairGone{one});
  hand.act(Undo{});
  CHECK(hand.session.roster.present(one) != nullptr);
  hand.act(Undo{});
  CHECK(hand.session.roster.present(two)->ae == "Zoë Maes");
  CHECK(hand.session.roster.present(two)->deal.account.empty());
  hand.act(Undo{});
  CHECK(hand.session.roster.pairs.size() == 2);
  CHECK(hand.session.stage() == Stage::Running);
}

TEST_CASE("a pair that left is asked for nothing, its number is never given again, and it may come back") {
  Hand hand = in_round(1);
  score(hand, 1, one, 2);
  hand.ok(AskHelp{one, true});
  REQUIRE(hand.ok(PairGone{one}));
  CHECK(asked(hand.session) == std::vector<int>{2});
  CHECK(hand.session.asked_for_help.empty());
  const auto no = hand.act(Score{RoundNumber{1}, one, "", CriterionId{"promises"}, Points{3}});
  REQUIRE(no.has_value());
  CHECK(no->sentence() == "Pair 1 has left. Bring it back under People, if it is in the room again.");
  CHECK_FALSE(hand.ok(PairGone{one}));
  REQUIRE(hand.ok(AddPair{late()}));
  CHECK(hand.session.roster.pairs.back().number == three);
  REQUIRE(hand.ok(PairGone{three}));
  REQUIRE(hand.ok(AddPair{late("Ida", "Per")}));
  CHECK(hand.session.roster.pairs.back().number == PairNumber{4});
  REQUIRE(hand.ok(PairGone{one, false}));
  CHECK(hand.session.roster.pairs.front().number == one);
  CHECK(official_card(hand.session, RoundNumber{1}, one).total == 8);
}

TEST_CASE("what a pair promised and scored before it left is followed up, and nothing else of it") {
  Hand hand = in_round(1);
  score(hand, 1, one, 2);
  SUBCASE("it had promised") {
    REQUIRE(hand.ok(SetCommitment{one, CommitmentId{"doc"}, {}, "Ada", true}));
    REQUIRE(hand.ok(PairGone{one}));
    REQUIRE(hand.ok(Finish{}));
    const auto items = follow_ups_of(hand.session);
    REQUIRE(follow_up(items, "s/1/doc") != nullptr);
    CHECK(follow_up(items, "s/1/doc")->person == "Ada");
    CHECK(follow_up(items, "s/1/retake-1")->person == "Ada King");
  }
  SUBCASE("it had not") {
    REQUIRE(hand.ok(PairGone{one}));
    REQUIRE(hand.ok(Finish{}));
    const auto items = follow_ups_of(hand.session);
    CHECK(follow_up(items, "s/1/doc") == nullptr);
    CHECK(follow_up(items, "s/2/doc") != nullptr);
    CHECK(follow_up(items, "s/1/retake-1") != nullptr);
  }
}

TEST_CASE("who was scored stays who it was when somebody else takes the seat") {
  Hand hand = in_round(1);
  score(hand, 1, one, 2);
  REQUIRE(hand.ok(StartRound{RoundNumber{2}, RoundMode::Parallel, {}}));
  REQUIRE(hand.ok(EditPair{.pair = one, .ae = "Bo Holm", .coach = "Per", .swap = true}));
  CHECK(official_card(hand.session, RoundNumber{1}, one).scored == "Ada King");
  CHECK(official_card(hand.session, RoundNumber{1}, one).scorer == "Ola");
  CHECK(playing_csm(hand.session, RoundNumber{2}, one) == "Bo Holm");  // it runs, and roles are swapped
  score(hand, 2, one, 5);
  CHECK(official_card(hand.session, RoundNumber{2}, one).scorer == "Per");
  // A late correction of the first card stays on it, under its coach.
  REQUIRE(hand.ok(Score{RoundNumber{1}, one, "", CriterionId{"promises"}, Points{3}}));
  CHECK(official_card(hand.session, RoundNumber{1}, one).total == 9);
  const auto again = repeats(hand.session);
  REQUIRE(again.size() == 1);
  CHECK(again.front().person == "Ada King");
}

TEST_CASE("a correction of a name reaches what was read and scored under the old one") {
  Hand hand = in_round(1);
  score(hand, 1, one, 2);
  REQUIRE(hand.ok(StartReading{ScriptId{"b"}, one, "Ada King"}));
  REQUIRE(hand.ok(StopReading{}));
  REQUIRE(hand.ok(EditPair{.pair = one, .ae = "Ada Kings", .coach = "Olaf"}));
  const Card card = official_card(hand.session, RoundNumber{1}, one);
  CHECK(card.scored == "Ada Kings");
  CHECK(card.scorer == "Olaf");
  CHECK(card.complete);
  CHECK(hand.session.readings.front().reader == "Ada Kings");
}

TEST_CASE("a coach named after the scoring takes no card over") {
  Hand hand = in_round(1);
  score(hand, 1, two, 4);
  REQUIRE(hand.ok(EditPair{.pair = two, .coach = "Per"}));
  REQUIRE(hand.ok(Score{RoundNumber{1}, two, "", CriterionId{"promises"}, Points{5}}));
  CHECK(official_card(hand.session, RoundNumber{1}, two).total == 17);
}

TEST_CASE("a reader who leaves is not stored, and a pair that leaves the stage ends its round") {
  Hand hand = running();
  REQUIRE(hand.ok(CallReader{two}));
  REQUIRE(hand.ok(StartReading{ScriptId{"b"}, one, "Ada King"}));
  REQUIRE(hand.ok(PairGone{one}));
  CHECK_FALSE(hand.session.reading.has_value());
  CHECK(hand.session.readings.empty());
  CHECK(next_reader(hand.session, hand.session.program->scripts[0])->number == two);
  REQUIRE(hand.ok(StartRound{RoundNumber{1}, RoundMode::OnStage, two}));
  REQUIRE(hand.ok(PairGone{two}));
  CHECK_FALSE(hand.session.round.has_value());
  CHECK(next_reader(hand.session, hand.session.program->scripts[0]) == nullptr);
}

TEST_CASE("people are refused with what to do: nobody named, there already, too many, too long") {
  Hand hand = running();
  CHECK_FALSE(hand.ok(AddPair{late("", " ")}));
  CHECK_FALSE(hand.ok(AddPair{late(std::string(501, 'x').c_str(), "")}));
  CHECK_FALSE(hand.ok(EditPair{.pair = PairNumber{9}, .ae = "x"}));
  CHECK_FALSE(hand.ok(EditPair{.pair = one, .ae = "", .csm = ""}));
  CHECK_FALSE(hand.ok(PairGone{one, false}));
  REQUIRE(hand.ok(AddPair{late()}));
  const auto no = hand.act(AddPair{late()});
  REQUIRE(no.has_value());
  CHECK(no->sentence() == "Bo + Mia sits in the room already. It is Pair 3.");
  for (int i = 4; i <= most_pairs; ++i)
    REQUIRE(hand.ok(AddPair{late(("AE " + std::to_string(i)).c_str())}));
  CHECK_FALSE(hand.ok(AddPair{late("One more")}));
  REQUIRE(hand.ok(Finish{}));
  CHECK_FALSE(hand.ok(PairGone{one}));
}

TEST_CASE("a roster that was edited in the hour by an older program is read as it was") {
  Hand hand = running();
  CHECK_FALSE(hand.ok(EditRoster{two_pairs()}));
  Roster other = two_pairs();
  other.pairs.pop_back();
  hand.acts.push_back({ActId{"old"}, SessionId{"s"}, "facilitator", {}, {}, EditRoster{other}});
  CHECK(replay(hand.acts, hand.session.program).roster.pairs.size() == 1);
}

TEST_CASE("the blanks of a pair are what its scripts would leave in brackets") {
  auto program = std::make_shared<Program>(*small_program());
  program->sections[0].steps[0].kind = StepKind::Script;
  program->sections[0].steps[0].refers_to = "b";
  const Roster roster = two_pairs();
  CHECK(blanks(*program, roster.pairs[0]).empty());
  CHECK(blanks(*program, roster.pairs[1]) ==
        std::vector<std::string>{"promise.1", "promise.1.due", "champion"});
  CHECK(blank_words("promise.1.due") == "the date of promise 1");
  CHECK(blank_words("close_date") == "the close date");
  CHECK(blanks(*small_program(), roster.pairs[1]).empty());  // no step shows the script
}
