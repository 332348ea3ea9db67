// Each training and each call of ours, from the first second to stored follow-ups, on virtual time.
#include "session/room.hpp"

#include <filesystem>

using namespace hh::session;
using namespace hh::session::testing;
using namespace hh::domain;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const hh::library::Shelf> our_shelf() {
  static const auto shelf = std::make_shared<const hh::library::Shelf>(
      hh::library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library"));
  return shelf;
}

struct Held : Room {
  explicit Held(const Program& program, const std::string& call) {
    door->set_shelf(our_shelf());
    Settings settings;
    settings.call = call;
    door->commands().open_session(program.id, settings, three_pairs());
    door->drain();
    REQUIRE(door->snapshot()->live != nullptr);
    REQUIRE(does(Start{}));
  }

  void play(RoundNumber number) {
    const Round round = *live().program->round(number);
    REQUIRE(does(StartRound{number, RoundMode::Parallel, {}}));
    for (const Cue& cue : round.cues) {
      CAPTURE(cue.label);
      switch (cue.kind) {
        case CueKind::Clock:
          CHECK(does(StartCueClock{cue.id}));
          break;
        case CueKind::Count:
          CHECK(does(CountCue{cue.id, PairNumber{1}, cue.target}));
          break;
        case CueKind::Deal:
          CHECK(does(DealCue{cue.id}));
          break;
        case CueKind::Check:
          CHECK(does(CheckCue{cue.id, PairNumber{2}, true}));
          break;
        case CueKind::Choice:
          CHECK(does(ChooseCue{cue.id, PairNumber{3}, 1}));
          break;
        case CueKind::Exit:
          break;
      }
    }
    clock->pass(Millis{round.live});
    CHECK(round_view(live(), door->moment().at).phase == RoundPhase::Feedback);
    clock->pass(Millis{round.feedback});
    REQUIRE(does(EndRound{}));
  }

  /// What a facilitator does at one step; true where it took its own time.
  void work(const Step& step) {
    CAPTURE(step.title);
    if (step.kind == StepKind::Question)
      CHECK(does(AddAnswer{QuestionId{step.refers_to}, "the champion had left"}));
    if (step.kind == StepKind::Script) {
      CHECK(does(StartReading{ScriptId{step.refers_to}, PairNumber{1}, ""}));
      clock->pass(40s);
      CHECK(does(StopReading{}));
    }
    if (step.kind == StepKind::Round) play(RoundNumber{std::stoi(step.refers_to)});
    if (step.kind == StepKind::Reveal) CHECK(does(Uncover{static_cast<int>(step.items.size())}));
    for (const StepMark& mark : step.marks)
      CHECK(does(MarkPair{PairNumber{1}, mark.id, true}));
    for (const Field& field : step.fields)
      CHECK(does(FillField{field.id, "filled while the room watched"}));
    if (step.kind == StepKind::Commitments) {
      for (const CommitmentTemplate& promise : live().program->commitments)
        CHECK(does(SetCommitment{PairNumber{1}, promise.id, {}, {}, true}));
    }
    if (step.kind == StepKind::Closing) CHECK(does(SetKeep{60}));
    clock->pass(20s);
  }

  void to_the_end() {
    while (live().stage() == Stage::Running) {
      work(*live().current_step());
      REQUIRE(does(Next{}));
    }
  }
};

void hold(const Program& program, const std::string& call) {
  CAPTURE(program.id.value);
  CAPTURE(call);
  Held hour(program, call);
  hour.to_the_end();
  const Session ended = hour.live();
  CHECK(ended.stage() == Stage::Finished);
  for (const auto& section : ended.timeline.at(hour.door->moment().at).sections)
    CHECK(section.entered);
  const auto stored = hour.stored(true);
  const auto report = stored.verify(rebuild);
  REQUIRE(report.ok());
  CHECK(report.value().faults == std::vector<std::string>{});
  const auto items = stored.follow_ups();
  REQUIRE(items.ok());
  const std::size_t promised = ended.program->commitments.size() * ended.roster.pairs.size();
  CHECK(std::count_if(items.value().begin(), items.value().end(), [](const FollowUp& item) {
          return item.kind == FollowKind::Commitment;
        }) == static_cast<std::ptrdiff_t>(promised));
}

}  // namespace

TEST_CASE("every training of ours is held from the start to stored follow-ups") {
  int held = 0;
  for (const auto& program : our_shelf()->programs) {
    if (program->kind != ProgramKind::Training) continue;
    hold(*program, "");
    ++held;
  }
  CHECK(held == 3);
}

TEST_CASE("every call of our playbooks is held from the start to the end") {
  int held = 0;
  for (const auto& program : our_shelf()->programs) {
    for (const Call& call : program->calls) {
      hold(*program, call.id);
      ++held;
    }
  }
  CHECK(held == 8);
}
