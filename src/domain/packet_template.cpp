#include "domain/packet_template.hpp"

#include <array>
#include <utility>

namespace hh::domain {

namespace {

constexpr std::array<std::pair<FieldType, const char*>, 12> types{{{FieldType::Text, "text"},
                                                                   {FieldType::Quote, "quote"},
                                                                   {FieldType::Person, "person"},
                                                                   {FieldType::Money, "money"},
                                                                   {FieldType::Day, "date"},
                                                                   {FieldType::Ranked, "ranked"},
                                                                   {FieldType::Metric, "metric"},
                                                                   {FieldType::Promise, "promises"},
                                                                   {FieldType::Risk, "risk"},
                                                                   {FieldType::Choice, "choice"},
                                                                   {FieldType::Attachment, "attachment"},
                                                                   {FieldType::Milestone, "milestones"}}};

std::vector<CellPart> milestone_parts(const TemplateField& field) {
  std::vector<CellPart> parts{{"what", "Milestone", PartKind::Line, true},
                              {"owner", "Owner", PartKind::Line, true},
                              {"due", "Due", PartKind::Day, false},
                              {"done", "Done", PartKind::YesNo, false},
                              {"proof", "Proof", PartKind::Words, false}};
  for (const PresetRow& row : field.preset) {
    for (const Bar& bar : row.bars) {
      parts.push_back({bar.id, bar.label, PartKind::Count, false});
    }
  }
  return parts;
}

constexpr std::array<std::pair<ContentPart, const char*>, 4> content_parts{
    {{ContentPart::Packet, "packet"},
     {ContentPart::Plan, "plan"},
     {ContentPart::Commitments, "commitments"},
     {ContentPart::RedFlags, "red-flags"}}};

}  // namespace

std::vector<CellPart> parts_of(const TemplateField& field) {
  switch (field.type) {
    case FieldType::Text:
    case FieldType::Ranked:
      return {{"text", field.label, PartKind::Words, true}};
    case FieldType::Quote:
      return {{"quote", "In their words", PartKind::Words, true},
              {"speaker", "Speaker", PartKind::Line, true},
              {"call", "Call", PartKind::Line, false},
              {"date", "Date", PartKind::Day, false}};
    case FieldType::Person:
      return {{"name", "Name", PartKind::Line, true},
              {"role", "Role", PartKind::Line, false},
              {"title", "Title", PartKind::Line, false},
              {"tenure", "Tenure", PartKind::Line, false},
              {"channel", "Channel", PartKind::Line, false},
              {"cares", "Cares about", PartKind::Words, false},
              {"fears", "Fears", PartKind::Words, false},
              {"strength", "Strength 1–5", PartKind::OneToFive, false},
              {"last_contact", "Last contact", PartKind::Day, false}};
    case FieldType::Money:
      return {{"amount", "Amount", PartKind::Amount, true}, {"period", "Per", PartKind::Line, false}};
    case FieldType::Day:
      return {{"date", field.label, PartKind::Day, true}};
    case FieldType::Metric:
      return {{"what", "Outcome", PartKind::Words, true},
              {"baseline", "Baseline", PartKind::Line, false},
              {"target", "Target", PartKind::Line, true},
              {"measured", "Measured by", PartKind::Line, false},
              {"by", "By", PartKind::Day, false}};
    case FieldType::Risk:
      return {{"risk", "Risk", PartKind::Words, true},
              {"mitigation", "Mitigation", PartKind::Words, false},
              {"owner", "Owner", PartKind::Line, false}};
    case FieldType::Choice:
      return {{"choice", field.label, PartKind::OneOf, true}};
    case FieldType::Attachment:
      return {{"name", "Name", PartKind::Line, true},
              {"link", "Link or file", PartKind::Line, true},
              {"note", "Note", PartKind::Words, false}};
    case FieldType::Milestone:
      return milestone_parts(field);
    case FieldType::Promise:
      break;
  }
  return {};
}

std::string leading_part(FieldType type) {
  switch (type) {
    case FieldType::Quote:
      return "quote";
    case FieldType::Person:
    case FieldType::Attachment:
      return "name";
    case FieldType::Money:
      return "amount";
    case FieldType::Day:
      return "date";
    case FieldType::Metric:
    case FieldType::Milestone:
      return "what";
    case FieldType::Risk:
      return "risk";
    case FieldType::Choice:
      return "choice";
    case FieldType::Text:
    case FieldType::Ranked:
    case FieldType::Promise:
      break;
  }
  return "text";
}

const TemplateField* PacketTemplate::field(const FieldId& wanted) const {
  for (const TemplateSection& section : sections) {
    for (const TemplateField& one : section.fields) {
      if (one.id == wanted) return &one;
    }
  }
  return nullptr;
}

const TemplateSection* PacketTemplate::section(const TemplateSectionId& wanted) const {
  for (const TemplateSection& one : sections) {
    if (one.id == wanted) return &one;
  }
  return nullptr;
}

const TemplateSection* PacketTemplate::section_of(const FieldId& wanted) const {
  for (const TemplateSection& section : sections) {
    for (const TemplateField& one : section.fields) {
      if (one.id == wanted) return &section;
    }
  }
  return nullptr;
}

const TemplateField* PacketTemplate::ledger() const {
  for (const TemplateSection& section : sections) {
    for (const TemplateField& one : section.fields) {
      if (one.type == FieldType::Promise) return &one;
    }
  }
  return nullptr;
}

const char* word(ContentPart part) {
  for (const auto& [known, text] : content_parts) {
    if (known == part) return text;
  }
  return "";
}

std::optional<ContentPart> content_part(const std::string& word) {
  for (const auto& [known, text] : content_parts) {
    if (word == text) return known;
  }
  return std::nullopt;
}

const char* word(FieldType type) {
  for (const auto& [known, text] : types) {
    if (known == type) return text;
  }
  return "";
}

std::optional<FieldType> field_type(const std::string& word) {
  for (const auto& [known, text] : types) {
    if (word == text) return known;
  }
  return std::nullopt;
}

}  // namespace hh::domain
