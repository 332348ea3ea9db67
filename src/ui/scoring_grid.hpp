// Scoring grid: pairs × criteria of one round, by keys, mouse and touch.
//
//     draw_scoring_grid(scene, session, memory);
//
// Arrows move, 1 to 5 score, 0 or Delete clears, Enter goes to the next pair, N opens the note. What
// nobody scored is empty. The anchor of the focused number shows below. Main thread.
#pragma once

#include "ui/drafts.hpp"
#include "ui/scene.hpp"

#include <functional>
#include <string>

namespace hh::ui {

struct ScoringMemory {
  int round = 0;      ///< 0: the round of the step, or the one that runs, or ran last
  std::string coach;  ///< empty: each pair's own coach, the official score
  int row = 0;        ///< focused cell, from 0
  int column = 0;
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
