// The packet on paper: a title block, sections of labelled fields, and a table of the promises.
#include "documents/pdf_flow.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hh::documents {

using domain::ContentField;
using domain::ContentPromise;
using domain::ContentRow;
using domain::ContentSection;
using domain::PacketContent;

namespace {

constexpr double label_width = 124, gutter = 16;

class PacketPages {
public:
  PacketPages(const PacketContent& content, const DocumentOptions& options)
      : content_(content),
        internal_(content.audience == domain::Audience::Internal),
        flow_({options.paper, content.account, content.title, internal_, options.now}),
        made_(spoken(day_of(options.now))) {}

  Rendered pdf() {
    title();
    for (const ContentSection& section : content_.sections)
      add(section);
    if (!content_.promises.empty()) promises();
    if (!content_.dates.empty()) dates();
    return flow_.pdf();
  }

private:
  double text_left() const { return label_width + gutter; }
  double text_width() const { return flow_.width() - text_left(); }

  void line(const std::string& text, TextStyle style, double above, bool with_next) {
    flow_.add({{{text, style, 0, flow_.width()}}, above, false, false, with_next});
  }

  void title() {
    if (internal_) line("INTERNAL: not for the customer", TextStyle::Alarm, 0, true);
    line(content_.account, TextStyle::Title, 4, true);
    line(content_.title + ", " + made_, TextStyle::Kind, 2, true);
    std::string who;
    for (const auto& [role, name] : people_of(content_))
      who += (who.empty() ? "" : "   ") + role + " " + name;
    if (internal_ && content_.required > 0) {
      line(std::to_string(content_.filled) + " of " + std::to_string(content_.required) +
               " required fields are filled",
           content_.filled < content_.required ? TextStyle::Alarm : TextStyle::Kind, 2, true);
    }
    flow_.add({{{who.empty() ? " " : who, TextStyle::Kind, 0, flow_.width()}}, 2, false, true, false});
  }

  void heading(const std::string& text) { line(text, TextStyle::Heading, 26, true); }

  void add(const ContentSection& section) {
    heading(section.title);
    for (const std::string& one : section.standing)
      line(one, TextStyle::Small, 2, true);
    double above = 9;
    for (const ContentField& field : section.fields) {
      add(field, above);
      above = 11;
    }
  }

  void add(const ContentField& field, double above) {
    PdfCell label{field.label, TextStyle::Label, 0, label_width};
    bool first = true;
    const auto put = [&](const std::string& text, TextStyle style, bool with_next) {
      PdfRow row{{}, first ? above : 3, first, false, with_next};
      if (first) row.cells.push_back(label);
      row.cells.push_back({text, style, text_left(), text_width()});
      flow_.add(std::move(row));
      first = false;
    };
    if (field.missing) put("Still missing", TextStyle::Alarm, false);
    int number = 0;
    for (const ContentRow& row : field.rows) {
      ++number;
      const bool ranked = field.type == domain::FieldType::Ranked && field.rows.size() > 1;
      const std::string lead = (ranked ? std::to_string(number) + ". " : "") + row.lead;
      if (!row.lead.empty()) put(lead, lead_style(field), !row.parts.empty());
      if (!row.parts.empty())
        put(parts_of(row), row.lead.empty() ? TextStyle::Body : TextStyle::Small, false);
    }
  }

  static TextStyle lead_style(const ContentField& field) {
    return field.type == domain::FieldType::Person ? TextStyle::Strong : TextStyle::Body;
  }

  static std::string parts_of(const ContentRow& row) {
    std::string out;
    for (const auto& [label, text] : row.parts)
      out += (out.empty() ? "" : "   ") + label + ": " + text;
    return out;
  }

  /// Columns of the table of promises: number, text, due, owner, status.
  PdfRow columns(const std::vector<std::string>& texts, TextStyle style, TextStyle last) const {
    const double due = 78, owner = 84, status = 76, number = 22;
    const double text = flow_.width() - number - due - owner - status;
    const std::vector<double> widths{number, text, due, owner, status};
    PdfRow row{{}, 11, true, false, false};
    double left = 0;
    for (std::size_t n = 0; n < texts.size(); ++n) {
      row.cells.push_back({texts[n], n + 1 == texts.size() ? last : style, left, widths[n] - 10});
      left += widths[n];
    }
    return row;
  }

  void promises() {
    heading("Promises");
    PdfRow head =
        columns({"#", "What was promised", "Due", "Owner", "Status"}, TextStyle::Small, TextStyle::Small);
    head.with_next = true;
    head.rule = false;
    head.table_head = true;
    head.above = 8;
    flow_.add(std::move(head));
    for (const ContentPromise& one : content_.promises) {
      const std::vector<std::string> remarks = remarks_of(one);
      PdfRow row =
          columns({std::to_string(one.number), one.text + (internal_ ? " (" + one.kind + ")" : ""),
                   one.due ? spoken(*one.due) : "", one.owner, one.status + (one.late ? ", late" : "")},
                  TextStyle::Body, one.late ? TextStyle::Alarm : TextStyle::Body);
      row.with_next = !remarks.empty();
      row.in_table = true;
      flow_.add(std::move(row));
      for (std::size_t n = 0; n < remarks.size(); ++n) {
        flow_.add({{{remarks[n], TextStyle::Small, 22, flow_.width() - 22}},
                   3,
                   false,
                   false,
                   n + 1 < remarks.size()});
      }
    }
  }

  static std::vector<std::string> remarks_of(const ContentPromise& one) {
    std::vector<std::string> out;
    if (!one.heard.empty()) out.push_back("Heard: " + one.heard);
    if (!one.initials.empty()) out.push_back("Initials: " + one.initials);
    if (!one.evidence.empty()) out.push_back("Evidence: " + one.evidence);
    return out;
  }

  void dates() {
    heading("Dates");
    double above = 9;
    for (const domain::ContentDate& one : content_.dates) {
      const std::string remark = remark_on(one);
      const std::string title = what_of(one) + (remark.empty() ? "" : " (" + remark + ")");
      flow_.add({{{spoken(one, content_.zone), TextStyle::Label, 0, label_width},
                  {title, TextStyle::Body, text_left(), text_width()}},
                 above,
                 true,
                 false,
                 false});
      above = 11;
    }
  }

  const PacketContent& content_;
  bool internal_;
  PdfFlow flow_;
  std::string made_;
};

}  // namespace

Rendered render_pdf(const PacketContent& content, const DocumentOptions& options) {
  return PacketPages(content, options).pdf();
}

}  // namespace hh::documents
