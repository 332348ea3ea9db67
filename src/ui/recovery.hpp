// Recovery: an hour that is open and nobody is in: after a restart in the middle of it, or because it
// was left. After a restart nothing else is shown before it is answered; "Not now" is an answer.
//
//     if (to_decide(snap)) draw_recovery(scene, memory);
//     Turn turn = draw_open_hour(scene, memory);   // the page that Home and History lead to
#pragma once

#include "ui/scene.hpp"

#include <string>

namespace hh::ui {

/// "The hour stopped at 37:12", "The program was away for 3 min 20 s."
struct RecoveryWords {
  std::string title;
  std::string away;
  std::string go_on;  ///< what each answer leads to; empty where it cannot be given
  std::string as_pause;
  std::string end;
  std::string abandon;
  std::string later;
};
RecoveryWords recovery_words(const session::Recovery& recovery, const session::Moment& now);

struct RecoveryMemory {
  domain::SessionId session;  ///< which of several; empty: the first
  bool asks_abandon = false;  ///< "Abandon it?"
};

/// The first open hour that nobody chose to leave open; null: none waits for an answer.
const session::Recovery* to_decide(const session::Snapshot& snap);
/// An hour of this session that is open; null where there is none.
const session::Recovery* open_hour(const session::Snapshot& snap, const domain::SessionId& session);

/// Asks: keys G, P, E, A and N, or the buttons.
void draw_recovery(Scene& scene, RecoveryMemory& memory);
/// The same question, asked for.
Turn draw_open_hour(Scene& scene, RecoveryMemory& memory);

}  // namespace hh::ui
