// The form of a packet: one section at a time, each field with its help and its rows.
#include "domain/packet_quality.hpp"
#include "ui/packet_parts.hpp"
#include "ui/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

/// Lines stand up to three side by side, longer texts below one another.
constexpr std::size_t side_by_side = 3;

const TemplateSection* current(const PacketScene& p) {
  const PacketTemplate& form = *p.packet.form;
  const TemplateSection* chosen = form.section(TemplateSectionId{p.memory.section});
  return chosen != nullptr ? chosen : form.sections.empty() ? nullptr : &form.sections.front();
}

std::string section_words(const PacketScene& p, const TemplateSection& section) {
  const Completeness done = completeness(p.packet, section);
  if (done.required == 0) return section.title;
  return fmt::format("{}  {}/{}", section.title, done.filled, done.required);
}

std::optional<Sign> section_sign(const PacketScene& p, const TemplateSection& section) {
  switch (acceptance(p.packet, section)) {
    case Acceptance::Accepted:
      return Sign::Check;
    case Acceptance::Rejected:
      return Sign::Cross;
    case Acceptance::Open:
    case Acceptance::Outgrown:
      break;
  }
  return std::nullopt;
}

void draw_rail(PacketScene& p, const TemplateSection& now) {
  scroll(p.ui, "packet.sections", {.gap = 8}, [&] {
    for (const TemplateSection& section : p.packet.form->sections) {
      if (section.fields.size() == 1 && section.fields.front().type == FieldType::Promise) continue;
      const std::string id = "section." + section.id.value;
      const ButtonLook look{.width = -1, .sign = section_sign(p, section)};
      const bool here = section.id == now.id;
      const bool pressed = here ? primary_button(p.ui, id, section_words(p, section), look)
                                : button(p.ui, id, section_words(p, section), look);
      if (pressed) p.memory.section = section.id.value;
    }
  });
}

std::string problem_in(const std::vector<QualityHint>& all, const CellKey& key) {
  const auto found = std::ranges::find_if(all, [&](const QualityHint& hint) {
    return hint.row == key.row && hint.part == key.part && hint.kind == HintKind::Unreadable;
  });
  return found == all.end() ? std::string{} : found->words;
}

std::string hint_for(PartKind kind) {
  if (kind == PartKind::Day) return "2026-11-30";
  if (kind == PartKind::Amount) return "$84,000";
  return {};
}

void choose(PacketScene& p, const CellKey& key, const std::vector<std::string>& options) {
  const std::string& stored = p.packet.cell(key);
  const auto found = std::ranges::find(options, stored);
  int chosen = found == options.end() ? -1 : static_cast<int>(found - options.begin());
  if (segmented(p.ui, cell_id(key), options, chosen) && chosen >= 0) {
    p.act(EditCell{key, options[static_cast<std::size_t>(chosen)]});
  }
}

void yes_no(PacketScene& p, const CellKey& key, const std::string& words) {
  bool on = p.packet.cell(key) == "yes";
  if (toggle(p.ui, cell_id(key), words, on)) p.act(EditCell{key, on ? "yes" : ""});
}

void draw_lines(PacketScene& p, const TemplateField& field, int row_number,
                const std::vector<domain::CellPart>& parts, const std::vector<QualityHint>& all) {
  const float em = p.ui.fonts().em(Role::Body);
  const auto fits = std::max<std::size_t>(1, static_cast<std::size_t>(p.ui.width() / (em * 13)));
  const std::size_t across = std::min(side_by_side, fits);
  for (std::size_t i = 0; i < parts.size(); i += across) {
    const std::size_t count = std::min(across, parts.size() - i);
    const std::vector<Part> shape(across, grow());
    columns(p.ui, shape, 14, [&](int column) {
      if (static_cast<std::size_t>(column) >= count) return;
      const domain::CellPart& part = parts[i + static_cast<std::size_t>(column)];
      const CellKey key{field.id, row_number, part.id};
      cell_input(p, key, {part.label, hint_for(part.kind), problem_in(all, key), 0, false});
    });
  }
}

