// What acts do, and when they are refused.
#include "domain/small_program.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::domain::testing;
using namespace std::chrono_literals;

TEST_CASE("before the start most acts are refused with what to do next") {
  Hand hand;
  const auto no = hand.act(Next{});
  REQUIRE(no.has_value());
  CHECK(no->sentence() == "The hour has not started. Press Start first.");
  CHECK(hand.ok(EditRoster{two_pairs()}));
  CHECK(hand.ok(Start{2min}));
  CHECK_FALSE(hand.ok(Start{}));
  CHECK(hand.view().elapsed == 2min);
}

TEST_CASE("Next on the last step finishes and never wraps") {
  Hand hand = running();
  for (int i = 0; i < 3; ++i) {
    CHECK(hand.ok(Next{}));
  }
  CHECK(hand.session.stage() == Stage::Running);
  hand.wait(1min);
  CHECK(hand.ok(Next{}));
  CHECK(hand.session.stage() == Stage::Finished);
  CHECK_FALSE(hand.ok(Next{}));
  CHECK(hand.session.timeline.position() == Position{2, 0});
}

TEST_CASE("how long a step is up counts from the start, not from the opening, and pauses hold it") {
  Hand hand;
  hand.wait(Minutes{10});
  CHECK(hand.view().on_step == Millis{0});
  hand.ok(Start{});
  CHECK(hand.view().on_step == Millis{0});
  hand.wait(Seconds{4});
  hand.ok(Pause{});
  hand.wait(Minutes{1});
  hand.ok(Resume{});
  hand.wait(Seconds{2});
  CHECK(hand.view().on_step == Seconds{6});
  hand.ok(Next{});
  CHECK(hand.view().on_step == Millis{0});
}

TEST_CASE("one more for every pair that plays is one act") {
  Hand hand;
  hand.ok(Start{});
  hand.ok(GoTo{{1, 0}});
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  CHECK(hand.ok(CountCue{CueId{"asks"}, {}, 1}));
  CHECK(hand.ok(CountCue{CueId{"asks"}, PairNumber{2}, 1}));
  CHECK(hand.session.cue_marks[{RoundNumber{1}, PairNumber{1}, CueId{"asks"}}] == 1);
  CHECK(hand.session.cue_marks[{RoundNumber{1}, PairNumber{2}, CueId{"asks"}}] == 2);
  hand.ok(StartRound{RoundNumber{1}, RoundMode::OnStage, PairNumber{2}});
  hand.ok(CountCue{CueId{"asks"}, {}, 1});
  CHECK(hand.session.cue_marks[{RoundNumber{1}, PairNumber{1}, CueId{"asks"}}] == 1);
  CHECK(hand.session.cue_marks[{RoundNumber{1}, PairNumber{2}, CueId{"asks"}}] == 3);
}

TEST_CASE("a reading left in less than half its time was none") {
  Hand hand;
  hand.ok(Start{});
  hand.ok(StartReading{ScriptId{"b"}, PairNumber{1}, "Ada King"});
  hand.wait(Seconds{2});
  CHECK(broken_off(hand.session, SessionTime{hand.now}));
  hand.wait(Seconds{60});
  CHECK_FALSE(broken_off(hand.session, SessionTime{hand.now}));
}

TEST_CASE("a commitment falls due as agreed in the room, else by the calendar the hour ended with") {
  Hand hand;
  hand.ok(Start{});
  const Date agreed{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{4}};
  CHECK(hand.ok(SetCommitment{PairNumber{1}, CommitmentId{"doc"}, {}, {}, {}, agreed}));
  CHECK_FALSE(hand.session.commitments.at({PairNumber{1}, CommitmentId{"doc"}}).agreed);
  const Date moved{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{27}};
  hand.ok(Finish{LocalTime{Millis{0}}, {{CommitmentId{"doc"}, moved}}});
  const auto items = follow_ups_of(hand.session);
  REQUIRE(items.size() >= 2);
  CHECK(items[0].due == agreed);
  CHECK(items[1].due == moved);
  hand.ok(Undo{});
  CHECK(hand.ok(SetCommitment{PairNumber{1}, CommitmentId{"doc"}, {}, {}, {}, Date{}}));
  CHECK_FALSE(hand.session.commitments.at({PairNumber{1}, CommitmentId{"doc"}}).due.has_value());
  CHECK_FALSE(
      hand.ok(SetCommitment{PairNumber{1},
                            CommitmentId{"doc"},
                            {},
                            {},
                            {},
                            Date{std::chrono::year{1899}, std::chrono::month{1}, std::chrono::day{1}}}));
}

