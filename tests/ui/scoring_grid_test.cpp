// The scorecards by keys and by touch.
#include "ui/console_hour.hpp"

using namespace hh;
using domain::StepKind;

namespace {

test::Hour scoring_hour(int pairs = 8) {
  test::Hour hour(StepKind::Round, 0, pairs);
  hour.memory.session = hour.sample.session.id;
  hour.memory.scores_open = true;
  return hour;
}

}  // namespace

TEST_CASE("numbers score the focused cell, 0 clears it, Enter goes to the next pair") {
  test::Hour hour = scoring_hour();
  CHECK(hour.key("Right"));
  CHECK(hour.key("4"));
  CHECK(hour.last<domain::Score>().points == domain::Points{4});
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{1});
  CHECK(hour.last<domain::Score>().criterion == hour.sample.session.program->rubric.criteria[1].id);
  CHECK(hour.last<domain::Score>().scorer == "Coach Kim");
  CHECK(hour.key("Enter"));
  CHECK(hour.key("0"));
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{2});
  CHECK_FALSE(hour.last<domain::Score>().points.has_value());
}

TEST_CASE("digits score and move on, and after the last one they are for nobody") {
  test::Hour hour = scoring_hour();
  for (const char* digit : {"4", "4", "3", "3", "5"})
    CHECK(hour.key(digit));
  REQUIRE(hour.sent.commands.size() == 4);
  hour.obey();
  const domain::Card first =
      domain::official_card(hour.sample.session, domain::RoundNumber{1}, domain::PairNumber{1});
  CHECK(first.complete);
  CHECK(first.total == 14);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("This card is done. Enter goes to the next pair"));
  CHECK(stage.must_fit() == "");
  CHECK(hour.key("Left"));  // back to correct it, without a question
  CHECK(hour.key("5"));
  CHECK_FALSE(hour.memory.scoring.over.has_value());
  CHECK(hour.last<domain::Score>().points == domain::Points{5});
}

TEST_CASE("Enter goes to the next pair without a card, round and round, and stays when all are in") {
  test::Hour hour = scoring_hour(3);
  const auto card = [&](const char* keys) {
    for (const char* key = keys; *key != 0; ++key)
      hour.key(std::string(1, *key));
    hour.obey();
    hour.key("Enter");
  };
  hour.key("Down");
  card("4444");  // pair 2 first
  card("3333");  // pair 3
  CHECK(hour.memory.scoring.row == 0);
  hour.key("4");  // half of pair 1
  hour.obey();
  hour.key("Down");
  hour.key("Enter");  // pairs 2 and 3 have theirs
  CHECK(hour.memory.scoring.row == 0);
  CHECK(hour.memory.scoring.column == 1);
  card("444");
  CHECK(domain::scoreboard(hour.sample.session, domain::RoundNumber{1}).complete == 3);
  const std::size_t before = hour.sent.commands.size();
  CHECK(hour.key("1"));  // all are in: nobody's
  CHECK(hour.sent.commands.size() == before);
  CHECK(hour.memory.scoring.row == 0);
}

TEST_CASE("another round begins at its first pair, even where an earlier one was looked at") {
  test::Hour hour = scoring_hour(4);
  for (int i = 0; i < 3; ++i)
    hour.key("Down");
  hour.key("4");
  hour.obey();
  hour.memory.scoring.round = 1;
  hour.key("Down");
  hour.sent.send(domain::StartRound{domain::RoundNumber{2}, domain::RoundMode::Parallel, {}});
  hour.obey();
  hour.key("5");
  CHECK(hour.last<domain::Score>().round == domain::RoundNumber{2});
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{1});
}

TEST_CASE("the focus stays on its pair when others leave") {
  test::Hour hour = scoring_hour(4);
  hour.key("Down");
  hour.key("Down");
  hour.key("4");
  hour.obey();
  hour.sent.send(domain::PairGone{domain::PairNumber{1}});
  hour.obey();
  hour.key("5");
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{3});
  CHECK(hour.memory.scoring.column == 2);
  hour.obey();
  hour.sent.send(domain::PairGone{domain::PairNumber{3}});  // now the one that moved up has it
  hour.obey();
  hour.key("2");
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{4});
  CHECK(hour.memory.scoring.column == 1);
}

