#include "ui/screen.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace hh::ui {
namespace {

Turn draw_page(Scene& scene, Screens& screens, Page page) {
  switch (page) {
    case Page::Home:
      return draw_home(scene, screens.home);
    case Page::People:
      return draw_people(scene, screens.people);
    case Page::OpenHour:
      return draw_open_hour(scene, screens.recovery);
    case Page::Setup:
      return draw_setup(scene, screens.setup);
    case Page::Rehearse:
      return draw_setup(scene, screens.rehearsal);
    case Page::FollowUp:
      return draw_follow_up(scene, screens.follow_up);
    case Page::History: {
      const Turn turn = draw_history(scene, screens.history);
      if (turn == Page::OpenHour) screens.recovery.session = screens.history.chosen;
      return turn;
    }
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
        screens.handoffs.chosen_view = true;
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

/// What was looked at of the working days goes, what was typed stays.
WorkingDaysMemory begun_anew(const WorkingDaysMemory& before) {
  WorkingDaysMemory after{.taken = before.taken, .closed = before.taken};
  after.path = before.path;
  after.date = before.date;
  after.name = before.name;
  after.open = before.open;
  after.close = before.close;
  after.hours_shown = before.hours_shown;
  return after;
}

/// A document that was named and not yet looked at keeps its name.
ImportMemory begun_anew(const ImportMemory& before) {
  ImportMemory after{.taken = before.taken};
  if (before.shown) return after;
  after.path = before.path;
  after.name = before.name;
  return after;
}

/// A page begins as if it were opened for the first time; what was typed into it stays.
void go(Screens& screens, Page page) {
  if (page == Page::Home) {
    leave(screens.follow_up);
    screens.history = {};
    screens.import = begun_anew(screens.import);
    screens.working_days = begun_anew(screens.working_days);
  }
  if (page == Page::OpenHour && screens.page == Page::Home) screens.recovery = {};
  screens.page = page;
}

/// The page as it is; under what is looked up it gets no keys.
Turn draw_page_or_lookup(Scene& scene, Screens& screens) {
  if (key(scene, "Ctrl+F")) open_lookup(screens.lookup);
  if (!screens.lookup.open) return draw_page(scene, screens, screens.page);
  Surroundings without_keys = scene.here;
  without_keys.keys.clear();
  Scene under{scene.ui, scene.snap, scene.now, scene.commands, without_keys, scene.requests};
  const Turn turn = draw_page(under, screens, screens.page);
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
void follow_deals(const Scene& scene, Screens& screens, Page& page) {
  if (page == Page::Handoffs && new_deals(scene, screens.deals)) page = Page::Deals;
}

void open_over(Scene& scene, Screens& screens, Turn page) {
  store_typed(screens, scene.snap, scene.commands);
  if (page && on_packets(*page)) screens.packets = *page;
  screens.over_console = page;
  scene.ui.frames().soon();
}

/// The Console, or a page over it; the clock runs on either way.
void draw_hour(Scene& scene, Screens& screens, const std::function<Turn()>& console) {
  if (key(scene, "Ctrl+P")) {
    const bool packets = screens.over_console && on_packets(*screens.over_console);
    open_over(scene, screens, packets ? Turn{} : Turn{screens.packets});
  }
  if (!screens.over_console) {
    if (const Turn wanted = console()) open_over(scene, screens, wanted);
    return;
  }
  follow_deals(scene, screens, *screens.over_console);
  const Page shown = *screens.over_console;
  const Turn turn = draw_page(scene, screens, shown);
  if (turn) open_over(scene, screens, on_packets(*turn) ? turn : Turn{});
  draw_messages(scene, screens);
}

}  // namespace

void store_typed(Screens& screens, const session::Snapshot& snap, session::Commands& commands) {
  store_typed(screens.packet, snap, commands);
  settle(screens.people, snap, commands);
  settle(screens.settings, snap, commands);
}

Turn shown_page(const Screens& screens, bool live) {
  return live ? screens.over_console : Turn{screens.page};
}

void draw_first_window(Scene& scene, Screens& screens, const std::function<Turn()>& console) {
  if (!scene.snap.live && to_decide(scene.snap) != nullptr) {
    draw_recovery(scene, screens.recovery);
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
    screens.over_console.reset();
    const std::uint64_t taken = screens.setup.roster.file_taken;
    screens.setup = {};
    screens.setup.roster.file_taken = taken;
    go(screens, Page::Home);
  }
  if (new_file(scene, screens)) go(screens, Page::Setup);
  if (new_document(scene, screens)) go(screens, Page::Import);
  follow_deals(scene, screens, screens.page);
  if (const Turn turn = draw_page_or_lookup(scene, screens)) {
    store_typed(screens, scene.snap, scene.commands);
    go(screens, *turn);
    scene.ui.frames().soon();
  }
  draw_messages(scene, screens);
}

}  // namespace hh::ui
