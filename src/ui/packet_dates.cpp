// The dates of a packet: events of its deal, and every clock that counts from them.
#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "domain/packet_events.hpp"
#include "ui/packet_parts.hpp"

#include <fmt/format.h>

#include <array>

namespace hh::ui {

using namespace domain;

namespace {

constexpr std::array<std::pair<DealEvent, const char*>, 6> asked{{{DealEvent::ClosedWon, "Closed-Won"},
                                                                  {DealEvent::Countersigned, "Countersigned"},
                                                                  {DealEvent::IntroSent, "Intro e-mail sent"},
                                                                  {DealEvent::Kickoff, "Kickoff"},
                                                                  {DealEvent::DocReviewed, "Doc reviewed"},
                                                                  {DealEvent::Renewal, "Renewal"}}};

/// What was stored under this key, as somebody would type it.
template <class Key>
std::string written(const std::map<Key, LocalTime>& moments, const Key& key) {
  const auto found = moments.find(key);
  return found == moments.end() ? std::string{} : event_moment_words(found->second);
}

/// A moment typed in words; `act_of` makes the act of it, or of nothing where it was emptied.
template <class MakeAct>
void draw_moment(PacketScene& p, const std::string& id, const std::string& stored, InputLook look,
                 MakeAct act_of) {
  Ui& ui = p.ui;
  std::string words = p.memory.typed.shown(id, stored);
  const bool empty = words.find_first_not_of(' ') == std::string::npos;
  const auto moment = read_event_moment(words);
  const std::string problem = empty || moment ? "" : moment.problem().what;
  look.problem = problem;
  look.most = 20;
  look.stays = false;
  const Entered entered = text_input(ui, id, words, look);
  if (entered.changed) {
    const auto again = read_event_moment(words);
    const bool none = words.find_first_not_of(' ') == std::string::npos;
    std::optional<Command> store;
    if (none) store = OnPacket{p.packet.id, act_of(std::nullopt)};
    if (again) store = OnPacket{p.packet.id, act_of(again.value())};
    p.memory.typed.type(id, words, store, Drafts::never);
  }
  if (entered.left || entered.submitted) p.memory.typed.leave(id, p.commands);
  // What cannot be read stays with its reason until it is mended.
  if (!entered.active && (empty || moment))
    p.memory.typed.rest(id, stored, {p.scene.now.seconds, p.scene.snap.storing, ui.frames()});
}

void draw_event(PacketScene& p, DealEvent event, const char* title) {
  const bool gate = event == DealEvent::DocReviewed;
  draw_moment(
      p, fmt::format("event.{}", static_cast<int>(event)), written(p.packet.events, event),
      {.label = title, .hint = gate ? "set when the gate opens" : "2026-11-27 15:30", .enabled = !gate},
      [&](std::optional<LocalTime> at) {
        return SetEvent{event, at};
      });
}

/// No event answers this clock, so somebody says when it was done.
void draw_answer(PacketScene& p, const Deadline& one) {
  Ui& ui = p.ui;
  const auto answer = [&](std::optional<LocalTime> at) { return MeetClock{one.id, one.what, at}; };
  row(ui, {.gap = 14}, [&] {
    draw_moment(p, "clock." + one.id, written(p.packet.met, one.id),
                {.hint = "done: 2026-11-27 15:30", .width = 300}, answer);
    if (one.done) return;
    if (button(ui, "clock." + one.id + ".now", "Done now"))
      p.commands.send(OnPacket{p.packet.id, answer(std::chrono::floor<std::chrono::minutes>(deal_now(p)))});
  });
}

Tone tone_of(const Deadline& one) {
  if (!one.due) return Tone::Quiet;
  if (one.met) return Tone::Good;
  return one.standing == Standing::Red    ? Tone::Bad
         : one.standing == Standing::Past ? Tone::Warn
                                          : Tone::Plain;
}

void draw_clock(PacketScene& p, const Deadline& one) {
  Ui& ui = p.ui;
  card(ui, {.pad = 18, .gap = 6}, [&] {
    row(ui, {.gap = 14, .height = line_height(ui, Role::Small) * 1.9f / ui.scale()}, [&] {
      text(ui, one.what, {.role = Role::BodyStrong});
      chip(ui, one.left, tone_of(one));
      if (one.due) text(ui, due_moment_words(*one.due), {.color = ui.theme().quiet});
    });
    quiet(ui, one.rule);
    if (one.by_hand) draw_answer(p, one);
  });
}

void draw_offers(PacketScene& p) {
  Ui& ui = p.ui;
  const auto signed_at = p.packet.events.find(DealEvent::Countersigned);
  if (signed_at == p.packet.events.end() || p.packet.events.contains(DealEvent::Kickoff)) return;
  card(ui, {.pad = 18, .gap = 6}, [&] {
    label(ui, "Days to offer for the kickoff");
    const DealTime time = deal_time(p);
    const std::vector<KickoffOffer> offers = kickoff_offers(signed_at->second, time);
    for (const KickoffOffer& offer : offers) {
      paragraph(ui, offer_words(offer), {.color = offer.within ? ui.theme().text : ui.theme().amber});
    }
    const std::string holidays = not_offered_words(signed_at->second, offers, time.calendar);
    if (!holidays.empty()) quiet(ui, holidays);
  });
}

}  // namespace

void packet_dates(PacketScene& p) {
  Ui& ui = p.ui;
  const Rect whole{ui.flow().pen.x, ui.flow().pen.y, ui.width(), ui.left()};
  const auto parts = split(ui, whole, {grow(1), grow(1.8f)}, 24);
  panel(ui, parts[0], {}, [&] {
    scroll(ui, "packet.events", {.gap = 14}, [&] {
      card(ui, {.pad = 20, .gap = 10}, [&] {
        label(ui, "What happened, and when");
        quiet(ui, "Local time, " + (p.packet.zone.empty() ? p.scene.snap.zone : p.packet.zone));
        for (const auto& [event, title] : asked) {
          draw_event(p, event, title);
        }
      });
    });
  });
  panel(ui, parts[1], {}, [&] {
    scroll(ui, "packet.clocks", {.gap = 12}, [&] {
      draw_offers(p);
      const std::vector<Deadline> all = deadlines(p.packet, clocks_of(p), deal_now(p), deal_time(p));
      if (all.empty()) quiet(ui, "The training this template belongs to has no clocks.");
      for (const Deadline& one : all) {
        draw_clock(p, one);
      }
    });
  });
}

}  // namespace hh::ui
