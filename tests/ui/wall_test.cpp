// The faces of the Wall up to the rounds.
#include "ui/shown_wall.hpp"

using namespace hh;
using namespace hh::domain;
using namespace hh::test;

TEST_CASE("every step of the program has a face that fits every projector, in large type") {
  for (int pairs : {1, 8, 60}) {
    Sample sample = test::sample(pairs);
    test::start(sample);
    const auto& sections = sample.session.program->sections;
    Millis begun{0};
    for (std::size_t s = 0; s < sections.size(); ++s) {
      for (std::size_t i = 0; i < sections[s].steps.size(); ++i) {
        sample.session.timeline.go({static_cast<int>(s), static_cast<int>(i)},
                                   SessionTime{begun + Seconds{static_cast<int>(i)}});
        sample.at(begun + Seconds{59});
        for (const ImVec2 size : {projectors[0], projectors[2]}) {
          Shown projected(sample, size);
          CAPTURE(sections[s].steps[i].title);
          CAPTURE(size.x);
          CAPTURE(pairs);
          CHECK(projected.stage.must_fit() == "");
          CHECK(projected.least_type() >= 31.0f);
          CHECK_FALSE(shortened(projected.stage));
        }
      }
      begun += Millis{sections[s].planned};
    }
  }
}

TEST_CASE("welcome counts down to the planned start and says who sits with whom") {
  for (int pairs : {0, 1, 8, 60}) {
    Sample sample = test::sample(pairs);
    CAPTURE(pairs);
    check_all_sizes(sample);
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("PASS handoff"));
    CHECK(projected.stage.reads("ROOM OSLO"));
    CHECK(projected.stage.reads("04:30"));
    if (pairs > 1) CHECK(projected.stage.reads("Priya"));
  }
}

TEST_CASE("where names are off the Wall shows none") {
  Sample sample = test::sample(8);
  sample.session.settings.names_on_wall = false;
  test::score(sample, 1);
  sample.session.revealed.insert(RoundNumber{1});
  const auto check = [&] {
    Shown projected(sample, projectors[0]);
    CHECK_FALSE(projected.stage.reads("Priya"));
    CHECK_FALSE(projected.stage.reads("Zo\xC3\xAB"));
    CHECK(projected.stage.reads("Pair 2"));
  };
  check();
  test::start(sample);
  sample.session.wall.scores = true;
  check();
  sample.session.wall.scores = false;
  sample.go(StepKind::Commitments);
  check();
}

TEST_CASE("a section shows its clock three hundred pixels and more, and how it stands in words") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  const auto clock_em = [&](Shown& projected) {
    float most = 0;
    for (const ui::Word& word : projected.stage.ui().words().all())
      most = std::max(most, word.em);
    return most;
  };
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("03:00"));
    CHECK(projected.stage.reads("on time"));
    CHECK(clock_em(projected) >= 300);
  }
  sample.at(Minutes{4} + Seconds{20});
  CHECK(Shown(sample, projectors[0]).stage.reads("wrap up"));
  sample.at(Minutes{4} + Seconds{50});
  CHECK(Shown(sample, projectors[0]).stage.reads("last words"));
  sample.at(Minutes{5} + Seconds{12});
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("+0:12"));
    CHECK(projected.stage.reads("over time"));
    CHECK(clock_em(projected) >= 300);
  }
}

TEST_CASE("a paused hour says so and asks for no frames") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  sample.session.timeline.pause(SessionTime{Minutes{2}});
  Shown projected(sample, projectors[0]);
  CHECK(projected.stage.reads("paused"));
  CHECK_FALSE(projected.stage.ui().frames().next().has_value());
}

TEST_CASE("a running clock asks for a frame at its next flip and not before") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2} + Millis{300});
  Shown projected(sample, projectors[0]);
  REQUIRE(projected.stage.ui().frames().next().has_value());
  CHECK(*projected.stage.ui().frames().next() == Millis{700});
}

TEST_CASE("the opening number stands in silence, then the room may speak") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Number, 0, Seconds{3});
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("$287,000"));
    CHECK(projected.stage.reads("silence"));
  }
  sample.at(Seconds{11});
  CHECK_FALSE(Shown(sample, projectors[0]).stage.reads("silence"));
  check_all_sizes(sample);
}

TEST_CASE("answers of the room appear, newest kept when there are many") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Question);
  const QuestionId id{sample.session.current_step()->refers_to};
  for (int n = 1; n <= 40; ++n) {
    sample.session.answers.push_back(
        {n, id, "answer " + std::to_string(n) + ": the champion had left and nobody told us", false});
    if (n == 1 || n == 3 || n == 7 || n == 40) {
      CAPTURE(n);
      check_all_sizes(sample);
      Shown projected(sample, projectors[0]);
      CHECK(projected.stage.reads("answer " + std::to_string(n) + ":"));
    }
  }
  sample.session.answers[0].removed = true;
  sample.session.answers.resize(2);
  Shown projected(sample, projectors[0]);
  CHECK_FALSE(projected.stage.reads("answer 1:"));
  CHECK(projected.stage.reads("answer 2:"));
}

