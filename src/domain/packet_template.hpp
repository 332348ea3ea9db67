// PacketTemplate: what a handoff packet asks for, as data. Read from `scripts-library/templates/`.
//
//     const TemplateField* field = form.field(FieldId{"champion"});
//     for (const CellPart& part : parts_of(*field)) label(part.label);
//
// Every field says who may read it; what says nothing is internal. Facts: sections 1 to 5 of the
// source systems. Values; any thread.
#pragma once

#include "domain/policy.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

using TemplateId = Id<struct TemplateTag>;                ///< e.g. "pass"
using TemplateSectionId = Id<struct TemplateSectionTag>;  ///< e.g. "stakeholders"

enum class FieldType {
  Text,
  Quote,  ///< verbatim: who said it, on which call, when
  Person,
  Money,  ///< an amount and its period
  Day,
  Ranked,   ///< a list whose order matters
  Metric,   ///< from a baseline to a target, how measured, by when
  Promise,  ///< the promise ledger stands here
  Risk,     ///< with somebody who mitigates it
  Choice,
  Attachment,
  Milestone  ///< a line of a plan: who, by when, done, with proof
};

enum class Audience { Internal, Customer };

/// Which sections a document takes: the packet as a whole, its plan, or the page of red flags alone (which is
/// empty for the customer).
enum class ContentPart { Packet, Plan, Commitments, RedFlags };

/// How one part of a field is typed and checked.
enum class PartKind { Line, Words, Day, Amount, OneToFive, OneOf, YesNo, Count };

struct CellPart {
  std::string id;     ///< "baseline"
  std::string label;  ///< "Baseline"
  PartKind kind = PartKind::Line;
  bool needed = false;  ///< a row without it does not count as filled
};

/// A number that a milestone has to reach, or somebody steps in: "Logins", 3.
struct Bar {
  std::string id;
  std::string label;
  int least = 0;
};

/// A row the template brings along.
struct PresetRow {
  std::string text;
  std::string owner{};       ///< "AE", "CSM", "Customer", …
  std::optional<int> day{};  ///< due so many days after the plan's event
  std::vector<Bar> bars{};
  std::string otherwise{};  ///< what happens where it is missed
};

struct TemplateField {
  FieldId id;
  std::string label;
  FieldType type = FieldType::Text;
  bool required = false;
  bool many = false;  ///< any number of rows
  int at_least = 1;   ///< rows that make a required field complete
  Audience audience = Audience::Internal;
  std::optional<DealEvent> event{};  ///< of a date: what of the deal it tells, where its id does not say it
  std::string help{}, good{}, bad{};
  std::vector<std::string> choices{};
  std::vector<PresetRow> preset{};
  std::string customer_label{};  ///< what the customer's documents call it; empty: as we do
  bool addressee = false;        ///< letters greet this person
};

struct TemplateSection {
  TemplateSectionId id;
  std::string title;
  std::string intro{};
  bool red_flags = false;                 ///< a page apart, for the CSM and the CS manager only
  bool plan = false;                      ///< milestones that both sides sign
  DealEvent from = DealEvent::ClosedWon;  ///< what the days of a plan count from
  ClockUnit day_unit = ClockUnit::CalendarDays;
  std::vector<TemplateField> fields{};
  std::string customer_title{};  ///< empty: as ours
};

struct PacketTemplate {
  TemplateId id;
  std::string title;
  std::string customer_title{};  ///< of the customer's documents; empty: "What we agreed"
  ProgramId program;             ///< whose policy clocks hold
  std::string source;            ///< the file as read; a packet freezes it
  std::string file;
  std::vector<TemplateSection> sections;

  const TemplateField* field(const FieldId& id) const;
  const TemplateSection* section(const TemplateSectionId& id) const;
  const TemplateSection* section_of(const FieldId& id) const;
  /// The field of type Promise; null where the template has no ledger.
  const TemplateField* ledger() const;
};

/// What a row of the field holds, in the order it is asked. Empty for Promise.
std::vector<CellPart> parts_of(const TemplateField& field);
/// The part a row is read by in one line: the quote, the name, the text.
std::string leading_part(FieldType type);

/// "packet", "plan", "commitments", "red-flags"
const char* word(ContentPart part);
std::optional<ContentPart> content_part(const std::string& word);
const char* word(FieldType type);
std::optional<FieldType> field_type(const std::string& word);

}  // namespace hh::domain
