#include "ui/handoffs.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/settings_keys.hpp"
#include "ui/typed_day.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace hh::ui {

std::vector<HandoffRow> handoff_rows(const std::vector<domain::FollowUp>& items, domain::Date today) {
  struct Gathered {
    HandoffRow row;
    std::optional<domain::Date> next;
  };
  std::map<std::pair<std::string, std::string>, Gathered> deals;
  for (const domain::FollowUp& item : items) {
    if (item.kind != domain::FollowKind::Commitment || item.deal.empty()) continue;
    Gathered& deal = deals[{item.deal, item.pair_label}];
    deal.row.deal = item.deal;
    deal.row.pair_label = item.pair_label;
    deal.row.pair = item.pair;
    deal.row.promises += 1;
    deal.row.closed += item.status == domain::FollowStatus::Done ? 1 : 0;
    if (!domain::closed(item) && (!deal.next || item.due < *deal.next)) deal.next = item.due;
  }
  std::vector<Gathered> gathered;
  for (auto& [name, deal] : deals)
    gathered.push_back(std::move(deal));
  std::stable_sort(gathered.begin(), gathered.end(), [](const Gathered& a, const Gathered& b) {
    if (a.next.has_value() != b.next.has_value()) return a.next.has_value();
    return a.next && *a.next < *b.next;
  });
  std::vector<HandoffRow> rows;
  for (Gathered& deal : gathered) {
    if (deal.next) {
      deal.row.next_due = domain::short_date(*deal.next);
      deal.row.late = domain::days_until(*deal.next, today) < 0;
    }
    rows.push_back(std::move(deal.row));
  }
  return rows;
}

