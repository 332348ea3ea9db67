// Whose turn it is to read, what pairs show and choose, and how much one Undo takes back.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::domain::testing;
using namespace std::chrono_literals;

namespace {

int turn(const Hand& hand) {
  const Pair* pair = next_reader(hand.session, hand.session.program->scripts[0]);
  return pair == nullptr ? 0 : pair->number.value;
}

void read(Hand& hand, int pair) {
  REQUIRE(hand.ok(StartReading{ScriptId{"b"}, PairNumber{pair}, "reader"}));
  REQUIRE(hand.ok(StopReading{}));
}

}  // namespace

TEST_CASE("readers follow each other, and somebody called up goes before") {
  Hand hand = running();
  CHECK(turn(hand) == 1);
  REQUIRE(hand.ok(CallReader{PairNumber{2}}));
  CHECK(turn(hand) == 2);
  read(hand, 2);
  CHECK(turn(hand) == 1);  // skipped before, so still to come
  read(hand, 1);
  CHECK(turn(hand) == 2);  // all have read: simply the next
  CHECK_FALSE(hand.ok(CallReader{PairNumber{9}}));
}

TEST_CASE("a reader called up is forgotten when the hour moves on, and nobody reads without a roster") {
  Hand hand = running();
  REQUIRE(hand.ok(CallReader{PairNumber{2}}));
  REQUIRE(hand.ok(Next{}));
  CHECK(turn(hand) == 1);
  for (const int pair : {1, 2})
    REQUIRE(hand.ok(PairGone{PairNumber{pair}}));
  CHECK(turn(hand) == 0);
}

TEST_CASE("one field typed in several goes is one undo, other acts stay their own") {
  Hand hand = running();
  for (const char* text : {"K", "Keep", "Keep all"}) {
    hand.ok(SetGoal{text});
    hand.wait(1s);
  }
  CHECK(undoable_acts(hand.acts) == 3);
  hand.act(Undo{undoable_acts(hand.acts)});
  CHECK(hand.session.joint_goal.empty());
  CHECK(undoable_acts(hand.acts) == 1);  // the start
}

TEST_CASE("a long pause, another field or an act between begins a new undo") {
  Hand hand = running();
  hand.ok(SetGoal{"a"});
  hand.wait(31s);
  hand.ok(SetGoal{"ab"});
  CHECK(undoable_acts(hand.acts) == 1);
  hand.ok(SetSummary{"s"});
  CHECK(undoable_acts(hand.acts) == 1);
  hand.ok(SetArtifact{ArtifactId{"doc"}, {}, "Ada", {}});
  hand.ok(SetArtifact{ArtifactId{"doc"}, {}, {}, "wiki"});
  CHECK(undoable_acts(hand.acts) == 1);
  hand.ok(SetGoal{"abc"});
  hand.ok(AddAnswer{QuestionId{"why"}, "so"});
  hand.ok(SetGoal{"abcd"});
  CHECK(undoable_acts(hand.acts) == 1);
}

TEST_CASE("another text in the same field is another undo") {
  Hand hand = running();
  hand.ok(SetGoal{"Keep every logo"});
  hand.ok(SetGoal{"Grow by a tenth"});
  CHECK(undoable_acts(hand.acts) == 1);
  hand.act(Undo{undoable_acts(hand.acts)});
  CHECK(hand.session.joint_goal == "Keep every logo");
}

TEST_CASE("an Undo of a journal written before goes were counted takes back one act") {
  Hand hand = running();
  hand.ok(SetGoal{"a"});
  hand.ok(SetGoal{"ab"});
  hand.act(Undo{});
  CHECK(hand.session.joint_goal == "a");
}
