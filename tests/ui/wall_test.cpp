#include "ui/wall.hpp"
#include "ui/press.hpp"
#include "ui/wall_parts.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace hh;
using namespace hh::domain;
using hh::test::Sample;
using Screen = hh::test::Stage;

namespace {

const ImVec2 sizes[] = {{1920, 1080}, {1366, 768}, {1024, 768}, {3840, 2160}};

/// The Wall of `sample` on a stage; the stage's size is one of the room's projectors.
struct Shown {
  Screen stage;
  ui::Wall wall;
  Shown(Sample& sample, ImVec2 size, ui::ThemeChoice choice = {}) : stage(ui::FaceKind::Wall, size, choice) {
    const auto shot = sample.shot();
    const auto moment = sample.moment;
    stage.show([this, shot, moment](ui::Ui& ui) { wall.draw(ui, shot, moment); });
  }
  /// The least type on screen, in design pixels at 1080 lines.
  float least_type() {
    float least = 1000;
    for (const ui::Word& word : stage.ui().words().all())
      least = std::min(least, word.em / stage.ui().scale());
    return least;
  }
};

void check_all_sizes(Sample& sample) {
  for (const ImVec2 size : sizes) {
    Shown projected(sample, size);
    CAPTURE(size.x);
    CHECK(projected.stage.must_fit() == "");
    CHECK(projected.least_type() >= 31.0f);  // 32, less what whole pixels of small windows take
  }
}

bool shortened(Screen& stage) {
  return std::ranges::any_of(stage.ui().words().all(), [](const ui::Word& w) { return w.shortened; });
}

}  // namespace

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
        for (const ImVec2 size : {sizes[0], sizes[2]}) {
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
    Shown projected(sample, sizes[0]);
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
    Shown projected(sample, sizes[0]);
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
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("03:00"));
    CHECK(projected.stage.reads("on time"));
    CHECK(clock_em(projected) >= 300);
  }
  sample.at(Minutes{4} + Seconds{20});
  CHECK(Shown(sample, sizes[0]).stage.reads("wrap up"));
  sample.at(Minutes{4} + Seconds{50});
  CHECK(Shown(sample, sizes[0]).stage.reads("last words"));
  sample.at(Minutes{5} + Seconds{12});
  {
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("+0:12"));
    CHECK(projected.stage.reads("over time"));
    CHECK(clock_em(projected) >= 300);
  }
}

TEST_CASE("a paused hour says so and asks for no frames") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  sample.session.timeline.pause(SessionTime{Minutes{2}});
  Shown projected(sample, sizes[0]);
  CHECK(projected.stage.reads("paused"));
  CHECK_FALSE(projected.stage.ui().frames().next().has_value());
}

TEST_CASE("a running clock asks for a frame at its next flip and not before") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2} + Millis{300});
  Shown projected(sample, sizes[0]);
  REQUIRE(projected.stage.ui().frames().next().has_value());
  CHECK(*projected.stage.ui().frames().next() == Millis{700});
}