TEST_CASE("an outage counts on, or becomes a pause, as the facilitator says") {
  for (const bool as_pause : {false, true}) {
    Hand hand = running();
    hand.wait(2min);
    const SessionTime from{hand.now};
    hand.wait(3min);
    CHECK(hand.ok(Outage{3min, from, as_pause}));
    CHECK(hand.view().sections[0].spent == (as_pause ? 2min : 5min));
    CHECK(hand.view().paused_total == (as_pause ? 3min : 0min));
    CHECK_FALSE(hand.view().paused);
  }
}

TEST_CASE("answers keep their numbers when one is removed") {
  Hand hand = running();
  hand.ok(AddAnswer{QuestionId{"why"}, "one"});
  hand.ok(AddAnswer{QuestionId{"why"}, "two"});
  CHECK(hand.ok(RemoveAnswer{1}));
  CHECK_FALSE(hand.ok(EditAnswer{1, "x"}));
  CHECK(hand.ok(EditAnswer{2, "zwei"}));
  CHECK(hand.session.answers[1].text == "zwei");
  CHECK_FALSE(hand.ok(AddAnswer{QuestionId{"why"}, "  \n"}));
  CHECK_FALSE(hand.ok(AddAnswer{QuestionId{"nope"}, "x"}));
}

TEST_CASE("a reading is stored with its time and whether it ran over") {
  Hand hand = running();
  CHECK(hand.ok(StartReading{ScriptId{"b"}, PairNumber{1}, "Ada"}));
  hand.wait(84s);
  CHECK(hand.ok(StopReading{}));
  CHECK(hand.ok(StartReading{ScriptId{"b"}, PairNumber{2}, "Zoë"}));
  hand.wait(60s);
  hand.ok(Pause{});
  hand.wait(60s);
  hand.ok(Resume{});
  hand.wait(30s + 1ms);
  CHECK(hand.ok(Next{}));
  REQUIRE(hand.session.readings.size() == 2);
  CHECK(hand.session.readings[0].took == 84s);
  CHECK_FALSE(hand.session.readings[0].over);
  CHECK(hand.session.readings[1].took == 90s + 1ms);
  CHECK(hand.session.readings[1].over);
  CHECK_FALSE(hand.ok(StopReading{}));
}

TEST_CASE("a script is filled from the deal, and what is unknown is shown as its name") {
  const Hand hand;
  const Script& script = *hand.session.program->script(ScriptId{"b"});
  const auto filled = filled_script(script, hand.session.roster.find(PairNumber{1}));
  REQUIRE(filled.size() == 3);
  CHECK(filled[1][1].text == "王芳");
  CHECK(filled[1][1].filled);
  CHECK(filled[1][3].text == "the revenue report");
  CHECK(filled[1][5].text == "31 March");
  const auto unknown = filled_script(script, hand.session.roster.find(PairNumber{2}));
  CHECK(unknown[1][3].text == "[promise 1]");
  CHECK_FALSE(unknown[1][3].filled);
}

TEST_CASE("the sentence to be spoken moves with the stopwatch and stays on the last one") {
  const Hand hand;
  const auto filled = filled_script(*hand.session.program->script(ScriptId{"b"}), nullptr);
  CHECK(sentence_at(filled, 0ms, 90s) == 0);
  CHECK(sentence_at(filled, 45s, 90s) == 1);
  CHECK(sentence_at(filled, 89s, 90s) == 2);
  CHECK(sentence_at(filled, 300s, 90s) == 2);
  CHECK(sentence_at({}, 10s, 90s) == 0);
}

