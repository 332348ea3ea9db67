// Scene: everything a screen of the first window is given to draw one frame with.
//
//     Turn turn = draw_home(scene);      // where the facilitator wants to go, if anywhere
//
// References live for the frame only. Main thread.
#pragma once

#include "session/snapshot.hpp"
#include "ui/requests.hpp"
#include "ui/surroundings.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <string>

namespace hh::ui {

struct Scene {
  Ui& ui;
  const session::Snapshot& snap;
  const session::Moment& now;
  session::Commands& commands;
  const Surroundings& here;
  Requests& requests;
};

/// What the first window shows while no session is live; People, Settings and the packets over the Console.
enum class Page {
  Home,
  Setup,
  Rehearse,
  FollowUp,
  Handoffs,
  History,
  Library,
  Settings,
  Import,
  Packet,
  Deals,
  WorkingDays,
  People,
  OpenHour
};
using Turn = std::optional<Page>;

/// This key was pressed since the last frame, and no text field took it.
bool key(const Scene& scene, const std::string& name);
/// A remembered choice; `otherwise` where it was never made.
std::string setting(const session::Snapshot& snap, const std::string& key, const std::string& otherwise = {});

}  // namespace hh::ui
