#include "ui/packet_screen.hpp"

#include "domain/packet_gate.hpp"
#include "session/zone.hpp"
#include "ui/packet_parts.hpp"
#include "ui/page.hpp"
#include "ui/settings_keys.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

const std::vector<std::string>& tab_names() {
  static const std::vector<std::string> names{"Form", "Promises", "Review",   "Dates",
                                              "Plan", "History",  "Documents"};
  return names;
}

std::string name_of(const Packet& packet, PacketHand hand, const std::string& facilitator) {
  const std::string& ae = packet.first("ae");
  const std::string& csm = packet.first("csm");
  if (hand == PacketHand::Ae) return ae.empty() ? "AE" : ae;
  if (hand == PacketHand::Csm) return csm.empty() ? "CSM" : csm;
  return facilitator.empty() ? "Manager" : facilitator;
}

void draw_missing(PacketScene& p) {
  Ui& ui = p.ui;
  const std::vector<const TemplateField*> open = missing(p.packet);
  const Completeness done = completeness(p.packet);
  card(ui, {.pad = 20, .gap = 8}, [&] {
    label(ui, "Complete");
    text(ui, fmt::format("{} of {} required", done.filled, done.required), {.role = Role::Heading});
    progress(ui,
             done.required == 0 ? 1.0f : static_cast<float>(done.filled) / static_cast<float>(done.required),
             done.whole() ? Tone::Good : Tone::Accent);
    for (const TemplateField* field : open) {
      if (button(ui, "missing." + field->id.value, field->label, {.width = -1})) {
        go_to_field(p.memory, p.packet, field->id);
      }
    }
    if (open.empty()) quiet(ui, "Everything that is required is there.");
  });
}

void draw_hints(PacketScene& p) {
  Ui& ui = p.ui;
  const std::vector<QualityHint> all = hints(p.packet);
  card(ui, {.pad = 20, .gap = 8}, [&] {
    label(ui, "Reads vague");
    if (all.empty()) quiet(ui, "Nothing. These are hints; they never hold a packet back.");
    for (std::size_t i = 0; i < all.size() && i < 8; ++i) {
      const TemplateField* field = p.packet.form->field(all[i].field);
      paragraph(ui, all[i].words, {.role = Role::Small});
      if (quiet_button(ui, fmt::format("hint.{}", i), "Go to " + field->label)) {
        go_to_field(p.memory, p.packet, field->id);
        p.memory.reveal = cell_id({all[i].field, all[i].row, all[i].part});
      }
    }
    if (all.size() > 8) quiet(ui, fmt::format("and {} more", all.size() - 8));
  });
}

void draw_side(PacketScene& p) {
  scroll(p.ui, "packet.side", {.gap = 16}, [&] {
    draw_missing(p);
    draw_hints(p);
  });
}

void draw_head(PacketScene& p) {
  Ui& ui = p.ui;
  const bool narrow = ems(ui, ui.width()) < 70;
  const auto tabs = [&] {
    int tab = static_cast<int>(p.memory.tab);
    if (segmented(ui, "packet.tab", tab_names(), tab, narrow ? 0 : 1080)) {
      p.memory.tab = static_cast<PacketTab>(tab);
    }
  };
  const auto hands = [&] {
    int hand = static_cast<int>(p.memory.hand);
    if (segmented(ui, "packet.hand", {"I am the AE", "the CSM", "the manager"}, hand, narrow ? 0 : 560)) {
      p.memory.hand = static_cast<PacketHand>(hand);
    }
  };
  if (narrow) {
    tabs();
    hands();
    return;
  }
  row(ui, {.gap = 20}, [&] {
    tabs();
    hands();
  });
}

void draw_tab(PacketScene& p) {
  switch (p.memory.tab) {
    case PacketTab::Form:
      return packet_form(p);
    case PacketTab::Promises:
      return packet_promises(p);
    case PacketTab::Review:
      return packet_review(p);
    case PacketTab::Dates:
      return packet_dates(p);
    case PacketTab::Plan:
      return packet_plan(p);
    case PacketTab::History:
      return packet_history(p);
    case PacketTab::Documents:
      return packet_documents(p);
  }
}

std::string beside(const Packet& packet) {
  std::string out = packet.form->title;
  const std::string& ae = packet.first("ae");
  const std::string& csm = packet.first("csm");
  if (!ae.empty() || !csm.empty()) out += " · " + (ae.empty() ? "?" : ae) + " → " + (csm.empty() ? "?" : csm);
  return out;
}

void begin_with(PacketMemory& memory, const Packet& packet, const Surroundings& here) {
  if (memory.packet == packet.id) return;
  const PacketHand hand = memory.hand;
  memory = {};
  memory.packet = packet.id;
  memory.hand = hand;
  memory.written_before = here.written ? here.written->number : 0;
  memory.attached_before = here.attached ? here.attached->number : 0;
  memory.heard_before = here.heard ? here.heard->number : 0;
}

void draw_body(PacketScene& p, Rect body) {
  Ui& ui = p.ui;
  const bool wide = ems(ui, body.w) > 60;
  panel(ui, body, {.gap = 18}, [&] {
    draw_head(p);
    const Rect rest{ui.flow().pen.x, ui.flow().pen.y, ui.width(), body.bottom() - ui.flow().pen.y};
    const bool side = wide && (p.memory.tab == PacketTab::Form);
    const auto parts = side ? split(ui, rest, {grow(2.3f), grow(1)}, 28) : std::vector<Rect>{rest};
    panel(ui, parts[0], {}, [&] { draw_tab(p); });
    if (side) panel(ui, parts[1], {}, [&] { draw_side(p); });
  });
}

}  // namespace

