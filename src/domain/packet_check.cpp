// What may be done to a packet, and why not.
#include "domain/packet_command.hpp"
#include "domain/packet_gate.hpp"
#include "domain/packet_reading.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

constexpr std::size_t most_text = 20'000;
constexpr std::size_t most_rows = 200;
constexpr std::size_t most_promises = 500;
constexpr std::size_t most_told = 10'000;

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

using Refusal = std::optional<Problem>;

Refusal too_long(const std::string& text) {
  if (text.size() <= most_text) return std::nullopt;
  return Problem{"This text is longer than a packet takes", std::to_string(text.size()) + " bytes",
                 "Put it into a document and attach that."};
}

/// "name, title and channel"
std::string parts_in_words(const std::vector<CellPart>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i].id;
  return out;
}

Problem both_hands(const std::string& who) {
  return {"Both sides are two people", who, "Let the other one do it, on their own."};
}

struct Checking {
  const Packet& packet;

  Refusal no_field(const FieldId& id) const {
    if (packet.form->field(id) != nullptr) return std::nullopt;
    return Problem{"The template has no field of this name", id.value,
                   "`handoff-hour packet show` lists the fields."};
  }

  Refusal no_row(const FieldId& id, int row) const {
    const std::vector<int> rows = packet.rows_of(id);
    if (std::ranges::find(rows, row) != rows.end()) return std::nullopt;
    return Problem{"This line is gone", id.value, "Somebody removed it; the history still has its words."};
  }

  Refusal no_promise(PromiseNumber number) const {
    if (packet.promise(number) != nullptr) return std::nullopt;
    return Problem{"There is no such promise", std::to_string(number.value), "Look at the ledger."};
  }

  Refusal settled(PromiseNumber number) const {
    if (auto no = no_promise(number)) return no;
    if (!closed(*packet.promise(number))) return std::nullopt;
    return Problem{"This promise is settled", "promise " + std::to_string(number.value),
                   "Nothing in the ledger is changed afterwards; write a new promise."};
  }

  Refusal no_section(const TemplateSectionId& id) const {
    if (packet.form->section(id) != nullptr) return std::nullopt;
    return Problem{"The template has no section of this name", id.value, "Look at the packet's sections."};
  }

  Refusal operator()(const OpenPacket&) const {
    return Problem{"This packet is open already", packet.id.value, "Work on in that one."};
  }

  Refusal operator()(const EditCell& edit) const {
    if (auto no = no_field(edit.cell.field)) return no;
    const TemplateField& field = *packet.form->field(edit.cell.field);
    const std::vector<CellPart> parts = parts_of(field);
    if (std::ranges::none_of(parts, [&](const CellPart& part) { return part.id == edit.cell.part; })) {
      return Problem{"The field has no part of this name", field.label + ": " + edit.cell.part,
                     "It has " + parts_in_words(parts) + "."};
    }
    const std::vector<int> rows = packet.rows_of(field.id);
    if (edit.cell.row != 0 && edit.cell.row != packet.next_of(field.id)) {
      if (auto no = no_row(field.id, edit.cell.row)) return no;
    } else if (!field.many && !rows.empty()) {
      return Problem{"This field holds one entry", field.label, "Change the one that is there."};
    } else if (rows.size() >= most_rows) {
      return Problem{"This list is full", field.label, "Keep the lines that matter; attach the rest."};
    }
    if (field.id.value == "account" && blank(edit.text))
      return Problem{"A packet needs the customer's name", field.label, "Write it as the contract does."};
    return no_number(field, edit);
  }

  /// A bar is compared with what is typed, so nothing but a number may stand there.
  Refusal no_number(const TemplateField& field, const EditCell& edit) const {
    for (const CellPart& part : parts_of(field)) {
      if (part.id != edit.cell.part || part.kind != PartKind::Count) continue;
      if (const auto why = unreadable(field, part, edit.text))
        return Problem{*why, field.label + ": " + part.label, "Count, and type the number."};
    }
    return too_long(edit.text);
  }

  Refusal operator()(const AttachFile& kept) const {
    if (auto no = no_field(kept.field)) return no;
    if (packet.form->field(kept.field)->type != FieldType::Attachment)
      return Problem{"This field takes no files", kept.field.value, "Choose a place for attachments."};
    if (blank(kept.file.link) || blank(kept.file.hash))
      return Problem{"A file is kept with its place and its hash", kept.name, "Attach it by the program."};
    if (auto no = (*this)(EditCell{{kept.field, kept.row, "name"}, kept.name})) return no;
    return too_long(kept.file.link);
  }

  Refusal operator()(const RemoveRow& gone) const {
    if (auto no = no_field(gone.field)) return no;
    return no_row(gone.field, gone.row);
  }

  Refusal operator()(const MoveRow& move) const {
    if (auto no = no_field(move.field)) return no;
    return no_row(move.field, move.row);
  }

  Refusal operator()(const AddPromise& added) const {
    if (packet.form->ledger() == nullptr) {
      return Problem{"This template has no promise ledger", packet.form->title, "Use one that has."};
    }
    if (blank(added.text)) {
      return Problem{"A promise needs its words", {}, "Write what was promised, as it was said."};
    }
    if (packet.promises.size() >= most_promises) {
      return Problem{"The ledger is full", std::to_string(most_promises) + " promises",
                     "A deal with more of them is two deals; open a second packet."};
    }
    return too_long(added.text);
  }

  Refusal operator()(const EditPromise& edit) const {
    if (auto no = settled(edit.promise)) return no;
    if (edit.text && blank(*edit.text)) {
      return Problem{"A promise is never emptied",
                     {},
                     "If it cannot be kept, renegotiate it: acknowledge, offer, agree."};
    }
    return too_long(edit.text.value_or(std::string{}));
  }