namespace {

void draw_trainings(Scene& scene, const std::vector<HandoffRow>& rows, HandoffsAnswer& answer) {
  Ui& ui = scene.ui;
  if (rows.empty()) {
    if (empty_state(ui, "handoffs.run", "No deal has been worked on in a training yet",
                    "Give the pairs a deal on the roster. When the training ends, each deal comes here with "
                    "what the pair promised for it.",
                    "Run a training")) {
      answer.turn = Page::Setup;
    }
    return;
  }
  Table table(ui, "deals",
              {{"deal", grow(1.4f)},
               {"pair", grow(1.4f)},
               {"closed with evidence", grow(1)},
               {"next due", grow(0.9f)}});
  for (const HandoffRow& line : rows) {
    if (table.row(line.deal + " " + line.pair_label, true)) {
      answer.turn = Page::FollowUp;
      answer.deal = line.deal;
    }
    table.cell(line.deal, Tone::Plain, Role::BodyStrong);
    table.pair_cell(line.pair, line.pair_label);
    table.cell(fmt::format("{} of {}", line.closed, line.promises),
               line.closed == line.promises ? Tone::Good : Tone::Plain);
    table.cell(line.next_due.empty() ? "–" : line.next_due + (line.late ? ", late" : ""),
               line.late ? Tone::Bad : Tone::Plain);
  }
}

void draw_packets(Scene& scene, HandoffsMemory& memory, HandoffsAnswer& answer) {
  Ui& ui = scene.ui;
  const session::Snapshot& snap = scene.snap;
  if (!snap.packets || snap.packet_count == 0) {
    if (empty_state(ui, "packets.first", "No packet yet",
                    "A packet is what the CSM gets: goals, people, promises and risks of one deal. Begin one "
                    "here, from a pair of the room, or out of your CRM by Import deals.",
                    "New packet")) {
      memory.begins = true;
    }
    return;
  }
  if (snap.packets->empty()) {
    if (empty_state(ui, "packets.all", "Nothing matches", "No packet holds all of these words.",
                    "Show all")) {
      memory.words.clear();
    }
    return;
  }
  const domain::Date day = today(scene.now);
  Table table(ui, "packets",
              {{"account", grow(1.5f)},
               {"AE", grow(1)},
               {"CSM", grow(1)},
               {"complete", grow(0.8f)},
               {"promises open", grow(0.9f)},
               {"next due", grow(0.9f)},
               {"gate", grow(0.8f)}});
  for (const domain::PacketSummary& one : *snap.packets) {
    if (table.row(one.id.value, true)) {
      scene.commands.look_at_packet(one.id);
      answer.turn = Page::Packet;
    }
    table.cell(one.account.empty() ? "no account yet" : one.account, Tone::Plain, Role::BodyStrong);
    table.cell(one.ae);
    table.cell(one.csm);
    table.cell(fmt::format("{} of {}", one.filled, one.required),
               one.filled == one.required ? Tone::Good : Tone::Warn);
    table.cell(fmt::format("{} of {}", one.promises_open, one.promises));
    const bool late = one.next_due && domain::days_until(*one.next_due, day) < 0;
    table.cell(one.next_due ? domain::short_date(*one.next_due) + (late ? ", late" : "") : "–",
               late ? Tone::Bad : Tone::Plain);
    table.chip_cell(one.accepted ? "open" : "closed", one.accepted ? Tone::Good : Tone::Quiet);
  }
}

/// Words are searched once the keyboard rests; one search a change.
void search(Scene& scene, HandoffsMemory& memory) {
  if (memory.words == memory.sought) return;
  memory.sought = memory.words;
  scene.commands.find_packets(memory.words);
}

void take_pair(HandoffsMemory& memory, const domain::Pair& pair) {
  memory.account = pair.deal.account;
  memory.ae = pair.ae;
  memory.csm = pair.csm;
  memory.amount = pair.deal.amount;
  memory.closed = pair.deal.close_date;
  memory.pair = pair.number;
}

TypedDay closed_on(const Scene& scene, const HandoffsMemory& memory) {
  return typed_day(memory.closed, scene.here, today(scene.now), setting(scene.snap, remembered::date_order));
}

/// What was understood of the day; where day and month could change places, which of the two is meant.
void draw_understood(Scene& scene, const TypedDay& day) {
  Ui& ui = scene.ui;
  if (day.either) {
    int which = !day.date ? -1 : *day.date == day.either->first ? 0 : 1;
    if (segmented(ui, "begin.order", {day_words(day.either->first), day_words(day.either->second)}, which))
      scene.commands.remember(remembered::date_order, which == 0 ? "dmy" : "mdy");
    paragraph(ui, "Which is meant? It is kept for the next such day.",
              {.role = Role::Small, .color = day.date ? ui.theme().quiet : ui.theme().amber});
  } else if (day.date) {
    paragraph(ui, day.words, {.role = Role::Small, .color = ui.theme().quiet});
  }
}

domain::OpenPacket opening(const Scene& scene, const HandoffsMemory& memory,
                           const domain::PacketTemplate& form) {
  const auto closed = closed_on(scene, memory).date;
  domain::OpenPacket out;
  out.form = form.id;
  out.source = form.source;
  out.header = {{"account", memory.account},
                {"ae", memory.ae},
                {"csm", memory.csm},
                {"acv", memory.amount},
                {"closed", closed ? domain::iso(*closed) : memory.closed}};
  if (scene.snap.live && !memory.pair.none()) {
    out.session = scene.snap.live->id;
    out.pair = memory.pair;
  }
  return out;
}

/// The template of the training that runs, else the one chosen last.
void choose_form(const Scene& scene, HandoffsMemory& memory) {
  if (memory.form >= 0) return;
  const auto& forms = scene.snap.shelf->forms;
  const std::string last = setting(scene.snap, remembered::packet_form);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const bool wanted =
        scene.snap.live ? forms[i]->program == scene.snap.live->program->id : forms[i]->id.value == last;
    if (wanted) memory.form = static_cast<int>(i);
  }
}

void draw_pairs(Scene& scene, HandoffsMemory& memory) {
  if (!scene.snap.live) return;
  Ui& ui = scene.ui;
  label(ui, "A pair of this room");
  for (const domain::Pair& pair : scene.snap.live->roster.pairs) {
    const std::string words = pair.label() + (pair.deal.account.empty() ? "" : " · " + pair.deal.account);
    if (button(ui, fmt::format("begin.pair.{}", pair.number.value), words, {.width = -1})) {
      take_pair(memory, pair);
    }
  }
}

