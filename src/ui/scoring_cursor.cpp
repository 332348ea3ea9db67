#include "ui/scoring_cursor.hpp"

#include <algorithm>
#include <cstdlib>

namespace hh::ui {

using namespace domain;

namespace {

/// The round that runs, or that the step is about, or that ran last.
RoundNumber round_now(const Session& session) {
  if (session.round) return session.round->number;
  const Step* step = session.current_step();
  if (step != nullptr && step->kind == StepKind::Scoreboard && !step->refers_to.empty())
    return RoundNumber{std::atoi(step->refers_to.c_str())};
  if (!session.rounds.empty()) return session.rounds.back().number;
  return RoundNumber{1};
}

std::string scorer_of(const Session& session, const ScoringMemory& memory, PairNumber pair) {
  // Officially the card that counts is shown and changed, whoever began it.
  return memory.coach.empty() ? official_card(session, scoring_round(session, memory), pair).scorer
                              : memory.coach;
}

int rows_of(const Session& session) { return static_cast<int>(session.roster.pairs.size()); }

PairNumber pair_of(const Session& session, int row) {
  return session.roster.pairs[static_cast<std::size_t>(row)].number;
}

CardKey key_of_row(const Session& session, const ScoringMemory& memory, int row) {
  const PairNumber pair = pair_of(session, row);
  return {scoring_round(session, memory), pair, scorer_of(session, memory, pair)};
}

/// The first criterion without points; past the last one where all have them.
int first_gap(const Card& card) {
  const auto gap =
      std::find_if(card.lines.begin(), card.lines.end(), [](const CardLine& line) { return !line.points; });
  return static_cast<int>(gap - card.lines.begin());
}

/// All its digits were typed; the disk may not have followed yet.
bool given(const ScoringMemory& memory, const CardKey& card) {
  return std::find(memory.given.begin(), memory.given.end(), card) != memory.given.end();
}

/// Goes to the next pair from `from` on, round and round, whose card is not complete. Where all are it stays,
/// and the next digit is for nobody.
void next_without_card(const Session& session, ScoringMemory& memory, int from) {
  const int rows = rows_of(session);
  for (int step = 0; step < rows; ++step) {
    const int row = (from + step) % rows;
    const Card found = card_of_row(session, memory, row);
    if (found.complete || given(memory, key_of_row(session, memory, row))) continue;
    go_to_cell(session, memory, row, first_gap(found));
    return;
  }
  memory.done = true;
  memory.note_open = false;
  memory.open = {};
}

/// Pairs before this one may have left, or this one itself: then the one that moved up has the focus.
void follow_pair(const Session& session, ScoringMemory& memory) {
  const auto& pairs = session.roster.pairs;
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.number == memory.pair; });
  if (found != pairs.end()) {
    memory.row = static_cast<int>(found - pairs.begin());
  } else {
    const int row = std::clamp(memory.row, 0, rows_of(session) - 1);
    go_to_cell(session, memory, row, first_gap(card_of_row(session, memory, row)));
  }
}

void type_points(const Session& session, ScoringMemory& memory, const ScoreCell& cell, Points points) {
  if (memory.done || !cell.score(points)) return;
  memory.note_open = false;
  memory.done = memory.column + 1 == static_cast<int>(session.program->rubric.criteria.size());
  if (memory.done) {
    memory.given.push_back(key_of_row(session, memory, memory.row));
  } else {
    ++memory.column;
  }
}

}  // namespace

bool nothing_to_score(const Session& session) {
  return session.roster.pairs.empty() || session.program->rubric.criteria.empty() ||
         session.program->rounds.empty();
}

RoundNumber scoring_round(const Session& session, const ScoringMemory& memory) {
  return memory.round > 0 ? RoundNumber{memory.round} : round_now(session);
}

Card card_of_row(const Session& session, const ScoringMemory& memory, int row) {
  const CardKey key = key_of_row(session, memory, row);
  return card(session, key.round, key.pair, key.scorer);
}

void go_to_cell(const Session& session, ScoringMemory& memory, int row, int column) {
  const int columns = static_cast<int>(session.program->rubric.criteria.size());
  memory.row = std::clamp(row, 0, rows_of(session) - 1);
  memory.pair = pair_of(session, memory.row);
  memory.column = std::clamp(column, 0, columns - 1);
  memory.done = memory.note_open = false;
}

void begin_at_first(const Session& session, ScoringMemory& memory) {
  memory.at = scoring_round(session, memory);
  memory.given.clear();
  go_to_cell(session, memory, 0, 0);
  next_without_card(session, memory, 0);
}

void follow_hour(const Session& session, ScoringMemory& memory) {
  const RoundNumber now = round_now(session);
  // A round that was looked at is left when another one begins.
  if (!memory.now.none() && memory.now != now) memory.round = 0;
  memory.now = now;
  if (memory.at != scoring_round(session, memory)) begin_at_first(session, memory);
  follow_pair(session, memory);
}

bool scoring_key(const Session& session, session::Commands& commands, ScoringMemory& memory,
                 const std::string& key) {
  if (nothing_to_score(session)) return false;
  follow_hour(session, memory);
  const ScoreCell cell{session, commands, memory};
  if (key == "Up" || key == "Down") {
    go_to_cell(session, memory, memory.row + (key == "Up" ? -1 : 1), memory.column);
  } else if (key == "Left" || key == "Right") {
    // From a card that is done either arrow leads back to its last criterion.
    const int by = memory.done ? 0 : key == "Left" ? -1 : 1;
    go_to_cell(session, memory, memory.row, memory.column + by);
  } else if (key.size() == 1 && key[0] >= '1' && key[0] <= '5') {
    type_points(session, memory, cell, Points{key[0] - '0'});
  } else if (key == "0" || key == "Delete") {
    cell.score(std::nullopt);
    go_to_cell(session, memory, memory.row, memory.column);
  } else if (key == "Enter") {
    next_without_card(session, memory, memory.row + 1);
  } else if (key == "N") {
    memory.done = false;
    memory.note_open = memory.note_arrives = true;
  } else {
    return false;
  }
  return true;
}

PairNumber ScoreCell::pair() const { return pair_of(session, memory.row); }

const Criterion& ScoreCell::criterion() const {
  return session.program->rubric.criteria[static_cast<std::size_t>(memory.column)];
}

CardLine ScoreCell::line() const {
  return card_of_row(session, memory, memory.row).lines[static_cast<std::size_t>(memory.column)];
}

bool ScoreCell::score(std::optional<Points> points) const {
  const CardKey here = key_of_row(session, memory, memory.row);
  const domain::Score wanted{here.round, here.pair, here.scorer, criterion().id, points};
  if (memory.open != here && card_of_row(session, memory, memory.row).complete) {
    if (line().points != points) memory.over = wanted;
    return false;
  }
  memory.open = here;
  if (!points) std::erase(memory.given, here);
  commands.send(wanted);
  return true;
}

domain::ScoreNote ScoreCell::note(const std::string& words) const {
  const CardKey here = key_of_row(session, memory, memory.row);
  return {here.round, here.pair, here.scorer, criterion().id, words};
}

std::string ScoreCell::note_id() const {
  const domain::ScoreNote of = note({});
  return std::to_string(of.round.value) + "." + std::to_string(of.pair.value) + "." + of.criterion.value +
         "." + of.scorer;
}

}  // namespace hh::ui
