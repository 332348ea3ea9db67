// Command: every act of every face, one variant. An Act is a command with who, when and its id.
//
//     Act act{ActId{"7f3a…"}, session, "facilitator", at, utc, Next{}};
//     if (auto no = check(state, act)) refuse(*no); else apply(state, act);
//
// Commands hold values only; anything looked up from outside (zone, clock) was put in before.
// Their written form, one JSON object each, is described in docs/commands.md.
#pragma once

#include "domain/packet_command.hpp"
#include "domain/result.hpp"
#include "domain/session.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hh::domain {

struct OpenSession {
  ProgramId program;
  std::string source;
  Settings settings;
  Roster roster;
};
struct EditSettings {
  Settings settings;
};
struct EditRoster {
  Roster roster;
};
/// A pair that comes late gets the next free number; the number in `pair` is not looked at.
struct AddPair {
  Pair pair;
};
/// Corrects what is known of a pair, or says who sits there from now on. What is left out stays as it is.
struct EditPair {
  PairNumber pair;
  std::optional<std::string> ae{};
  std::optional<std::string> csm{};
  std::optional<std::string> coach{};
  std::optional<std::string> account{};
  std::optional<std::string> champion{};
  std::optional<std::string> amount{};
  std::optional<std::string> close_date{};
  std::optional<std::vector<std::string>> promises{};
  bool swap = false;  ///< other people: what was read and scored before stays with those before
};
/// A pair leaves, or is back. What it said and scored stays; it is asked for nothing while it is away.
struct PairGone {
  PairNumber pair;
  bool gone = true;
};
struct Start {
  Millis ago{};
};  ///< "started N minutes ago"
struct Next {};
struct Back {};
struct GoTo {
  Position to;
};
struct Pause {};
struct Resume {};
struct AddTime {
  Millis delta{};
};  ///< to the current section; ± one minute
struct Trim {
  std::vector<Millis> take;
};  ///< the offer that was accepted
struct Outage {
  Millis down{};
  SessionTime from{};
  bool as_pause = false;
};  ///< after a restart
/// Takes back the last act that can be undone; typing one field in several goes is one act.
struct Undo {
  int acts = 0;  ///< how many journal rows that is, filled in by the door; 0 is 1
};
/// Does again what the last Undo took back, as long as nothing else was done since then.
struct Redo {};
struct Blackout {
  bool on = false;
};
struct Freeze {
  bool on = false;
};
struct Message {
  std::string text;
};  ///< empty takes it down
struct ShowScores {
  bool on = false;
};
struct ShowScoreWall {
  bool on = false;
};
/// Puts a page up over the step; without a title it is taken down.
struct Project {
  std::string title;
  std::vector<std::string> lines;
};
struct AddAnswer {
  QuestionId question;
  std::string text;
};
struct EditAnswer {
  int number = 0;
  std::string text;
};
struct RemoveAnswer {
  int number = 0;
};
struct StartReading {
  ScriptId script;
  PairNumber pair;
  std::string reader;
};
/// Calls a pair up to read next.
struct CallReader {
  PairNumber pair;
};
struct StopReading {};  ///< stores the stopwatch
struct DropReading {};  ///< restart: nothing stored
struct StartRound {
  RoundNumber round;
  RoundMode mode = RoundMode::Parallel;
  PairNumber pair;
};
struct StartFeedback {};
struct EndRound {};
struct CountCue {
  CueId cue;
  PairNumber pair;  ///< none: one for every pair that plays
  int delta = 1;
};
struct CheckCue {
  CueId cue;
  PairNumber pair;
  bool on = false;
};
struct DealCue {
  CueId cue;
};
/// One of a Choice cue's options; 0 takes the choice back.
struct ChooseCue {
  CueId cue;
  PairNumber pair;
  int choice = 0;
};
struct StartCueClock {
  CueId cue;
};
struct Score {
  RoundNumber round;
  PairNumber pair;
  std::string scorer;
  CriterionId criterion;
  std::optional<Points> points;
};
struct ScoreNote {
  RoundNumber round;
  PairNumber pair;
  std::string scorer;
  CriterionId criterion;
  std::string text;
};
struct Reveal {
  RoundNumber round;
  bool on = true;
};
/// Edits of a record name only what they change, so that two edits of one record cannot undo each other.
struct SetArtifact {
  ArtifactId artifact;
  std::optional<bool> done{};
  std::optional<std::string> who{};
  std::optional<std::string> where{};
};
struct SetTier {
  TierNumber tier;
  std::optional<std::string> person{};
  std::optional<std::string> phone{};
  std::optional<std::string> response{};
};
struct SetGoal {
  std::string text;
};
struct SetOpeningNumber {
  std::int64_t amount = 0;
};
struct SetKeep {
  int percent = -1;
};  ///< 0..100; -1 clears
struct SetCommitment {
  PairNumber pair;
  CommitmentId commitment;
  std::optional<std::string> text{};
  std::optional<std::string> owner{};
  std::optional<bool> agreed{};
  std::optional<Date> due{};  ///< agreed in the room; a date that is none goes back to the program's rule
};
struct HandIn {
  PairNumber pair;
  Owed what = Owed::Packet;
  bool done = true;
};
struct AskHelp {
  PairNumber pair;
  bool on = true;
};
/// A pair has shown what a step asks of it.
struct MarkPair {
  PairNumber pair;
  MarkId mark;
  bool on = true;
};
/// How many items of a Reveal step are open to the room.
struct Uncover {
  int count = 0;
};
struct FillField {
  FieldId field;
  std::string text;
};
struct SetSummary {
  std::string text;
};
struct Finish {
  LocalTime local{};  ///< local end, filled in by the door
  /// When each commitment falls due by the company's calendar as it is then, filled in by the door.
  std::map<CommitmentId, Date> due{};
};
/// Follow-ups live after their session; `text` is the note, evidence closes.
struct SayFollowUp {
  FollowUpId item;
  FollowStatus status = FollowStatus::Open;
  std::string text;
  std::string evidence;
};

