// Console: what the facilitator sees while a session is open: agenda, the step now, the clock.
//
//     ConsoleMemory memory;                       // one per first window
//     draw_console(scene, memory);
//
// Reads the snapshot, sends commands, changes nothing. `memory` holds what is typed and looked at,
// never a fact. Main thread.
#pragma once

#include "ui/calculators.hpp"
#include "ui/drafts.hpp"
#include "ui/lookup.hpp"
#include "ui/scene.hpp"
#include "ui/scoring_grid.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace hh::ui {

struct Miniatures;

struct ConsoleMemory {
  domain::SessionId session;  ///< whose memory this is; another session starts anew
  bool scores_open = false;   ///< S: the scoring grid instead of the step
  bool help_open = false;     ///< H
  bool asks_end = false;      ///< "End the hour?"
  bool asks_leave = false;    ///< "Leave the hour open?"
  Turn wanted;                ///< the page asked for by key or button
  bool asks_undo = false;     ///< "Take back the start?"
  std::string remark;         ///< what the Console has to say by itself
  std::optional<std::pair<std::string, double>> remarked;  ///< since when that is shown, seconds
  std::uint64_t notice_seen = 0;                           ///< the notice that was closed
  int minutes_ago = 0;                                     ///< set-up: started N minutes ago
  double last_next = -1;                                   ///< when Next was pressed, for the debounce
  std::optional<std::uint64_t> toggled;                    ///< the snapshot a toggling key was decided from
  std::string message;                                     ///< typed for the Wall
  Drafts typed;                                            ///< texts that are stored as they are typed
  std::map<std::string, std::string> drafts;               ///< choices and texts not given yet, by control id
  std::string copied;                                      ///< what the Copy button copied last
  int stage_pair = 1;         ///< the place in the roster of the pair chosen for the stage, from 1
  int chosen_pair = 1;        ///< the pair whose promise is open, from 1
  int chosen_commitment = 0;  ///< which of its promises, from 0
  std::optional<domain::Position> place;   ///< where the hour stood in the last frame
  float advice_height = 0;                 ///< pixels, as last drawn
  std::shared_ptr<Miniatures> miniatures;  ///< of the Wall, made with the first frame
  ScoringMemory scoring;
  LookupMemory lookup;           ///< Ctrl+F
  CalculatorMemory calculators;  ///< K
};

/// The page that is to lie over it from now on: People, Settings; nothing: it stays.
Turn draw_console(Scene& scene, ConsoleMemory& memory);
/// Sends what was typed and not stored yet: the window is about to close.
void store_typed(ConsoleMemory& memory, session::Commands& commands);

/// The keys of the room while a session is open: Space, arrows, P, +, -, B, F, S, R, H, L, Ctrl+Z,
/// Ctrl+Shift+Z, T and N at a script.
/// True where the key meant something. Names as in `Surroundings::keys`.
bool console_key(const session::Snapshot& snap, const session::Moment& now, session::Commands& commands,
                 ConsoleMemory& memory, const std::string& key);

}  // namespace hh::ui