/// A name needs one line, and a story three; the good example tells which is asked.
float lines_for(const TemplateField& field) {
  if (field.type != FieldType::Text) return 2;
  return field.good.size() <= 40 ? 1 : field.good.size() <= 90 ? 2 : 3;
}

void draw_row(PacketScene& p, const TemplateField& field, int row_number,
              const std::vector<QualityHint>& all) {
  std::vector<domain::CellPart> lines;
  const std::vector<domain::CellPart> parts = parts_of(field);
  const bool alone = parts.size() == 1;
  const auto flush = [&] {
    if (!lines.empty()) draw_lines(p, field, row_number, lines, all);
    lines.clear();
  };
  for (const domain::CellPart& part : parts) {
    const CellKey key{field.id, row_number, part.id};
    if (part.kind == PartKind::OneOf) {
      choose(p, key, field.choices);
    } else if (part.kind == PartKind::YesNo) {
      flush();
      yes_no(p, key, part.label);
    } else if (part.kind == PartKind::Words) {
      flush();
      cell_input(p, key, {alone ? "" : part.label, "", problem_in(all, key), 0, true, lines_for(field)});
    } else {
      lines.push_back(part);
      if (alone) lines.back().label.clear();
    }
  }
  flush();
}

/// Up, down and away, for fields that hold several.
void draw_row_tools(PacketScene& p, const TemplateField& field, int number, std::size_t place,
                    std::size_t count) {
  const std::string id = field.id.value + "." + std::to_string(number);
  row(p.ui, {.gap = 10, .height = p.ui.touch() / p.ui.scale()}, [&] {
    text(p.ui, fmt::format("{} of {}", place + 1, count),
         {.role = Role::SmallStrong, .color = p.ui.theme().quiet});
    if (count > 1 && quiet_button(p.ui, id + ".up", "Up", {.enabled = place > 0})) {
      p.act(MoveRow{field.id, number, -1});
    }
    if (count > 1 && quiet_button(p.ui, id + ".down", "Down", {.enabled = place + 1 < count})) {
      p.act(MoveRow{field.id, number, 1});
    }
    if (quiet_button(p.ui, id + ".remove", "Remove")) p.act(RemoveRow{field.id, number});
  });
}

void draw_examples(Ui& ui, const TemplateField& field) {
  if (!field.help.empty()) quiet(ui, field.help);
  if (!field.good.empty()) {
    paragraph(ui, "Good: " + field.good, {.role = Role::Small, .color = ui.theme().tone(Tone::Good)});
  }
  if (!field.bad.empty()) {
    paragraph(ui, "Not: " + field.bad, {.role = Role::Small, .color = ui.theme().quiet});
  }
}

void draw_hints_of(Ui& ui, const std::vector<QualityHint>& all) {
  for (const QualityHint& hint : all) {
    if (hint.kind == HintKind::Unreadable) continue;  // stands under its own field
    paragraph(ui, hint.words, {.role = Role::Small, .color = ui.theme().tone(Tone::Warn)});
  }
}

/// A path of this computer, which others cannot follow.
bool is_path(const std::string& link) { return link.starts_with('/'); }

/// Beside a row of an attachment: a copy of the file it names, or how to give it one.
void draw_keeping(PacketScene& p, const TemplateField& field, int row) {
  const std::string& link = p.packet.cell({field.id, row, "link"});
  const std::string id = fmt::format("{}.{}.keep", field.id.value, row);
  if (is_path(link) && button(p.ui, id, "Keep a copy beside the packet")) {
    p.memory.typed.settle_all(p.commands);
    p.scene.requests.attach({p.packet.id, field.id, row, link, p.who});
  }
  if (link.empty()) quiet(p.ui, "Drop a file on this window and a copy of it is kept, up to 100 MB.");
  const auto& last = p.scene.here.attached;
  if (!last || last->number <= p.memory.attached_before || last->packet != p.packet.id) return;
  if (last->field == field.id)
    paragraph(p.ui, last->words,
              {.role = Role::Small, .color = p.ui.theme().tone(last->bad ? Tone::Bad : Tone::Good)});
}