TEST_CASE("a round goes live, feedback, over; a pause holds it") {
  Hand hand = running();
  CHECK(hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}}));
  hand.wait(1min);
  hand.ok(Pause{});
  hand.wait(10min);
  hand.ok(Resume{});
  CHECK(round_view(hand.session, SessionTime{hand.now}).remaining == 2min);
  hand.wait(2min);
  const RoundView feedback = round_view(hand.session, SessionTime{hand.now});
  CHECK(feedback.phase == RoundPhase::Feedback);
  CHECK(feedback.remaining == 2min);
  hand.wait(2min + 5s);
  const RoundView over = round_view(hand.session, SessionTime{hand.now});
  CHECK(over.phase == RoundPhase::Over);
  CHECK(over.remaining == -5s);
  CHECK(hand.ok(EndRound{}));
  REQUIRE(hand.session.rounds.size() == 1);
  CHECK(hand.session.rounds[0].live == 3min);
  CHECK(hand.session.rounds[0].feedback == 2min + 5s);
}

TEST_CASE("feedback can be called early and gets its full time") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{2}, RoundMode::OnStage, PairNumber{1}});
  hand.wait(100s);
  CHECK(hand.ok(StartFeedback{}));
  CHECK_FALSE(hand.ok(StartFeedback{}));
  hand.wait(30s);
  CHECK(round_view(hand.session, SessionTime{hand.now}).remaining == 90s);
  hand.ok(EndRound{});
  CHECK(hand.session.rounds[0].live == 100s);
  CHECK(hand.session.rounds[0].feedback == 30s);
}

TEST_CASE("cues count, deal, check and clock, and only those of the round that runs") {
  Hand hand = running();
  CHECK_FALSE(hand.ok(CountCue{CueId{"asks"}, PairNumber{1}, 1}));
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  for (int i = 0; i < 5; ++i) {
    CHECK(hand.ok(CountCue{CueId{"asks"}, PairNumber{1}, 1}));
  }
  CHECK(hand.ok(CountCue{CueId{"asks"}, PairNumber{1}, -1}));
  CHECK(hand.session.cue_marks.at({RoundNumber{1}, PairNumber{1}, CueId{"asks"}}) == 4);
  CHECK_FALSE(hand.ok(DealCue{CueId{"leaving"}}));
  CHECK(hand.ok(StartCueClock{CueId{"brief"}}));
  hand.wait(61s);
  CHECK(round_view(hand.session, SessionTime{hand.now}).clock_remaining == -1s);
  hand.ok(StartRound{RoundNumber{2}, RoundMode::Parallel, {}});
  CHECK(hand.ok(DealCue{CueId{"leaving"}}));
  CHECK(hand.ok(CheckCue{CueId{"left"}, PairNumber{2}, true}));
  CHECK(round_view(hand.session, SessionTime{hand.now}).since_dealt == 0s);
  hand.wait(149s);
  CHECK(round_view(hand.session, SessionTime{hand.now}).since_dealt == 149s);
  CHECK_FALSE(round_view(hand.session, SessionTime{hand.now}).exit_cue);
  hand.wait(1s);
  CHECK(round_view(hand.session, SessionTime{hand.now}).exit_cue);
}

TEST_CASE("a dealt line knows how long it has stood: pauses hold it, the next deal begins anew") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{2}, RoundMode::Parallel, {}});
  CHECK_FALSE(round_view(hand.session, SessionTime{hand.now}).since_dealt);
  hand.ok(DealCue{CueId{"leaving"}});
  hand.wait(12s);
  hand.ok(Pause{});
  hand.wait(300s);
  hand.ok(Resume{});
  CHECK(round_view(hand.session, SessionTime{hand.now}).since_dealt == 12s);
  hand.ok(DealCue{CueId{"leaving"}});
  CHECK(round_view(hand.session, SessionTime{hand.now}).since_dealt == 0s);
  hand.ok(StartRound{RoundNumber{2}, RoundMode::Parallel, {}});
  CHECK_FALSE(round_view(hand.session, SessionTime{hand.now}).since_dealt);
}

TEST_CASE("the end makes follow-ups: commitments, retakes and the drill schedule, from the local end") {
  Hand hand = running();
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  full_card(hand, 1, 2, 3, "Kim");
  hand.ok(SetCommitment{PairNumber{1}, CommitmentId{"doc"}, "The Acme doc", "Ada", true});
  const LocalTime end{
      std::chrono::local_days{Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}}}};
  CHECK(hand.ok(Finish{end + 13h}));
  const auto items = follow_ups_of(hand.session);
  REQUIRE(items.size() == 4);
  CHECK(items[0].what == "The Acme doc");
  CHECK(items[0].due == Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{30}});
  CHECK(items[1].what == "One real doc");
  CHECK(items[2].kind == FollowKind::Retake);
  CHECK(items[2].person == "Zoë Maes");
  CHECK(items[3].what == "D30 escalation drill");
}

