#include "store/rows.hpp"

#include "domain/due.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hh::store {

using namespace domain;

namespace {

Cell cell(const std::string& text) { return text; }
Cell cell(const char* text) { return std::string(text); }
Cell cell(long long value) { return value; }
Cell cell(int value) { return static_cast<long long>(value); }
Cell cell(std::size_t value) { return static_cast<long long>(value); }
Cell cell(bool value) { return value ? 1LL : 0LL; }
Cell cell(Millis value) { return static_cast<long long>(value.count()); }
Cell cell(Points points) { return cell(points.value); }
template <class Clock>
Cell cell(std::chrono::time_point<Clock, Millis> value) {
  return cell(value.time_since_epoch());
}
template <class Tag>
Cell cell(const Id<Tag>& id) {
  return id.value;
}
template <class Tag>
Cell cell(Number<Tag> value) {
  return cell(value.value);
}
template <class Value>
Cell cell(const std::optional<Value>& value) {
  return value ? cell(*value) : Cell{};
}

template <class... Values>
Row row(const Values&... values) {
  return Row{cell(values)...};
}

/// A pair or person that may be nobody.
Cell or_null(PairNumber pair) { return pair.none() ? Cell{} : cell(pair); }

std::size_t index_of(std::string_view name) {
  const auto& tables = session_tables();
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return name == t.name; });
  return static_cast<std::size_t>(found - tables.begin());
}

/// Puts rows into the table of that name.
class Filling {
public:
  explicit Filling(const Session& session) : id_(cell(session.id)), tables_(session_tables().size()) {}

  Rows& table(std::string_view name) { return tables_.at(index_of(name)); }
  /// `key` without the session, which every key begins with.
  static void put(Rows& rows, const Cell& session, Row key, Row rest) {
    key.insert(key.begin(), session);
    rows.insert_or_assign(std::move(key), std::move(rest));
  }
  void put(std::string_view name, Row key, Row rest) {
    put(table(name), id_, std::move(key), std::move(rest));
  }
  TableRows take() { return std::move(tables_); }

private:
  Cell id_;
  TableRows tables_;
};

Row head_of(const Session& s) {
  const std::optional<LocalTime> local = s.finished_utc ? std::optional(s.finished_local) : std::nullopt;
  const std::optional<int> keep = s.keep_percent < 0 ? std::nullopt : std::optional(s.keep_percent);
  return row(s.program ? s.program->id : ProgramId{}, s.program ? s.program->title : std::string{},
             word(s.stage()), s.settings.room, s.settings.facilitator, s.settings.zone,
             s.settings.names_on_wall, s.settings.rehearsal, s.settings.planned_start, s.opened,
             s.started_utc, s.finished_utc, local, static_cast<long long>(s.opening_number), keep,
             s.joint_goal, s.summary_note, s.outages);
}

/// What a running section has used is a question of now, so only an ended one has it written down.
void fill_sections(const Session& session, Filling& out) {
  const auto end = session.timeline.finished_at();
  const RunView view = session.timeline.at(end.value_or(SessionTime{}));
  const auto& plan = session.timeline.plan();
  for (std::size_t i = 0; i < plan.size() && i < view.sections.size(); ++i) {
    const SectionTimes& times = view.sections[i];
    Row rest = row(plan[i].id, times.planned, times.added);
    for (const Millis spent : {times.paused, times.spent, times.overrun}) {
      rest.push_back(end ? cell(spent) : Cell{});
    }
    out.put("sections", row(i + 1), std::move(rest));
  }
}

void fill_pair(const Pair& pair, Filling& out) {
  const Deal& deal = pair.deal;
  out.put("pairs", row(pair.number),
          row(pair.ae, pair.csm, pair.coach, deal.account, deal.champion, deal.amount, deal.close_date));
  for (std::size_t i = 0; i < deal.promises.size(); ++i) {
    out.put("promises", row(pair.number, i + 1), row(deal.promises[i]));
  }
}

/// Who left in the middle took part, too.
void fill_people(const Session& session, Filling& out) {
  for (std::size_t i = 0; i < session.settings.coaches.size(); ++i) {
    out.put("coaches", row(i + 1), row(session.settings.coaches[i]));
  }
  for (const auto* some : {&session.roster.pairs, &session.roster.gone}) {
    for (const Pair& pair : *some)
      fill_pair(pair, out);
  }
}

void fill_spoken(const Session& session, Filling& out) {
  for (const Answer& answer : session.answers) {
    out.put("answers", row(answer.number), row(answer.question, answer.text, answer.removed));
  }
  std::size_t place = 0;
  for (const ScriptReading& reading : session.readings) {
    out.put("readings", row(++place),
            row(reading.script, reading.pair, reading.reader, reading.took, reading.over));
  }
}

void fill_rounds(const Session& session, Filling& out) {
  std::size_t place = 0;
  for (const RoundRecord& round : session.rounds) {
    Row rest = row(round.number, round.mode == RoundMode::OnStage ? "on stage" : "parallel");
    rest.insert(rest.end(), {or_null(round.stage_pair), cell(round.live), cell(round.feedback)});
    out.put("rounds", row(++place), std::move(rest));
    for (std::size_t i = 0; i < round.dealt.size(); ++i) {
      out.put("dealt_cues", row(place, i + 1), row(round.dealt[i]));
    }
  }
  for (const auto& [key, marks] : session.cue_marks) {
    out.put("cue_marks", row(key.round, key.pair, key.cue), row(marks));
  }
  for (const RoundNumber round : session.revealed) {
    out.put("revealed_rounds", row(round), {});
  }
}

