// Session: everything one run of a program has come to hold. A value; `apply` makes the next one.
//
//     Session s = open_session(id, act, open_command, program);
//     if (auto no = check(s, act)) return *no;   // a reason, with what to do next
//     apply(s, act);
//
// `apply` is total: whatever `check` once let through is applied again on replay, always with the
// same result. Undo is a replay without the undone act, so timers come out as if it never was.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/follow_up.hpp"
#include "domain/program.hpp"
#include "domain/roster.hpp"
#include "domain/timeline.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hh::domain {

struct Answer {
  int number = 0;  ///< 1.. in the order given, stable: edits and removal name it
  QuestionId question;
  std::string text;
  bool removed = false;
};

/// One reader, one script, one stopwatch.
struct ScriptReading {
  ScriptId script;
  PairNumber pair;
  std::string reader;
  Millis took{};
  bool over = false;  ///< beyond the script's limit
};

struct ReadingNow {
  ScriptId script;
  PairNumber pair;
  std::string reader;
  SessionTime started{};
};

enum class RoundMode { Parallel, OnStage };
enum class RoundPhase { Live, Feedback, Over };

struct RoundNow {
  RoundNumber number;
  RoundMode mode = RoundMode::Parallel;
  PairNumber stage_pair;  ///< OnStage: who plays
  SessionTime started{};
  std::optional<SessionTime> feedback_from;  ///< set when live was ended by hand
  std::vector<CueId> dealt;                  ///< in order
  std::optional<SessionTime> dealt_at;       ///< when the last of them was
  std::optional<CueId> clock;                ///< cue clock that runs
  SessionTime clock_started{};
};

/// Where a round stands; pauses of the hour hold it too.
struct RoundView {
  RoundPhase phase = RoundPhase::Live;
  Millis remaining{};                     ///< of the phase; negative only when Over
  Millis since_live{};                    ///< running time since the round began
  std::optional<Millis> since_dealt;      ///< running time since the last line was dealt
  std::optional<Millis> clock_remaining;  ///< of the cue clock, may be negative
  bool exit_cue = false;                  ///< the AE must be gone now
};

struct RoundRecord {
  RoundNumber number;
  RoundMode mode = RoundMode::Parallel;
  PairNumber stage_pair;
  Millis live{};
  Millis feedback{};
  std::vector<CueId> dealt;
};

struct CueKey {
  RoundNumber round;
  PairNumber pair;
  CueId cue;
  friend auto operator<=>(const CueKey&, const CueKey&) = default;
};

struct ScoreKey {
  RoundNumber round;
  PairNumber pair;
  std::string scorer;  ///< the coach's name; the official score is the pair's coach's
  CriterionId criterion;
  friend auto operator<=>(const ScoreKey&, const ScoreKey&) = default;
};

struct ScoreCell {
  std::optional<Points> points;
  std::string note;
  std::vector<Points> before;  ///< values replaced, oldest first
};

struct ArtifactState {
  bool done = false;
  std::string who;
  std::string where;
};

struct TierState {
  std::string person;
  std::string phone;
  std::string response;  ///< replaces the program's where not empty
};

struct PairCommitment {
  std::string text;  ///< replaces the program's where not empty
  std::string owner;
  bool agreed = false;      ///< said aloud in the room
  std::optional<Date> due;  ///< agreed in the room; nothing: the program's rule
};

/// What a pair still owes at the walkout.
enum class Owed { Packet, Plan, CalendarDate, Commitments };
constexpr Owed all_owed[] = {Owed::Packet, Owed::Plan, Owed::CalendarDate, Owed::Commitments};
const char* word(Owed what);
std::optional<Owed> owed(const std::string& word);
/// What this program asks for at the walkout: what it names, and its commitments.
std::vector<Owed> owed_in(const Program& program);

/// A page put up over the step, until it is taken down or the hour moves on.
struct Projected {
  std::string title;
  std::vector<std::string> lines;
};

struct WallState {
  bool blackout = false;
  std::optional<SessionTime> frozen_at;
  std::string message;
  bool scores = false;      ///< the facilitator put the scoreboard up over the step
  bool score_wall = false;  ///< the wall of the last 30 days
  std::optional<Projected> projected;
  std::optional<PairNumber> reader;  ///< called up by hand to read next
  int uncovered = 0;                 ///< how many items of a Reveal step the room has seen
};

struct Settings {
  std::string room;
  std::string facilitator;
  std::string zone;  ///< IANA
  std::optional<UtcTime> planned_start;
  std::vector<std::string> coaches;
  bool names_on_wall = true;  ///< off: pair colours, shapes and numbers only
  bool rehearsal = false;
  std::string call;  ///< which call of a playbook; empty: the program has none
};

