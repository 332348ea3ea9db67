// Scoring cursor: which cell of the scorecards has the focus, and what a key does there.
//
//     follow_hour(session, memory);
//     if (scoring_key(session, commands, memory, "4")) ...
//
// A digit from 1 to 5 scores and moves on to the next criterion; after the last one the card is done and
// digits do nothing, until Enter goes to the next pair whose card is not complete. Arrows move, 0 or Delete
// clears, N opens the note. A round begins at its first pair. A card that was complete when it was come to is
// written over after one question. The cursor stays on its pair when others come or leave. Main thread.
#pragma once

#include "domain/scoring.hpp"
#include "session/snapshot.hpp"
#include "ui/drafts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

/// One coach's card of one pair and round.
struct CardKey {
  domain::RoundNumber round;
  domain::PairNumber pair;
  std::string scorer;
  friend bool operator==(const CardKey&, const CardKey&) = default;
};

struct ScoringMemory {
  int round = 0;                      ///< 0: the round of the step, or the one that runs, or ran last
  std::string coach;                  ///< empty: each pair's own coach, the official score
  domain::PairNumber pair;            ///< whose row has the focus: rows move when pairs come or leave
  int row = 0;                        ///< where that pair stands now, from 0
  int column = 0;                     ///< focused criterion, from 0
  bool done = false;                  ///< the row's last digit was given: the next ones are for nobody
  CardKey open;                       ///< the card that may be changed without a question
  std::vector<CardKey> given;         ///< whose digits were all typed in this round
  std::string walked_to;              ///< the cell Tab came to last
  domain::RoundNumber at;             ///< the round the place above belongs to
  domain::RoundNumber now;            ///< the round the hour was at in the last frame
  std::optional<domain::Score> over;  ///< would change a complete card: to be asked about
  bool note_open = false;
  Drafts notes;               ///< being typed, by cell
  bool note_arrives = false;  ///< the note was just opened: it takes the keyboard
  int shown_row = -1;         ///< the row last brought into view
  float around = 0;           ///< pixels above and below the list of pairs, as last drawn
};

/// Nobody to score, or nothing to score by.
bool nothing_to_score(const domain::Session& session);
/// The round the grid is about now.
domain::RoundNumber scoring_round(const domain::Session& session, const ScoringMemory& memory);
/// The card shown for the pair of a row, from 0 and inside the roster.
domain::Card card_of_row(const domain::Session& session, const ScoringMemory& memory, int row);
/// Before each use: the round may have changed, and pairs may have come or left.
void follow_hour(const domain::Session& session, ScoringMemory& memory);
/// Puts the focus on a cell; what lies outside is brought to the nearest one inside.
void go_to_cell(const domain::Session& session, ScoringMemory& memory, int row, int column);
/// Another round, or another coach's cards: begins at the first pair that still needs one.
void begin_at_first(const domain::Session& session, ScoringMemory& memory);
/// A key for the grid while it is open; true where it meant something.
bool scoring_key(const domain::Session& session, session::Commands& commands, ScoringMemory& memory,
                 const std::string& key);

/// The focused cell and what can be done to it.
struct ScoreCell {
  const domain::Session& session;
  session::Commands& commands;
  ScoringMemory& memory;

  domain::PairNumber pair() const;
  const domain::Criterion& criterion() const;
  domain::CardLine line() const;
  /// False while it is asked whether a complete card is to be written over.
  bool score(std::optional<domain::Points> points) const;
  domain::ScoreNote note(const std::string& words) const;
  std::string note_id() const;  ///< the same for as long as it is the same card and criterion
};

}  // namespace hh::ui