/// Packets live apart from sessions: their acts go through the same door and journal.
struct OnPacket {
  PacketId packet;
  PacketCommand what;
};

using Command =
    std::variant<OpenSession, EditSettings, EditRoster, Start, Next, Back, GoTo, Pause, Resume, AddTime, Trim,
                 Outage, Undo, Blackout, Freeze, Message, ShowScores, ShowScoreWall, Project, AddAnswer,
                 EditAnswer, RemoveAnswer, CallReader, StartReading, StopReading, DropReading, StartRound,
                 StartFeedback, EndRound, CountCue, CheckCue, DealCue, StartCueClock, Score, ScoreNote,
                 Reveal, SetArtifact, SetTier, SetGoal, SetOpeningNumber, SetKeep, SetCommitment, HandIn,
                 AskHelp, MarkPair, Uncover, FillField, ChooseCue, SetSummary, Finish, SayFollowUp, OnPacket,
                 Redo, AddPair, EditPair, PairGone, Redacted>;

struct Act {
  ActId id;
  SessionId session;  ///< empty for SayFollowUp; the packet's id for OnPacket
  std::string who;
  SessionTime at{};
  UtcTime utc{};
  Command what;
};

/// A reason why `act` cannot be done now, with what to do next; nothing when it can.
std::optional<Problem> check(const Session& session, const Act& act);
/// The session an OpenSession act makes. `program` is what `source` reads as.
Session open_session(const Act& act, std::shared_ptr<const Program> program);
/// Makes the next state. Total; Undo is handled by `replay`.
void apply(Session& session, const Act& act);
/// Folds all acts from the opening one on, leaving out what was undone.
Session replay(const std::vector<Act>& acts, std::shared_ptr<const Program> program);
/// The act an Undo would take back now: index into `acts`, or nothing.
std::optional<std::size_t> undoable(const std::vector<Act>& acts);
/// How many acts it would take back: more than 1 where a field was typed in several goes.
int undoable_acts(const std::vector<Act>& acts);
/// The last of the acts a Redo would bring back now, or nothing.
std::optional<std::size_t> redoable(const std::vector<Act>& acts);
/// The acts that stand: those undone and not redone left out, and every Undo and Redo.
std::vector<Act> standing_acts(const std::vector<Act>& acts);
/// What taking an act back would do to the hour itself, so that a face asks before it.
enum class TakesBack { Act, Start, End };
TakesBack takes_back(const Command& command);
/// What is undone in words: "Next (to Verbatim scripts)".
std::string describe(const Command& command);

std::optional<Problem> check(const FollowUp& item, const Act& act);
void apply(FollowUp& item, const Act& act);

}  // namespace hh::domain
