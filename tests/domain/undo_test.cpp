// What undo and redo give back, step by step.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::domain::testing;
using namespace std::chrono_literals;

TEST_CASE("an undone Next leaves the clock as if it had never been pressed") {
  Hand hand = running();
  hand.ok(Next{});
  hand.wait(1min);
  hand.ok(Next{});
  hand.wait(3min);
  CHECK(hand.view().sections[1].spent == 3min);
  hand.act(Undo{});
  CHECK(hand.view().sections[1].spent == 0ms);
  CHECK(hand.view().sections[0].spent == 4min);
  hand.act(Undo{});
  CHECK(hand.session.timeline.position() == Position{0, 0});
}

TEST_CASE("undo takes back acts one after the other, and passes over blackout and freeze") {
  Hand hand = running();
  hand.ok(AddAnswer{QuestionId{"why"}, "one"});
  hand.ok(AddAnswer{QuestionId{"why"}, "two"});
  hand.ok(Blackout{true});
  hand.act(Undo{});
  CHECK(hand.session.answers.size() == 1);
  CHECK(hand.session.wall.blackout);
  hand.act(Undo{});
  CHECK(hand.session.answers.empty());
  hand.act(Undo{});
  CHECK(hand.session.stage() == Stage::Setup);
  CHECK_FALSE(undoable(hand.acts).has_value());
}

TEST_CASE("redo brings back what was undone, step by step, until something new is done") {
  Hand hand;
  hand.ok(Start{});
  hand.wait(Minutes{1});
  hand.ok(AddAnswer{QuestionId{"why"}, "SSO was promised"});
  hand.ok(Next{});
  hand.wait(Minutes{1});
  hand.ok(Undo{});
  hand.ok(Undo{});
  CHECK(hand.session.answers.empty());
  CHECK(describe(hand.acts[*redoable(hand.acts)].what) == "answer \"SSO was promised\"");
  hand.ok(Blackout{true});  // how the wall is looked at is no new thing
  hand.ok(Redo{});
  CHECK(hand.session.answers.size() == 1);
  CHECK(hand.session.wall.blackout);
  hand.ok(Redo{});
  CHECK(hand.view().position == Position{0, 1});
  CHECK(hand.view().on_step == Minutes{1});  // as if it had never been undone
  CHECK_FALSE(redoable(hand.acts).has_value());

  hand.ok(Undo{});
  hand.ok(AddTime{Minutes{1}});
  CHECK_FALSE(redoable(hand.acts).has_value());
  hand.ok(Redo{});  // nothing left to do again: nothing changes
  CHECK(hand.view().position == Position{0, 0});
  CHECK(standing_acts(hand.acts).size() == 5);  // opening, start, answer, black, the minute
}

TEST_CASE("typing undone in one go comes back in one go") {
  Hand hand;
  hand.ok(Start{});
  hand.ok(SetGoal{"Keep"});
  hand.ok(SetGoal{"Keep every logo"});
  const int acts = undoable_acts(hand.acts);
  CHECK(acts == 2);
  hand.ok(Undo{acts});
  CHECK(hand.session.joint_goal.empty());
  hand.ok(Redo{});
  CHECK(hand.session.joint_goal == "Keep every logo");
  CHECK(undoable_acts(hand.acts) == 2);
}

TEST_CASE("taking back the start or the end of the hour is told apart from any other act") {
  CHECK(takes_back(Start{}) == TakesBack::Start);
  CHECK(takes_back(Finish{}) == TakesBack::End);
  CHECK(takes_back(Next{}) == TakesBack::Act);
}

TEST_CASE("an undone end goes on as if nobody had ended it") {
  Hand hand = running();
  hand.wait(5min);
  CHECK(hand.ok(Finish{}));
  CHECK_FALSE(follow_ups_of(hand.session).empty());
  hand.wait(2min);
  hand.act(Undo{});
  CHECK(hand.session.stage() == Stage::Running);
  CHECK(hand.view().elapsed == 7min);
  CHECK(follow_ups_of(hand.session).empty());
}
