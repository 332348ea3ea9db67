#include "platform/placement.hpp"

#include <algorithm>
#include <iterator>

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

const Monitor* find(const std::vector<Monitor>& monitors, const Name& name) {
  const auto found = std::ranges::find_if(monitors, [&](const Monitor& m) { return m.name == name; });
  return found == monitors.end() ? nullptr : &*found;
}

/// Screens on which the Wall would not cover the Console. Mirrored screens show the same pixels.
std::vector<Monitor> free_for_wall(const std::vector<Monitor>& monitors, const Name& console) {
  const Monitor* taken = find(monitors, console);
  if (!taken) return monitors;
  std::vector<Monitor> free;
  std::ranges::copy_if(monitors, std::back_inserter(free), [&](const Monitor& m) {
    return m.name != taken->name && overlap(m.area, taken->area) == 0;
  });
  return free;
}

/// A monitor that was not in the last list.
Name newcomer(const Placement& before, const std::vector<Monitor>& free) {
  const auto fresh = std::ranges::find_if(
      free, [&](const Monitor& m) { return std::ranges::count(before.seen, m.name) == 0; });
  return fresh == free.end() ? Name{} : Name{fresh->name};
}

/// Said when a second screen is there but shows the Console too.
std::optional<PlacementWarning> mirrored(const Placement& placed, const std::vector<Monitor>& monitors) {
  if (placed.wall || !free_for_wall(monitors, placed.console).empty()) return std::nullopt;
  const auto twin =
      std::ranges::find_if(monitors, [&](const Monitor& m) { return m.name != placed.console; });
  if (twin == monitors.end()) return std::nullopt;
  return PlacementWarning{PlacementWarning::Kind::Mirrored, twin->name};
}

/// A window away from home is worth a word; the Console's absence explains the Wall's.
std::optional<PlacementWarning> away_from_home(const Placement& placed) {
  using Kind = PlacementWarning::Kind;
  const HomeMonitors& homes = placed.homes;
  if (homes.console && placed.console != homes.console)
    return PlacementWarning{Kind::ConsoleUnplugged, *homes.console};
  if (homes.wall && placed.wall != homes.wall) return PlacementWarning{Kind::WallUnplugged, *homes.wall};
  return std::nullopt;
}

Name console_after(const Placement& before, const std::vector<Monitor>& monitors) {
  if (has(monitors, before.homes.console)) return before.homes.console;
  if (has(monitors, before.console)) return before.console;
  return console_by_default(monitors, before.wall);
}

/// Settles the Wall of `after`, whose Console stands already.
void settle_wall(Placement& after, const Placement& before, const std::vector<Monitor>& free) {
  const bool was_mirrored = before.warning && before.warning->kind == PlacementWarning::Kind::Mirrored;
  if (has(free, after.homes.wall)) {
    after.wall = after.homes.wall;
  } else if (has(free, before.wall)) {
    after.wall = before.wall;
  } else {
    after.wall = was_mirrored && !free.empty() ? Name{free.front().name} : newcomer(before, free);
    if (after.wall) after.homes.wall = after.wall;
  }
}

}  // namespace

Placement place(const std::vector<Monitor>& monitors, const HomeMonitors& remembered) {
  Placement placed{.homes = remembered, .seen = names(monitors)};
  if (monitors.empty()) {
    placed.warning = PlacementWarning{PlacementWarning::Kind::NoMonitor};
    return placed;
  }
  placed.console =
      has(monitors, remembered.console) ? remembered.console : console_by_default(monitors, remembered.wall);
  const auto free = free_for_wall(monitors, placed.console);
  if (!free.empty()) placed.wall = has(free, remembered.wall) ? *remembered.wall : free.front().name;
  placed.homes.console = placed.console;
  if (placed.wall) placed.homes.wall = placed.wall;
  placed.warning = mirrored(placed, monitors);
  return placed;
}

Placement replace(const Placement& before, const std::vector<Monitor>& monitors) {
  if (monitors.empty()) {
    // Kept as they were, so that a dock that reconnects finds both windows in their places.
    Placement dark = before;
    dark.warning = PlacementWarning{PlacementWarning::Kind::NoMonitor};
    dark.seen.clear();
    return dark;
  }
  if (!before.console) return place(monitors, before.homes);
  Placement after{.homes = before.homes, .seen = names(monitors)};
  after.console = console_after(before, monitors);
  settle_wall(after, before, free_for_wall(monitors, after.console));
  after.warning = mirrored(after, monitors);
  if (!after.warning) after.warning = away_from_home(after);
  return after;
}

Placement with_wall_on(const Placement& before, const std::string& monitor) {
  Placement after = before;
  if (after.console == monitor) after.console = before.wall;
  if (!after.console) return before;
  after.wall = monitor;
  after.homes = {after.console, after.wall};
  after.warning.reset();
  return after;
}

Placement with_console_on(const Placement& before, const std::string& monitor) {
  Placement after = before;
  if (after.wall == monitor) after.wall = before.console;
  after.console = monitor;
  after.homes.console = monitor;
  if (after.wall) after.homes.wall = after.wall;
  after.warning.reset();
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
      return "The screen " + warning.monitor +
             " is gone; the Console moved here. Timing goes on; plug the screen in again to have both.";
    case PlacementWarning::Kind::Mirrored:
      return "The screen " + warning.monitor +
             " mirrors this one, so the Wall would cover the Console. Set the desktop to extend its screens, "
             "or "
             "press F5 to switch.";
  }
  return {};
}

}  // namespace hh::platform