TEST_CASE("a complete card is written over after one question") {
  test::Hour hour = scoring_hour();
  test::score(hour.sample, 1);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  ui::go_to_cell(hour.sample.session, hour.memory.scoring, 1, 0);
  const std::size_t before = hour.sent.commands.size();
  CHECK(hour.key("1"));
  CHECK(hour.sent.commands.size() == before);
  hour.show(stage);
  CHECK(stage.reads("Write over a complete card?"));
  stage.press("grid.over.no");
  CHECK(hour.sent.commands.size() == before);
  CHECK(hour.key("1"));
  hour.show(stage);
  stage.press("grid.over.yes");
  CHECK(hour.last<domain::Score>().points == domain::Points{1});
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{2});
  hour.obey();
  CHECK(hour.key("2"));  // asked once
  CHECK_FALSE(hour.memory.scoring.over.has_value());
}

TEST_CASE("a pressed cell is focused and the pad scores it") {
  test::Hour hour = scoring_hour();
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  CHECK(stage.reads("0 of 8 in"));
  stage.press("grid.cell.3.2");
  stage.press("grid.pad.5");
  CHECK(hour.last<domain::Score>().pair == domain::PairNumber{3});
  CHECK(hour.last<domain::Score>().criterion == hour.sample.session.program->rubric.criteria[2].id);
  CHECK(hour.last<domain::Score>().points == domain::Points{5});
  stage.press("grid.reveal");
  CHECK(hour.last<domain::Reveal>().on);
  stage.press("grid.round.1");
  stage.press("grid.pad.2");
  CHECK(hour.last<domain::Score>().round == domain::RoundNumber{2});
}

TEST_CASE("a note is kept with its cell") {
  test::Hour hour = scoring_hour();
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.press("grid.note.open");
  stage.type("grid.note", "asked twice", true);
  CHECK(hour.last<domain::ScoreNote>().text == "asked twice");
  CHECK(hour.last<domain::ScoreNote>().pair == domain::PairNumber{1});
}

TEST_CASE("who is complete, who is missing and the room's averages show") {
  test::Hour hour = scoring_hour();
  test::score(hour.sample, 1);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  CHECK(stage.reads("7 of 8 in"));
  CHECK(stage.reads("missing: " + hour.sample.session.roster.pairs.back().label()));
  CHECK(stage.reads("Room average"));
  CHECK(stage.reads("again"));
}

TEST_CASE("the focused row of sixty comes into view") {
  test::Hour hour = scoring_hour(60);
  test::Stage stage(ui::FaceKind::Console, {1280, 720});
  hour.show(stage);
  for (int i = 0; i < 45; ++i)
    hour.key("Down");
  hour.show(stage);
  const ui::Control* cell = stage.find("grid.cell.46.0");
  REQUIRE(cell != nullptr);
  CHECK(cell->clip.holds(cell->rect, 1));
}

TEST_CASE("ten pairs are in view on a small laptop, and every cell can be hit") {
  test::Hour hour = scoring_hour(60);
  test::score(hour.sample, 1);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  ui::go_to_cell(hour.sample.session, hour.memory.scoring, 0, 0);  // not the one card that is missing
  hour.show(stage);
  int seen = 0;
  for (int pair = 1; pair <= 60; ++pair) {
    const ui::Control* cell = stage.find("grid.cell." + std::to_string(pair) + ".0");
    if (cell == nullptr || !cell->clip.holds(cell->rect, 1)) continue;
    CHECK(cell->rect.h >= 44);
    seen += 1;
  }
  CHECK(seen >= 10);
}

TEST_CASE("the grid fits its place in every size and type size") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}}) {
    for (const float type : {0.8f, 1.0f, 2.0f}) {
      CAPTURE(size.x);
      CAPTURE(type);
      test::Hour hour = scoring_hour();
      test::score(hour.sample, 1);
      test::Stage stage(ui::FaceKind::Console, size, {.font_scale = type});
      stage.show([&](ui::Ui& screen) {
        hour.shot = hour.sample.shot();
        ui::Scene scene{screen, *hour.shot, hour.sample.moment, hour.sent, hour.here, hour.asked};
        ui::begin_panel(screen, screen.window().inset(screen.window().w * 0.25f, screen.px(30)), {});
        ui::draw_scoring_grid(scene, *hour.shot->live, hour.memory.scoring);
        ui::end_panel(screen);
      });
      CHECK(stage.must_fit() == "");
    }
  }
}
