#include "ui/screen.hpp"

#include "ui/recovery.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace hh::ui {
namespace {

Turn draw_page(Scene& scene, Screens& screens) {
  switch (screens.page) {
    case Page::Home:
      return draw_home(scene, screens.home);
    case Page::Setup:
      return draw_setup(scene, screens.setup);
    case Page::Rehearse:
      return draw_setup(scene, screens.rehearsal);
    case Page::FollowUp:
      return draw_follow_up(scene, screens.follow_up);
    case Page::History:
      return draw_history(scene, screens.history);
    case Page::Settings:
      return draw_settings(scene, screens.settings);
    case Page::Handoffs: {
      const HandoffsAnswer answer = draw_handoffs(scene, screens.handoffs);
      if (!answer.deal.empty()) screens.follow_up.filter = {true, answer.deal};
      return answer.turn;
    }
    case Page::Packet:
      return draw_packet(scene, screens.packet);
    case Page::Deals: {
      const Turn turn = draw_deals(scene, screens.deals);
      if (turn) {
        screens.handoffs.trainings = screens.handoffs.begins = false;
        screens.handoffs.words.clear();
      }
      return turn;
    }
    case Page::WorkingDays:
      return draw_working_days(scene, screens.working_days);
    case Page::Library: {
      const LibraryAnswer answer = draw_library(scene, screens.library);
      if (!answer.run.empty()) screens.setup.program = answer.run;
      return answer.turn;
    }
    case Page::Import: {
      const ImportAnswer answer = draw_import(scene, screens.import);
      if (answer.turn == Page::Setup) screens.setup.program = answer.program;
      if (answer.turn == Page::Library) screens.library.open = answer.program;
      return answer.turn;
    }
  }
  return {};
}

/// A page begins as if it were opened for the first time; what was typed into set-up or follow-up stays.
void go(Screens& screens, Page page) {
  if (page == Page::Home) {
    leave(screens.follow_up);
    screens.history = {};
    screens.import = {.taken = screens.import.taken};
    screens.working_days = {.taken = screens.working_days.taken, .closed = screens.working_days.taken};
  }
  if (page == Page::Settings) screens.settings = {};
  screens.page = page;
}

/// The page as it is; under what is looked up it gets no keys.
Turn draw_page_or_lookup(Scene& scene, Screens& screens) {
  if (key(scene, "Ctrl+F")) open_lookup(screens.lookup);
  if (!screens.lookup.open) return draw_page(scene, screens);
  Surroundings without_keys = scene.here;
  without_keys.keys.clear();
  Scene under{scene.ui, scene.snap, scene.now, scene.commands, without_keys, scene.requests};
  const Turn turn = draw_page(under, screens);
  draw_lookup(scene, screens.lookup);
  return turn;
}

struct ShownMessage {
  std::string id, words;
  Tone tone = Tone::Plain;
  std::uint64_t number = 0;
  std::uint64_t* seen = nullptr;  ///< where it is put down that it was closed
};

/// What stands at the foot of the window now.
std::optional<ShownMessage> message(const Scene& scene, Screens& screens) {
  const auto& notice = scene.snap.notice;
  if (notice && notice->number > screens.notice_seen) {
    return ShownMessage{"notice", notice->problem.sentence(), notice->bad ? Tone::Bad : Tone::Accent,
                        notice->number, &screens.notice_seen};
  }
  const auto& said = scene.here.said;
  if (said && said->number > screens.said_seen && screens.page != Page::Settings) {
    return ShownMessage{"said", said->text, said->bad ? Tone::Bad : Tone::Good, said->number,
                        &screens.said_seen};
  }
  return std::nullopt;
}

/// Of the page, with a margin above and below the bar; long ones have two lines.
float room_for_message(const Ui& ui) {
  return std::max(ui.touch(), 2 * line_height(ui, Role::Body)) + ui.px(20) + 2 * ui.px(32);
}

void draw_messages(Scene& scene, Screens& screens) {
  const auto shown = message(scene, screens);
  screens.follow_up.kept_free = shown ? room_for_message(scene.ui) : 0;
  if (!shown) return;
  if (message_bar(scene.ui, shown->id, shown->words, shown->tone) == BarAnswer::Close)
    *shown->seen = shown->number;
}

/// A file that came while another page was open belongs on the set-up page.
bool new_file(const Scene& scene, const Screens& screens) {
  const bool on_setup = screens.page == Page::Setup || screens.page == Page::Rehearse;
  return scene.here.file && !on_setup && scene.here.file->number > screens.setup.roster.file_taken &&
         scene.here.file->number > screens.rehearsal.roster.file_taken;
}

/// So does a document on the page that imports it.
bool new_document(const Scene& scene, const Screens& screens) {
  return scene.here.document && screens.page != Page::Import &&
         scene.here.document->number > screens.import.taken;
}

bool on_packets(Page page) { return page == Page::Handoffs || page == Page::Packet || page == Page::Deals; }

/// An export that was dropped on the packets.
void follow_deals(const Scene& scene, Screens& screens) {
  if (screens.page == Page::Handoffs && new_deals(scene, screens.deals)) screens.page = Page::Deals;
}

/// The Console, or the packets of the pairs over it; the clock runs on either way.
void draw_hour(Scene& scene, Screens& screens, const std::function<void()>& console) {
  if (key(scene, "Ctrl+P")) {
    screens.packets_over_console = !screens.packets_over_console;
    if (screens.packets_over_console && !on_packets(screens.page)) screens.page = Page::Handoffs;
    if (!screens.packets_over_console) store_typed(screens.packet, scene.snap, scene.commands);
  }
  if (!screens.packets_over_console) return console();
  follow_deals(scene, screens);
  const Turn turn = draw_page(scene, screens);
  if (turn && on_packets(*turn)) screens.page = *turn;
  if (turn && !on_packets(*turn)) screens.packets_over_console = false;
  draw_messages(scene, screens);
}

}  // namespace

void draw_first_window(Scene& scene, Screens& screens, const std::function<void()>& console) {
  if (!scene.snap.live && !scene.snap.recoveries.empty()) {
    draw_recovery(scene);
    draw_messages(scene, screens);
    return;
  }
  if (scene.snap.live) {
    screens.was_live = true;
    screens.lookup.open = false;
    draw_hour(scene, screens, console);
    return;
  }
  if (screens.was_live) {
    screens.was_live = false;
    const std::uint64_t taken = screens.setup.roster.file_taken;
    screens.setup = {};
    screens.setup.roster.file_taken = taken;
    go(screens, Page::Home);
  }
  if (new_file(scene, screens)) go(screens, Page::Setup);
  if (new_document(scene, screens)) go(screens, Page::Import);
  follow_deals(scene, screens);
  if (const Turn turn = draw_page_or_lookup(scene, screens)) {
    go(screens, *turn);
    scene.ui.frames().soon();
  }
  draw_messages(scene, screens);
}

}  // namespace hh::ui
