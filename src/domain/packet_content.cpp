#include "domain/packet_content.hpp"

#include "domain/due.hpp"
#include "domain/packet_plan.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace hh::domain {

namespace {

/// What we note about a person is ours, also where the customer may read who it is.
bool kept_inside(const TemplateField& field, const CellPart& part) {
  // Whom letters greet knows their own name and title; the rest is what we noted.
  if (field.addressee && part.id != "name" && part.id != "title") return true;
  return part.id == "fears" || part.id == "strength" || part.id == "cares" || part.id == "last_contact";
}

/// Only what anybody can open is a link for the customer: not a copy beside our store, a file of one of our
/// computers or a drive of our office, however it is written.
bool leads_inside(const CellPart& part, const std::string& text) {
  if (part.id != "link") return false;
  std::string start = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()), 8);
  std::ranges::transform(start, start.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return !(start.starts_with("http://") || start.starts_with("https://") || start.starts_with("mailto:"));
}

struct Telling {
  const Packet& packet;
  Audience audience;
  Date today;
  const BusinessCalendar& calendar;

  bool internal() const { return audience == Audience::Internal; }
  /// The one place that decides what a customer may read.
  bool shown(const TemplateSection& section, const TemplateField& field) const {
    return internal() || (!section.red_flags && field.audience == Audience::Customer);
  }
  bool shown(const Promise& promise) const {
    return internal() || (promise.customer && promise.status != PromiseStatus::Renegotiated);
  }

  /// What stands at a document's head; a field that is ours is nobody's head line either.
  std::string head(const char* id) const {
    const TemplateField* field = packet.form->field(FieldId{id});
    if (field == nullptr || !shown(*packet.form->section_of(field->id), *field)) return {};
    return packet.first(id);
  }

  std::string on_day(UtcTime at) const { return short_date(Date{std::chrono::floor<std::chrono::days>(at)}); }

  /// The customer is told names, and not our words for the parts people play.
  std::string named(const std::string& owner) const {
    if (internal()) return owner;
    for (const auto& [word, id] : {std::pair{"AE", "ae"}, {"CSM", "csm"}, {"Customer", "account"}}) {
      const std::string name = head(id);
      if (owner == word && !name.empty()) return name;
    }
    return owner == "AE" || owner == "CSM" || owner == "Manager" ? "us" : owner;
  }

  /// Names stand at the head of what the customer reads, and are not told twice.
  bool in_head(const TemplateField& field) const {
    const std::string& id = field.id.value;
    return !internal() && (id == "account" || id == "ae" || id == "csm");
  }

  std::string title_of(const TemplateSection& section) const {
    return internal() || section.customer_title.empty() ? section.title : section.customer_title;
  }
  std::string label_of(const TemplateField& field) const {
    return internal() || field.customer_label.empty() ? field.label : field.customer_label;
  }

  ContentRow row(const TemplateField& field, int number) const {
    const std::string leading = leading_part(field.type);
    ContentRow out;
    out.lead = packet.cell({field.id, number, leading});
    for (const CellPart& part : parts_of(field)) {
      const std::string& text = packet.cell({field.id, number, part.id});
      if (part.id == leading || text.empty()) continue;
      if (!internal() && (kept_inside(field, part) || leads_inside(part, text))) continue;
      out.parts.emplace_back(part.label, text);
    }
    return out;
  }

  ContentField field(const TemplateSection& section, const TemplateField& field) const {
    ContentField out{field.id.value, label_of(field), field.type, false, {}};
    out.missing = internal() && field.required && !filled(packet, field);
    if (field.type == FieldType::Milestone) {
      milestones(section, field, out);
      return out;
    }
    for (const int number : packet.rows_of(field.id)) {
      ContentRow one = row(field, number);
      if (!one.lead.empty() || !one.parts.empty()) out.rows.push_back(std::move(one));
    }
    return out;
  }

  void milestones(const TemplateSection& section, const TemplateField& field, ContentField& out) const {
    for (const PlanLine& line : plan_lines(packet, section, today, calendar)) {
      if (line.field != field.id || line.what.empty()) continue;
      ContentRow one{line.what, {}};
      if (line.due) one.parts.emplace_back("Due", iso(*line.due));
      if (!line.owner.empty()) one.parts.emplace_back("Owner", named(line.owner));
      if (line.standing == PlanStanding::Done) one.parts.emplace_back("Done", "yes");
      if (internal() && !line.proof.empty()) one.parts.emplace_back("Proof", line.proof);
      if (internal() && !line.step_in.empty()) one.parts.emplace_back("Step in", line.step_in);
      out.rows.push_back(std::move(one));
    }
  }

  std::vector<std::string> standing(const TemplateSection& section) const {
    std::vector<std::string> out;
    if (!internal()) return out;
    const auto verdict = packet.verdicts.find(section.id);
    switch (acceptance(packet, section)) {
      case Acceptance::Open:
        break;
      case Acceptance::Accepted:
        out.push_back("Accepted by " + verdict->second.by + ", " + on_day(verdict->second.at));
        break;
      case Acceptance::Rejected:
        out.push_back("Sent back by " + verdict->second.by + " to " + verdict->second.owner + ": " +
                      verdict->second.reason);
        break;
      case Acceptance::Outgrown:
        out.push_back("Changed after " + verdict->second.by + " accepted it");
        break;
    }
    for (const Side side : both_sides) {
      const InitialsState hand = signature(packet, section, side);
      if (hand == InitialsState::Missing) continue;
      const Initials& given = packet.signatures.at(section.id).at(side);
      out.push_back(
          std::string(hand == InitialsState::Given ? "Signed by " : "Changed after it was signed by ") +
          given.who + " (" + word(side) + ")");
    }
    return out;
  }

