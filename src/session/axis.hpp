// Axis: maps the machine's monotonic time onto a session's own line, at a speed in rehearsals.
//
// A value; copying it is how other threads read the session's time.
#pragma once

#include "domain/units.hpp"

namespace hh::session {

struct Axis {
  domain::SessionTime anchor_at{};
  domain::Millis anchor_boot{};
  double speed = 1.0;

  domain::SessionTime at(domain::Millis boot) const {
    const domain::Millis passed = boot - anchor_boot;
    if (speed == 1.0) {
      return anchor_at + passed;
    }
    return anchor_at +
           domain::Millis{static_cast<domain::Millis::rep>(static_cast<double>(passed.count()) * speed)};
  }
  /// The same line, continued from `boot` on at another speed.
  Axis turned(domain::Millis boot, double to) const { return {at(boot), boot, to}; }
};

}  // namespace hh::session
