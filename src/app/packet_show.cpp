#include "app/packet_show.hpp"

#include "app/printable.hpp"
#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "domain/packet_content.hpp"
#include "domain/packet_gate.hpp"
#include "domain/packet_quality.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace hh::app {

using namespace domain;

namespace {

std::string section_text(const ContentSection& section) {
  std::string out = "\n" + section.title + (section.red_flags ? "  [internal]" : "") + "\n";
  for (const std::string& line : section.standing) {
    out += "  * " + line + "\n";
  }
  for (const ContentField& field : section.fields) {
    if (field.missing) out += "  " + field.label + ": missing\n";
    for (const ContentRow& row : field.rows) {
      out += "  " + field.label + ": " + row.lead;
      for (const auto& [label, text] : row.parts) {
        out += "; " + label + ": " + text;
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace

std::string clocks_text(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now,
                        const DealTime& time) {
  std::string out;
  std::vector<Deadline> all = resubmissions(packet, clocks, now, time);
  std::ranges::move(deadlines(packet, clocks, now, time), std::back_inserter(all));
  for (const Deadline& one : all) {
    out += fmt::format("{}  {}{}: {}{}\n     {}\n", out.empty() ? "\nClocks\n" : "", one.what,
                       one.by_hand ? " [" + one.id + "]" : "", one.left,
                       one.due ? " (" + due_moment_words(*one.due) + ")" : "", one.rule);
  }
  return printable(out, Lines::Many);
}

std::string packet_text(const Packet& packet, Date today, const BusinessCalendar& calendar) {
  const PacketContent content = content_for(packet, Audience::Internal, ContentPart::Packet, today, calendar);
  const PacketContent flags = content_for(packet, Audience::Internal, ContentPart::RedFlags, today, calendar);
  std::string out = fmt::format("{}  {}\n{}  {} of {} required\n", content.account, content.title,
                                packet.id.value, content.filled, content.required);
  for (const ContentSection& section : content.sections) {
    out += section_text(section);
  }
  if (!content.promises.empty()) out += "\nPromises\n";
  for (const ContentPromise& promise : content.promises) {
    out += fmt::format("  {}. [{}] {} ({}{}{}){}\n", promise.number, promise.status, promise.text,
                       promise.kind, promise.due ? ", by " + iso(*promise.due) : "",
                       promise.owner.empty() ? "" : ", " + promise.owner, promise.late ? "  LATE" : "");
    if (!promise.initials.empty()) out += "     initials: " + promise.initials + "\n";
    if (!promise.evidence.empty()) out += "     evidence: " + promise.evidence + "\n";
  }
  for (const ContentSection& section : flags.sections) {
    out += section_text(section);
  }
  return printable(out, Lines::Many);
}

std::string packet_findings(const Packet& packet) {
  const Completeness done = completeness(packet);
  std::string out = fmt::format("{}: {} of {} required fields filled\n", packet.first("account"), done.filled,
                                done.required);
  for (const TemplateField* field : missing(packet)) {
    out += "missing: " + field->label + " (" + field->id.value + ")";
    const std::string why = lacking_words(packet, *field);
    if (why.starts_with(field->label + ": ")) out += why.substr(field->label.size());
    out += "\n";
  }
  for (const QualityHint& hint : hints(packet)) {
    out += "vague: " + packet.form->field(hint.field)->label + ": " + hint.words + "\n";
  }
  for (const GateItem& item : gate(packet)) {
    if (item.reason != GateReason::FieldMissing) out += "gate: " + item.words + "\n";
  }
  return printable(out, Lines::Many);
}

}  // namespace hh::app
