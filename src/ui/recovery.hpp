// Recovery: the question after a restart in the middle of an hour. Nothing else is shown before
// it is answered.
//
//     if (!snap.recoveries.empty()) draw_recovery(scene);
#pragma once

#include "ui/scene.hpp"

#include <string>

namespace hh::ui {

/// "The hour stopped at 37:12", "The program was away for 3 min 20 s."
struct RecoveryWords {
  std::string title;
  std::string away;
  std::string go_on;  ///< what each answer leads to
  std::string as_pause;
  std::string start_fresh;
};
RecoveryWords recovery_words(const session::Recovery& recovery, const session::Moment& now);

/// Asks about the first of the snapshot's recoveries: keys G, P and S, or the buttons.
void draw_recovery(Scene& scene);

}  // namespace hh::ui
