// History: past trainings, each to be opened and read whole, and the wall of scores of the last 30 days.
//
//     if (Turn turn = draw_history(scene, memory)) page = *turn;
#pragma once

#include "ui/history_detail.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <string>

namespace hh::ui {

struct HistoryMemory {
  int tab = 0;               ///< 0: trainings, 1: scores
  domain::SessionId chosen;  ///< the training whose details are shown
  PastPart part = PastPart::Hour;
  std::uint64_t notice = 0;  ///< the newest one when it was opened: a later one says why it stays shut
};
Turn draw_history(Scene& scene, HistoryMemory& memory);

/// "finished", "stopped before its end", "never started".
std::string ending(const store::SessionSummary& session);
/// "1 h 2 min"; "–" where it has no end.
std::string how_long(const store::SessionSummary& session);

}  // namespace hh::ui
