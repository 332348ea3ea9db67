// Steps at which pairs show something, a list is uncovered, a template is filled or sent.
#include "ui/console_hour.hpp"

#include "ui/wall.hpp"

using namespace hh;
using domain::PairNumber;
using domain::StepKind;

namespace {

std::string wall_says(test::Sample& sample) {
  test::Stage stage(ui::FaceKind::Wall);
  ui::Wall wall;
  stage.show([&, shot = sample.shot()](ui::Ui& ui) { wall.draw(ui, shot, sample.moment); });
  return stage.text();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("parts read aloud are ticked pair by pair, by mouse and by key, and the Wall follows") {
  test::Hour hour(StepKind::Marks, 0, 8, "forge");
  const auto& marks = hour.sample.session.current_step()->marks;
  REQUIRE(marks.size() == 3);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("0 of 8 pairs complete"));
  stage.press("mark.3." + marks[1].id.value);
  CHECK(hour.last<domain::MarkPair>().pair == PairNumber{3});
  hour.obey();
  CHECK(hour.key("Down"));
  CHECK(hour.key("0"));
  hour.obey();
  CHECK(hour.sample.session.marks.size() == 4);  // pair 3 had one, then pair 4 got all three
  hour.show(stage);
  CHECK(stage.reads("1 of 8 pairs complete"));
  CHECK(contains(wall_says(hour.sample), "4 of 24"));
  CHECK(hour.key("1"));
  hour.obey();
  CHECK(hour.sample.session.marks.size() == 3);
}

TEST_CASE("an objection's answer is uncovered by D, and the Wall shows it only then") {
  test::Hour hour(StepKind::Reveal, 1, 8, "forge");
  const auto items = hour.sample.session.current_step()->items;
  REQUIRE(items.size() == 3);
  CHECK_FALSE(contains(wall_says(hour.sample), items[0].text));
  CHECK(hour.key("D"));
  CHECK(hour.last<domain::Uncover>().count == 1);
  hour.obey();
  CHECK(contains(wall_says(hour.sample), items[0].text));
  CHECK_FALSE(contains(wall_says(hour.sample), items[1].text));
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.press("reveal.all");
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("All uncovered"));
  stage.press("reveal.back");
  CHECK(hour.last<domain::Uncover>().count == 2);
}

TEST_CASE("a template is filled on the Console and read on the Wall") {
  test::Hour hour(StepKind::Fill, 0, 8, "reboot");
  const auto field = hour.sample.session.current_step()->fields.front();
  CHECK(contains(wall_says(hour.sample), field.help));
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.type("fill." + field.id.value, "Northwind, 84,000");
  hour.sample.moment.seconds += 1;
  stage.frame();
  CHECK(hour.last<domain::FillField>().field == field.id);
  hour.obey();
  CHECK(contains(wall_says(hour.sample), "Northwind, 84,000"));
  CHECK(contains(wall_says(hour.sample), "1 of 10 filled"));
}

TEST_CASE("the thinnest field is chosen for each pair and counted on the Wall in the debrief") {
  test::Hour hour(StepKind::Round, 0, 8, "reboot");
  hour.sample.session.round.emplace();
  hour.sample.session.round->number = domain::RoundNumber{1};
  hour.sample.session.round->started = hour.sample.moment.at - domain::Minutes{13};
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.press("cue.thinnest.2");
  CHECK(hour.last<domain::ChooseCue>().choice == 1);
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("Use cases"));
  stage.press("cue.thinnest.2");
  hour.obey();
  CHECK(hour.sample.session.cue_marks.begin()->second == 2);
  const std::string wall = wall_says(hour.sample);
  CHECK(contains(wall, "Thinnest field"));
  CHECK(contains(wall, "People"));
}

TEST_CASE("what the customer confirms after the pickup is ticked beside the script") {
  test::Hour hour(StepKind::Script, 1, 8, "forge");
  REQUIRE(hour.sample.session.current_step()->marks.size() == 3);
  CHECK(hour.key("2"));
  CHECK(hour.last<domain::MarkPair>().mark == hour.sample.session.current_step()->marks[1].id);
}

TEST_CASE("steps at which pairs show something fit the Console") {
  for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const auto& [kind, nth, program] : {std::tuple{StepKind::Marks, 0, "forge"},
                                             {StepKind::Reveal, 0, "forge"},
                                             {StepKind::Reveal, 1, "forge"},
                                             {StepKind::Fill, 0, "reboot"},
                                             {StepKind::Script, 1, "forge"}}) {
      test::Hour hour(kind, nth, 8, program);
      test::Stage stage(ui::FaceKind::Console, size);
      hour.show(stage);
      CAPTURE(size.x);
      CAPTURE(program);
      CHECK(stage.must_fit() == "");
    }
  }
}
