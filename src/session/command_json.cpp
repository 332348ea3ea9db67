#include "session/command_json.hpp"

#include "domain/due.hpp"
#include "session/packet_json.hpp"
#include "session/state_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace hh::session {

using namespace domain;
using nlohmann::json;

namespace {

constexpr double minute_ms = 60'000.0;

Millis minutes(double value) { return Millis{std::llround(value * minute_ms)}; }

int small(Fields& f, const char* key) {
  const std::int64_t value = f.needed_integer(key);
  if (value < -1'000'000 || value > 1'000'000) {
    f.wrong(key, "is out of range");
    return 0;
  }
  return static_cast<int>(value);
}
PairNumber pair_of(Fields& f) { return PairNumber{small(f, "pair")}; }
RoundNumber round_of(Fields& f) { return RoundNumber{small(f, "round")}; }

AddPair read_added(Fields& f) { return AddPair{read_pair_json(f)}; }

EditPair read_edited(Fields& f) {
  EditPair out{pair_of(f)};
  out.ae = f.maybe_text("ae");
  out.csm = f.maybe_text("csm");
  out.coach = f.maybe_text("coach");
  out.account = f.maybe_text("account");
  out.champion = f.maybe_text("champion");
  out.amount = f.maybe_text("amount");
  out.close_date = f.maybe_text("close_date");
  if (f.has("promises")) out.promises = f.texts("promises");
  out.swap = f.flag("swap", false);
  return out;
}

Trim read_trim(Fields& f) {
  Trim out;
  const json* take = f.child("take");
  if (take == nullptr) {
    return out;
  }
  if (!take->is_array()) {
    f.wrong("take", "must be a list of minutes, one for each section");
    return out;
  }
  for (const json& part : *take) {
    if (!part.is_number()) {
      f.wrong("take", "must hold numbers");
      return out;
    }
    out.take.push_back(minutes(part.get<double>()));
  }
  return out;
}

StartRound read_start_round(Fields& f) {
  StartRound out{round_of(f), RoundMode::Parallel, PairNumber{static_cast<int>(f.integer("pair", 0))}};
  const std::string mode = f.text("mode", out.pair.none() ? "parallel" : "stage");
  if (mode != "parallel" && mode != "stage") {
    f.wrong("mode", "must be \"parallel\" or \"stage\"");
  }
  out.mode = mode == "stage" ? RoundMode::OnStage : RoundMode::Parallel;
  return out;
}

Score read_score(Fields& f) {
  Score out{round_of(f), pair_of(f), f.text("coach"), CriterionId{f.needed_text("criterion")}, std::nullopt};
  if (const auto points = f.maybe_integer("points")) {
    // Anything outside 1..5 keeps its number, so that the refusal can name it.
    out.points = Points{static_cast<int>(std::clamp<std::int64_t>(*points, -1'000'000, 1'000'000))};
  }
  return out;
}

HandIn read_hand_in(Fields& f) {
  HandIn out{pair_of(f), Owed::Packet, f.flag("done", true)};
  const auto what = owed(f.needed_text("what"));
  if (!what) {
    f.wrong("what", "must be packet, plan, date or commitments");
  }
  out.what = what.value_or(Owed::Packet);
  return out;
}

SayFollowUp read_follow_up(Fields& f) {
  SayFollowUp out{FollowUpId{f.needed_text("item")}, FollowStatus::Open, f.text("text"), f.text("evidence")};
  const auto status = follow_status(f.needed_text("status"));
  if (!status) {
    f.wrong("status", "must be open, on track, at risk, done or missed");
  }
  out.status = status.value_or(FollowStatus::Open);
  return out;
}

using Reader = std::function<Command(Fields&)>;

/// "2026-11-30"; an empty text goes back to the rule.
std::optional<Date> read_due(Fields& f) {
  const auto text = f.maybe_text("due");
  if (!text) return {};
  const Date date = parse_date(*text);
  if (!text->empty() && !date.ok()) f.wrong("due", "must be a date such as 2026-11-30, or empty");
  return date;
}

Command read_finish(Fields& f) {
  Finish out{LocalTime{Millis{f.integer("local_ms", 0)}}, {}};
  const json* due = f.child("due");
  if (due == nullptr) return out;
  if (!due->is_object()) {
    f.wrong("due", "must be an object of dates");
    return out;
  }
  for (const auto& [id, date] : due->items())
    out.due[CommitmentId{id}] = parse_date(date.is_string() ? date.get<std::string>() : "");
  return out;
}

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> known{
      {"open",
       [](Fields& f) {
         return OpenSession{ProgramId{f.needed_text("program")}, f.needed_text("source"),
                            read_settings(f, "settings"), read_roster_json(f, "roster")};
       }},
      {"settings", [](Fields& f) { return EditSettings{read_settings(f, "settings")}; }},
      {"roster", [](Fields& f) { return EditRoster{read_roster_json(f, "roster")}; }},
      {"pair_add", read_added},
      {"pair_edit", read_edited},
      {"pair_gone",
       [](Fields& f) {
         return PairGone{pair_of(f), f.flag("on", true)};
       }},
      {"start", [](Fields& f) { return Start{minutes(f.number("minutes_ago", 0))}; }},
      {"next", [](Fields&) { return Next{}; }},
      {"back", [](Fields&) { return Back{}; }},
      {"go",
       [](Fields& f) {
         return GoTo{Position{small(f, "section") - 1, static_cast<int>(f.integer("step", 1)) - 1}};
       }},
      {"pause", [](Fields&) { return Pause{}; }},
      {"resume", [](Fields&) { return Resume{}; }},
      {"add", [](Fields& f) { return AddTime{minutes(f.number("minutes", 1))}; }},
      {"trim", read_trim},
      {"outage",
       [](Fields& f) {
         return Outage{Millis{f.integer("down_ms", 0)}, SessionTime{Millis{f.integer("from_ms", 0)}},
                       f.flag("as_pause", false)};
       }},
      {"undo",
       [](Fields& f) {
         return Undo{static_cast<int>(std::clamp<std::int64_t>(f.integer("acts", 0), 0, 1000))};
       }},
      {"redo", [](Fields&) { return Redo{}; }},
      {"redacted", [](Fields&) { return Redacted{}; }},
      {"blackout", [](Fields& f) { return Blackout{f.flag("on", true)}; }},
      {"freeze", [](Fields& f) { return Freeze{f.flag("on", true)}; }},
      {"message", [](Fields& f) { return Message{f.text("text")}; }},
      {"show_scores", [](Fields& f) { return ShowScores{f.flag("on", true)}; }},
      {"project",
       [](Fields& f) {
         return Project{f.text("title"), f.texts("lines")};
       }},
      {"show_score_wall", [](Fields& f) { return ShowScoreWall{f.flag("on", true)}; }},
      {"answer",
       [](Fields& f) {
         return AddAnswer{QuestionId{f.needed_text("question")}, f.needed_text("text")};
       }},
      {"edit_answer",
       [](Fields& f) {
         return EditAnswer{small(f, "number"), f.needed_text("text")};
       }},
      {"remove_answer", [](Fields& f) { return RemoveAnswer{small(f, "number")}; }},
      {"call_reader", [](Fields& f) { return CallReader{pair_of(f)}; }},
      {"start_reading",
       [](Fields& f) {
         return StartReading{ScriptId{f.needed_text("script")}, pair_of(f), f.text("reader")};
       }},
      {"stop_reading", [](Fields&) { return StopReading{}; }},
      {"drop_reading", [](Fields&) { return DropReading{}; }},
      {"start_round", read_start_round},
      {"start_feedback", [](Fields&) { return StartFeedback{}; }},
      {"end_round", [](Fields&) { return EndRound{}; }},
      {"count",
       [](Fields& f) {
         const CueId cue{f.needed_text("cue")};
         const PairNumber pair = f.flag("all", false) ? PairNumber{} : pair_of(f);
         return CountCue{cue, pair, static_cast<int>(f.integer("by", 1))};
       }},
      {"check",
       [](Fields& f) {
         return CheckCue{CueId{f.needed_text("cue")}, pair_of(f), f.flag("on", true)};
       }},
      {"deal", [](Fields& f) { return DealCue{CueId{f.needed_text("cue")}}; }},
      {"cue_clock", [](Fields& f) { return StartCueClock{CueId{f.needed_text("cue")}}; }},
      {"score", read_score},
      {"score_note",
       [](Fields& f) {
         return ScoreNote{round_of(f), pair_of(f), f.text("coach"), CriterionId{f.needed_text("criterion")},
                          f.text("text")};
       }},
      {"reveal",
       [](Fields& f) {
         return Reveal{round_of(f), f.flag("on", true)};
       }},
      {"artifact",
       [](Fields& f) {
         return SetArtifact{ArtifactId{f.needed_text("artifact")}, f.maybe_flag("done", true),
                            f.maybe_text("who"), f.maybe_text("where")};
       }},
      {"tier",
       [](Fields& f) {
         return SetTier{TierNumber{small(f, "tier")}, f.maybe_text("person"), f.maybe_text("phone"),
                        f.maybe_text("response")};
       }},
      {"goal", [](Fields& f) { return SetGoal{f.text("text")}; }},
      {"opening_number", [](Fields& f) { return SetOpeningNumber{f.needed_integer("amount")}; }},
      {"keep", [](Fields& f) { return SetKeep{small(f, "percent")}; }},
      {"commitment",
       [](Fields& f) {
         return SetCommitment{pair_of(f),
                              CommitmentId{f.needed_text("commitment")},
                              f.maybe_text("text"),
                              f.maybe_text("owner"),
                              f.maybe_flag("agreed", true),
                              read_due(f)};
       }},
      {"hand_in", read_hand_in},
      {"help",
       [](Fields& f) {
         return AskHelp{pair_of(f), f.flag("on", true)};
       }},
      {"mark",
       [](Fields& f) {
         return MarkPair{pair_of(f), MarkId{f.needed_text("mark")}, f.flag("on", true)};
       }},
      {"uncover", [](Fields& f) { return Uncover{small(f, "count")}; }},
      {"fill",
       [](Fields& f) {
         return FillField{FieldId{f.needed_text("field")}, f.text("text")};
       }},
      {"choose",
       [](Fields& f) {
         return ChooseCue{CueId{f.needed_text("cue")}, pair_of(f), small(f, "choice")};
       }},
      {"summary", [](Fields& f) { return SetSummary{f.text("text")}; }},
      {"finish", read_finish},
      {"follow_up", read_follow_up},
      {"packet", read_on_packet}};
  return known;
}

}  // namespace

Result<Command> read_command(const json& object, const std::vector<std::string>& besides) {
  Fields f(object);
  const std::string act = f.needed_text("do");
  if (const auto no = f.problem(); no && !object.is_object()) {
    return *no;
  }
  const auto reader = readers().find(act);
  if (reader == readers().end()) {
    std::vector<std::string> known;
    for (const auto& entry : readers()) {
      known.push_back(entry.first);
    }
    const std::string near = nearest(act, known);
    return Problem{act.empty() ? "\"do\" is missing" : "there is no act \"" + act + "\"",
                   {},
                   near.empty() ? "docs/commands.md lists them all." : "Did you mean \"" + near + "\"?"};
  }
  Command command = reader->second(f);
  if (const auto no = f.problem(besides)) {
    return *no;
  }
  return command;
}

Result<Command> read_command(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (object.is_discarded()) {
    return Problem{"this is not JSON", {}, "Write one object a line, such as {\"do\":\"next\"}."};
  }
  return read_command(object, {});
}

}  // namespace hh::session