void draw_begin(Scene& scene, HandoffsMemory& memory, HandoffsAnswer& answer) {
  Ui& ui = scene.ui;
  const auto& forms = scene.snap.shelf->forms;
  choose_form(scene, memory);
  memory.form = std::clamp(memory.form, 0, std::max(0, static_cast<int>(forms.size()) - 1));
  card(ui, {.pad = 24, .gap = 12}, [&] {
    text(ui, "New packet", {.role = Role::Heading});
    if (forms.empty()) {
      paragraph(ui, "The library has no packet template. Put one into its folder “templates”.",
                {.color = ui.theme().red});
      return;
    }
    std::vector<std::string> names;
    for (const auto& form : forms) {
      names.push_back(form->title);
    }
    segmented(ui, "begin.form", names, memory.form);
    const TypedDay closed = closed_on(scene, memory);
    const bool no_day = !memory.closed.empty() && !closed.date;
    draw_pairs(scene, memory);
    text_input(ui, "begin.account", memory.account, {.label = "Account", .most = 200});
    columns(ui, {grow(), grow()}, 14, [&](int column) {
      if (column == 0) {
        text_input(ui, "begin.ae", memory.ae, {.label = "AE", .most = 100});
        text_input(ui, "begin.amount", memory.amount, {.label = "ACV", .hint = "$84,000", .most = 40});
      } else {
        text_input(ui, "begin.csm", memory.csm, {.label = "CSM", .most = 100});
        text_input(
            ui, "begin.closed", memory.closed,
            {.label = "Closed-Won",
             .hint = "23 November, 23.11.2026, 2026-11-23",
             .problem = no_day && !closed.either ? "Write the day like 23 November 2026 or 2026-11-23." : "",
             .most = 40});
        draw_understood(scene, closed);
      }
    });
    row(ui, {.gap = 12}, [&] {
      const bool ready = memory.account.find_first_not_of(' ') != std::string::npos && !no_day;
      if (primary_button(ui, "begin.open", "Begin", {.enabled = ready})) {
        const domain::PacketTemplate& form = *forms[static_cast<std::size_t>(memory.form)];
        scene.commands.open_packet(opening(scene, memory, form));
        scene.commands.remember(remembered::packet_form, form.id.value);
        memory = {};
        answer.turn = Page::Packet;
      }
      if (button(ui, "begin.cancel", "Cancel")) memory = {};
    });
  });
}

void draw_handoff_tools(Scene& scene, HandoffsMemory& memory, HandoffsAnswer& answer) {
  Ui& ui = scene.ui;
  row(ui, {.gap = 16}, [&] {
    int which = memory.trainings ? 1 : 0;
    if (segmented(ui, "handoffs.which", {"Packets", "From trainings"}, which, 460)) {
      memory.trainings = which == 1;
      memory.chosen_view = true;
    }
    if (primary_button(ui, "packets.new", "New packet", {.sign = Sign::Plus})) memory.begins = true;
    if (button(ui, "packets.deals", "Import deals")) answer.turn = Page::Deals;
    if (memory.trainings) return;
    text_input(
        ui, "packets.search", memory.words,
        {.hint = "search: account, AE, CSM, record  ( / )", .width = ui.width() / ui.px(1), .most = 200});
  });
  if (!memory.trainings && key(scene, "/")) ui.set_focus("packets.search");
}

}  // namespace

HandoffsAnswer draw_handoffs(Scene& scene, HandoffsMemory& memory) {
  Ui& ui = scene.ui;
  const std::vector<HandoffRow> rows = handoff_rows(scene.snap.follow_ups, today(scene.now));
  const std::string beside =
      scene.snap.packet_count > 0 ? counted(static_cast<int>(scene.snap.packet_count), "packet") : "";
  const PageTop top = page_head(scene, {"Handoffs", beside});
  // Where there are deals of trainings and no packet yet, the deals are what was come for.
  if (!memory.chosen_view)
    memory.trainings = scene.snap.packet_count == 0 && !rows.empty() && !scene.snap.live;
  HandoffsAnswer answer;
  if (top.back) answer.turn = Page::Home;
  search(scene, memory);
  panel(ui, top.body, {.gap = 18}, [&] {
    if (memory.begins) {
      scroll(ui, "handoffs.begin", {}, [&] { draw_begin(scene, memory, answer); });
      return;
    }
    draw_handoff_tools(scene, memory, answer);
    if (memory.trainings) {
      draw_trainings(scene, rows, answer);
    } else {
      draw_packets(scene, memory, answer);
    }
  });
  return answer;
}

}  // namespace hh::ui
