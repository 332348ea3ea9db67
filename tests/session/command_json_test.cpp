#include "session/command_json.hpp"

#include "domain/due.hpp"
#include "session/json_fields.hpp"
#include "session/state_json.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::session;
using namespace std::chrono_literals;

namespace {

std::string refusal(const char* text) {
  const auto read = read_command(text);
  return read.ok() ? "read" : read.problem().sentence();
}

}  // namespace

TEST_CASE("every act is written and read back the same") {
  Settings settings;
  settings.room = "Łódź";
  settings.coaches = {"Ola"};
  settings.planned_start = UtcTime{Millis{1'795'435'200'000}};
  Roster roster;
  roster.pairs = {{PairNumber{1}, "Ada", "王芳", "Ola", {"Acme", "Maya", "$1", "2026-11-03", {"a, by May"}}}};
  const Command all[] = {
      OpenSession{ProgramId{"small"}, "# text\n\"quoted\"", settings, roster},
      EditSettings{settings},
      EditRoster{roster},
      AddPair{{PairNumber{}, "Bo", "", "Kim", {"Globex", "", "", "", {"SSO"}}}},
      EditPair{PairNumber{2}, "Bo", "Mia", {}, {}, {}, "", {}, {}, true},
      EditPair{.pair = PairNumber{1}, .promises = std::vector<std::string>{}},
      PairGone{PairNumber{3}, false},
      Start{90s},
      Next{},
      Back{},
      GoTo{{2, 1}},
      Pause{},
      Resume{},
      AddTime{-1min},
      Trim{{0s, 30s, 0s}},
      Outage{200s, SessionTime{37min}, true},
      Undo{3},
      Redo{},
      Redacted{},
      Blackout{true},
      Freeze{false},
      Message{"back in 5"},
      ShowScores{true},
      ShowScoreWall{true},
      Project{"What we keep", {"a line", "another"}},
      AddAnswer{QuestionId{"q"}, "x"},
      EditAnswer{3, "y"},
      RemoveAnswer{3},
      StartReading{ScriptId{"b"}, PairNumber{2}, "Zoë"},
      CallReader{PairNumber{2}},
      StopReading{},
      DropReading{},
      StartRound{RoundNumber{1}, RoundMode::OnStage, PairNumber{3}},
      StartFeedback{},
      EndRound{},
      CountCue{CueId{"asks"}, PairNumber{1}, -1},
      CountCue{CueId{"asks"}, {}, 1},
      CheckCue{CueId{"left"}, PairNumber{1}, true},
      DealCue{CueId{"leave"}},
      ChooseCue{CueId{"thinnest"}, PairNumber{1}, 2},
      StartCueClock{CueId{"brief"}},
      Score{RoundNumber{1}, PairNumber{2}, "Ola", CriterionId{"c"}, Points{4}},
      Score{RoundNumber{1}, PairNumber{2}, "Ola", CriterionId{"c"}, std::nullopt},
      ScoreNote{RoundNumber{1}, PairNumber{2}, "Ola", CriterionId{"c"}, "n"},
      Reveal{RoundNumber{2}, false},
      SetArtifact{ArtifactId{"doc"}, true, "Ada", {}},
      SetTier{TierNumber{2}, "Kim", {}, "same day"},
      SetGoal{"95 %"},
      SetOpeningNumber{287000},
      SetKeep{60},
      SetCommitment{PairNumber{1}, CommitmentId{"doc"}, {}, "o", {}},
      SetCommitment{PairNumber{1}, CommitmentId{"doc"}, {}, {}, {}, parse_date("2026-12-04")},
      SetCommitment{PairNumber{1}, CommitmentId{"doc"}, {}, {}, {}, Date{}},
      HandIn{PairNumber{1}, Owed::Plan, false},
      AskHelp{PairNumber{1}, false},
      MarkPair{PairNumber{1}, MarkId{"metric"}, false},
      Uncover{2},
      FillField{FieldId{"use-case-1"}, "ramp 90 to 45 days"},
      SetSummary{"s"},
      Finish{LocalTime{5h}, {{CommitmentId{"doc"}, parse_date("2026-12-03")}}},
      SayFollowUp{FollowUpId{"s/1/doc"}, FollowStatus::AtRisk, "t", "e"},
      OnPacket{PacketId{"pk-1"}, RemoveRow{FieldId{"goal"}, 2}}};
  CHECK(std::size(all) == std::variant_size_v<Command> + 5);
  for (const Command& command : all) {
    const std::string text = write_command(command);
    const auto read = read_command(text);
    REQUIRE_MESSAGE(read.ok(), text);
    CHECK(read.value().index() == command.index());
    CHECK(write_command(read.value()) == text);
  }
}

TEST_CASE("what is wrong with a line is said by name") {
  CHECK(refusal("nonsense").starts_with("this is not JSON."));
  CHECK(refusal("[1]").starts_with("the line is not a JSON object."));
  CHECK(refusal("{}").starts_with("\"do\" is missing."));
  CHECK(refusal(R"({"do":"nxt"})") == "there is no act \"nxt\". Did you mean \"next\"?");
  CHECK(refusal(R"({"do":"next","setp":1})").starts_with("unknown key \"setp\"."));
  CHECK(refusal(R"({"do":"score","round":1,"pair":1,"criterion":"c","point":3})") ==
        "unknown key \"point\". Did you mean \"points\"?");
  CHECK(refusal(R"({"do":"score","round":"1","pair":1,"criterion":"c"})")
            .starts_with("\"round\" must be a whole number."));
  CHECK(refusal(R"({"do":"score","round":1.5,"pair":1,"criterion":"c"})")
            .starts_with("\"round\" must be a whole number."));
  CHECK(refusal(R"({"do":"score","pair":1,"criterion":"c"})").starts_with("\"round\" is missing."));
  CHECK(refusal(R"({"do":"go","section":99999999999999})").starts_with("\"section\" is out of range."));
  CHECK(refusal(R"({"do":"hand_in","pair":1,"what":"cake"})").starts_with("\"what\" must be packet"));
  CHECK(refusal(R"({"do":"follow_up","item":"x","status":"great"})").starts_with("\"status\" must be open"));
}

TEST_CASE("instants are read as people write them") {
  CHECK(read_utc("2026-11-23T12:00:00Z") == UtcTime{Millis{1'795'435'200'000}});
  CHECK(read_utc("2026-11-23T12:00:00.250Z") == UtcTime{Millis{1'795'435'200'250}});
  CHECK(read_utc("2026-11-23T13:00:00+01:00") == UtcTime{Millis{1'795'435'200'000}});
  CHECK_FALSE(read_utc("yesterday").has_value());
  CHECK(read_utc(write_utc(UtcTime{Millis{1'795'435'200'007}})) == UtcTime{Millis{1'795'435'200'007}});
}

TEST_CASE("the nearest word is offered, a far one is not") {
  CHECK(nearest("scroe", {"score", "start"}) == "score");
  CHECK(nearest("banana", {"score", "start"}).empty());
}
