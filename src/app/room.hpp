// Room: one running program: the door, two windows, the devices, and the loop that ties them.
//
//     auto room = Room::open(options, places, lock, store, shelf);
//     room.value()->run();                        // until the facilitator or a signal ends it
//
// Main thread; the door has a thread of its own.
#pragma once

#include "app/chimes.hpp"
#include "app/cmd_run.hpp"
#include "app/computer.hpp"
#include "app/deal_work.hpp"
#include "app/documents.hpp"
#include "app/faces.hpp"
#include "app/frame_trace.hpp"
#include "app/holiday_work.hpp"
#include "app/library_watch.hpp"
#include "app/packet_work.hpp"
#include "app/shutdown_signals.hpp"
#include "app/window_pair.hpp"
#include "app/wishes.hpp"
#include "platform/system_clock.hpp"
#include "session/door.hpp"
#include "ui/wall.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::app {

struct RoomPlan {
  RunOptions options;
  Places places;
  domain::Roster roster;
  std::shared_ptr<const library::Shelf> shelf;
};

class Room {
public:
  Room(platform::Desktop& desktop, RoomPlan plan, store::Store store);
  domain::Outcome open_windows();
  void run();

private:
  struct EscapeHold {
    std::optional<domain::Millis> since;
  };
  /// The session's own instant for a moment of the boot axis that may lie a little ahead.
  session::Moment moment_at(domain::Millis boot) const;
  domain::Millis wait(domain::Millis now) const;
  void between_frames(const session::SnapshotPtr& snap, domain::Millis now);
  /// Puts the Console on screen before the Wall is opened.
  void look_at_console(domain::Millis now);
  void draw(const session::SnapshotPtr& snap, domain::Millis now);
  void turn_console(const session::SnapshotPtr& snap, domain::Millis now);
  std::optional<domain::Millis> draw_console(ui::Ui& ui, const session::SnapshotPtr& snap, domain::Millis at);
  std::optional<domain::Millis> draw_wall(ui::Ui& ui, const session::SnapshotPtr& snap, domain::Millis at);
  std::optional<domain::Millis> until_change(const session::Snapshot& snap,
                                             const session::Moment& moment) const;
  void on_key(const platform::KeyPress& press, bool over_wall);
  void choose_keys(ui::Ui& ui);
  void on_drop(const std::string& file);
  void tell_attached();
  void on_escape(const platform::KeyPress& press);
  void fulfil(const Wish& wish);
  void follow_settings(const session::Snapshot& snap);
  void remember_homes(const session::Snapshot& snap);
  void ring(const session::Snapshot& snap);
  void open_planned(const session::Snapshot& snap);
  void start_planned(const session::Snapshot& snap);

  platform::Desktop& desktop_;
  RoomPlan plan_;
  FrameTrace trace_;
  std::shared_ptr<platform::SystemClock> clock_ = std::make_shared<platform::SystemClock>();
  ShutdownSignals signals_{platform::Desktop::wake};
  Computer computer_;
  session::Door door_;
  LibraryWatch watch_;
  Documents documents_;
  PacketWork packets_;
  DealWork deals_;
  HolidayWork holidays_;
  platform::FramePacer pacer_;
  std::unique_ptr<WindowPair> windows_;
  FirstFace first_;
  ui::Wall wall_;
  Wishes wishes_;
  Chimes chimes_;
  EscapeHold escape_;
  std::vector<ui::HeardKey> keys_;  ///< pressed, and not yet done or left to a field
  std::uint64_t drawn_version_ = 0;
  bool planned_opening_ = false;
  bool planned_start_ = false;
  bool over_ = false;
};

}  // namespace hh::app
