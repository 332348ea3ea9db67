// The cues of a round that runs: what is dealt, timed and marked, pair by pair.
#pragma once

#include "ui/console_parts.hpp"

namespace hh::ui {

void console_cues(ConsoleScene& c, const domain::Round& round, const domain::RoundView& view);

}  // namespace hh::ui