TEST_CASE("the opening number stands in silence, then the room may speak") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Number, 0, Seconds{3});
  {
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("$287,000"));
    CHECK(projected.stage.reads("silence"));
  }
  sample.at(Seconds{11});
  CHECK_FALSE(Shown(sample, sizes[0]).stage.reads("silence"));
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
      Shown projected(sample, sizes[0]);
      CHECK(projected.stage.reads("answer " + std::to_string(n) + ":"));
    }
  }
  sample.session.answers[0].removed = true;
  sample.session.answers.resize(2);
  Shown projected(sample, sizes[0]);
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
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("42"));
    CHECK(projected.stage.reads("84 s"));
    CHECK(projected.stage.reads("97 s over"));
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
      Shown projected(sample, sizes[0]);
      CHECK(projected.stage.reads("01:50"));
      CHECK(projected.stage.reads("live"));
      CHECK(projected.stage.reads("agenda "));
      CHECK(projected.stage.reads("10:00"));
    }
    for (const Cue& cue : sample.session.program->round(RoundNumber{n})->cues) {
      if (cue.kind == CueKind::Deal) sample.session.round->dealt.push_back(cue.id);
      if (cue.kind == CueKind::Clock) {
        sample.session.round->clock = cue.id;
        sample.session.round->clock_started = sample.moment.at - Seconds{20};
      }
    }
    check_all_sizes(sample);
    if (!sample.session.round->dealt.empty()) {
      const auto& cues = sample.session.program->round(RoundNumber{n})->cues;
      const auto dealt = std::ranges::find(cues, sample.session.round->dealt.back(), &Cue::id);
      Shown projected(sample, sizes[0]);
      CHECK(projected.stage.reads(dealt->text.substr(0, 12)));
    }
    sample.session.round->started = sample.moment.at - Minutes{4};
    CHECK(Shown(sample, sizes[0]).stage.reads("feedback"));
    check_all_sizes(sample);
    sample.session.round->started = sample.moment.at - Minutes{6};
    CHECK(Shown(sample, sizes[0]).stage.reads("round over"));
    sample.session.round->mode = RoundMode::OnStage;
    sample.session.round->stage_pair = PairNumber{3};
    sample.session.round->started = sample.moment.at - Seconds{10};
    check_all_sizes(sample);
    CHECK(Shown(sample, sizes[0]).stage.reads("on stage"));
  }
}

TEST_CASE("the scoreboard hides points until the reveal") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Scoreboard);
  test::score(sample, 1);
  {
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("7 of 8 in"));
    CHECK_FALSE(projected.stage.reads("pass\n"));
    CHECK_FALSE(projected.stage.reads("room average"));
  }
  check_all_sizes(sample);
  sample.session.revealed.insert(RoundNumber{1});
  check_all_sizes(sample);
  Shown projected(sample, sizes[0]);
  CHECK(projected.stage.reads("room average"));
  CHECK(projected.stage.reads("of 20, pass 16"));
  CHECK(projected.stage.reads("thinnest: Verbatim and specific"));
  CHECK(projected.stage.reads("again"));
}

TEST_CASE("eight pairs with ordinary names stand whole on the scoreboard") {
  Sample sample = test::sample(8);
  sample.session.roster.pairs[0].ae = "Katarzyna Wi\xC5\x9Bniewska";
  sample.session.roster.pairs[0].csm = "Ana Lima";
  sample.session.roster.pairs[1].ae = "Alexandrine de la Fontaine";
  sample.session.roster.pairs[1].csm = "Bartholomew Featherstone";
  sample.go(StepKind::Scoreboard);
  test::score(sample, 1);
  sample.session.revealed.insert(RoundNumber{1});
  check_all_sizes(sample);
  for (const ImVec2 size : {sizes[0], sizes[1]}) {
    Shown projected(sample, size);
    CHECK_FALSE(shortened(projected.stage));
    for (const char* name : {"Katarzyna Wi\xC5\x9Bniewska", "Ana Lima", "Alexandrine de la Fontaine",
                             "Bartholomew Featherstone"}) {
      CAPTURE(name);
      CHECK(projected.stage.reads(name));
    }
  }
}

TEST_CASE("a script waits for its next reader with that pair's deal, and names what is not known") {
  Sample sample = test::sample(3);
  sample.session.roster.pairs[1].deal.champion.clear();
  sample.go(StepKind::Script);
  const ScriptId id{sample.session.current_step()->refers_to};
  CHECK(Shown(sample, sizes[0]).stage.reads("next: Ada Lind"));
  sample.session.readings.push_back({id, PairNumber{1}, "Ada Lind", Seconds{80}, false});
  {
    Shown projected(sample, sizes[0]);
    CHECK(projected.stage.reads("next: Sam Okoro"));
    CHECK(projected.stage.reads("Globex"));
    CHECK(projected.stage.reads("The champion\n"));
    CHECK(projected.stage.reads("48 / 10 / 30 / 90"));
  }
  sample.session.roster.pairs.clear();
  const std::string words = Shown(sample, sizes[0]).stage.text();
  CHECK(words.find_first_of("[]{}") == std::string::npos);
}