void draw_field(PacketScene& p, const TemplateField& field) {
  Ui& ui = p.ui;
  const bool open = field.required && !filled(p.packet, field);
  CardLook look{.pad = 22, .gap = 10};
  if (open) look.bar = ui.theme().tone(Tone::Warn);
  card(ui, look, [&] {
    row(ui, {.gap = 12, .height = line_height(ui, Role::Small) * 1.8f / ui.scale()}, [&] {
      text(ui, field.label, {.role = Role::BodyStrong});
      if (open) chip(ui, "missing", Tone::Warn);
      if (field.audience == Audience::Customer) chip(ui, "customer may read it", Tone::Quiet);
    });
    draw_examples(ui, field);
    if (field.type == FieldType::Promise) {
      if (button(ui, "to_promises", "Open the promise ledger")) p.memory.tab = PacketTab::Promises;
      return;
    }
    const std::vector<QualityHint> all = hints(p.packet, field);
    const std::vector<int> rows = p.packet.rows_of(field.id);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0) divider(ui);
      if (field.many) draw_row_tools(p, field, rows[i], i, rows.size());
      draw_row(p, field, rows[i], all);
    }
    if (rows.empty()) draw_row(p, field, p.packet.next_of(field.id), all);
    if (field.type == FieldType::Attachment) {
      draw_keeping(p, field, rows.empty() ? p.packet.next_of(field.id) : rows.back());
    }
    draw_hints_of(ui, all);
    if (field.many && !rows.empty() &&
        button(ui, field.id.value + ".add", "Add another", {.sign = Sign::Plus})) {
      p.memory.reveal = cell_id({field.id, p.packet.next_of(field.id), leading_part(field.type)});
      p.act(EditCell{{field.id, 0, leading_part(field.type)}, ""});
    }
  });
}

void draw_fields(PacketScene& p, const TemplateSection& section) {
  Ui& ui = p.ui;
  scroll(ui, "packet.fields." + section.id.value, {.gap = 16}, [&] {
    if (section.red_flags) {
      chip(ui, "internal: CSM and CS manager only", Tone::Bad);
    }
    if (!section.intro.empty()) paragraph(ui, section.intro, {.color = ui.theme().quiet});
    // Missing ones first; the order inside stays the template's.
    for (const bool wanted : {true, false}) {
      for (const TemplateField& field : section.fields) {
        const bool asked = field.required && p.memory.first_missing.contains(field.id.value);
        if (asked == wanted) draw_field(p, field);
      }
    }
  });
}

/// Fields that were missing when the section was opened come first, and stay where they are while
/// somebody fills them.
void note_missing(PacketScene& p, const TemplateSection& section) {
  if (p.memory.missing_of == section.id.value) return;
  p.memory.missing_of = section.id.value;
  p.memory.first_missing.clear();
  for (const TemplateField& field : section.fields) {
    if (field.required && !filled(p.packet, field)) p.memory.first_missing.insert(field.id.value);
  }
}

}  // namespace

void packet_form(PacketScene& p) {
  const TemplateSection* section = current(p);
  if (section == nullptr) return;
  note_missing(p, *section);
  Ui& ui = p.ui;
  const Rect whole{ui.flow().pen.x, ui.flow().pen.y, ui.width(), ui.left()};
  const auto parts = split(ui, whole, {grow(1), grow(2.6f)}, 24);
  panel(ui, parts[0], {}, [&] { draw_rail(p, *section); });
  panel(ui, parts[1], {}, [&] { draw_fields(p, *section); });
}

}  // namespace hh::ui
