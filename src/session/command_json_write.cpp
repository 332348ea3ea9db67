// Commands as they are written: one JSON object each, docs/commands.md.
#include "domain/due.hpp"
#include "session/command_json.hpp"
#include "session/packet_json.hpp"
#include "session/state_json.hpp"

#include <nlohmann/json.hpp>

namespace hh::session {

using namespace domain;
using nlohmann::json;

namespace {

constexpr double minute_ms = 60'000.0;

double minutes(Millis value) { return static_cast<double>(value.count()) / minute_ms; }

/// Null where the command leaves the value as it is.
template <class Value>
json maybe(const std::optional<Value>& value) {
  return value ? json(*value) : json(nullptr);
}

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
  json operator()(const AddPair& c) const {
    json out = write_pair_json(c.pair);
    out.erase("pair");
    out["do"] = "pair_add";
    return out;
  }
  json operator()(const EditPair& c) const {
    json out{{"do", "pair_edit"}, {"pair", c.pair.value}};
    const std::pair<const char*, const std::optional<std::string>*> texts[] = {{"ae", &c.ae},
                                                                               {"csm", &c.csm},
                                                                               {"coach", &c.coach},
                                                                               {"account", &c.account},
                                                                               {"champion", &c.champion},
                                                                               {"amount", &c.amount},
                                                                               {"close_date", &c.close_date}};
    for (const auto& [name, value] : texts) {
      if (*value) out[name] = **value;
    }
    if (c.promises) out["promises"] = *c.promises;
    if (c.swap) out["swap"] = true;
    return out;
  }
  json operator()(const PairGone& c) const {
    return {{"do", "pair_gone"}, {"pair", c.pair.value}, {"on", c.gone}};
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
  json operator()(const Redo&) const { return {{"do", "redo"}}; }
  json operator()(const Redacted&) const { return {{"do", "redacted"}}; }
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
    json out{{"do", "count"}, {"cue", c.cue.value}, {"by", c.delta}};
    if (c.pair.none()) {
      out["all"] = true;
    } else {
      out["pair"] = c.pair.value;
    }
    return out;
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
    json out{{"do", "commitment"},    {"pair", c.pair.value},    {"commitment", c.commitment.value},
             {"text", maybe(c.text)}, {"owner", maybe(c.owner)}, {"agreed", maybe(c.agreed)}};
    if (c.due) out["due"] = iso(*c.due);
    return out;
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
    json due = json::object();
    for (const auto& [id, date] : c.due)
      due[id.value] = iso(date);
    return {{"do", "finish"}, {"local_ms", c.local.time_since_epoch().count()}, {"due", due}};
  }
  json operator()(const OnPacket& c) const { return write_on_packet(c); }
  json operator()(const SayFollowUp& c) const {
    return {{"do", "follow_up"},
            {"item", c.item.value},
            {"status", word(c.status)},
            {"text", c.text},
            {"evidence", c.evidence}};
  }
};

}  // namespace

std::string write_command(const Command& command) {
  return std::visit(Writer{}, command).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string command_word(const Command& command) {
  return std::visit(Writer{}, command).at("do").get<std::string>();
}

}  // namespace hh::session