struct Session {
  SessionId id;
  std::shared_ptr<const Program> program;
  Settings settings;
  Roster roster;
  /// Who sat in a round that was played or scored before somebody else took a seat in the pair.
  std::map<std::pair<RoundNumber, PairNumber>, Pair> seats;
  UtcTime opened{};
  std::optional<UtcTime> started_utc, finished_utc;
  LocalTime finished_local{};
  Timeline timeline;
  std::vector<Answer> answers;
  std::vector<ScriptReading> readings;
  std::optional<ReadingNow> reading;
  std::optional<RoundNow> round;
  std::vector<RoundRecord> rounds;
  std::map<CueKey, int> cue_marks;  ///< Count: how many; Check: 0 or 1
  std::map<ScoreKey, ScoreCell> scores;
  std::set<RoundNumber> revealed;
  std::map<ArtifactId, ArtifactState> artifacts;
  std::map<TierNumber, TierState> tiers;
  std::map<std::pair<PairNumber, CommitmentId>, PairCommitment> commitments;
  std::map<CommitmentId, Date> due_dates;  ///< by the company's calendar, set at the end
  std::map<std::pair<PairNumber, Owed>, bool> handed_in;
  std::set<PairNumber> asked_for_help;
  std::set<std::pair<PairNumber, MarkId>> marks;  ///< what pairs have shown
  std::map<FieldId, std::string> filled;          ///< the template filled in front of the room
  std::int64_t opening_number = 0;
  int keep_percent = -1;  ///< what-if: how much we keep; -1 is not answered
  std::string joint_goal;
  std::string summary_note;
  WallState wall;
  int next_answer = 1;
  int outages = 0;

  Stage stage() const { return timeline.stage(); }
  const Step* current_step() const;
  const Section* current_section() const;
};

RoundView round_view(const Session& session, SessionTime now);
/// Running time of the stopwatch; pauses of the hour hold it.
Millis reading_elapsed(const Session& session, SessionTime now);
/// Who reads this script now or next: the reader at it, the one called up, else the first pair after
/// the last reader that has not read it, else simply the one after. Null without a roster.
const Pair* next_reader(const Session& session, const Script& script);
/// The pair as it sat in this round; null where there is none of that number.
const Pair* seated(const Session& session, RoundNumber round, PairNumber pair);
/// Who plays the AE in this round; roles swap where the round says so.
std::string playing_ae(const Session& session, RoundNumber round, PairNumber pair);
std::string playing_csm(const Session& session, RoundNumber round, PairNumber pair);
/// The script's sentences with {{ae}}, {{csm}}, {{account}}, {{champion}}, {{amount}},
/// {{close_date}}, {{promise.1}}, {{promise.1.due}} filled from the pair's deal. Every filled
/// part is marked so that a face can colour it; an unknown one shows its name in brackets.
struct ScriptPart {
  std::string text;
  bool filled = false;
};
using ScriptSentence = std::vector<ScriptPart>;
std::vector<ScriptSentence> filled_script(const Script& script, const Pair* pair);
/// Which sentence is to be spoken after `elapsed`, words paced evenly over the limit.
std::size_t sentence_at(const std::vector<ScriptSentence>& script, Millis elapsed, Seconds limit);
int spoken_words(const std::vector<ScriptSentence>& script);
/// How fast a room reads aloud, in words per minute.
inline constexpr int speaking_pace = 145;
/// How long so many words take at that pace, rounded up.
Seconds spoken_length(int words);
/// The reading that goes on has not had half the time its words take: it was no reading, if it ended now.
bool broken_off(const Session& session, SessionTime now);

/// When the pair's commitment falls due: as agreed in the room, else by the program's rule from `end` on, a
/// working day of `calendar` (spec section 6). Once the hour is over its own end and calendar count.
Date due_of(const Session& session, PairNumber pair, const CommitmentTemplate& promised, LocalTime end,
            const BusinessCalendar& calendar);
/// The same of an hour that is over.
Date due_of(const Session& session, PairNumber pair, const CommitmentTemplate& promised);
/// By the rule alone, for every commitment of the program.
std::map<CommitmentId, Date> due_dates(const Program& program, LocalTime end,
                                       const BusinessCalendar& calendar);

/// What the promised commitments, retakes and drill steps become when the session ends.
std::vector<FollowUp> follow_ups_of(const Session& session);

}  // namespace hh::domain