TEST_CASE("the walkout names what each pair still owes") {
  Hand hand = running();
  CHECK(walkout(hand.session)[0].owes.size() == 4);
  for (const Owed what : all_owed) {
    hand.ok(HandIn{PairNumber{1}, what, true});
  }
  CHECK(walkout(hand.session)[0].owes.empty());
  CHECK(walkout(hand.session)[1].owes.size() == 4);
}

TEST_CASE("a program that names nothing to hand in asks for its commitments alone") {
  auto program = std::make_shared<Program>(*small_program());
  program->walkout.clear();
  CHECK(owed_in(*program) == std::vector<Owed>{Owed::Commitments});
  program->commitments.clear();
  CHECK(owed_in(*program).empty());
}

TEST_CASE("replay of the acts gives the same session as living through them") {
  Hand hand = running();
  hand.ok(Next{});
  hand.wait(2min);
  hand.ok(AddTime{1min});
  hand.ok(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  hand.wait(30s);
  hand.ok(score(1, 1, "promises", 4));
  hand.act(Undo{});
  hand.ok(Pause{});
  hand.wait(5s);
  hand.ok(Resume{});
  const Session again = replay(hand.acts, hand.session.program);
  CHECK(again.timeline.at(SessionTime{hand.now}).remaining == hand.view().remaining);
  CHECK(again.scores.size() == hand.session.scores.size());
  CHECK(again.round->started == hand.session.round->started);
}

TEST_CASE("a planned start sets the slot's end only when it is this hour's") {
  for (const auto& [lead, behind] :
       {std::pair{Millis{5min}, Millis{-5min}}, std::pair{Millis{24h}, Millis{0}}}) {
    Hand hand;
    Settings settings = hand.session.settings;
    settings.planned_start = hand.session.opened + lead;
    hand.ok(EditSettings{settings});
    hand.ok(Start{});
    CHECK(hand.view().behind == behind);
  }
}

TEST_CASE("follow-ups are closed with evidence only, silence makes them stale, and late comes first") {
  FollowUp item;
  item.id = FollowUpId{"s/1/doc"};
  item.due = Date{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{30}};
  Act act{ActId{"x"}, {}, "manager", {}, UtcTime{}, SayFollowUp{item.id, FollowStatus::Done, "sent", ""}};
  CHECK(check(item, act).has_value());
  std::get<SayFollowUp>(act.what).evidence = "link";
  CHECK_FALSE(check(item, act).has_value());
  const Act silent{ActId{"y"}, {},        "manager",
                   {},         UtcTime{}, SayFollowUp{item.id, FollowStatus::Open, "", ""}};
  CHECK(check(item, silent).has_value());
  const Date today{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{1}};
  CHECK(face_of(item, today, UtcTime{11 * 24h}) == FollowFace::Open);
  CHECK(face_of(item, today, UtcTime{12 * 24h}) == FollowFace::Stale);
  CHECK(face_of(item, Date{std::chrono::year{2027}, std::chrono::month{1}, std::chrono::day{1}}, UtcTime{}) ==
        FollowFace::Late);
  apply(item, act);
  CHECK(face_of(item, today, UtcTime{99 * 24h}) == FollowFace::Done);
  CHECK(item.history.size() == 1);
  CHECK(item.evidence == "link");
}

TEST_CASE("a projected page stands until it is taken down, covered by scores, or the hour moves on") {
  Hand hand;
  hand.ok(Start{});
  hand.ok(Project{"What we keep", {"60 % of $287,000"}});
  REQUIRE(hand.session.wall.projected.has_value());
  CHECK(hand.session.wall.projected->lines.size() == 1);
  hand.ok(Project{});
  CHECK_FALSE(hand.session.wall.projected.has_value());
  hand.ok(Project{"What we keep", {}});
  hand.ok(ShowScores{true});
  CHECK_FALSE(hand.session.wall.projected.has_value());
  hand.ok(Project{"What we keep", {}});
  CHECK_FALSE(hand.session.wall.scores);
  hand.ok(Next{});
  CHECK_FALSE(hand.session.wall.projected.has_value());
}
