// Faces: the first window's screens with what each of them remembers.
//
//     FirstFace first;
//     first.draw(scene);                  // recovery, the Console, or a page around it
//
// The Wall chooses its own faces (ui/wall.hpp). Main thread.
#pragma once

#include "ui/console.hpp"
#include "ui/screen.hpp"

#include <memory>

namespace hh::app {

class FirstFace {
public:
  /// One index serves both; it is built as soon as there is a shelf, so that nobody waits for it.
  FirstFace() {
    screens_.lookup.builder = console_.lookup.builder = std::make_shared<library::LookupBuilder>();
  }
  void draw(ui::Scene& scene) {
    ui::prepare_lookup(screens_.lookup, scene.snap);
    ui::draw_first_window(scene, screens_, [&] { return ui::draw_console(scene, console_); });
  }
  /// Before the window closes.
  void store_typed(const session::Snapshot& snap, session::Commands& commands) {
    ui::store_typed(console_, commands);
    ui::store_typed(screens_, snap, commands);
    ui::store_typed(screens_.people, snap, commands);
  }
  /// The working days are shown: a file that comes holds holidays.
  bool on_working_days(bool live) const { return page(live) == ui::Page::WorkingDays; }
  bool on_import(bool live) const { return page(live) == ui::Page::Import; }
  /// The promises of a packet are shown: a file that comes is a transcript.
  bool on_promises(bool live) const {
    return page(live) == ui::Page::Packet && screens_.packet.tab == ui::PacketTab::Promises;
  }
  /// The form of a packet is shown, and has a place for this file.
  std::optional<ui::AttachmentWanted> attachment_for(const session::Snapshot& snap,
                                                     const std::string& file) const {
    const bool form =
        page(snap.live != nullptr) == ui::Page::Packet && screens_.packet.tab == ui::PacketTab::Form;
    return form ? ui::attachment_for(screens_.packet, snap, file) : std::nullopt;
  }
  /// The packets are shown, or the import of deals: a file that comes is an export.
  bool on_deals(bool live) const { return page(live) == ui::Page::Handoffs || page(live) == ui::Page::Deals; }
  void go(ui::Page page) { screens_.page = page; }
  ui::SetupMemory& setup() { return screens_.setup; }
  ui::HistoryMemory& history() { return screens_.history; }
  ui::FollowUpMemory& follow_up() { return screens_.follow_up; }
  ui::PeopleMemory& people() { return screens_.people; }
  ui::HandoffsMemory& handoffs() { return screens_.handoffs; }
  ui::PacketMemory& packet() { return screens_.packet; }
  ui::WorkingDaysMemory& working_days() { return screens_.working_days; }
  ui::DealsMemory& deals() { return screens_.deals; }
  /// What the Console remembers while a session is open: what is typed in lookup and calculators.
  ui::ConsoleMemory& console() { return console_; }

private:
  ui::Turn page(bool live) const { return ui::shown_page(screens_, live); }
  ui::Screens screens_;
  ui::ConsoleMemory console_;
};

}  // namespace hh::app