TEST_CASE("what a pair has not said aloud is named by its letter") {
  Sample sample = test::sample(4);
  sample.go(StepKind::Commitments);
  const auto& promises = sample.session.program->commitments;
  for (std::size_t i = 1; i < promises.size(); ++i)
    sample.session.commitments[{PairNumber{1}, promises[i].id}] = {"", "", true};
  for (const auto& promise : promises)
    sample.session.commitments[{PairNumber{2}, promise.id}] = {"", "", true};
  check_all_sizes(sample);
  Shown projected(sample, sizes[0]);
  CHECK(projected.stage.reads("A not said yet"));
  CHECK(projected.stage.reads("all said aloud"));
  CHECK(projected.stage.reads("none said yet"));
}

TEST_CASE("the end turns through every pair that owes something and says which page it shows") {
  Sample sample = test::sample(60);
  sample.go(StepKind::Closing);
  sample.session.timeline.finish(sample.moment.at);
  std::set<std::string> seen;
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    sample.moment.seconds = page * 8 + 1;
    Shown projected(sample, sizes[0]);
    const std::string mark = "page " + std::to_string(page + 1) + " of ";
    REQUIRE(projected.stage.reads(mark));
    const std::string words = projected.stage.text();
    pages = std::stoi(words.substr(words.find(mark) + mark.size()));
    for (const Pair& pair : sample.session.roster.pairs)
      if (projected.stage.reads("+ " + pair.csm + "\n")) seen.insert(pair.csm);
  }
  CHECK(pages > 1);
  CHECK(seen.size() == 60);
}

TEST_CASE("sixty pairs have sixty marks, bright or deep enough to be seen") {
  for (ui::ThemeKind kind : {ui::ThemeKind::Dark, ui::ThemeKind::Light, ui::ThemeKind::HighContrast}) {
    const ui::Theme theme = ui::make_theme({.kind = kind});
    std::set<std::pair<ui::Shape, ui::Color>> marks;
    for (int n = 1; n <= 60; ++n) {
      const ui::Color color = ui::pair_color(PairNumber{n}, theme);
      marks.insert({ui::shape_of(PairNumber{n}), color});
      CHECK(color != theme.text);
      CHECK(ui::contrast(color, theme.raised) >= 4.5);
      CHECK(color != ui::pair_color(PairNumber{n % 60 + 1}, theme));
    }
    CHECK(marks.size() == 60);
  }
}

TEST_CASE("sixty pairs stay readable on the scoreboard, on turning pages") {
  Sample sample = test::sample(60);
  sample.go(StepKind::Scoreboard);
  test::score(sample, 1);
  sample.session.revealed.insert(RoundNumber{1});
  check_all_sizes(sample);
  std::set<std::string> seen;
  for (int page = 0; page < 8; ++page) {
    sample.moment.seconds = page * 8 + 1;
    Shown projected(sample, sizes[0]);
    CHECK_FALSE(shortened(projected.stage));
    if (page > 0 && projected.stage.reads("page 1 of")) break;
    for (const Pair& pair : sample.session.roster.pairs)
      if (projected.stage.reads("+ " + pair.csm + "\n")) seen.insert(pair.csm);
  }
  CHECK(seen.size() == 60);
}

