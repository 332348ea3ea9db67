// One line for each text of the packet: section, field, row, part, text.
#include "documents/csv_text.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "domain/due.hpp"
#include "domain/policy_dates.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace hh::documents {

using domain::ContentPromise;
using domain::PacketContent;

namespace {

class Lines {
public:
  explicit Lines(bool bom) : out_(bom ? "\xEF\xBB\xBF" : "") { out_ += "Section,Field,Row,Part,Text\r\n"; }

  void add(const std::string& section, const std::string& field, int row, const std::string& part,
           const std::string& text) {
    if (text.empty()) return;
    out_ += csv_cell(section) + "," + csv_cell(field) + "," + std::to_string(row) + "," + csv_cell(part) +
            "," + csv_cell(text) + "\r\n";
  }
  void count(const std::string& section, const std::string& field, int number) {
    out_ += csv_cell(section) + "," + csv_cell(field) + ",1,," + std::to_string(number) + "\r\n";
  }

  std::string text() && { return std::move(out_); }

private:
  std::string out_;
};

void add_promise(Lines& lines, const ContentPromise& promise) {
  const auto line = [&](const char* part, const std::string& text) {
    lines.add("Promises", "Promise", promise.number, part, text);
  };
  line("Text", promise.text);
  line("Kind", promise.kind);
  line("Due", promise.due ? domain::iso(*promise.due) : "");
  line("Owner", promise.owner);
  line("Status", promise.status);
  line("Late", promise.late ? "yes" : "");
  line("Heard", promise.heard);
  line("Initials", promise.initials);
  line("Evidence", promise.evidence);
}

void add_dates(Lines& lines, const PacketContent& content) {
  int row = 0;
  for (const domain::ContentDate& date : content.dates) {
    ++row;
    lines.add("Dates", "Date", row, "Day", domain::iso(day_of(date)));
    lines.add("Dates", "Date", row, "Time", date.local ? domain::clock_words(*date.local) : "");
    lines.add("Dates", "Date", row, "Title", what_of(date));
    lines.add("Dates", "Date", row, "Note", date.note);
    lines.add("Dates", "Date", row, "Done", date.done ? remark_on(date) : "");
  }
}

}  // namespace

std::string guarded(const std::string& text) {
  static constexpr std::string_view risky("=+-@\t\r\0", 7);
  return !text.empty() && risky.find(text[0]) != std::string_view::npos ? "'" + text : text;
}

std::string csv_cell(const std::string& text) {
  const std::string safe = guarded(text);
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char letter : safe) {
    if (letter == '"') out += '"';
    out += letter;
  }
  return out + '"';
}

Rendered render_csv(const PacketContent& content, const DocumentOptions& options) {
  Lines lines(options.bom);
  lines.add("Packet", "Id", 1, "", content.packet);
  lines.add("Packet", "Template", 1, "", content.title);
  lines.add("Packet", "Account", 1, "", content.account);
  for (const auto& [role, name] : people_of(content))
    lines.add("Packet", role, 1, "", name);
  if (content.audience == domain::Audience::Internal) {
    lines.add("Packet", "Readers", 1, "", "INTERNAL: not for the customer");
    lines.count("Packet", "Filled", content.filled);
    lines.count("Packet", "Required", content.required);
  }
  for (const domain::ContentSection& section : content.sections) {
    int number = 0;
    for (const std::string& one : section.standing)
      lines.add(section.title, "Standing", ++number, "", one);
    for (const domain::ContentField& field : section.fields) {
      if (field.missing) lines.add(section.title, field.label, 1, "", "still missing");
      int row = 0;
      for (const domain::ContentRow& one : field.rows) {
        lines.add(section.title, field.label, ++row, "", one.lead);
        for (const auto& [label, text] : one.parts)
          lines.add(section.title, field.label, row, label, text);
      }
    }
  }
  for (const ContentPromise& promise : content.promises)
    add_promise(lines, promise);
  add_dates(lines, content);
  return std::move(lines).text();
}

}  // namespace hh::documents
