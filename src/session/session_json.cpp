#include "session/session_json.hpp"

#include "domain/due.hpp"
#include "domain/pair_labels.hpp"
#include "session/state_json.hpp"

namespace hh::session {

using namespace domain;
using nlohmann::json;

namespace {

double seconds(Millis value) { return static_cast<double>(value.count()) / 1000.0; }

const char* stage_word(Stage stage) {
  return stage == Stage::Setup ? "setup" : stage == Stage::Running ? "running" : "finished";
}

json pair_json(const Session& session, PairNumber number) {
  const Pair* pair = session.roster.find(number);
  return {{"pair", number.value},
          {"label", pair == nullptr ? std::string{} : label_in(session.roster, *pair)}};
}

json sections_json(const Session& session, const RunView& view) {
  json out = json::array();
  for (std::size_t i = 0; i < view.sections.size(); ++i) {
    const Section& section = session.program->sections[i];
    const SectionTimes& times = view.sections[i];
    out.push_back({{"id", section.id},
                   {"title", section.title},
                   {"protected", section.is_protected},
                   {"entered", times.entered},
                   {"current", times.current},
                   {"planned_seconds", seconds(times.planned)},
                   {"actual_seconds", seconds(times.spent)},
                   {"added_seconds", seconds(times.added)},
                   {"paused_seconds", seconds(times.paused)},
                   {"overrun_seconds", seconds(times.overrun)}});
  }
  return out;
}

json answers_json(const Session& session) {
  json out = json::array();
  for (const Answer& answer : session.answers) {
    if (!answer.removed) {
      out.push_back({{"number", answer.number}, {"question", answer.question.value}, {"text", answer.text}});
    }
  }
  return out;
}

json readings_json(const Session& session) {
  json out = json::array();
  for (const ScriptReading& reading : session.readings) {
    const Script* script = session.program->script(reading.script);
    json row = pair_json(session, reading.pair);
    row.update({{"script", reading.script.value},
                {"reader", reading.reader},
                {"seconds", seconds(reading.took)},
                {"limit_seconds", script == nullptr ? 0 : script->limit.count()},
                {"over", reading.over}});
    out.push_back(std::move(row));
  }
  return out;
}

json rounds_json(const Session& session) {
  json out = json::array();
  for (const RoundRecord& record : session.rounds) {
    const Round* round = session.program->round(record.number);
    json dealt = json::array();
    for (const CueId& cue : record.dealt) {
      dealt.push_back(cue.value);
    }
    json row{{"round", record.number.value},
             {"title", round == nullptr ? std::string{} : round->title},
             {"mode", record.mode == RoundMode::OnStage ? "stage" : "parallel"},
             {"live_seconds", seconds(record.live)},
             {"feedback_seconds", seconds(record.feedback)},
             {"dealt", dealt}};
    if (!record.stage_pair.none()) {
      row["pair"] = record.stage_pair.value;
    }
    out.push_back(std::move(row));
  }
  return out;
}

json marks_json(const Session& session) {
  json out = json::array();
  for (const auto& [key, value] : session.cue_marks) {
    out.push_back(
        {{"round", key.round.value}, {"pair", key.pair.value}, {"cue", key.cue.value}, {"value", value}});
  }
  return out;
}

json scores_json(const Session& session) {
  json out = json::array();
  for (const auto& [key, cell] : session.scores) {
    json before = json::array();
    for (const Points points : cell.before) {
      before.push_back(points.value);
    }
    json row = pair_json(session, key.pair);
    row.update({{"round", key.round.value},
                {"coach", key.scorer},
                {"criterion", key.criterion.value},
                {"points", cell.points ? json(cell.points->value) : json()},
                {"note", cell.note},
                {"before", before},
                {"official", key.scorer == official_card(session, key.round, key.pair).scorer},
                {"person", playing_ae(session, key.round, key.pair)}});
    out.push_back(std::move(row));
  }
  return out;
}

json averages_json(const Session& session, const Scoreboard& board) {
  json out = json::object();
  for (std::size_t i = 0; i < board.averages.size(); ++i) {
    out[session.program->rubric.criteria[i].id.value] = board.averages[i] ? json(*board.averages[i]) : json();
  }
  return out;
}

json totals_json(const Session& session) {
  json out = json::array();
  for (const Round& round : session.program->rounds) {
    const Scoreboard board = scoreboard(session, round.number);
    json rows = json::array();
    std::vector<Card> cards = board.rows;
    for (const Pair& left : session.roster.gone)
      cards.push_back(official_card(session, round.number, left.number));
    for (const Card& card : cards) {
      if (card.scored_lines > 0) {
        json row = pair_json(session, card.pair);
        row.update({{"person", card.scored},
                    {"coach", card.scorer},
                    {"total", card.total},
                    {"complete", card.complete},
                    {"passed", card.passed}});
        rows.push_back(std::move(row));
      }
    }
    out.push_back({{"round", round.number.value},
                   {"revealed", board.revealed},
                   {"complete", board.complete},
                   {"pass_mark", session.program->rubric.pass_mark},
                   {"top", session.program->top_score()},
                   {"averages", averages_json(session, board)},
                   {"rows", rows}});
  }
  return out;
}

json repeats_json(const Session& session) {
  json out = json::array();
  for (const Repeat& repeat : repeats(session)) {
    out.push_back({{"round", repeat.round.value},
                   {"pair", repeat.pair.value},
                   {"person", repeat.person},
                   {"total", repeat.total}});
  }
  return out;
}

json artifacts_json(const Session& session) {
  json out = json::array();
  for (const Artifact& artifact : session.program->artifacts) {
    const auto found = session.artifacts.find(artifact.id);
    const ArtifactState state = found == session.artifacts.end() ? ArtifactState{} : found->second;
    out.push_back({{"artifact", artifact.id.value},
                   {"title", artifact.title},
                   {"done", state.done},
                   {"who", state.who},
                   {"where", state.where}});
  }
  return out;
}

json tree_json(const Session& session) {
  json out = json::array();
  for (const Tier& tier : session.program->tiers) {
    const auto found = session.tiers.find(tier.number);
    const TierState state = found == session.tiers.end() ? TierState{} : found->second;
    out.push_back({{"tier", tier.number.value},
                   {"role", tier.role},
                   {"person", state.person},
                   {"phone", state.phone},
                   {"response", state.response.empty() ? tier.response : state.response}});
  }
  return out;
}

json commitments_json(const Session& session) {
  json out = json::array();
  const bool ended = session.stage() == Stage::Finished;
  std::vector<Pair> pairs = session.roster.pairs;
  pairs.insert(pairs.end(), session.roster.gone.begin(), session.roster.gone.end());
  for (const Pair& pair : pairs) {
    const bool left = session.roster.present(pair.number) == nullptr;
    for (const CommitmentTemplate& promised : session.program->commitments) {
      const auto found = session.commitments.find({pair.number, promised.id});
      if (left && found == session.commitments.end()) continue;
      const PairCommitment state = found == session.commitments.end() ? PairCommitment{} : found->second;
      json row = pair_json(session, pair.number);
      row.update({{"commitment", promised.id.value},
                  {"text", state.text.empty() ? promised.title : state.text},
                  {"owner", state.owner},
                  {"agreed", state.agreed},
                  {"rule", due_words(promised.due)},
                  {"due", ended       ? json(iso(due_of(session, pair.number, promised)))
                          : state.due ? json(iso(*state.due))
                                      : json()}});
      out.push_back(std::move(row));
    }
  }
  return out;
}

json walkout_json(const Session& session) {
  json out = json::array();
  for (const Walkout& row : walkout(session)) {
    json owes = json::array();
    for (const Owed what : row.owes) {
      owes.push_back(word(what));
    }
    json entry = pair_json(session, row.pair);
    entry["owes"] = owes;
    entry["asked_for_help"] = session.asked_for_help.contains(row.pair);
    out.push_back(std::move(entry));
  }
  return out;
}

json step_marks_json(const Session& session) {
  json out = json::array();
  for (const auto& [pair, mark] : session.marks) {
    const StepMark* known = session.program->mark(mark);
    json row = pair_json(session, pair);
    row.update({{"mark", mark.value}, {"title", known == nullptr ? std::string{} : known->title}});
    out.push_back(std::move(row));
  }
  return out;
}

json filled_json(const Session& session) {
  json out = json::array();
  for (const auto& [id, text] : session.filled) {
    const Field* known = session.program->field(id);
    out.push_back(
        {{"field", id.value}, {"title", known == nullptr ? std::string{} : known->title}, {"text", text}});
  }
  return out;
}

json opening_json(const Session& session) {
  json out{{"amount", session.opening_number},
           {"keep_percent", session.keep_percent < 0 ? json() : json(session.keep_percent)}};
  out["kept"] = session.keep_percent < 0 ? json() : json(session.opening_number * session.keep_percent / 100);
  return out;
}

json wall_json(const Session& session) {
  return {{"blackout", session.wall.blackout},
          {"frozen", session.wall.frozen_at.has_value()},
          {"message", session.wall.message},
          {"scores", session.wall.scores},
          {"score_wall", session.wall.score_wall},
          {"projected", session.wall.projected ? json(session.wall.projected->title) : json()},
          {"uncovered", session.wall.uncovered}};
}

json gone_json(const Session& session) {
  json out = json::array();
  for (const Pair& pair : session.roster.gone)
    out.push_back(write_pair_json(pair));
  return out;
}

}  // namespace

json follow_up_json(const FollowUp& item) {
  json history = json::array();
  for (const FollowWord& said : item.history) {
    history.push_back({{"at", write_utc(said.at)},
                       {"who", said.who},
                       {"status", word(said.status)},
                       {"text", said.text},
                       {"evidence", said.evidence}});
  }
  return {{"item", item.id.value},
          {"session", item.session.value},
          {"kind", word(item.kind)},
          {"pair", item.pair.none() ? json() : json(item.pair.value)},
          {"label", item.pair_label},
          {"person", item.person},
          {"what", item.what},
          {"deal", item.deal},
          {"due", iso(item.due)},
          {"status", word(item.status)},
          {"agreed", item.agreed ? json(*item.agreed) : json()},
          {"evidence", item.evidence},
          {"history", history}};
}

json session_json(const Session& session, SessionTime now, const std::vector<FollowUp>& items) {
  const RunView view = session.timeline.at(now);
  json follow_ups = json::array();
  for (const FollowUp& item : items) {
    follow_ups.push_back(follow_up_json(item));
  }
  const auto utc = [](const std::optional<UtcTime>& at) { return at ? json(write_utc(*at)) : json(); };
  return {{"session", session.id.value},
          {"program", session.program->id.value},
          {"program_version", session.program->version},
          {"title", session.program->title},
          {"stage", stage_word(view.stage)},
          {"settings", write_settings(session.settings)},
          {"roster", write_roster_json(session.roster)},
          {"gone", gone_json(session)},
          {"opened", write_utc(session.opened)},
          {"started", utc(session.started_utc)},
          {"finished", utc(session.finished_utc)},
          {"position", {{"section", view.position.section + 1}, {"step", view.position.step + 1}}},
          {"paused", view.paused},
          {"elapsed_seconds", seconds(view.elapsed)},
          {"paused_seconds", seconds(view.paused_total)},
          {"remaining_seconds", seconds(view.remaining)},
          {"behind_seconds", seconds(view.behind)},
          {"outages", session.outages},
          {"sections", sections_json(session, view)},
          {"answers", answers_json(session)},
          {"readings", readings_json(session)},
          {"rounds", rounds_json(session)},
          {"cue_marks", marks_json(session)},
          {"scores", scores_json(session)},
          {"totals", totals_json(session)},
          {"repeats", repeats_json(session)},
          {"artifacts", artifacts_json(session)},
          {"tree", tree_json(session)},
          {"joint_goal", session.joint_goal},
          {"opening_number", opening_json(session)},
          {"commitments", commitments_json(session)},
          {"walkout", walkout_json(session)},
          {"marks", step_marks_json(session)},
          {"filled", filled_json(session)},
          {"wall", wall_json(session)},
          {"summary", session.summary_note},
          {"follow_ups", follow_ups}};
}

}  // namespace hh::session
