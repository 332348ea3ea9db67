#include "domain/packet_gate.hpp"

namespace hh::domain {

namespace {

void fields(const Packet& packet, const TemplateSection& section, std::vector<GateItem>& out) {
  for (const TemplateField& field : section.fields) {
    if (!field.required || filled(packet, field)) continue;
    out.push_back({GateReason::FieldMissing, lacking_words(packet, field), section.id, field.id, {}});
  }
}

void review(const Packet& packet, const TemplateSection& section, std::vector<GateItem>& out) {
  if (completeness(packet, section).required == 0) return;
  switch (acceptance(packet, section)) {
    case Acceptance::Accepted:
      return;
    case Acceptance::Open:
      out.push_back({GateReason::NotReviewed, section.title + " waits for its review", section.id, {}, {}});
      return;
    case Acceptance::Rejected:
      out.push_back({GateReason::SentBack,
                     section.title + " was sent back: " + packet.verdicts.at(section.id).reason,
                     section.id,
                     {},
                     {}});
      return;
    case Acceptance::Outgrown:
      out.push_back(
          {GateReason::ChangedSince, section.title + " changed after it was accepted", section.id, {}, {}});
      return;
  }
}

std::string hands_missing(const Promise& promise) {
  std::string names;
  for (const Side side : both_sides) {
    if (initials_of(promise, side) == InitialsState::Given) continue;
    names += (names.empty() ? "" : " and ") + std::string(word(side));
  }
  return names;
}

}  // namespace

std::vector<GateItem> gate(const Packet& packet) {
  std::vector<GateItem> out;
  for (const TemplateSection& section : packet.form->sections) {
    fields(packet, section, out);
  }
  for (const TemplateSection& section : packet.form->sections) {
    review(packet, section, out);
  }
  const TemplateField* ledger = packet.form->ledger();
  for (const Promise& promise : packet.promises) {
    if (closed(promise) || both_initialled(promise)) continue;
    out.push_back({GateReason::InitialsMissing,
                   "Promise " + std::to_string(promise.number.value) + " waits for the initials of " +
                       hands_missing(promise),
                   packet.form->section_of(ledger->id)->id, ledger->id, promise.number});
  }
  return out;
}

}  // namespace hh::domain
