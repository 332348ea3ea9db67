// Review of a packet: the gate with what it still asks for, and a verdict for each section.
#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "ui/packet_parts.hpp"
#include "ui/page.hpp"

#include <fmt/format.h>

namespace hh::ui {

using namespace domain;

namespace {

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

void go_to(PacketScene& p, const GateItem& item) {
  if (item.reason == GateReason::InitialsMissing) {
    p.memory.tab = PacketTab::Promises;
    p.memory.promise = item.promise.value;
  } else if (item.reason == GateReason::FieldMissing) {
    go_to_field(p.memory, p.packet, item.field);
  } else {
    p.memory.drafts["review.open"] = item.section.value;
  }
}

/// The reason of a section that was sent back stands with the section.
std::string words_of(const PacketScene& p, const GateItem& item) {
  const TemplateSection* section = p.packet.form->section(item.section);
  if (item.reason == GateReason::SentBack && section != nullptr) return section->title + " was sent back";
  return item.words;
}

void draw_gate(PacketScene& p) {
  Ui& ui = p.ui;
  const std::vector<GateItem> open = gate(p.packet);
  card(ui, {.pad = 22, .gap = 10}, [&] {
    label(ui, "The gate");
    if (!p.packet.assigned_csm.empty()) {
      chip(ui, "open: " + p.packet.assigned_csm + " has the account", Tone::Good);
      if (!open.empty()) quiet(ui, fmt::format("{} came up since:", open.size()));
    } else if (open.empty()) {
      text(ui, "Everything is there", {.role = Role::Heading});
      const std::string& csm = p.packet.first("csm");
      quiet(ui, "Opening it assigns the CSM and starts the clocks that wait for the reviewed doc.");
      if (primary_button(ui, "gate.open", "Open the gate for " + (csm.empty() ? "the CSM" : csm),
                         {.enabled = !csm.empty()})) {
        p.act(OpenGate{csm, {}});
      }
    } else {
      text(ui, fmt::format("{} to go", open.size()), {.role = Role::Heading});
      quiet(ui, "No CSM is assigned and no clock of theirs runs before these are done.");
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (button(ui, fmt::format("gate.{}", i), words_of(p, open[i]), {.width = -1})) go_to(p, open[i]);
    }
  });
}

void draw_standing(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  const auto verdict = p.packet.verdicts.find(section.id);
  switch (acceptance(p.packet, section)) {
    case Acceptance::Open:
      chip(ui, "not reviewed", Tone::Quiet);
      return;
    case Acceptance::Accepted:
      chip(ui, "accepted by " + verdict->second.by, Tone::Good);
      return;
    case Acceptance::Outgrown:
      chip(ui, "changed after " + verdict->second.by + " accepted it", Tone::Warn);
      return;
    case Acceptance::Rejected:
      chip(ui, "sent back to " + verdict->second.owner, Tone::Bad);
      return;
  }
}

void draw_verdict_form(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  const std::string base = "review." + section.id.value + ".";
  std::string& reason = p.draft(base + "reason");
  std::string& owner = p.draft(base + "owner");
  if (owner.empty() && p.choice(base + "begun") == 0) owner = p.packet.first("ae");
  p.choice(base + "begun") = 1;
  text_input(ui, base + "reason", reason,
             {.label = "To send it back: what is missing or contradicts itself?", .most = 2000});
  text_input(ui, base + "owner", owner, {.label = "Who mends it", .width = 420, .most = 100});
  row(ui, {.gap = 12}, [&] {
    if (primary_button(ui, base + "accept", "Accept")) p.act(JudgeSection{section.id, true, {}, {}, {}});
    if (button(ui, base + "reject", "Send back", {.enabled = !blank(reason) && !blank(owner)})) {
      p.act(JudgeSection{section.id, false, reason, owner, {}});
      reason.clear();
    }
  });
}

void draw_section(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  const std::string id = section.id.value;
  const bool open = p.draft("review.open") == id;
  card(ui, {.pad = 20, .gap = 10}, [&] {
    row(ui, {.gap = 14, .height = ui.touch() / ui.scale()}, [&] {
      const Completeness done = completeness(p.packet, section);
      text(ui, section.title, {.role = Role::BodyStrong});
      text(ui, done.required == 0 ? "nothing required" : fmt::format("{} of {}", done.filled, done.required),
           {.color = done.whole() ? ui.theme().quiet : ui.theme().amber});
      draw_standing(p, section);
      if (quiet_button(ui, "review." + id + ".open", open ? "Close" : "Review")) {
        p.draft("review.open") = open ? "" : id;
      }
    });
    const auto verdict = p.packet.verdicts.find(section.id);
    if (verdict != p.packet.verdicts.end() && !verdict->second.accepted) {
      paragraph(ui, verdict->second.reason, {.color = ui.theme().text});
      const DealTime time = deal_time(p);
      if (const auto due = resubmission_due(p.packet, section, clocks_of(p), time)) {
        quiet(ui, "Due again " + due_moment_words(*due) + " · " + left_words(*due, deal_now(p), time.zone));
      }
    }
    if (open) draw_verdict_form(p, section);
  });
}

}  // namespace

void packet_review(PacketScene& p) {
  Ui& ui = p.ui;
  const Rect whole{ui.flow().pen.x, ui.flow().pen.y, ui.width(), ui.left()};
  const auto parts = split(ui, whole, {grow(1.6f), grow(1)}, 24);
  panel(ui, parts[0], {}, [&] {
    scroll(ui, "packet.review", {.gap = 14}, [&] {
      row(ui, {.gap = 14, .height = ui.touch() / ui.scale()}, [&] {
        text(ui, fmt::format("Round {}", p.packet.rounds), {.role = Role::Heading});
        bool rejected = false;
        for (const TemplateSection& section : p.packet.form->sections) {
          rejected = rejected || acceptance(p.packet, section) == Acceptance::Rejected;
        }
        if (rejected && button(ui, "review.resubmit", "Mended: review it again")) p.act(Resubmit{});
      });
      for (const TemplateSection& section : p.packet.form->sections) {
        if (completeness(p.packet, section).required > 0) draw_section(p, section);
      }
    });
  });
  panel(ui, parts[1], {}, [&] { scroll(ui, "packet.gate", {.gap = 14}, [&] { draw_gate(p); }); });
}

}  // namespace hh::ui