void quiet(Ui& ui, const std::string& words) {
  paragraph(ui, words, {.role = Role::Small, .color = ui.theme().quiet});
}

std::string cell_id(const CellKey& key) {
  return "cell." + key.field.value + "." + std::to_string(key.row) + "." + key.part;
}

const std::vector<PolicyClock>& clocks_of(const PacketScene& p) {
  static const std::vector<PolicyClock> none;
  const auto program = p.scene.snap.shelf ? p.scene.snap.shelf->find(p.packet.form->program) : nullptr;
  return program ? program->clocks : none;
}

DealTime deal_time(const PacketScene& p) {
  return {p.scene.snap.calendar, session::zone_of(p.packet.zone.empty() ? p.scene.snap.zone : p.packet.zone)};
}

LocalTime deal_now(const PacketScene& p) { return deal_time(p).zone.local(p.scene.now.utc); }

void go_to_field(PacketMemory& memory, const Packet& packet, const FieldId& id) {
  const TemplateField* field = packet.form->field(id);
  const TemplateSection* section = packet.form->section_of(id);
  if (field == nullptr || section == nullptr) return;
  if (field->type == FieldType::Promise) {
    memory.tab = PacketTab::Promises;
    memory.reveal = "promise.new";
    return;
  }
  memory.tab = PacketTab::Form;
  memory.section = section->id.value;
  const std::vector<int> rows = packet.rows_of(id);
  memory.reveal = cell_id({id, rows.empty() ? packet.next_of(id) : rows.front(), leading_part(field->type)});
}

void cell_input(PacketScene& p, const CellKey& key, const CellLook& look) {
  const std::string id = cell_id(key);
  const std::string& stored = p.packet.cell(key);
  std::string words = p.memory.typed.shown(id, stored);
  if (p.memory.reveal == id) {
    p.ui.set_focus(id);
    p.memory.reveal.clear();
  }
  const InputLook shape{
      .label = look.label,
      .hint = look.hint,
      .width = look.width,
      .height = look.tall ? look.lines * line_height(p.ui, Role::Body) / p.ui.scale() + 24 : 0,
      .grows = true,
      .problem = look.problem,
      .most = 8000,
      .stays = false};
  const Entered entered = look.tall ? text_area(p.ui, id, words, shape) : text_input(p.ui, id, words, shape);
  if (entered.changed) {
    p.memory.typed.type(id, words, Command{OnPacket{p.packet.id, EditCell{key, words}}}, p.scene.now.seconds);
  }
  if (entered.left || entered.submitted) p.memory.typed.leave(id, p.commands);
  if (!entered.active) {
    p.memory.typed.rest(id, stored, {p.scene.now.seconds, p.scene.snap.storing, p.ui.frames()});
  }
}

Turn draw_packet(Scene& scene, PacketMemory& memory) {
  const std::shared_ptr<const Packet> packet = scene.snap.packet;
  if (packet == nullptr) {
    const PageTop top = page_head(scene, {"Packet", {}, {}, "Handoffs"});
    panel(scene.ui, top.body, {}, [&] { quiet(scene.ui, "Opening …"); });
    return top.back ? Turn{Page::Handoffs} : Turn{};
  }
  begin_with(memory, *packet, scene.here);
  const std::string facilitator = setting(scene.snap, remembered::facilitator);
  const std::string who = name_of(*packet, memory.hand, facilitator);
  SignedCommands commands(scene.commands, who);
  const std::string& account = packet->first("account");
  const bool open = packet->assigned_csm.empty();
  const PageTop top = page_head(scene, {account.empty() ? "New packet" : account, beside(*packet),
                                        open ? "" : "with " + packet->assigned_csm, "Handoffs"});
  PacketScene p{scene, scene.ui, memory, *packet, commands, who};
  draw_body(p, top.body);
  if (key(scene, "Ctrl+Z") && scene.snap.packet_undoable) p.act(UndoPacket{});
  memory.typed.settle(commands, {scene.now.seconds, scene.snap.storing, scene.ui.frames()});
  if (!top.back) return {};
  memory.typed.settle_all(commands);
  return Page::Handoffs;
}

std::optional<AttachmentWanted> attachment_for(const PacketMemory& memory, const session::Snapshot& snap,
                                               const std::string& path) {
  if (snap.packet == nullptr) return std::nullopt;
  const Packet& packet = *snap.packet;
  const TemplateField* place = nullptr;
  for (const TemplateSection& section : packet.form->sections) {
    const auto found = std::ranges::find(section.fields, FieldType::Attachment, &TemplateField::type);
    if (found == section.fields.end()) continue;
    if (place == nullptr || section.id.value == memory.section) place = &*found;
  }
  if (place == nullptr) return std::nullopt;
  const std::vector<int> rows = packet.rows_of(place->id);
  const int row = rows.empty() || place->many ? packet.next_of(place->id) : rows.front();
  return AttachmentWanted{packet.id, place->id, row, path,
                          name_of(packet, memory.hand, setting(snap, remembered::facilitator))};
}

void store_typed(PacketMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  const std::string who = snap.packet ? name_of(*snap.packet, memory.hand, {}) : "facilitator";
  SignedCommands under(commands, who);
  memory.typed.settle_all(under);
}

}  // namespace hh::ui
