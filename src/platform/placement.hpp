// Placement: which monitor the Console and the Wall belong on. Pure; monitors are known by name.
//
//     Placement now = place(desktop.monitors(), remembered);          // when the program opens
//     now = replace(now, desktop.monitors(), remembered);             // after a screen came or went
//     if (now.warning) show(sentence(*now.warning));
//
// The Wall never takes the Console's screen: with a single monitor it has none, and F5 switches.
#pragma once

#include "platform/monitor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::platform {

/// Names kept from an earlier day; either may be of a screen that is not here now.
struct RememberedMonitors {
  std::optional<std::string> console{};
  std::optional<std::string> wall{};
};

struct PlacementWarning {
  enum class Kind { NoMonitor, WallUnplugged, ConsoleUnplugged };
  Kind kind{};
  std::string monitor{};  ///< the one that went away
  friend bool operator==(const PlacementWarning&, const PlacementWarning&) = default;
};

struct Placement {
  std::optional<std::string> console{};  ///< none only while no monitor is there at all
  std::optional<std::string> wall{};     ///< none: hidden
  std::optional<PlacementWarning> warning{};
  std::vector<std::string> seen{};  ///< monitors this was decided for
  friend bool operator==(const Placement&, const Placement&) = default;
};

/// The first decision: what is remembered where possible, else the primary for the Console and
/// any other for the Wall.
Placement place(const std::vector<Monitor>& monitors, const RememberedMonitors& remembered);

/// After a change: nothing that can stay moves. A lost Wall hides with a warning instead of
/// jumping to a screen in use; it returns to its own screen or to one just plugged in.
Placement replace(const Placement& before, const std::vector<Monitor>& monitors,
                  const RememberedMonitors& remembered);

/// For the facilitator: what happened and what to do.
std::string sentence(const PlacementWarning& warning);

}  // namespace hh::platform
