// The promise ledger of a packet: lines with their initials, their status and what became of them.
#include "domain/due.hpp"
#include "domain/packet_quality.hpp"
#include "ui/dates.hpp"
#include "ui/packet_parts.hpp"
#include "ui/page.hpp"
#include "ui/wrapped_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hh::ui {

using namespace domain;

namespace {

constexpr std::array all_kinds{PromiseKind::Roadmap,  PromiseKind::Scope, PromiseKind::Pricing,
                               PromiseKind::People,   PromiseKind::Sla,   PromiseKind::Integration,
                               PromiseKind::Training, PromiseKind::Access};

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

std::vector<std::string> kind_names() {
  std::vector<std::string> out;
  for (const PromiseKind kind : all_kinds) {
    out.emplace_back(word(kind));
  }
  return out;
}

/// Kinds over two lines where eight do not fit side by side.
void choose_kind(Ui& ui, const std::string& id, int& chosen) {
  const std::vector<std::string> names = kind_names();
  if (ems(ui, ui.width()) > 46) {
    segmented(ui, id, names, chosen);
    return;
  }
  int first = chosen < 4 ? chosen : -1, second = chosen >= 4 ? chosen - 4 : -1;
  if (segmented(ui, id + ".a", {names.begin(), names.begin() + 4}, first) && first >= 0) chosen = first;
  if (segmented(ui, id + ".b", {names.begin() + 4, names.end()}, second) && second >= 0) chosen = second + 4;
}

std::string day_problem(const std::string& text) {
  if (blank(text) || parse_date(text).ok()) return {};
  return "Write the day like 2026-11-30.";
}

std::optional<Date> day_in(const std::string& text) {
  const Date day = parse_date(text);
  return day.ok() ? std::optional(day) : std::nullopt;
}

void draw_new(PacketScene& p) {
  Ui& ui = p.ui;
  card(ui, {.pad = 20, .gap = 10}, [&] {
    label(ui, "Write a promise down");
    std::string& words = p.draft("promise.new");
    if (p.memory.reveal == "promise.new") {
      ui.set_focus("promise.new");
      p.memory.reveal.clear();
    }
    const Entered entered = text_input(
        ui, "promise.new", words, {.hint = "as it was said: the revenue report by region", .most = 2000});
    std::string& due = p.draft("promise.new.due");
    std::string& owner = p.draft("promise.new.owner");
    columns(ui, {grow(), grow()}, 14, [&](int column) {
      if (column == 0) {
        text_input(ui, "promise.new.due", due,
                   {.label = "By when", .hint = "2026-11-30", .problem = day_problem(due), .most = 10});
      } else {
        text_input(ui, "promise.new.owner", owner,
                   {.label = "Owner on our side", .hint = p.who, .most = 100});
      }
    });
    choose_kind(ui, "promise.new.kind", p.choice("promise.new.kind"));
    const bool ready = !blank(words) && day_problem(due).empty();
    if ((primary_button(ui, "promise.add", "Add to the ledger", {.enabled = ready}) || entered.submitted) &&
        ready) {
      AddPromise added;
      added.kind = all_kinds[static_cast<std::size_t>(std::clamp(p.choice("promise.new.kind"), 0, 7))];
      added.text = words;
      added.due = day_in(due);
      added.owner = blank(owner) ? p.who : owner;
      p.act(added);
      words.clear();
      due.clear();
      owner.clear();
    }
  });
}

std::string initials_words(const Promise& promise, Side side) {
  const auto& given = promise.initials[static_cast<std::size_t>(side)];
  switch (initials_of(promise, side)) {
    case InitialsState::Given:
      return std::string(word(side)) + ": " + given->who;
    case InitialsState::Void:
      return std::string(word(side)) + ": void, the words changed";
    case InitialsState::Missing:
      break;
  }
  return std::string(word(side)) + ": not initialled";
}

void draw_initials(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  WrappedRow line(ui, {.height = ui.touch() / ui.scale()});
  for (const Side side : both_sides) {
    const InitialsState state = initials_of(promise, side);
    const std::string words = initials_words(promise, side);
    line.room(chip_width(ui, words, state != InitialsState::Missing));
    chip(ui, words,
         state == InitialsState::Given  ? Tone::Good
         : state == InitialsState::Void ? Tone::Bad
                                        : Tone::Quiet);
  }
  if (p.memory.hand == PacketHand::Manager || closed(promise)) return;
  const Side mine = p.memory.hand == PacketHand::Ae ? Side::Ae : Side::Csm;
  if (initials_of(promise, mine) == InitialsState::Given) return;
  const bool ready = !blank(promise.owner) && promise.due;
  const std::string words = ready ? "Initial it as " + p.who : "Initial it: it lacks an owner or a date";
  if (line.plain(fmt::format("promise.{}.initial", promise.number.value), words, {.enabled = ready})) {
    p.act(InitialPromise{promise.number, mine, p.who});
  }
}

void draw_edit(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  const std::string base = fmt::format("promise.{}.", promise.number.value);
  const auto field = [&](const char* part, const std::string& stored, const char* title, auto change) {
    const std::string id = base + part;
    std::string words = p.memory.typed.shown(id, stored);
    const bool day = std::string(part) == "due";
    const Entered entered =
        text_input(ui, id, words,
                   {.label = title, .problem = day ? day_problem(words) : "", .most = 2000, .stays = false});
    if (entered.changed) {
      const bool whole =
          !(day && !day_problem(words).empty()) && !(std::string(part) == "text" && blank(words));
      EditPromise edit;
      edit.promise = promise.number;
      change(edit, words);
      p.memory.typed.type(id, words,
                          whole ? std::optional<Command>(OnPacket{p.packet.id, edit}) : std::nullopt,
                          p.scene.now.seconds);
    }
    if (entered.left || entered.submitted) p.memory.typed.leave(id, p.commands);
    // A day that cannot be read stays with its reason until it is mended.
    if (!entered.active && !(day && !day_problem(words).empty())) {
      p.memory.typed.rest(id, stored, {p.scene.now.seconds, p.scene.snap.storing, ui.frames()});
    }
  };
  field("text", promise.text, "Promise",
        [](EditPromise& edit, const std::string& words) { edit.text = words; });
  columns(ui, {grow(), grow()}, 14, [&](int column) {
    if (column == 0) {
      field("due", promise.due ? iso(*promise.due) : "", "By when",
            [](EditPromise& edit, const std::string& words) { edit.due = words; });
    } else {
      field("owner", promise.owner, "Owner",
            [](EditPromise& edit, const std::string& words) { edit.owner = words; });
    }
  });
  int kind = static_cast<int>(promise.kind);
  choose_kind(ui, base + "kind", kind);
  if (kind >= 0 && kind != static_cast<int>(promise.kind)) {
    EditPromise edit;
    edit.promise = promise.number;
    edit.kind = static_cast<PromiseKind>(kind);
    p.act(edit);
  }
  bool shown = promise.customer;
  if (toggle(ui, base + "customer", "The customer may read it", shown)) {
    EditPromise edit;
    edit.promise = promise.number;
    edit.customer = shown;
    p.act(edit);
  }
}

void draw_close(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  const std::string base = fmt::format("promise.{}.", promise.number.value);
  std::string& evidence = p.draft(base + "evidence");
  text_input(
      ui, base + "evidence", evidence,
      {.label = "Evidence that it was kept", .hint = "a link, or who confirmed it and when", .most = 2000});
  row(ui, {.gap = 12}, [&] {
    if (primary_button(ui, base + "close", "Kept: close it", {.enabled = !blank(evidence)})) {
      p.act(ClosePromise{promise.number, evidence});
      evidence.clear();
    }
    const bool working = promise.status == PromiseStatus::InProgress;
    if (button(ui, base + "work", working ? "Back to open" : "In progress")) {
      p.act(WorkOnPromise{promise.number, !working});
    }
  });
}

void draw_renegotiate(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  const std::string base = fmt::format("promise.{}.", promise.number.value);
  std::string& words = p.draft(base + "step");
  std::string& due = p.draft(base + "step_due");
  const bool offer = promise.step == Renegotiation::Acknowledged;
  const Renegotiation next = static_cast<Renegotiation>(static_cast<int>(promise.step) + 1);
  const char* titles[] = {"It cannot be kept: what was the customer told?", "What is offered instead?",
                          "Who agreed, and when?"};
  const char* buttons[] = {"Acknowledged", "Offered", "Agreed"};
  const auto at = static_cast<std::size_t>(promise.step);
  if (at > 2) return;
  if (promise.step != Renegotiation::None) quiet(ui, "Acknowledged: " + promise.acknowledged);
  if (promise.step == Renegotiation::Offered) quiet(ui, "Offered: " + promise.alternative);
  text_input(ui, base + "step", words, {.label = titles[at], .most = 2000});
  if (offer) {
    text_input(
        ui, base + "step_due", due,
        {.label = "By when", .hint = "2026-11-30", .width = 280, .problem = day_problem(due), .most = 10});
  }
  if (button(ui, base + "renegotiate", buttons[at], {.enabled = !blank(words) && day_problem(due).empty()})) {
    p.act(RenegotiatePromise{promise.number, next, words, offer ? day_in(due) : std::nullopt});
    words.clear();
    due.clear();
  }
}

Tone tone_of(const Promise& promise, Date today) {
  if (promise.status == PromiseStatus::Done) return Tone::Good;
  if (late(promise, today)) return Tone::Bad;
  if (promise.status == PromiseStatus::InProgress) return Tone::Accent;
  return promise.status == PromiseStatus::Renegotiated ? Tone::Quiet : Tone::Plain;
}

bool stuck(const Promise& promise) { return !closed(promise) && promise.step != Renegotiation::None; }

std::string ledger_words(const Promise& promise, Date today) {
  if (stuck(promise)) return "cannot be kept";
  return late(promise, today) ? "late" : standing_words(promise);
}

/// How far it is with what cannot be kept.
std::string stage_words(const Promise& promise) {
  if (promise.step == Renegotiation::Acknowledged) return "Acknowledged: " + promise.acknowledged;
  return "Alternative offered: " + promise.alternative +
         (promise.offered_due ? ", by " + short_date(*promise.offered_due) : "");
}

void draw_open_promise(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  if (closed(promise)) {
    paragraph(ui, promise.text);
    if (!promise.evidence.empty())
      paragraph(ui, "Evidence: " + promise.evidence, {.color = ui.theme().accent});
    if (!promise.replaced_by.none()) {
      quiet(ui,
            fmt::format("Agreed: {}. Promise {} took its place.", promise.agreed, promise.replaced_by.value));
    }
  } else {
    draw_edit(p, promise);
    divider(ui);
    draw_close(p, promise);
    divider(ui);
    draw_renegotiate(p, promise);
  }
  if (!promise.heard.empty()) quiet(ui, "Heard: " + promise.heard);
}

void draw_promise(PacketScene& p, const Promise& promise) {
  Ui& ui = p.ui;
  const Date day = today(p.scene.now);
  const bool open = p.memory.promise == promise.number.value;
  CardLook look{.pad = 20, .gap = 8};
  if (late(promise, day)) look.bar = ui.theme().red;
  card(ui, look, [&] {
    row(ui, {.gap = 12, .height = ui.touch() / ui.scale()}, [&] {
      text(ui, fmt::format("{}", promise.number.value),
           {.role = Role::BodyStrong, .color = ui.theme().quiet});
      chip(ui, ledger_words(promise, day), tone_of(promise, day));
      chip(ui, word(promise.kind), Tone::Quiet);
      const std::string due = promise.due ? "by " + short_date(*promise.due) : "no date";
      text(ui, due + (promise.owner.empty() ? "" : " · " + promise.owner),
           {.color = promise.due ? ui.theme().text : ui.theme().amber});
      if (quiet_button(ui, fmt::format("promise.{}.open", promise.number.value), open ? "Close" : "Open")) {
        p.memory.promise = open ? 0 : promise.number.value;
      }
    });
    if (!open) paragraph(ui, promise.text);
    if (!open && stuck(promise)) paragraph(ui, stage_words(promise), {.color = ui.theme().amber});
    draw_initials(p, promise);
    if (open) draw_open_promise(p, promise);
  });
}

void draw_ledger(PacketScene& p) {
  Ui& ui = p.ui;
  scroll(ui, "packet.ledger", {.gap = 14}, [&] {
    if (p.packet.promises.empty()) {
      card(ui, [&] {
        text(ui, "No promise is written down yet", {.role = Role::Heading});
        quiet(ui,
              "Write them as they were said, or find them in a call's transcript. Nothing in the ledger is "
              "ever deleted: a promise is kept with evidence, or settled with the customer.");
      });
    }
    for (const Promise& promise : p.packet.promises) {
      draw_promise(p, promise);
    }
  });
}

}  // namespace

void packet_promises(PacketScene& p) {
  Ui& ui = p.ui;
  if (p.packet.form->ledger() == nullptr) {
    quiet(ui, "This template has no promise ledger.");
    return;
  }
  const Rect whole{ui.flow().pen.x, ui.flow().pen.y, ui.width(), ui.left()};
  const auto parts = split(ui, whole, {grow(1.5f), grow(1)}, 24);
  panel(ui, parts[0], {}, [&] { draw_ledger(p); });
  panel(ui, parts[1], {}, [&] {
    scroll(ui, "packet.new_promises", {.gap = 14}, [&] {
      draw_new(p);
      packet_finder(p);
    });
  });
}

}  // namespace hh::ui
