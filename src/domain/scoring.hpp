// Scoring: totals, the pass line, room averages and who repeats. Derived, never stored as such.
// Rule: four criteria of 1..5, pass at 16 of 20, below it the rep repeats the round next week
// (spec section 2, coach scorecard). The room's averages, of each criterion and of the total, are
// taken over the complete official cards only, so that they add up: a card that is half filled in
// counts once its last criterion is scored.
#pragma once

#include "domain/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

/// Who gives the official score for this pair: its coach, or the facilitator where it has none.
std::string official_scorer(const Session& session, PairNumber pair);
/// The same in a round: where other people sit there now, the coach of that time.
std::string official_scorer(const Session& session, RoundNumber round, PairNumber pair);

struct CardLine {
  CriterionId criterion;
  std::optional<Points> points;
  std::string note;
};

struct Card {
  RoundNumber round;
  PairNumber pair;
  std::string scorer;
  std::string scored;           ///< the person who played the AE
  std::vector<CardLine> lines;  ///< in the rubric's order
  int scored_lines = 0;
  int total = 0;  ///< of the scored lines
  bool complete = false;
  bool passed = false;  ///< complete and at or above the pass mark
};

Card card(const Session& session, RoundNumber round, PairNumber pair, const std::string& scorer);
Card official_card(const Session& session, RoundNumber round, PairNumber pair);

struct Scoreboard {
  RoundNumber round;
  bool revealed = false;
  std::vector<Card> rows;                       ///< by pair
  std::vector<std::optional<double>> averages;  ///< per criterion, over complete cards
  std::optional<double> total_average;          ///< over complete cards
  int complete = 0;
  std::vector<int> thinnest;  ///< those with the lowest average as it is shown; empty where all are the same
  bool thin(std::size_t criterion) const;
};
/// "14.3": halves round up, on every face and in every document.
std::string average_text(double average);
Scoreboard scoreboard(const Session& session, RoundNumber round);

struct Repeat {
  RoundNumber round;
  PairNumber pair;
  std::string person;
  int total = 0;
};
/// Complete official cards below the pass mark.
std::vector<Repeat> repeats(const Session& session);

/// What every pair still owes before it walks out; empty is free to go.
struct Walkout {
  PairNumber pair;
  std::vector<Owed> owes;
};
/// Commitments are owed until all were said aloud; a mark in the walkout list goes before that.
std::vector<Walkout> walkout(const Session& session);
/// The pair said every commitment of the training aloud.
bool said_all(const Session& session, PairNumber pair);

}  // namespace hh::domain
