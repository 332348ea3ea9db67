// Program: a training as data, read from `scripts-library/` and then never changed.
//
//     for (const Section& s : program.sections) total += s.planned;
//
// A section has minutes on the agenda; its steps are what Next walks through. What the room
// sees (`wall`) and what only the facilitator sees (`notes`) are different fields, always.
// Facts: spec of the five source systems, sections 1 to 5.
#pragma once

#include "domain/policy.hpp"
#include "domain/result.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

/// A figure somebody else published: shown with its source, editable, never ours.
struct Claim {
  std::string text;
  std::string source;  ///< what follows a semicolon is for the facilitator
  /// As the room may see it.
  std::string shown_source() const { return source.substr(0, source.find(';')); }
};

struct Question {
  QuestionId id;
  std::string ask;
  std::string usual;          ///< what rooms usually answer; Console only
  bool trainers_own = false;  ///< written by us in place of missing text: the trainer's to replace
};

/// Words to be said as they stand. Placeholders look like {{csm}}.
struct Script {
  ScriptId id;
  std::string title;    ///< "AE opens the kickoff"
  std::string speaker;  ///< "AE" or "CSM": which half of the pair reads
  Seconds limit{90};
  std::vector<std::string> sentences;
  std::string notes;                      ///< Console only
  std::vector<std::size_t> paragraphs{};  ///< which sentences begin one, besides the first
};

enum class CueKind {
  Clock,  ///< a countdown of its own inside the round (60 s brief, 90 s answer)
  Count,  ///< something to be counted up to a target (five asks)
  Deal,   ///< a line dealt to the pairs by a key (an interruption)
  Check,  ///< a yes/no mark per pair (required phrase said; nothing new promised)
  Exit,   ///< the moment the AE must be gone
  Choice  ///< one of several answers per pair (which field was the thinnest)
};

struct Cue {
  CueId id;
  CueKind kind = CueKind::Check;
  std::string label;
  std::string text;                    ///< the dealt line, the required phrase
  int target = 0;                      ///< Count: how many
  std::optional<Seconds> at;           ///< offset from the start of the live phase, where it has one
  Seconds length{0};                   ///< Clock: how long
  std::vector<std::string> options{};  ///< Choice: the answers, numbered from 1
};

struct Round {
  RoundNumber number;
  std::string title;
  std::string prompt;   ///< on the Wall
  std::string ae_role;  ///< what the person playing AE does
  std::string csm_role;
  std::string coach_watch;  ///< what the coach looks for; Console and Station
  std::string pass_rule;    ///< when the round counts as passed, in words
  Seconds live{180};
  Seconds feedback{120};
  bool swap = false;  ///< roles are swapped against the roster in this round
  std::vector<Cue> cues;
};

/// One line of the scorecard with its observable anchors at 1, 3 and 5.
struct Criterion {
  CriterionId id;
  std::string title;
  std::string short_title;  ///< for the scoreboard's head: "promises"
  std::string anchor1, anchor3, anchor5;
};

struct Rubric {
  std::vector<Criterion> criteria;
  int pass_mark = 16;  ///< total needed; the top is criteria × 5
  std::string below;   ///< what happens below it, in words
};

struct Artifact {
  ArtifactId id;
  std::string title;
  std::string done_means;
};

/// One level of the escalation tree.
struct Tier {
  TierNumber number;
  std::string role;      ///< "CSM"
  std::string response;  ///< "4 business hours"
};

enum class DueUnit { Hours, Days, BusinessDays, EndOfWeek };

/// When something is due, counted from the end of the session.
struct DueRule {
  DueUnit unit = DueUnit::Days;
  int amount = 0;
};

/// What each pair promises in the room.
struct CommitmentTemplate {
  CommitmentId id;
  std::string title;
  std::string detail;
  DueRule due;
};

/// A room-wide step of the weeks after: "D7 first handoff filed".
struct DrillStep {
  int day = 0;
  std::string what;
};

struct Faq {
  std::string question;
  std::string answer;
};

enum class StepKind {
  Page,         ///< headline and lines
  Number,       ///< one number, then silence
  Question,     ///< ask the room, answers captured on the Wall
  List,         ///< items with a title and a text (PASS fields, cadence, pitfalls, drill schedule)
  Script,       ///< read verbatim against the stopwatch
  Round,        ///< role-play
  Scoreboard,   ///< pairs × criteria
  Artifacts,    ///< what must be on the wall before anybody leaves
  Tree,         ///< escalation tree with names
  Commitments,  ///< every pair's promises
  Closing,      ///< the opening number again, and how much of it is kept
  Reveal,       ///< items whose text is uncovered one after the other, by a key
  Marks,        ///< what every pair shows, ticked pair by pair
  Fill,         ///< a template, filled while the room watches
  Template      ///< text to be sent as it stands: an e-mail, a message
};

