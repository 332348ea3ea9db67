// The faces of the Wall from the scoreboard on, sixty pairs, themes and freezes.
#include "ui/shown_wall.hpp"

using namespace hh;
using namespace hh::domain;
using namespace hh::test;

TEST_CASE("the scoreboard hides points until the reveal") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Scoreboard);
  test::score(sample, 1);
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("7 of 8 in"));
    CHECK_FALSE(projected.stage.reads("pass\n"));
    CHECK_FALSE(projected.stage.reads("room average"));
  }
  check_all_sizes(sample);
  sample.session.revealed.insert(RoundNumber{1});
  check_all_sizes(sample);
  Shown projected(sample, projectors[0]);
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
  for (const ImVec2 size : {projectors[0], projectors[1]}) {
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
  CHECK(Shown(sample, projectors[0]).stage.reads("next: Ada Lind"));
  sample.session.readings.push_back({id, PairNumber{1}, "Ada Lind", Seconds{80}, false});
  {
    Shown projected(sample, projectors[0]);
    CHECK(projected.stage.reads("next: Sam Okoro"));
    CHECK(projected.stage.reads("Globex"));
    CHECK(projected.stage.reads("The champion\n"));
    CHECK(projected.stage.reads("48 / 10 / 30 / 90"));
  }
  sample.session.roster.pairs.clear();
  const std::string words = Shown(sample, projectors[0]).stage.text();
  CHECK(words.find_first_of("[]{}") == std::string::npos);
}

TEST_CASE("what a pair has not said aloud is named by its letter") {
  Sample sample = test::sample(4);
  sample.go(StepKind::Commitments);
  const auto& promises = sample.session.program->commitments;
  for (std::size_t i = 1; i < promises.size(); ++i)
    sample.session.commitments[{PairNumber{1}, promises[i].id}] = {"", "", true, {}};
  for (const auto& promise : promises)
    sample.session.commitments[{PairNumber{2}, promise.id}] = {"", "", true, {}};
  check_all_sizes(sample);
  Shown projected(sample, projectors[0]);
  CHECK(projected.stage.reads("A still to say"));
  CHECK(projected.stage.reads("all said aloud"));
  CHECK(projected.stage.reads("nothing said yet"));
}

TEST_CASE("the end turns through every pair that owes something and says which page it shows") {
  Sample sample = test::sample(60);
  sample.go(StepKind::Closing);
  sample.session.timeline.finish(sample.moment.at);
  std::set<std::string> seen;
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    sample.moment.seconds = page * 8 + 1;
    Shown projected(sample, projectors[0]);
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
    Shown projected(sample, projectors[0]);
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
  CHECK(Shown(sample, projectors[0]).stage.reads("1 of 5 on the wall"));

  sample.go(StepKind::Tree);
  sample.session.tiers[TierNumber{1}] = {"Priya Raman", "+47 900 00 000", ""};
  check_all_sizes(sample);
  CHECK(Shown(sample, projectors[0]).stage.reads("name and number missing"));

  sample.go(StepKind::Commitments);
  sample.session.commitments[{PairNumber{1}, sample.session.program->commitments[0].id}] = {"", "", true, {}};
  check_all_sizes(sample);

  sample.go(StepKind::Closing);
  check_all_sizes(sample);
  sample.session.keep_percent = 60;
  sample.session.joint_goal =
      "Keep 172,200 of it: every logo past its first renewal, and the AE's variable hangs on it";
  check_all_sizes(sample);
  CHECK(Shown(sample, projectors[0]).stage.reads("$172,200"));

  sample.session.timeline.finish(sample.moment.at);
  check_all_sizes(sample);
}

TEST_CASE("a message lies on top, a blackout hides everything, a freeze holds the picture") {
  Sample sample = test::sample(8);
  sample.go(StepKind::Page, 0, Minutes{2});
  sample.session.wall.message = "Back at 12:40. Coffee is on the left.";
  CHECK(Shown(sample, projectors[0]).stage.reads("Back at 12:40"));
  sample.session.wall.blackout = true;
  CHECK(Shown(sample, projectors[0]).stage.text() == "");
  sample.session.wall.blackout = false;
  sample.session.wall.message.clear();

  test::Stage stage(ui::FaceKind::Wall);
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
      Shown projected(sample, projectors[0], choice);
      CAPTURE(static_cast<int>(kind));
      CAPTURE(choice.font_scale);
      CHECK(projected.stage.must_fit() == "");
    }
  }
}

TEST_CASE("nobody runs anything: the Wall says where the hour will be") {
  test::Stage stage(ui::FaceKind::Wall);
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
