// Readers, one after another, against the stopwatch.
#include "ui/console_hour.hpp"

using namespace hh;
using domain::StepKind;

TEST_CASE("a reader is started, stopped with the seconds on the button, and the next one is chosen") {
  test::Hour hour(StepKind::Script);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.reads("Reader 1 of 8"));
  stage.press("reader.start");
  CHECK(hour.last<domain::StartReading>().pair == domain::PairNumber{1});
  hour.obey();
  hour.sample.moment.at += domain::Seconds{84};
  hour.show(stage);
  CHECK(stage.reads("Stop, store 84 s"));
  CHECK(stage.find("reader.start") == nullptr);
  stage.press("reader.stop");
  hour.last<domain::StopReading>();
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("Reader 2 of 8"));
  CHECK(stage.reads("84 s"));
}

TEST_CASE("a reading beyond its limit says by how much, and stays marked") {
  test::Hour hour(StepKind::Script);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.press("reader.start");
  hour.obey();
  hour.sample.moment.at += domain::Seconds{97};
  hour.show(stage);
  CHECK(stage.reads("7 s over"));
  stage.press("reader.stop");
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("97 s, 7 s over"));
}

TEST_CASE("restart keeps nothing of the try and starts the same reader") {
  test::Hour hour(StepKind::Script);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.press("reader.next");
  CHECK(hour.last<domain::CallReader>().pair == domain::PairNumber{2});
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("Reader 2 of 8"));
  stage.press("reader.start");
  hour.obey();
  hour.show(stage);
  stage.press("reader.restart");
  CHECK(std::holds_alternative<domain::DropReading>(hour.sent.commands[hour.sent.commands.size() - 2]));
  CHECK(hour.last<domain::StartReading>().pair == domain::PairNumber{2});
  hour.obey();
  CHECK(hour.sample.session.readings.empty());
}

TEST_CASE("the script fits its place in every size") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}}) {
    test::Hour hour(StepKind::Script);
    test::Stage stage(ui::FaceKind::Console, size);
    hour.show(stage);
    CHECK(stage.must_fit() == "");
  }
}
