#include "domain/packet.hpp"

#include "domain/packet_reading.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

const std::string nothing;

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

}  // namespace

const std::string& Packet::cell(const CellKey& key) const {
  const auto found = cells.find(key);
  return found == cells.end() ? nothing : found->second;
}

std::vector<int> Packet::rows_of(const FieldId& field) const {
  const auto found = rows.find(field);
  return found == rows.end() ? std::vector<int>{} : found->second;
}

int Packet::next_of(const FieldId& field) const {
  const auto found = next_row.find(field);
  return found == next_row.end() ? 1 : found->second;
}

const std::string& Packet::first(const char* field) const {
  const FieldId wanted{field};
  const TemplateField* known = form ? form->field(wanted) : nullptr;
  const auto found = rows.find(wanted);
  if (known == nullptr || found == rows.end() || found->second.empty()) return nothing;
  return cell({wanted, found->second.front(), leading_part(known->type)});
}

const Promise* Packet::promise(PromiseNumber number) const {
  for (const Promise& one : promises) {
    if (one.number == number) return &one;
  }
  return nullptr;
}

bool row_filled(const Packet& packet, const TemplateField& field, int row) {
  const std::vector<CellPart> parts = parts_of(field);
  return std::ranges::all_of(parts, [&](const CellPart& part) {
    const std::string& text = packet.cell({field.id, row, part.id});
    return !part.needed || (!blank(text) && !unreadable(field, part, text));
  });
}

bool filled(const Packet& packet, const TemplateField& field) {
  if (field.type == FieldType::Promise) {
    return static_cast<int>(packet.promises.size()) >= field.at_least;
  }
  const std::vector<int> rows = packet.rows_of(field.id);
  const auto whole = std::ranges::count_if(rows, [&](int row) { return row_filled(packet, field, row); });
  return whole >= field.at_least;
}

Completeness completeness(const Packet& packet, const TemplateSection& section) {
  Completeness out;
  for (const TemplateField& field : section.fields) {
    if (!field.required) continue;
    out.required += 1;
    out.filled += filled(packet, field) ? 1 : 0;
  }
  return out;
}

Completeness completeness(const Packet& packet) {
  Completeness out;
  for (const TemplateSection& section : packet.form->sections) {
    const Completeness part = completeness(packet, section);
    out.filled += part.filled;
    out.required += part.required;
  }
  return out;
}

std::string lacking_words(const Packet& packet, const TemplateField& field) {
  const std::vector<CellPart> parts = parts_of(field);
  for (const int row : packet.rows_of(field.id)) {
    for (const CellPart& part : parts) {
      if (!part.needed) continue;
      const auto why = unreadable(field, part, packet.cell({field.id, row, part.id}));
      if (why) return field.label + ": " + *why;
    }
  }
  return field.label + " is missing";
}

std::vector<const TemplateField*> missing(const Packet& packet) {
  std::vector<const TemplateField*> out;
  for (const TemplateSection& section : packet.form->sections) {
    for (const TemplateField& field : section.fields) {
      if (field.required && !filled(packet, field)) out.push_back(&field);
    }
  }
  return out;
}

Acceptance acceptance(const Packet& packet, const TemplateSection& section) {
  const auto found = packet.verdicts.find(section.id);
  if (found == packet.verdicts.end()) return Acceptance::Open;
  if (!found->second.accepted) return Acceptance::Rejected;
  const auto version = packet.versions.find(section.id);
  const int now = version == packet.versions.end() ? 0 : version->second;
  return found->second.version == now ? Acceptance::Accepted : Acceptance::Outgrown;
}

InitialsState signature(const Packet& packet, const TemplateSection& section, Side side) {
  const auto signed_by = packet.signatures.find(section.id);
  if (signed_by == packet.signatures.end()) return InitialsState::Missing;
  const auto hand = signed_by->second.find(side);
  if (hand == signed_by->second.end()) return InitialsState::Missing;
  const auto version = packet.versions.find(section.id);
  const int now = version == packet.versions.end() ? 0 : version->second;
  return hand->second.version == now ? InitialsState::Given : InitialsState::Void;
}

PacketSummary summary_of(const Packet& packet) {
  PacketSummary out;
  out.id = packet.id;
  out.form = packet.form->id;
  out.account = packet.first("account");
  out.ae = packet.first("ae");
  out.csm = packet.first("csm");
  out.record_id = packet.record_id;
  out.session = packet.session;
  out.pair = packet.pair;
  const Completeness done = completeness(packet);
  out.filled = done.filled;
  out.required = done.required;
  out.promises = static_cast<int>(packet.promises.size());
  for (const Promise& promise : packet.promises) {
    if (closed(promise)) continue;
    out.promises_open += 1;
    if (promise.due && (!out.next_due || *promise.due < *out.next_due)) out.next_due = promise.due;
  }
  out.accepted = !packet.assigned_csm.empty();
  out.opened = packet.opened;
  out.changed = packet.changed;
  return out;
}

}  // namespace hh::domain