  ContentSection section(const TemplateSection& section) const {
    ContentSection out{section.id.value, title_of(section), section.plan, section.red_flags, {},
                       standing(section)};
    for (const TemplateField& one : section.fields) {
      if (one.type == FieldType::Promise || !shown(section, one) || in_head(one)) continue;
      ContentField told = field(section, one);
      if (!told.rows.empty() || told.missing) out.fields.push_back(std::move(told));
    }
    return out;
  }

  std::string initials(const Promise& promise) const {
    std::string out;
    for (const Side side : both_sides) {
      const auto& given = promise.initials[static_cast<std::size_t>(side)];
      if (!given) continue;
      const bool stands = initials_of(promise, side) == InitialsState::Given;
      out += (out.empty() ? "" : ", ") + std::string(word(side)) + " " + given->who +
             (stands ? "" : " (void: changed since)");
    }
    return out;
  }

  /// In the words of somebody who was promised it.
  static std::string told_standing(const Promise& one) {
    switch (one.step) {
      case Renegotiation::Acknowledged:
        return "we cannot keep it, and told you so";
      case Renegotiation::Offered:
        return "we cannot keep it, and offered you something else";
      case Renegotiation::None:
      case Renegotiation::Agreed:
        break;
    }
    return standing_words(one);
  }

  ContentPromise promise(const Promise& one) const {
    ContentPromise out;
    out.number = one.number.value;
    out.kind = word(one.kind);
    out.text = one.text;
    out.owner = named(one.owner);
    out.status = internal() ? standing_words(one) : told_standing(one);
    out.state = one.status;
    out.step = one.step;
    out.due = one.due;
    if (!internal()) return out;
    out.heard = one.heard;
    out.evidence = one.evidence;
    out.initials = initials(one);
    out.late = late(one, today);
    return out;
  }

  /// Whom letters greet: the first one the template names for it.
  void address(PacketContent& out) const {
    for (const TemplateSection& section : packet.form->sections) {
      for (const TemplateField& field : section.fields) {
        if (!field.addressee || !shown(section, field)) continue;
        for (const int row : packet.rows_of(field.id)) {
          out.addressee = packet.cell({field.id, row, leading_part(field.type)});
          const std::string& channel = packet.cell({field.id, row, "channel"});
          if (channel.find('@') != std::string::npos) out.addressee_mail = channel;
          if (!out.addressee.empty()) return;
        }
      }
    }
  }

  /// The first person on the page of red flags.
  std::string detractor() const {
    if (!internal()) return {};
    for (const TemplateSection& section : packet.form->sections) {
      for (const TemplateField& field : section.fields) {
        if (!section.red_flags || field.type != FieldType::Person) continue;
        const std::string& name = packet.first(field.id.value.c_str());
        if (!name.empty()) return name;
      }
    }
    return {};
  }

  bool wanted(const TemplateSection& section, ContentPart part) const {
    switch (part) {
      case ContentPart::Packet:
        return !section.red_flags;
      case ContentPart::Plan:
        return section.plan;
      case ContentPart::RedFlags:
        return section.red_flags && internal();
      case ContentPart::Commitments:
        return false;
    }
    return false;
  }
};

}  // namespace

PacketContent content_for(const Packet& packet, Audience audience, ContentPart part, Date today,
                          const BusinessCalendar& calendar) {
  const Telling telling{packet, audience, today, calendar};
  PacketContent out;
  out.audience = audience;
  out.packet = packet.id.value;
  const std::string theirs = packet.form->customer_title;
  out.title = telling.internal() ? packet.form->title : theirs.empty() ? "What we agreed" : theirs;
  out.account = telling.head("account");
  out.ae = telling.head("ae");
  out.csm = telling.head("csm");
  out.champion = telling.head("champion");
  telling.address(out);
  out.zone = packet.zone;
  out.today = today;
  if (part == ContentPart::Packet) out.detractor = telling.detractor();
  if (telling.internal()) {
    const Completeness done = completeness(packet);
    out.filled = done.filled;
    out.required = done.required;
  }
  for (const TemplateSection& section : packet.form->sections) {
    if (!telling.wanted(section, part)) continue;
    ContentSection told = telling.section(section);
    // A verdict on a section that holds the ledger alone is told all the same.
    if (!told.fields.empty() || !told.standing.empty()) out.sections.push_back(std::move(told));
  }
  if (part == ContentPart::Packet || part == ContentPart::Commitments) {
    for (const Promise& one : packet.promises) {
      if (telling.shown(one)) out.promises.push_back(telling.promise(one));
    }
  }
  if (part == ContentPart::RedFlags) return out;
  CalendarDates dates = calendar_dates(packet, audience, out.account, calendar);
  out.dates = std::move(dates.standing);
  out.called_off = std::move(dates.called_off);
  return out;
}

}  // namespace hh::domain
