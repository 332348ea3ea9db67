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

std::string written(const Packet& packet, DealEvent event) {
  const auto found = packet.events.find(event);
  if (found == packet.events.end()) return {};
  return event_moment_words(found->second);
}

void draw_event(PacketScene& p, DealEvent event, const char* title) {
  Ui& ui = p.ui;
  const std::string id = fmt::format("event.{}", static_cast<int>(event));
  const std::string stored = written(p.packet, event);
  std::string words = p.memory.typed.shown(id, stored);
  const bool empty = words.find_first_not_of(' ') == std::string::npos;
  const auto moment = read_event_moment(words);
  const bool gate = event == DealEvent::DocReviewed;
  const Entered entered = text_input(ui, id, words,
                                     {.label = title,
                                      .hint = gate ? "set when the gate opens" : "2026-11-27 15:30",
                                      .problem = empty || moment ? "" : moment.problem().what,
                                      .enabled = !gate,
                                      .most = 20,
                                      .stays = false});
  if (entered.changed) {
    const auto again = read_event_moment(words);
    const bool none = words.find_first_not_of(' ') == std::string::npos;
    std::optional<Command> store;
    if (none) store = OnPacket{p.packet.id, SetEvent{event, {}}};
    if (again) store = OnPacket{p.packet.id, SetEvent{event, again.value()}};
    p.memory.typed.type(id, words, store, Drafts::never);
  }
  if (entered.left || entered.submitted) p.memory.typed.leave(id, p.commands);
  // What cannot be read stays with its reason until it is mended.
  if (!entered.active && (empty || moment))
    p.memory.typed.rest(id, stored, {p.scene.now.seconds, p.scene.snap.storing, ui.frames()});
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
