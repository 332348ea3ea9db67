#include "domain/scoring.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace hh::domain {

namespace {

bool scored_anything(const Card& card) { return card.scored_lines > 0; }

std::set<std::string> scorers_of(const Session& session, RoundNumber round, PairNumber pair) {
  std::set<std::string> out;
  for (const auto& [key, cell] : session.scores) {
    if (key.round == round && key.pair == pair && cell.points) {
      out.insert(key.scorer);
    }
  }
  return out;
}

/// Only complete cards count, for each criterion as for the total.
void add_averages(const Session& session, Scoreboard& board) {
  const std::size_t criteria = session.program->rubric.criteria.size();
  std::vector<int> sums(criteria);
  int total = 0;
  for (const Card& row : board.rows) {
    if (!row.complete) {
      continue;
    }
    board.complete += 1;
    total += row.total;
    for (std::size_t i = 0; i < criteria; ++i) {
      sums[i] += row.lines[i].points->value;
    }
  }
  board.averages.resize(criteria);
  if (board.complete == 0) {
    return;
  }
  for (std::size_t i = 0; i < criteria; ++i) {
    board.averages[i] = static_cast<double>(sums[i]) / board.complete;
  }
  board.total_average = static_cast<double>(total) / board.complete;
}

/// In tenths, as they are shown: what reads the same is a tie.
long tenths(double average) { return std::lround(average * 10); }

std::vector<int> thinnest_of(const std::vector<std::optional<double>>& averages) {
  std::vector<int> lowest;
  std::set<long> values;
  for (std::size_t i = 0; i < averages.size(); ++i) {
    if (!averages[i]) continue;
    const long value = tenths(*averages[i]);
    if (!values.empty() && value < *values.begin()) lowest.clear();
    if (values.empty() || value <= *values.begin()) lowest.push_back(static_cast<int>(i));
    values.insert(value);
  }
  return values.size() > 1 ? lowest : std::vector<int>{};
}

std::string scorer_of(const Session& session, const Pair* pair) {
  if (pair != nullptr && !pair->coach.empty()) {
    return pair->coach;
  }
  return session.settings.coaches.empty() ? "coach" : session.settings.coaches.front();
}

}  // namespace

bool Scoreboard::thin(std::size_t criterion) const {
  return std::find(thinnest.begin(), thinnest.end(), static_cast<int>(criterion)) != thinnest.end();
}

std::string average_text(double average) {
  const long value = tenths(average);
  return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

std::string official_scorer(const Session& session, PairNumber number) {
  return scorer_of(session, session.roster.find(number));
}

std::string official_scorer(const Session& session, RoundNumber round, PairNumber number) {
  return scorer_of(session, seated(session, round, number));
}

Card card(const Session& session, RoundNumber round, PairNumber pair, const std::string& scorer) {
  Card out;
  out.round = round;
  out.pair = pair;
  out.scorer = scorer;
  out.scored = playing_ae(session, round, pair);
  for (const Criterion& criterion : session.program->rubric.criteria) {
    CardLine line{criterion.id, std::nullopt, {}};
    const auto cell = session.scores.find({round, pair, scorer, criterion.id});
    if (cell != session.scores.end()) {
      line.points = cell->second.points;
      line.note = cell->second.note;
    }
    out.scored_lines += line.points ? 1 : 0;
    out.total += line.points ? line.points->value : 0;
    out.lines.push_back(std::move(line));
  }
  out.complete = !out.lines.empty() && out.scored_lines == static_cast<int>(out.lines.size());
  out.passed = out.complete && out.total >= session.program->rubric.pass_mark;
  return out;
}

Card official_card(const Session& session, RoundNumber round, PairNumber pair) {
  Card own = card(session, round, pair, official_scorer(session, round, pair));
  if (scored_anything(own)) {
    return own;
  }
  // A pair without a coach of its own is scored by whoever did so first, by name.
  const std::set<std::string> others = scorers_of(session, round, pair);
  return others.empty() ? own : card(session, round, pair, *others.begin());
}

Scoreboard scoreboard(const Session& session, RoundNumber round) {
  Scoreboard board;
  board.round = round;
  board.revealed = session.revealed.contains(round);
  for (const Pair& pair : session.roster.pairs) {
    board.rows.push_back(official_card(session, round, pair.number));
  }
  add_averages(session, board);
  board.thinnest = thinnest_of(board.averages);
  return board;
}

std::vector<Repeat> repeats(const Session& session) {
  std::vector<Repeat> out;
  for (const Round& round : session.program->rounds) {
    for (const auto* some : {&session.roster.pairs, &session.roster.gone}) {
      for (const Pair& pair : *some) {
        const Card row = official_card(session, round.number, pair.number);
        if (row.complete && !row.passed) out.push_back({round.number, pair.number, row.scored, row.total});
      }
    }
  }
  return out;
}

bool said_all(const Session& session, PairNumber pair) {
  const auto& wanted = session.program->commitments;
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const CommitmentTemplate& one) {
    const auto found = session.commitments.find({pair, one.id});
    return found != session.commitments.end() && found->second.agreed;
  });
}

std::vector<Walkout> walkout(const Session& session) {
  std::vector<Walkout> out;
  for (const Pair& pair : session.roster.pairs) {
    Walkout row{pair.number, {}};
    for (const Owed what : owed_in(*session.program)) {
      const auto found = session.handed_in.find({pair.number, what});
      const bool said = what == Owed::Commitments && said_all(session, pair.number);
      if (!(found == session.handed_in.end() ? said : found->second)) row.owes.push_back(what);
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace hh::domain