void fill_score(const Cell& session, const ScoreKey& key, const ScoreCell& score, Rows& scores,
                Rows& history) {
  Filling::put(scores, session, row(key.round, key.pair, key.scorer, key.criterion),
               row(score.points, score.note));
  for (std::size_t i = 0; i < score.before.size(); ++i) {
    Filling::put(history, session, row(key.round, key.pair, key.scorer, key.criterion, i + 1),
                 row(score.before[i]));
  }
}

void fill_card(const Session& session, RoundNumber round, PairNumber pair, Rows& out) {
  const Card card = official_card(session, round, pair);
  if (card.scored_lines > 0) {
    Filling::put(
        out, cell(session.id), row(round, pair),
        row(card.scorer, card.scored, card.total, session.program->top_score(), card.complete, card.passed));
  }
}

void fill_scores(const Session& session, Filling& out) {
  for (const auto& [key, score] : session.scores) {
    fill_score(cell(session.id), key, score, out.table("scores"), out.table("score_history"));
  }
  if (!session.program) {
    return;
  }
  for (const Round& round : session.program->rounds) {
    for (const auto* some : {&session.roster.pairs, &session.roster.gone}) {
      for (const Pair& pair : *some)
        fill_card(session, round.number, pair.number, out.table("cards"));
    }
  }
}

void fill_close(const Session& session, Filling& out) {
  for (const auto& [id, state] : session.artifacts) {
    out.put("artifacts", row(id), row(state.done, state.who, state.where));
  }
  for (const auto& [tier, state] : session.tiers) {
    out.put("tiers", row(tier), row(state.person, state.phone, state.response));
  }
  for (const auto& [key, state] : session.commitments) {
    out.put("commitments", row(key.first, key.second), row(state.text, state.owner, state.agreed));
  }
  for (const auto& [key, done] : session.handed_in) {
    out.put("handed_in", row(key.first, domain::word(key.second)), row(done));
  }
  for (const PairNumber pair : session.asked_for_help) {
    out.put("help_calls", row(pair), {});
  }
  for (const auto& [pair, mark] : session.marks) {
    out.put("step_marks", row(pair, mark), {});
  }
  for (const auto& [field, words] : session.filled) {
    out.put("filled_fields", row(field), row(words));
  }
}

constexpr std::array<std::pair<Stage, const char*>, 3> stages{
    {{Stage::Setup, "setup"}, {Stage::Running, "running"}, {Stage::Finished, "finished"}}};

}  // namespace

TableRows session_rows(const Session& session) {
  Filling out(session);
  out.table("sessions").emplace(row(session.id), head_of(session));
  fill_sections(session, out);
  fill_people(session, out);
  fill_spoken(session, out);
  fill_rounds(session, out);
  fill_scores(session, out);
  fill_close(session, out);
  return out.take();
}

std::vector<Part> score_parts(const Session& session, const ScoreKey& key) {
  const Row cell_key = row(session.id, key.round, key.pair, key.scorer, key.criterion);
  Part scores{index_of("scores"), cell_key, {}};
  Part history{index_of("score_history"), cell_key, {}};
  Part card{index_of("cards"), row(session.id, key.round, key.pair), {}};
  if (const auto found = session.scores.find(key); found != session.scores.end()) {
    fill_score(cell(session.id), key, found->second, scores.rows, history.rows);
  }
  const bool known = session.program && session.program->round(key.round) != nullptr &&
                     session.roster.find(key.pair) != nullptr;
  if (known) {
    fill_card(session, key.round, key.pair, card.rows);
  }
  return {std::move(scores), std::move(history), std::move(card)};
}

Part head_part(const Session& session) {
  return {index_of("sessions"), row(session.id), {{row(session.id), head_of(session)}}};
}

FollowUpRows follow_up_rows(const FollowUp& item) {
  FollowUpRows out;
  Row rest = row(item.session, domain::word(item.kind));
  rest.push_back(or_null(item.pair));
  const Row tail = row(item.pair_label, item.person, item.what, item.deal, iso(item.due),
                       domain::word(item.status), item.evidence, item.created, item.agreed);
  rest.insert(rest.end(), tail.begin(), tail.end());
  out.item.emplace(row(item.id), std::move(rest));
  std::size_t place = 0;
  for (const FollowWord& said : item.history) {
    out.words.emplace(row(item.id, ++place),
                      row(said.at, said.who, domain::word(said.status), said.text, said.evidence));
  }
  return out;
}

const char* word(Stage stage) {
  for (const auto& [known, text] : stages) {
    if (known == stage) {
      return text;
    }
  }
  return "";
}

Stage stage_of(const std::string& wanted) {
  for (const auto& [known, text] : stages) {
    if (wanted == text) {
      return known;
    }
  }
  return Stage::Setup;
}

}  // namespace hh::store
