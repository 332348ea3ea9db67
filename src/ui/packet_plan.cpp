// The plans of a packet: milestones with their days, when to step in, and both signatures.
#include "domain/packet_plan.hpp"
#include "domain/amounts.hpp"
#include "domain/calculators.hpp"
#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/packet_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

Tone tone_of(PlanStanding standing) {
  switch (standing) {
    case PlanStanding::Done:
      return Tone::Good;
    case PlanStanding::Late:
      return Tone::Bad;
    case PlanStanding::DueToday:
      return Tone::Warn;
    case PlanStanding::NoDate:
    case PlanStanding::Ahead:
      break;
  }
  return Tone::Quiet;
}

std::string standing_words(const PlanLine& line, Date day) {
  switch (line.standing) {
    case PlanStanding::Done:
      return "done";
    case PlanStanding::DueToday:
      return "today";
    case PlanStanding::Late:
      return fmt::format("{} d late", -days_until(*line.due, day));
    case PlanStanding::Ahead:
      return fmt::format("in {} d", days_until(*line.due, day));
    case PlanStanding::NoDate:
      break;
  }
  return line.day ? fmt::format("day {}", *line.day) : "no date";
}

void draw_signatures(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  row(ui, {.gap = 12, .height = ui.touch() / ui.scale()}, [&] {
    for (const Side side : both_sides) {
      const InitialsState state = signature(p.packet, section, side);
      const std::string who = word(side);
      chip(ui,
           state == InitialsState::Given ? who + " signed: " + p.packet.signatures.at(section.id).at(side).who
           : state == InitialsState::Void ? who + ": changed since it was signed"
                                          : who + " has not signed",
           state == InitialsState::Given  ? Tone::Good
           : state == InitialsState::Void ? Tone::Bad
                                          : Tone::Quiet);
    }
    if (p.memory.hand == PacketHand::Manager) return;
    const Side mine = p.memory.hand == PacketHand::Ae ? Side::Ae : Side::Csm;
    if (signature(p.packet, section, mine) != InitialsState::Given &&
        button(ui, "plan." + section.id.value + ".sign", "Sign as " + p.who)) {
      p.act(SignSection{section.id, mine, p.who});
    }
  });
}

void draw_line(PacketScene& p, const TemplateField& field, const PlanLine& line) {
  Ui& ui = p.ui;
  CardLook look{.pad = 16, .gap = 8};
  if (!line.step_in.empty()) look.bar = ui.theme().red;
  card(ui, look, [&] {
    row(ui, {.gap = 12, .height = ui.touch() / ui.scale()}, [&] {
      const CellKey done{field.id, line.row, "done"};
      bool on = line.standing == PlanStanding::Done;
      if (toggle(ui, cell_id(done), line.what.empty() ? "New milestone" : line.what, on)) {
        p.act(EditCell{done, on ? "yes" : ""});
      }
      chip(ui, standing_words(line, today(p.scene.now)), tone_of(line.standing));
      if (line.due) text(ui, short_date(*line.due), {.color = ui.theme().quiet});
    });
    if (!line.step_in.empty()) {
      paragraph(ui, "Step in: " + line.step_in, {.role = Role::BodyStrong, .color = ui.theme().red});
    }
    columns(ui, {grow(2), grow(1), grow(0.8f)}, 12, [&](int column) {
      const char* ids[] = {"what", "owner", "due"};
      const char* labels[] = {"Milestone", "Owner", "Due"};
      cell_input(p, {field.id, line.row, ids[column]}, {labels[column], column == 2 ? "2026-11-30" : ""});
    });
    const std::vector<domain::CellPart> parts = parts_of(field);
    for (const domain::CellPart& part : parts) {
      const bool asked = line.row >= 1 && static_cast<std::size_t>(line.row) <= field.preset.size() &&
                         std::ranges::any_of(field.preset[static_cast<std::size_t>(line.row) - 1].bars,
                                             [&](const Bar& bar) { return bar.id == part.id; });
      if (part.kind == PartKind::Count && asked) {
        cell_input(p, {field.id, line.row, part.id}, {part.label + ", counted", "0", {}, 320});
      }
    }
    cell_input(p, {field.id, line.row, "proof"}, {"Proof", "what shows that it happened"});
  });
}

void draw_section(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  text(ui, section.title, {.role = Role::Heading});
  if (!section.intro.empty()) quiet(ui, section.intro);
  if (!p.packet.events.contains(section.from)) {
    chip(ui, std::string("days count from ") + event_words(section.from) + ": write its date under Dates",
         Tone::Warn);
  }
  draw_signatures(p, section);
  const std::vector<PlanLine> lines =
      plan_lines(p.packet, section, today(p.scene.now), p.scene.snap.calendar);
  for (const PlanLine& line : lines) {
    draw_line(p, *p.packet.form->field(line.field), line);
  }
  for (const TemplateField& field : section.fields) {
    if (field.type != FieldType::Milestone) continue;
    if (button(ui, field.id.value + ".add", "Add a milestone", {.sign = Sign::Plus})) {
      p.act(EditCell{{field.id, 0, "what"}, ""});
    }
  }
}

void draw_band(PacketScene& p) {
  const auto acv = read_money(p.packet.first("acv"));
  if (!acv) return;
  const std::string band = ttfv_band_words(acv.value());
  card(p.ui, {.pad = 18, .gap = 6}, [&] {
    label(p.ui, "Time to first value");
    paragraph(p.ui, band);
  });
}

}  // namespace

void packet_plan(PacketScene& p) {
  scroll(p.ui, "packet.plan", {.gap = 14}, [&] {
    draw_band(p);
    bool any = false;
    for (const TemplateSection& section : p.packet.form->sections) {
      if (!section.plan) continue;
      any = true;
      draw_section(p, section);
    }
    if (!any) quiet(p.ui, "This template has no plan.");
  });
}

}  // namespace hh::ui
