#include "session/command_json.hpp"

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
double minutes(Millis value) { return static_cast<double>(value.count()) / minute_ms; }

/// Null where the command leaves the value as it is.
template <class Value>
json maybe(const std::optional<Value>& value) {
  return value ? json(*value) : json(nullptr);
}

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

struct Writer {
  json operator()(const OpenSession& c) const {
    return {{"do", "open"},
            {"program", c.program.value},
            {"source", c.source},
            {"settings", write_settings(c.settings)},
            {"roster", write_roster_json(c.roster)}};
  }
  json operator()(const EditSettings& c) const {
    return {{"do", "settings"}, {"settings", write_settings(c.settings)}};
  }
  json operator()(const EditRoster& c) const {
    return {{"do", "roster"}, {"roster", write_roster_json(c.roster)}};
  }
  json operator()(const Start& c) const { return {{"do", "start"}, {"minutes_ago", minutes(c.ago)}}; }
  json operator()(const Next&) const { return {{"do", "next"}}; }
  json operator()(const Back&) const { return {{"do", "back"}}; }
  json operator()(const GoTo& c) const {
    return {{"do", "go"}, {"section", c.to.section + 1}, {"step", c.to.step + 1}};
  }
  json operator()(const Pause&) const { return {{"do", "pause"}}; }
  json operator()(const Resume&) const { return {{"do", "resume"}}; }
  json operator()(const AddTime& c) const { return {{"do", "add"}, {"minutes", minutes(c.delta)}}; }
  json operator()(const Trim& c) const {
    json take = json::array();
    for (const Millis part : c.take) {
      take.push_back(minutes(part));
    }
    return {{"do", "trim"}, {"take", take}};
  }
  json operator()(const Outage& c) const {
    return {{"do", "outage"},
            {"down_ms", c.down.count()},
            {"from_ms", c.from.time_since_epoch().count()},
            {"as_pause", c.as_pause}};
  }
  json operator()(const Undo& c) const { return {{"do", "undo"}, {"acts", c.acts}}; }
  json operator()(const Blackout& c) const { return {{"do", "blackout"}, {"on", c.on}}; }
  json operator()(const Freeze& c) const { return {{"do", "freeze"}, {"on", c.on}}; }
  json operator()(const Message& c) const { return {{"do", "message"}, {"text", c.text}}; }
  json operator()(const ShowScores& c) const { return {{"do", "show_scores"}, {"on", c.on}}; }
  json operator()(const Project& c) const {
    return {{"do", "project"}, {"title", c.title}, {"lines", c.lines}};
  }
  json operator()(const ShowScoreWall& c) const { return {{"do", "show_score_wall"}, {"on", c.on}}; }
  json operator()(const AddAnswer& c) const {
    return {{"do", "answer"}, {"question", c.question.value}, {"text", c.text}};
  }
  json operator()(const EditAnswer& c) const {
    return {{"do", "edit_answer"}, {"number", c.number}, {"text", c.text}};
  }
  json operator()(const RemoveAnswer& c) const { return {{"do", "remove_answer"}, {"number", c.number}}; }
  json operator()(const CallReader& c) const { return {{"do", "call_reader"}, {"pair", c.pair.value}}; }
  json operator()(const StartReading& c) const {
    return {
        {"do", "start_reading"}, {"script", c.script.value}, {"pair", c.pair.value}, {"reader", c.reader}};
  }
  json operator()(const StopReading&) const { return {{"do", "stop_reading"}}; }
  json operator()(const DropReading&) const { return {{"do", "drop_reading"}}; }
  json operator()(const StartRound& c) const {
    json out{{"do", "start_round"},
             {"round", c.round.value},
             {"mode", c.mode == RoundMode::OnStage ? "stage" : "parallel"}};
    if (!c.pair.none()) {
      out["pair"] = c.pair.value;
    }
    return out;
  }
  json operator()(const StartFeedback&) const { return {{"do", "start_feedback"}}; }
  json operator()(const EndRound&) const { return {{"do", "end_round"}}; }
  json operator()(const CountCue& c) const {
    return {{"do", "count"}, {"cue", c.cue.value}, {"pair", c.pair.value}, {"by", c.delta}};
  }
  json operator()(const CheckCue& c) const {
    return {{"do", "check"}, {"cue", c.cue.value}, {"pair", c.pair.value}, {"on", c.on}};
  }
  json operator()(const DealCue& c) const { return {{"do", "deal"}, {"cue", c.cue.value}}; }
  json operator()(const StartCueClock& c) const { return {{"do", "cue_clock"}, {"cue", c.cue.value}}; }
  json operator()(const Score& c) const {
    return {{"do", "score"},
            {"round", c.round.value},
            {"pair", c.pair.value},
            {"coach", c.scorer},
            {"criterion", c.criterion.value},
            {"points", c.points ? json(c.points->value) : json()}};
  }
  json operator()(const ScoreNote& c) const {
    return {{"do", "score_note"}, {"round", c.round.value},         {"pair", c.pair.value},
            {"coach", c.scorer},  {"criterion", c.criterion.value}, {"text", c.text}};
  }
  json operator()(const Reveal& c) const {
    return {{"do", "reveal"}, {"round", c.round.value}, {"on", c.on}};
  }
  json operator()(const SetArtifact& c) const {
    return {{"do", "artifact"},
            {"artifact", c.artifact.value},
            {"done", maybe(c.done)},
            {"who", maybe(c.who)},
            {"where", maybe(c.where)}};
  }
  json operator()(const SetTier& c) const {
    return {{"do", "tier"},
            {"tier", c.tier.value},
            {"person", maybe(c.person)},
            {"phone", maybe(c.phone)},
            {"response", maybe(c.response)}};
  }
  json operator()(const SetGoal& c) const { return {{"do", "goal"}, {"text", c.text}}; }
  json operator()(const SetOpeningNumber& c) const {
    return {{"do", "opening_number"}, {"amount", c.amount}};
  }
  json operator()(const SetKeep& c) const { return {{"do", "keep"}, {"percent", c.percent}}; }
  json operator()(const SetCommitment& c) const {
    return {{"do", "commitment"},    {"pair", c.pair.value},    {"commitment", c.commitment.value},
            {"text", maybe(c.text)}, {"owner", maybe(c.owner)}, {"agreed", maybe(c.agreed)}};
  }
  json operator()(const HandIn& c) const {
    return {{"do", "hand_in"}, {"pair", c.pair.value}, {"what", word(c.what)}, {"done", c.done}};
  }
  json operator()(const AskHelp& c) const { return {{"do", "help"}, {"pair", c.pair.value}, {"on", c.on}}; }
  json operator()(const MarkPair& c) const {
    return {{"do", "mark"}, {"pair", c.pair.value}, {"mark", c.mark.value}, {"on", c.on}};
  }
  json operator()(const Uncover& c) const { return {{"do", "uncover"}, {"count", c.count}}; }
  json operator()(const FillField& c) const {
    return {{"do", "fill"}, {"field", c.field.value}, {"text", c.text}};
  }
  json operator()(const ChooseCue& c) const {
    return {{"do", "choose"}, {"cue", c.cue.value}, {"pair", c.pair.value}, {"choice", c.choice}};
  }
  json operator()(const SetSummary& c) const { return {{"do", "summary"}, {"text", c.text}}; }
  json operator()(const Finish& c) const {
    return {{"do", "finish"}, {"local_ms", c.local.time_since_epoch().count()}};
  }
  json operator()(const SayFollowUp& c) const {
    return {{"do", "follow_up"},
            {"item", c.item.value},
            {"status", word(c.status)},
            {"text", c.text},
            {"evidence", c.evidence}};
  }
};

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

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> known{
      {"open",
       [](Fields& f) {
         return OpenSession{ProgramId{f.needed_text("program")}, f.needed_text("source"),
                            read_settings(f, "settings"), read_roster_json(f, "roster")};
       }},
      {"settings", [](Fields& f) { return EditSettings{read_settings(f, "settings")}; }},
      {"roster", [](Fields& f) { return EditRoster{read_roster_json(f, "roster")}; }},
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
         return CountCue{CueId{f.needed_text("cue")}, pair_of(f), static_cast<int>(f.integer("by", 1))};
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
         return SetCommitment{pair_of(f), CommitmentId{f.needed_text("commitment")}, f.maybe_text("text"),
                              f.maybe_text("owner"), f.maybe_flag("agreed", true)};
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
      {"finish", [](Fields& f) { return Finish{LocalTime{Millis{f.integer("local_ms", 0)}}}; }},
      {"follow_up", read_follow_up}};
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

std::string write_command(const Command& command) {
  return std::visit(Writer{}, command).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string command_word(const Command& command) {
  return std::visit(Writer{}, command).at("do").get<std::string>();
}

}  // namespace hh::session