TEST_CASE("a script marks its sentence, fills the deal in, and keeps the readers' times") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Script, 1);
  const ScriptId id{sample.session.current_step()->refers_to};
  check_all_sizes(sample);
  sample.session.readings.push_back({id, PairNumber{2}, "Sam Okoro", Seconds{84}, false});
  sample.session.readings.push_back({id, PairNumber{1}, "Ada Lind", Seconds{97}, true});
  sample.session.reading = ReadingNow{id, PairNumber{3}, "Zo\xC3\xAB Martin", sample.moment.at - Seconds{42}};
  check_all_sizes(sample);
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("42"));
    CHECK(projected.stage.reads("84 s"));
    CHECK(projected.stage.reads("97 s, 7 over"));
    CHECK(projected.stage.reads("Zo\xC3\xAB Martin  reading"));
    CHECK(projected.stage.reads("\xC5\x81ukasz"));
    CHECK(projected.stage.reads("agenda "));
  }
  for (int seconds : {0, 89, 97, 400}) {
    sample.session.reading->started = sample.moment.at - Seconds{seconds};
    CAPTURE(seconds);
    check_all_sizes(sample);
  }
}

TEST_CASE("a round shows its own clock and the agenda's, its cues, and who plays whom") {
  for (int n = 1; n <= 3; ++n) {
    Sample sample = test::sample(8);
    sample.go(StepKind::Round, n - 1, Minutes{5});
    sample.session.round.emplace();
    sample.session.round->number = RoundNumber{n};
    sample.session.round->started = sample.moment.at - Seconds{70};
    CAPTURE(n);
    check_all_sizes(sample);
    {
      Shown projected(sample, projectors[0]);
      CHECK(projected.stage.reads("01:50"));
      CHECK(projected.stage.reads("live"));
      CHECK(projected.stage.reads("agenda "));
      CHECK(projected.stage.reads("10:00"));
    }
    for (const Cue& cue : sample.session.program->round(RoundNumber{n})->cues) {
      if (cue.kind == CueKind::Deal) {
        sample.session.round->dealt.push_back(cue.id);
        sample.session.round->dealt_at = sample.moment.at;
      }
      if (cue.kind == CueKind::Clock) {
        sample.session.round->clock = cue.id;
        sample.session.round->clock_started = sample.moment.at - Seconds{20};
      }
    }
    check_all_sizes(sample);
    if (!sample.session.round->dealt.empty()) {
      const auto& cues = sample.session.program->round(RoundNumber{n})->cues;
      const auto dealt = std::ranges::find(cues, sample.session.round->dealt.back(), &Cue::id);
      Shown projected(sample, projectors[0]);
      CHECK(projected.stage.reads(dealt->text.substr(0, 12)));
    }
    sample.session.round->started = sample.moment.at - Minutes{4};
    CHECK(Shown(sample, projectors[0]).stage.reads("feedback"));
    check_all_sizes(sample);
    sample.session.round->started = sample.moment.at - Minutes{6};
    CHECK(Shown(sample, projectors[0]).stage.reads("round over"));
    sample.session.round->mode = RoundMode::OnStage;
    sample.session.round->stage_pair = PairNumber{3};
    sample.session.round->started = sample.moment.at - Seconds{10};
    check_all_sizes(sample);
    CHECK(Shown(sample, projectors[0]).stage.reads("on stage"));
  }
}

TEST_CASE("a dealt interruption is big for twenty seconds and a quiet line after that") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Round, 1, Minutes{5});
  sample.session.round.emplace();
  sample.session.round->number = RoundNumber{2};
  sample.session.round->started = sample.moment.at - Seconds{70};
  const auto& cues = sample.session.program->round(RoundNumber{2})->cues;
  const auto dealt = std::ranges::find(cues, CueKind::Deal, &Cue::kind);
  REQUIRE(dealt != cues.end());
  sample.session.round->dealt.push_back(dealt->id);
  const auto height_after = [&](Seconds ago) {
    sample.session.round->dealt_at = sample.moment.at - ago;
    check_all_sizes(sample);
    Shown projected(sample, projectors[0]);
    for (const ui::Word& word : projected.stage.ui().words().all()) {
      if (word.text.find(dealt->text.substr(0, 12)) != std::string::npos) return word.em;
    }
    return 0.0f;
  };
  const float big = height_after(Seconds{0});
  CHECK(height_after(Seconds{19}) == big);
  const float quiet = height_after(Seconds{20});
  CHECK(quiet > 0);
  CHECK(quiet < big * 0.8f);
  CHECK(height_after(Seconds{60}) == quiet);
}
