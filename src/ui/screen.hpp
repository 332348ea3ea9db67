// Screens: which page the first window shows, and what each of them remembers between frames.
//
//     Screens screens;
//     draw_first_window(scene, screens, [&] { return draw_console(...); });
//
// An interrupted hour is asked about first, a live session has the Console, everything else is a
// page. A file dropped on Handoffs is an export of deals; anywhere else it opens set-up with it. Main thread.
#pragma once

#include "ui/deals_screen.hpp"
#include "ui/follow_up_screen.hpp"
#include "ui/handoffs.hpp"
#include "ui/history.hpp"
#include "ui/home.hpp"
#include "ui/import_screen.hpp"
#include "ui/library_screen.hpp"
#include "ui/lookup.hpp"
#include "ui/packet_screen.hpp"
#include "ui/people.hpp"
#include "ui/recovery.hpp"
#include "ui/scene.hpp"
#include "ui/settings_screen.hpp"
#include "ui/setup.hpp"
#include "ui/working_days.hpp"

#include <cstdint>
#include <functional>

namespace hh::ui {

struct Screens {
  Page page = Page::Home;
  HomeMemory home;
  SetupMemory setup;
  SetupMemory rehearsal{.rehearse = true};
  FollowUpMemory follow_up;
  HistoryMemory history;
  LibraryMemory library;
  SettingsMemory settings;
  LookupMemory lookup;  ///< Ctrl+F on the pages around the hour
  ImportMemory import;
  HandoffsMemory handoffs;
  PacketMemory packet;
  DealsMemory deals;
  WorkingDaysMemory working_days;
  PeopleMemory people;
  RecoveryMemory recovery;
  Turn over_console;              ///< the page over the hour that is open: packets, people, settings
  Page packets = Page::Handoffs;  ///< the page of packets that was open over it last
  bool was_live = false;
  std::uint64_t notice_seen = 0;  ///< the snapshot's notice that was closed
  std::uint64_t said_seen = 0;    ///< the outcome that was closed
};

void draw_first_window(Scene& scene, Screens& screens, const std::function<Turn()>& console);
/// The window closes, or the page over the hour does: what was typed there is stored.
void store_typed(Screens& screens, const session::Snapshot& snap, session::Commands& commands);
/// The page that is shown now, where it is not the Console.
Turn shown_page(const Screens& screens, bool live);

}  // namespace hh::ui