TEST_CASE("the thirty-day wall, artifacts, tree, commitments, closing and the end fit") {
  Sample sample = test::sample(8);
  test::start(sample);
  for (int i = 0; i < 70; ++i) {
    sample.snapshot.past_scores.push_back({SessionId{"x"},
                                           {},
                                           RoundNumber{1 + i % 3},
                                           PairNumber{1 + i % 8},
                                           "Zo\xC3\xAB + \xC5\x81ukasz",
                                           "Zo\xC3\xAB Martin",
                                           13 + i % 7,
                                           20,
                                           i % 7 >= 3});
  }
  sample.session.wall.score_wall = true;
  check_all_sizes(sample);
  sample.session.wall.score_wall = false;

  sample.go(StepKind::Artifacts);
  sample.session.artifacts[sample.session.program->artifacts[0].id] = {true, "Priya Raman",
                                                                       "CRM, template tab"};
  check_all_sizes(sample);
  CHECK(Shown(sample, sizes[0]).stage.reads("1 of 5 on the wall"));

  sample.go(StepKind::Tree);
  sample.session.tiers[TierNumber{1}] = {"Priya Raman", "+47 900 00 000", ""};
  check_all_sizes(sample);
  CHECK(Shown(sample, sizes[0]).stage.reads("name and number missing"));

  sample.go(StepKind::Commitments);
  sample.session.commitments[{PairNumber{1}, sample.session.program->commitments[0].id}] = {"", "", true};
  check_all_sizes(sample);

  sample.go(StepKind::Closing);
  check_all_sizes(sample);
  sample.session.keep_percent = 60;
  sample.session.joint_goal =
      "Keep 172,200 of it: every logo past its first renewal, and the AE's variable hangs on it";
  check_all_sizes(sample);
  CHECK(Shown(sample, sizes[0]).stage.reads("$172,200"));

  sample.session.timeline.finish(sample.moment.at);
  check_all_sizes(sample);
}

TEST_CASE("a message lies on top, a blackout hides everything, a freeze holds the picture") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  sample.session.wall.message = "Back at 12:40. Coffee is on the left.";
  CHECK(Shown(sample, sizes[0]).stage.reads("Back at 12:40"));
  sample.session.wall.blackout = true;
  CHECK(Shown(sample, sizes[0]).stage.text() == "");
  sample.session.wall.blackout = false;
  sample.session.wall.message.clear();

  Screen stage(ui::FaceKind::Wall);
  ui::Wall wall;
  sample.session.wall.frozen_at = sample.moment.at;
  const auto show = [&] {
    stage.show(
        [shot = sample.shot(), moment = sample.moment, &wall](ui::Ui& ui) { wall.draw(ui, shot, moment); });
  };
  show();
  const std::string held = stage.text();
  sample.moment.at += Seconds{90};
  sample.session.timeline.go({1, 0}, sample.moment.at);
  show();
  CHECK(stage.text() == held);
  sample.session.wall.frozen_at.reset();
  show();
  CHECK(stage.text() != held);
}

TEST_CASE("the Wall fits in high contrast and at 150 percent type") {
  for (const ui::ThemeChoice choice :
       {ui::ThemeChoice{.kind = ui::ThemeKind::HighContrast}, ui::ThemeChoice{.font_scale = 1.5f}}) {
    Sample sample = test::sample(8);
    test::score(sample, 1);
    sample.session.revealed.insert(RoundNumber{1});
    for (StepKind kind : {StepKind::Page, StepKind::Question, StepKind::List, StepKind::Script,
                          StepKind::Round, StepKind::Scoreboard, StepKind::Artifacts, StepKind::Tree,
                          StepKind::Commitments, StepKind::Closing}) {
      sample.go(kind);
      Shown projected(sample, sizes[0], choice);
      CAPTURE(static_cast<int>(kind));
      CAPTURE(choice.font_scale);
      CHECK(projected.stage.must_fit() == "");
    }
  }
}

TEST_CASE("nobody runs anything: the Wall says where the hour will be") {
  Screen stage(ui::FaceKind::Wall);
  ui::Wall wall;
  stage.show([&](ui::Ui& ui) { wall.draw(ui, std::make_shared<session::Snapshot>(), {}); });
  CHECK(stage.reads("Handoff Hour"));
  CHECK(stage.must_fit() == "");
}

TEST_CASE("the Console's preview knows the face and its clock") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  const ui::WallSummary summary = ui::wall_summary(*sample.shot(), sample.moment);
  CHECK(summary.face == ui::WallFace::Page);
  CHECK(summary.clock == "03:00");
  CHECK_FALSE(summary.frozen);
}