/// What a pair shows or a customer confirms; ticked on the Console, seen on the Wall.
struct StepMark {
  MarkId id;
  std::string title;
};

/// One blank of a template.
struct Field {
  FieldId id;
  std::string title;
  std::string help;
};

struct Item {
  std::string title;
  std::string text;
};

struct Step {
  StepKind kind = StepKind::Page;
  std::string title;               ///< short, for the Console's rail and "next:"
  std::string headline;            ///< Wall
  std::vector<std::string> lines;  ///< Wall, under the headline
  std::vector<Item> items;         ///< List, Reveal
  std::vector<StepMark> marks;     ///< Marks; of a Script: what is confirmed after it
  std::vector<Field> fields;       ///< Fill
  std::string notes;               ///< Console only; paragraphs separated by a blank line
  std::vector<Claim> claims;
  std::string refers_to;  ///< id of the script, question or round this step shows
  Seconds silence{0};     ///< Number: seconds nobody speaks
};

struct Section {
  std::string id;
  std::string title;
  Minutes planned{0};
  bool is_protected = false;  ///< a trim never takes time from it
  std::string banner;         ///< stays in the Wall's corner, e.g. "48 / 10 / 30 / 90"
  std::vector<Step> steps;
};

enum class ProgramKind { Training, Playbook };

/// One call of a playbook: a run of its sections with a slot of its own.
struct Call {
  std::string id;
  std::string title;
  Minutes slot{0};
  int first = 0;               ///< index of its first section
  int count = 0;               ///< how many sections it has
  bool with_customer = false;  ///< somebody of the customer's is on it
};

struct OpeningNumber {
  std::int64_t amount = 0;  ///< whole units of currency
  std::string currency = "$";
  std::string meaning;  ///< "ARR lost to handoff churn in 12 months"
};

struct Program {
  ProgramId id;
  std::string title;
  std::string subtitle;
  ProgramKind kind = ProgramKind::Training;
  Minutes slot{60};
  std::string version;             ///< hash of the source text
  std::string source;              ///< the file as read; a session freezes it
  std::vector<Section> sections;   ///< of a playbook: those of all calls, one after another
  std::vector<Call> calls;         ///< empty: the whole program is one hour
  std::vector<Section> reference;  ///< pages to look up; never timed
  std::vector<Question> questions;
  std::vector<Script> scripts;
  std::vector<Round> rounds;
  Rubric rubric;
  std::vector<Artifact> artifacts;
  std::vector<Tier> tiers;
  std::vector<CommitmentTemplate> commitments;
  std::vector<DrillStep> drill;
  std::vector<Faq> faq;
  std::vector<PolicyClock> clocks;  ///< by when what has to happen, and from which event on
  std::optional<OpeningNumber> opening;
  std::vector<std::string> walkout;  ///< what pairs hand in besides commitments: "packet", "plan", "date"
  bool with_customer = false;        ///< of an hour that is a call: what it shows, a customer sees
  std::string closing_question;      ///< "How much of it do we keep next year?"
  int retake_days = 7;               ///< a score below the pass mark is repeated within this
  int wall_days = 30;                ///< scores stay on the shared wall this long

  const Call* call(const std::string& id) const;
  Minutes agenda_total() const;  ///< sum of the sections; may differ from `slot`
  const Script* script(const ScriptId& id) const;
  const Question* question(const QuestionId& id) const;
  const Round* round(RoundNumber number) const;
  const Criterion* criterion(const CriterionId& id) const;
  const StepMark* mark(const MarkId& id) const;
  const Field* field(const FieldId& id) const;
  int top_score() const { return static_cast<int>(rubric.criteria.size()) * 5; }
};

/// The hour of one call: its sections, its title and slot; what may be asked, read and looked up stays.
/// Commitments stay where the call collects them. A program without this call comes back as it is.
Program of_call(const Program& program, const std::string& call);

/// Why an hour cannot be opened with this call: a playbook runs one of its own, nothing else has any.
std::optional<Problem> wrong_call(const Program& program, const std::string& call);

}  // namespace hh::domain
