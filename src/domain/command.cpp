#include "domain/command.hpp"

namespace hh::domain {

namespace {

struct Describer {
  std::string operator()(const OpenSession&) const { return "open the session"; }
  std::string operator()(const EditSettings&) const { return "edit the settings"; }
  std::string operator()(const EditRoster&) const { return "edit the roster"; }
  std::string operator()(const AddPair& c) const {
    return "add " + (c.pair.label().empty() ? std::string("a pair") : c.pair.label());
  }
  std::string operator()(const EditPair& c) const {
    return (c.swap ? "somebody else in pair " : "correct pair ") + std::to_string(c.pair.value);
  }
  std::string operator()(const PairGone& c) const {
    return "pair " + std::to_string(c.pair.value) + (c.gone ? " leaves" : " is back");
  }
  std::string operator()(const Start&) const { return "start"; }
  std::string operator()(const Next&) const { return "next"; }
  std::string operator()(const Back&) const { return "back"; }
  std::string operator()(const GoTo&) const { return "go to another step"; }
  std::string operator()(const Pause&) const { return "pause"; }
  std::string operator()(const Resume&) const { return "go on after the pause"; }
  std::string operator()(const AddTime& c) const {
    const auto minutes = std::chrono::duration_cast<Minutes>(c.delta).count();
    return (minutes < 0 ? "take " : "add ") + std::to_string(minutes < 0 ? -minutes : minutes) + " min";
  }
  std::string operator()(const Trim&) const { return "trim the agenda"; }
  std::string operator()(const Outage&) const { return "resume after an outage"; }
  std::string operator()(const Undo&) const { return "undo"; }
  std::string operator()(const Redo&) const { return "redo"; }
  std::string operator()(const Redacted&) const { return "what was taken out of the record"; }
  std::string operator()(const Blackout& c) const { return c.on ? "blackout" : "end the blackout"; }
  std::string operator()(const Freeze& c) const { return c.on ? "freeze the wall" : "unfreeze the wall"; }
  std::string operator()(const Message&) const { return "message on the wall"; }
  std::string operator()(const ShowScores&) const { return "show the scores"; }
  std::string operator()(const Project&) const { return "project a page"; }
  std::string operator()(const ShowScoreWall&) const { return "show the score wall"; }
  std::string operator()(const AddAnswer& c) const { return "answer \"" + c.text + "\""; }
  std::string operator()(const EditAnswer&) const { return "edit an answer"; }
  std::string operator()(const RemoveAnswer&) const { return "remove an answer"; }
  std::string operator()(const CallReader&) const { return "call up a reader"; }
  std::string operator()(const StartReading& c) const { return "start reader " + c.reader; }
  std::string operator()(const StopReading&) const { return "stop the reader"; }
  std::string operator()(const DropReading&) const { return "drop the reading"; }
  std::string operator()(const StartRound& c) const { return "start round " + std::to_string(c.round.value); }
  std::string operator()(const StartFeedback&) const { return "start the feedback"; }
  std::string operator()(const EndRound&) const { return "end the round"; }
  std::string operator()(const CountCue& c) const {
    return c.pair.none() ? "count for every pair" : "count for pair " + std::to_string(c.pair.value);
  }
  std::string operator()(const CheckCue& c) const { return "mark for pair " + std::to_string(c.pair.value); }
  std::string operator()(const DealCue&) const { return "deal a line"; }
  std::string operator()(const StartCueClock&) const { return "start the cue clock"; }
  std::string operator()(const Score& c) const {
    const std::string given = c.points ? "score " + std::to_string(c.points->value) : "clear the score";
    return given + " for pair " + std::to_string(c.pair.value);
  }
  std::string operator()(const ScoreNote& c) const { return "note for pair " + std::to_string(c.pair.value); }
  std::string operator()(const Reveal& c) const {
    return (c.on ? "reveal round " : "hide round ") + std::to_string(c.round.value);
  }
  std::string operator()(const SetArtifact&) const { return "edit an artifact"; }
  std::string operator()(const SetTier&) const { return "edit the escalation tree"; }
  std::string operator()(const SetGoal&) const { return "edit the joint goal"; }
  std::string operator()(const SetOpeningNumber&) const { return "edit the opening number"; }
  std::string operator()(const SetKeep&) const { return "what we keep"; }
  std::string operator()(const SetCommitment& c) const {
    return "commitment of pair " + std::to_string(c.pair.value);
  }
  std::string operator()(const HandIn& c) const {
    return std::string(word(c.what)) + " of pair " + std::to_string(c.pair.value);
  }
  std::string operator()(const AskHelp&) const { return "help flag"; }
  std::string operator()(const MarkPair& c) const { return "mark of pair " + std::to_string(c.pair.value); }
  std::string operator()(const Uncover&) const { return "uncover an item"; }
  std::string operator()(const FillField&) const { return "fill the template"; }
  std::string operator()(const ChooseCue& c) const {
    return "choice of pair " + std::to_string(c.pair.value);
  }
  std::string operator()(const SetSummary&) const { return "edit the summary"; }
  std::string operator()(const Finish&) const { return "end the hour"; }
  std::string operator()(const SayFollowUp&) const { return "follow-up"; }
  std::string operator()(const OnPacket&) const { return "packet"; }
};

}  // namespace

std::string describe(const Command& command) { return std::visit(Describer{}, command); }

}  // namespace hh::domain