  Refusal operator()(const InitialPromise& initial) const {
    if (auto no = settled(initial.promise)) return no;
    if (blank(initial.who)) return Problem{"Initials need a name", {}, "Say who initials."};
    const Promise& promise = *packet.promise(initial.promise);
    if (blank(promise.owner) || !promise.due) {
      return Problem{"A promise is initialled once it has an owner and a date",
                     "promise " + std::to_string(initial.promise.value),
                     blank(promise.owner) ? "Name who keeps it." : "Say by when."};
    }
    const Side other = initial.side == Side::Ae ? Side::Csm : Side::Ae;
    const auto& theirs = promise.initials[static_cast<std::size_t>(other)];
    if (initials_of(promise, other) == InitialsState::Given && same_person(theirs->who, initial.who))
      return both_hands(initial.who);
    return std::nullopt;
  }

  Refusal operator()(const WorkOnPromise& work) const { return settled(work.promise); }

  Refusal operator()(const ClosePromise& close) const {
    if (auto no = settled(close.promise)) return no;
    if (blank(close.evidence)) {
      return Problem{"A promise is closed with evidence",
                     {},
                     "Paste a link, or say what the customer confirmed and when."};
    }
    return too_long(close.evidence);
  }

  Refusal operator()(const RenegotiatePromise& step) const {
    if (auto no = settled(step.promise)) return no;
    const Promise& promise = *packet.promise(step.promise);
    const auto before = static_cast<Renegotiation>(static_cast<int>(step.step) - 1);
    if (step.step == Renegotiation::None || promise.step != before) {
      return Problem{"A promise that cannot be kept goes three steps", word(promise.step),
                     "Acknowledge it first, offer an alternative, then have it agreed."};
    }
    if (blank(step.text)) {
      return Problem{"This step needs words", word(step.step),
                     "Say what was told to the customer, what is offered, or who agreed."};
    }
    return too_long(step.text);
  }

  Refusal operator()(const DismissCandidate& candidate) const {
    if (blank(candidate.quote)) return Problem{"There is nothing to dismiss", {}, "Choose a line."};
    return std::nullopt;
  }

  Refusal operator()(const JudgeSection& verdict) const {
    if (auto no = no_section(verdict.section)) return no;
    if (verdict.accepted) return std::nullopt;
    if (blank(verdict.reason)) {
      return Problem{"A section goes back with a reason", packet.form->section(verdict.section)->title,
                     "Name what is missing or contradicts itself, and the evidence."};
    }
    if (blank(verdict.owner)) {
      return Problem{"A section that goes back needs an owner", packet.form->section(verdict.section)->title,
                     "Name who mends it."};
    }
    return too_long(verdict.reason);
  }

  Refusal operator()(const Resubmit&) const {
    const auto rejected = [&](const TemplateSection& section) {
      return acceptance(packet, section) == Acceptance::Rejected;
    };
    if (std::ranges::any_of(packet.form->sections, rejected)) return std::nullopt;
    return Problem{"Nothing was sent back", {}, "A packet is resubmitted after a section was rejected."};
  }

  Refusal operator()(const SignSection& hand) const {
    if (auto no = no_section(hand.section)) return no;
    if (!packet.form->section(hand.section)->plan) {
      return Problem{"Only plans are signed", packet.form->section(hand.section)->title,
                     "Accept the section instead."};
    }
    if (blank(hand.who)) return Problem{"A signature needs a name", {}, "Say who signs."};
    const Side other = hand.side == Side::Ae ? Side::Csm : Side::Ae;
    const TemplateSection& section = *packet.form->section(hand.section);
    if (signature(packet, section, other) == InitialsState::Given &&
        same_person(packet.signatures.at(section.id).at(other).who, hand.who))
      return both_hands(hand.who);
    return std::nullopt;
  }

  Refusal operator()(const OpenGate& open) const {
    if (!packet.assigned_csm.empty()) {
      return Problem{"The gate is open already", packet.assigned_csm + " has the account",
                     "There is nothing left to open."};
    }
    if (blank(open.csm)) return Problem{"Nobody was named", {}, "Say which CSM takes the account."};
    const std::vector<GateItem> open_items = gate(packet);
    if (open_items.empty()) return std::nullopt;
    return Problem{"The gate stays closed: " + std::to_string(open_items.size()) + " to go",
                   open_items.front().words, "Fill and accept what it lists; each line opens its place."};
  }

  Refusal operator()(const SetEvent&) const { return std::nullopt; }

  Refusal operator()(const MeetClock& met) const {
    if (!blank(met.clock)) return std::nullopt;
    return Problem{"No clock was named", {}, "Name the clock by its id, as the packet lists it."};
  }
  Refusal operator()(const SendDocument& sent) const {
    if (blank(sent.format)) return Problem{"No document was named", {}, "Say in which format it went out."};
    if (sent.dates.size() > most_told)
      return Problem{"This document holds more dates than a packet has", std::to_string(sent.dates.size()),
                     "Write it again from the packet."};
    return std::nullopt;
  }
  Refusal operator()(const Redacted&) const { return nobody_redacts(); }
  /// What there is to undo is known to who holds the acts.
  Refusal operator()(const UndoPacket&) const { return std::nullopt; }
};

}  // namespace

Problem nobody_redacts() {
  return {"Words are taken out in the store, not by an act", {}, "docs/store.md says how."};
}

std::optional<Problem> check(const Packet& packet, const PacketAct& act) {
  return std::visit(Checking{packet}, act.what);
}

}  // namespace hh::domain
