// Rounds: how they start, how they end, and the cues in between.
#include "ui/console_hour.hpp"

using namespace hh;
using domain::StepKind;

TEST_CASE("a round starts with all pairs, or with the chosen one on stage") {
  test::Hour hour(StepKind::Round);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.press("round.start");
  CHECK(hour.last<domain::StartRound>().mode == domain::RoundMode::Parallel);
  stage.press("round.mode.1");
  stage.press("stage.pair.more");
  stage.press("round.start");
  CHECK(hour.last<domain::StartRound>().mode == domain::RoundMode::OnStage);
  CHECK(hour.last<domain::StartRound>().pair == domain::PairNumber{2});
}

TEST_CASE("every kind of cue sends what it stands for") {
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  for (int nth = 0; nth < 2; ++nth) {
    CAPTURE(nth);
    test::Hour hour(StepKind::Round, nth);
    hour.show(stage);
    stage.press("round.start");
    hour.obey();
    hour.show(stage);
    if (nth == 0) {
      stage.press("cue.brief.start");
      CHECK(hour.last<domain::StartCueClock>().cue == domain::CueId{"brief"});
      stage.press("cue.asks.1.more");
      CHECK(hour.last<domain::CountCue>().delta == 1);
      hour.obey();
      hour.show(stage);
      CHECK(stage.reads("1 of 5"));
      CHECK(stage.reads("1:00"));
      stage.press("cue.asks.1.less");
      CHECK(hour.last<domain::CountCue>().delta == -1);
    } else {
      stage.press("cue.leaving.deal");
      CHECK(hour.last<domain::DealCue>().cue == domain::CueId{"leaving"});
      hour.obey();
      hour.sample.moment.at += domain::Seconds{151};
      hour.show(stage);
      CHECK(stage.reads("AE must be gone now"));
      CHECK(stage.reads("dealt"));
    }
  }
}

TEST_CASE("live turns to feedback, the round ends, and its times are listed") {
  test::Hour hour(StepKind::Round);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.press("round.start");
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("live"));
  hour.sample.moment.at += domain::Seconds{60};
  stage.press("round.feedback");
  hour.obey();
  hour.show(stage);
  CHECK(stage.find("round.feedback") == nullptr);
  hour.sample.moment.at += domain::Seconds{30};
  stage.press("round.scores");
  CHECK(hour.memory.scores_open);
  hour.memory.scores_open = false;
  hour.show(stage);
  stage.press("round.end");
  hour.obey();
  REQUIRE(hour.sample.session.rounds.size() == 1);
  hour.show(stage);
  CHECK(stage.reads("live 01:00 · feedback 00:30"));
}

TEST_CASE("rounds fit their place in every size, before and while they run") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}}) {
    for (int nth = 0; nth < 2; ++nth) {
      test::Hour hour(StepKind::Round, nth);
      test::Stage stage(ui::FaceKind::Console, size);
      hour.show(stage);
      CHECK(stage.must_fit() == "");
      stage.press("round.start");
      hour.obey();
      hour.show(stage);
      CHECK(stage.must_fit() == "");
    }
  }
}

TEST_CASE("D deals the next interruption, and nothing where all are dealt") {
  test::Hour hour(StepKind::Round, 1);
  hour.key("D");
  CHECK(hour.sent.commands.empty());
  hour.memory.toggled.reset();
  hour.key("R");
  hour.obey();
  const domain::Round& round = *hour.sample.session.program->round(hour.sample.session.round->number);
  for (const domain::Cue& cue : round.cues) {
    if (cue.kind != domain::CueKind::Deal) continue;
    hour.memory.toggled.reset();  // the next snapshot has come
    hour.key("D");
    CHECK(hour.last<domain::DealCue>().cue == cue.id);
    hour.obey();
  }
  const std::size_t sent = hour.sent.commands.size();
  hour.memory.toggled.reset();
  hour.key("D");
  CHECK(hour.sent.commands.size() == sent);
}

TEST_CASE("R does not play a round again: it opens its scorecards") {
  test::Hour hour(StepKind::Round);
  for (int press = 0; press < 3; ++press) {
    hour.memory.toggled.reset();
    hour.key("R");
    hour.obey();
    hour.sample.moment.at += domain::Seconds{200};
  }
  REQUIRE_FALSE(hour.sample.session.round.has_value());
  const std::size_t sent = hour.sent.commands.size();
  hour.memory.toggled.reset();
  hour.key("R");
  CHECK(hour.sent.commands.size() == sent);
  CHECK(hour.memory.scores_open);
}

TEST_CASE("R at the next round's step ends the round still running and starts that one") {
  test::Hour hour(domain::StepKind::Round, 0);
  CHECK(hour.key("R"));
  hour.obey();
  hour.sample.go(domain::StepKind::Round, 1);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("End round 1, start round 2"));
  CHECK(hour.key("R"));
  CHECK(hour.last<domain::StartRound>().round == domain::RoundNumber{2});
  hour.obey();
  CHECK(hour.sample.session.rounds.size() == 1);
  CHECK(hour.sample.session.round->number == domain::RoundNumber{2});
}

TEST_CASE("D deals nothing once the live part is over") {
  test::Hour hour(domain::StepKind::Round, 1);
  CHECK(hour.key("R"));
  hour.obey();
  hour.sent.send(domain::StartFeedback{});
  CHECK(std::holds_alternative<domain::StartFeedback>(hour.sent.commands.back()));
  hour.obey();
  const std::size_t sent = hour.sent.commands.size();
  hour.key("D");
  CHECK(hour.sent.commands.size() == sent);
}
