// Placement: which monitor the Console and the Wall belong on. Pure; monitors are known by name.
//
//     Placement now = place(desktop.monitors(), remembered);     // when the program opens
//     now = replace(now, desktop.monitors());                    // after a screen came or went
//     now = with_wall_on(now, "HDMI-1");                         // the facilitator chose
//     if (now.warning) show(sentence(*now.warning));
//     settings.keep(now.homes);                                  // remembered the next time
//
// The Wall never takes the Console's screen, nor one that mirrors it: then it has none, and F5
// switches. A desktop that stops mirroring tells nobody, so ask `monitors()` again now and then
// while such a warning stands.
#pragma once

#include "platform/monitor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::platform {

/// Where each window belongs; either may be a screen that is not here now.
struct HomeMonitors {
  std::optional<std::string> console{};
  std::optional<std::string> wall{};
  friend bool operator==(const HomeMonitors&, const HomeMonitors&) = default;
};

struct PlacementWarning {
  enum class Kind { NoMonitor, WallUnplugged, ConsoleUnplugged, Mirrored };
  Kind kind{};
  std::string monitor{};  ///< the one that went away, or that mirrors the Console
  friend bool operator==(const PlacementWarning&, const PlacementWarning&) = default;
};

struct Placement {
  std::optional<std::string> console{};  ///< none only while no monitor has been seen at all
  std::optional<std::string> wall{};     ///< none: hidden
  std::optional<PlacementWarning> warning{};
  HomeMonitors homes{};
  std::vector<std::string> seen{};  ///< monitors this was decided for
  friend bool operator==(const Placement&, const Placement&) = default;
};

/// The first decision: what is remembered where possible, else the primary for the Console and
/// any other for the Wall.
Placement place(const std::vector<Monitor>& monitors, const HomeMonitors& remembered);

/// After a change: nothing that can stay moves. A window that lost its screen returns when the
/// screen does; a lost Wall meanwhile hides, with a warning, rather than jump to a screen in use,
/// but takes one that is just plugged in.
Placement replace(const Placement& before, const std::vector<Monitor>& monitors);

/// The facilitator's choice. Choosing the other window's screen swaps the two.
Placement with_wall_on(const Placement& before, const std::string& monitor);
Placement with_console_on(const Placement& before, const std::string& monitor);

/// For the facilitator: what happened and what to do.
std::string sentence(const PlacementWarning& warning);

}  // namespace hh::platform
