// Clock: the only way anything learns what time it is. Everybody below `app` gets one.
//
// `boot` is monotonic and counts time asleep (CLOCK_BOOTTIME); it restarts with the machine,
// which `boot_id` tells. `utc` may be stepped by anyone at any moment: records and display only.
// Implementations are callable from any thread.
#pragma once

#include "domain/units.hpp"

#include <string>

namespace hh::domain {

struct Reading {
  Millis boot{};
  UtcTime utc{};
};

class Clock {
public:
  virtual ~Clock() = default;
  virtual Reading now() const = 0;
  /// Changes with each start of the machine; two readings compare only within one.
  virtual std::string boot_id() const = 0;
};

}  // namespace hh::domain
