// The steps around the rounds: numbers, questions, artifacts, promises, the closing, start and end.
#include "ui/console_hour.hpp"

#include "domain/scoring.hpp"

#include <string>
#include <utility>

using namespace hh;
using domain::StepKind;

namespace {

/// As if somebody had just emptied the field.
void empty_field(test::Hour& hour, const std::string& id) {
  hour.memory.typed.type(id, "", domain::SetOpeningNumber{0}, ui::Drafts::never);
}

}  // namespace

TEST_CASE("the opening number is read as people write it, and refused with a reason otherwise") {
  for (const auto& [typed, amount] : {std::pair<std::string, std::int64_t>{"$312,500", 312'500},
                                      {"287k", 287'000},
                                      {"1.2m", 1'200'000},
                                      {"0", 0}}) {
    CAPTURE(typed);
    test::Hour hour(StepKind::Number);
    hour.sample.session.opening_number = 5;
    test::Stage stage(ui::FaceKind::Console, {1366, 768});
    hour.show(stage);
    empty_field(hour, "opening");
    stage.type("opening", typed, true);
    CHECK(hour.last<domain::SetOpeningNumber>().amount == amount);
  }
  for (const std::string typed : {"lots", "-5", "12k3"}) {
    CAPTURE(typed);
    test::Hour hour(StepKind::Number);
    test::Stage stage(ui::FaceKind::Console, {1366, 768});
    hour.show(stage);
    empty_field(hour, "opening");
    stage.type("opening", typed);
    CHECK(stage.reads("Not an amount"));
    stage.type("opening", "", true);
    CHECK(hour.sent.commands.empty());
  }
}

TEST_CASE("an answer goes up with Enter, is edited and taken down again") {
  test::Hour hour(StepKind::Question);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  stage.type("answer", "Nobody told us", true);
  CHECK(hour.last<domain::AddAnswer>().text == "Nobody told us");
  hour.obey();
  hour.show(stage);
  REQUIRE(stage.find("answer.1.remove") != nullptr);
  for (const auto& [id, draft] : hour.memory.drafts) {
    CAPTURE(id);
    CHECK(draft == "");
  }
  stage.type("answer.1", " in time", true);
  CHECK(hour.last<domain::EditAnswer>().text == "Nobody told us in time");
  hour.obey();
  hour.show(stage);
  stage.press("answer.1.remove");
  CHECK(hour.last<domain::RemoveAnswer>().number == 1);
  hour.obey();
  hour.show(stage);
  CHECK(stage.find("answer.1") == nullptr);
}

TEST_CASE("an artifact keeps who and where when it is marked done") {
  test::Hour hour(StepKind::Artifacts);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  const std::string id = "artifact." + hour.sample.session.program->artifacts.front().id.value;
  stage.type(id + ".who", "Ada", true);
  hour.obey();
  hour.show(stage);
  stage.press(id);
  CHECK(hour.last<domain::SetArtifact>().done == true);
  CHECK_FALSE(hour.last<domain::SetArtifact>().who.has_value());
  hour.obey();
  const domain::ArtifactId first = hour.sample.session.program->artifacts.front().id;
  CHECK(hour.sample.session.artifacts.at(first).who == "Ada");
  CHECK(hour.sample.session.artifacts.at(first).done);
}

TEST_CASE("promises are agreed pair by pair, counted, and a pair can ask for help") {
  test::Hour hour(StepKind::Commitments, 0, 2);
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  CHECK(stage.reads("0 of 2 pairs said all of theirs"));
  stage.press("help.1");
  CHECK(hour.last<domain::AskHelp>().on);
  hour.obey();
  for (const auto& wanted : hour.sample.session.program->commitments) {
    hour.sent.send(domain::SetCommitment{domain::PairNumber{1}, wanted.id, "", "Ada", true});
  }
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("1 of 2 pairs said all of theirs"));
  const std::string first = hour.sample.session.program->commitments.front().id.value;
  stage.press("commitment.2." + first);
  CHECK(hour.last<domain::SetCommitment>().pair == domain::PairNumber{2});
  CHECK(hour.last<domain::SetCommitment>().agreed == true);
}

TEST_CASE("promises are marked by keys: a pair, a number, and 0 for all") {
  test::Hour hour(StepKind::Commitments, 0, 2);
  const auto& wanted = hour.sample.session.program->commitments;
  CHECK(hour.key("Down"));
  CHECK(hour.key("2"));
  CHECK(hour.last<domain::SetCommitment>().pair == domain::PairNumber{2});
  CHECK(hour.last<domain::SetCommitment>().commitment == wanted[1].id);
  CHECK(hour.last<domain::SetCommitment>().agreed == true);
  hour.obey();
  CHECK(hour.key("2"));
  CHECK(hour.last<domain::SetCommitment>().agreed == false);
  hour.obey();
  CHECK(hour.key("0"));
  hour.obey();
  for (const auto& one : wanted)
    CHECK(hour.sample.session.commitments.at({domain::PairNumber{2}, one.id}).agreed);
  CHECK_FALSE(hour.sample.session.commitments.contains({domain::PairNumber{1}, wanted[0].id}));
  const std::size_t sent = hour.sent.commands.size();
  hour.key(std::to_string(wanted.size() + 1));
  CHECK(hour.sent.commands.size() == sent);
}

TEST_CASE("at a scoreboard the grid takes arrows and numbers, while a clicker still turns the step") {
  test::Hour hour(StepKind::Scoreboard);
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  hour.show(stage);
  CHECK(stage.find("grid.cell.1.0") != nullptr);
  CHECK(stage.must_fit() == "");
  CHECK(hour.key("4"));
  CHECK(hour.last<domain::Score>().points == domain::Points{4});
  CHECK(hour.key("Right"));
  CHECK(hour.key("3"));
  CHECK(hour.last<domain::Score>().criterion == hour.sample.session.program->rubric.criteria[2].id);
  hour.sample.moment.seconds += 1;
  CHECK(hour.key("PageDown"));
  CHECK(std::holds_alternative<domain::Next>(hour.sent.commands.back()));
}

TEST_CASE("the closing keeps a share, names what is owed, and ends after a question") {
  test::Hour hour(StepKind::Closing, 0, 1);
  hour.sample.session.opening_number = 287'000;
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  stage.press("keep.more");
  CHECK(hour.last<domain::SetKeep>().percent == 5);
  hour.obey();
  hour.show(stage);
  CHECK(stage.reads("14,350"));
  CHECK(stage.reads("Still owed: "));
  for (const domain::Owed what : domain::all_owed) {
    hour.sent.send(domain::HandIn{domain::PairNumber{1}, what, true});
  }
  for (const auto& wanted : hour.sample.session.program->commitments) {
    hour.sent.send(domain::SetCommitment{domain::PairNumber{1}, wanted.id, "", "Ada", true});
  }
  hour.obey();
  hour.show(stage);
  CHECK_FALSE(stage.reads("Still owed: "));
  hour.memory.asks_end = true;
  hour.show(stage);
  const std::size_t before = hour.sent.commands.size();
  stage.press("end.no");
  CHECK(hour.sent.commands.size() == before);
  hour.memory.asks_end = true;
  hour.show(stage);
  stage.press("end.yes");
  hour.last<domain::Finish>();
}

TEST_CASE("set-up starts now or some minutes ago, and names who repeats") {
  test::Hour hour(StepKind::Page);
  hour.sample = test::sample(2);
  hour.sample.snapshot.repeats = {
      {domain::SessionId{"old"}, "pass", "Room Oslo", {}, domain::RoundNumber{1}, "Ada Lind", 14}};
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  CHECK(stage.reads("Ada Lind repeats round 1"));
  stage.press("start.ago.more");
  stage.press("start");
  CHECK(hour.last<domain::Start>().ago == domain::Minutes{1});
}

TEST_CASE("after the end the summary can be written and the end undone") {
  test::Hour hour(StepKind::Closing, 0, 2);
  hour.sent.send(domain::Finish{hour.sample.moment.local});
  hour.obey();
  hour.sample.snapshot.undoable = "end the hour";
  test::Stage stage(ui::FaceKind::Console, {1920, 1080});
  hour.show(stage);
  CHECK(stage.reads("The hour is over"));
  CHECK_FALSE(stage.reads("nothing was stored"));
  stage.type("summary", "Two packets missing", true);
  CHECK(hour.last<domain::SetSummary>().text == "Two packets missing");
  stage.press("finished.undo");
  hour.last<domain::Undo>();
  hour.sample.session.settings.rehearsal = true;
  hour.show(stage);
  CHECK(stage.reads("nothing was stored"));
}

TEST_CASE("the steps fit their place in every size, with smaller and larger type") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float grown : {0.8f, 1.0f, 1.25f, 1.5f, 2.0f}) {
      for (const StepKind kind : {StepKind::Page, StepKind::Number, StepKind::Question, StepKind::Artifacts,
                                  StepKind::Tree, StepKind::Commitments, StepKind::Closing}) {
        CAPTURE(size.x);
        CAPTURE(grown);
        CAPTURE(static_cast<int>(kind));
        test::Hour hour(kind);
        ui::ThemeChoice choice;
        choice.font_scale = grown;
        test::Stage stage(ui::FaceKind::Console, size, choice);
        hour.show(stage);
        CHECK(stage.must_fit() == "");
      }
    }
  }
}

TEST_CASE("set-up and the end fit their place") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    CAPTURE(size.x);
    test::Hour hour(StepKind::Closing);
    test::Stage stage(ui::FaceKind::Console, size);
    hour.sent.send(domain::Finish{hour.sample.moment.local});
    hour.obey();
    hour.sample.snapshot.undoable = "end the hour";
    hour.show(stage);
    CHECK(stage.must_fit() == "");
    hour.sample = test::sample(8);
    hour.show(stage);
    CHECK(stage.must_fit() == "");
  }
}
