#include "platform/placement.hpp"

#include <algorithm>

namespace hh::platform {
namespace {

using Name = std::optional<std::string>;

bool has(const std::vector<Monitor>& monitors, const Name& name) {
  return name && std::ranges::any_of(monitors, [&](const Monitor& m) { return m.name == *name; });
}

std::vector<std::string> names(const std::vector<Monitor>& monitors) {
  std::vector<std::string> list;
  for (const Monitor& monitor : monitors)
    list.push_back(monitor.name);
  return list;
}

/// The primary unless the Wall has a claim on it and there is another.
Name console_by_default(const std::vector<Monitor>& monitors, const Name& claimed_by_wall) {
  const auto rank = [&](const Monitor& m) {
    return (m.name == claimed_by_wall ? 2 : 0) + (m.primary ? 0 : 1);
  };
  const auto best = std::ranges::min_element(monitors, {}, rank);
  return best == monitors.end() ? Name{} : Name{best->name};
}

Name first_except(const std::vector<Monitor>& monitors, const Name& console) {
  const auto free = std::ranges::find_if(monitors, [&](const Monitor& m) { return m.name != console; });
  return free == monitors.end() ? Name{} : Name{free->name};
}

/// A monitor that was not in the last list.
Name newcomer(const Placement& before, const std::vector<Monitor>& monitors, const Name& console) {
  for (const Monitor& monitor : monitors) {
    if (monitor.name != console && std::ranges::count(before.seen, monitor.name) == 0) return monitor.name;
  }
  return std::nullopt;
}

PlacementWarning warn(PlacementWarning::Kind kind, const Name& monitor) {
  return {kind, monitor.value_or("")};
}

/// What still holds of an earlier warning: a Wall that is out stays announced until it is back.
std::optional<PlacementWarning> still_holding(const Placement& before, const Name& wall) {
  if (!before.warning || wall) return std::nullopt;
  return before.warning->kind == PlacementWarning::Kind::WallUnplugged ? before.warning : std::nullopt;
}

}  // namespace

Placement place(const std::vector<Monitor>& monitors, const RememberedMonitors& remembered) {
  Placement placed{.seen = names(monitors)};
  if (monitors.empty()) {
    placed.warning = warn(PlacementWarning::Kind::NoMonitor, {});
    return placed;
  }
  placed.console =
      has(monitors, remembered.console) ? remembered.console : console_by_default(monitors, remembered.wall);
  const bool wall_known = has(monitors, remembered.wall) && remembered.wall != placed.console;
  placed.wall = wall_known ? remembered.wall : first_except(monitors, placed.console);
  return placed;
}

Placement replace(const Placement& before, const std::vector<Monitor>& monitors,
                  const RememberedMonitors& remembered) {
  using Kind = PlacementWarning::Kind;
  Placement after{.seen = names(monitors)};
  if (monitors.empty()) {
    // Kept as they were, so that a dock that reconnects finds both windows in their places.
    after.console = before.console;
    after.wall = before.wall;
    after.warning = warn(Kind::NoMonitor, {});
    return after;
  }
  const bool console_stays = has(monitors, before.console);
  const bool wall_stays = has(monitors, before.wall);
  after.console = console_stays                       ? before.console
                  : has(monitors, remembered.console) ? remembered.console
                                                      : console_by_default(monitors, before.wall);
  if (wall_stays && before.wall != after.console) {
    after.wall = before.wall;
  } else if (has(monitors, remembered.wall) && remembered.wall != after.console) {
    after.wall = remembered.wall;
  } else {
    after.wall = newcomer(before, monitors, after.console);
  }
  if (before.wall && !after.wall) {
    after.warning = warn(Kind::WallUnplugged, wall_stays ? before.console : before.wall);
  } else if (before.console && !console_stays) {
    after.warning = warn(Kind::ConsoleUnplugged, before.console);
  } else {
    after.warning = still_holding(before, after.wall);
  }
  return after;
}

std::string sentence(const PlacementWarning& warning) {
  switch (warning.kind) {
    case PlacementWarning::Kind::NoMonitor:
      return "No screen is connected. The session keeps running; plug a screen in.";
    case PlacementWarning::Kind::WallUnplugged:
      return "The screen " + warning.monitor +
             " is gone and the Wall is hidden. Timing goes on; plug the projector in again, or press F5 to "
             "show "
             "the Wall here.";
    case PlacementWarning::Kind::ConsoleUnplugged:
      return "The screen " + warning.monitor + " is gone; the Console moved here. Timing goes on.";
  }
  return {};
}

}  // namespace hh::platform
