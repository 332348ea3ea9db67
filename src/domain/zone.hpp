// A zone: how the clocks of a place and the instants of the world belong together.
//
//     const Zone berlin = session::zone_of("Europe/Berlin");
//     berlin.later(saturday_15_00, 24h)   // 14:00 on the Sunday on which summer time ends
//
// No zone database is known here, so a zone is handed in as its two functions. Without them its clocks
// are never set. Of an hour that is shown twice the first is meant; a time that is skipped is the moment
// of the change. Any thread that its functions bear.
#pragma once

#include "domain/units.hpp"

#include <functional>

namespace hh::domain {

struct Zone {
  std::function<UtcTime(LocalTime)> instant{};
  std::function<LocalTime(UtcTime)> local{};

  /// What the clocks show after so much time has really passed; negative: before.
  LocalTime later(LocalTime from, Millis passed) const;
  /// How much time really passes between the two.
  Millis between(LocalTime from, LocalTime to) const;
};

}  // namespace hh::domain
