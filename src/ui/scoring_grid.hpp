// Scoring grid: pairs × criteria of one round, by keys, mouse and touch.
//
//     draw_scoring_grid(scene, session, memory);
//
// A digit from 1 to 5 scores and moves on to the next criterion; after the last one the card is done and
// digits do nothing, until Enter goes to the next pair whose card is not complete. Arrows move, 0 or Delete
// clears, N opens the note. A round begins at its first pair. A card that was complete when it was come to is
// written over after one question. What nobody scored is empty. Main thread.
#pragma once

#include "domain/command.hpp"
#include "ui/drafts.hpp"
#include "ui/scene.hpp"

#include <functional>
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
  int round = 0;      ///< 0: the round of the step, or the one that runs, or ran last
  std::string coach;  ///< empty: each pair's own coach, the official score
  int row = 0;        ///< focused cell, from 0
  int column = 0;
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

/// Fills what is left of the flow; the list of pairs is as high as the rest allows.
/// `below` draws what belongs under it.
void draw_scoring_grid(Scene& scene, const domain::Session& session, ScoringMemory& memory,
                       const std::function<void()>& below = {});
/// A key for the grid while it is open; true where it meant something.
bool scoring_key(const domain::Session& session, session::Commands& commands, ScoringMemory& memory,
                 const std::string& key);
/// The round the grid is about now.
domain::RoundNumber scoring_round(const domain::Session& session, const ScoringMemory& memory);

}  // namespace hh::ui
