// History: past trainings, and the wall of scores of the last 30 days.
//
//     if (Turn turn = draw_history(scene, memory)) page = *turn;
#pragma once

#include "ui/scene.hpp"

#include <string>

namespace hh::ui {

struct HistoryMemory {
  int tab = 0;               ///< 0: trainings, 1: scores
  domain::SessionId chosen;  ///< the training whose details are shown
};
Turn draw_history(Scene& scene, HistoryMemory& memory);

/// "finished", "stopped before its end", "never started".
std::string ending(const store::SessionSummary& session);
/// "1 h 2 min"; "–" where it has no end.
std::string how_long(const store::SessionSummary& session);

}  // namespace hh::ui
