// The packet as a workbook of three sheets. Text stays text: no cell can run as a formula.
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "domain/due.hpp"

#include <xlsxwriter.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hh::documents {

using domain::ContentField;
using domain::ContentPromise;
using domain::ContentRow;
using domain::ContentSection;
using domain::PacketContent;
using domain::Problem;

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;
struct FreeWorkbook {
  void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

constexpr std::size_t longest_cell = 32767;  // letters; bytes are never fewer

class Sheet {
public:
  struct Column {
    const char* title;
    double width;
  };

  Sheet(lxw_workbook* book, const char* name, const std::vector<Column>& columns)
      : sheet_(workbook_add_worksheet(book, name)),
        wrap_(workbook_add_format(book)),
        day_(workbook_add_format(book)) {
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_bottom(bold, LXW_BORDER_THIN);
    format_set_text_wrap(wrap_);
    format_set_align(wrap_, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(day_, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(day_, "yyyy-mm-dd");
    lxw_col_t at = 0;
    for (const Column& column : columns) {
      worksheet_set_column(sheet_, at, at, column.width, nullptr);
      worksheet_write_string(sheet_, 0, at, column.title, bold);
      ++at;
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_landscape(sheet_);
  }

  void text(const std::string& words) {
    const lxw_col_t here = column_++;
    if (words.empty()) return;
    if (words.size() <= longest_cell) {
      worksheet_write_string(sheet_, row_, here, words.c_str(), wrap_);
      return;
    }
    std::size_t end = longest_cell - 8;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
      --end;
    worksheet_write_string(sheet_, row_, here, (words.substr(0, end) + "…").c_str(), wrap_);
  }
  void number(int value) { worksheet_write_number(sheet_, row_, column_++, value, wrap_); }
  void day(const std::optional<domain::Date>& date) {
    const lxw_col_t here = column_++;
    if (!date || !date->ok()) return;
    const auto since = std::chrono::sys_days(*date) -
                       std::chrono::sys_days(domain::Date(std::chrono::year(1899), std::chrono::December,
                                                          std::chrono::day(30)));
    worksheet_write_number(sheet_, row_, here, static_cast<double>(since.count()), day_);
  }
  void next() {
    ++row_;
    column_ = 0;
  }

private:
  lxw_worksheet* sheet_;
  lxw_format *wrap_, *day_;
  lxw_row_t row_ = 1;
  lxw_col_t column_ = 0;
};

std::string parts_in_lines(const ContentRow& row) {
  std::string out;
  for (const auto& [label, text] : row.parts)
    out += (out.empty() ? "" : "\n") + label + ": " + text;
  return out;
}

std::string part(const ContentRow& row, const char* label) {
  for (const auto& [name, text] : row.parts) {
    if (name == label) return text;
  }
  return {};
}

void write_packet(lxw_workbook* book, const PacketContent& content) {
  Sheet sheet(book, "Packet", {{"Section", 22}, {"Field", 26}, {"Text", 60}, {"Details", 48}});
  const auto line = [&](const std::string& section, const std::string& field, const std::string& text,
                        const std::string& details) {
    for (const std::string& words : {section, field, text, details})
      sheet.text(words);
    sheet.next();
  };
  line("Packet", "Account", content.account, content.title);
  for (const auto& [role, name] : people_of(content))
    line("Packet", role, name, "");
  if (content.audience == domain::Audience::Internal) {
    line("Packet", "Required fields filled",
         std::to_string(content.filled) + " of " + std::to_string(content.required), "INTERNAL");
  }
  for (const ContentSection& section : content.sections) {
    for (const std::string& one : section.standing)
      line(section.title, "", one, "");
    for (const ContentField& field : section.fields) {
      if (field.missing) line(section.title, field.label, "", "Still missing");
      for (const ContentRow& row : field.rows)
        line(section.title, field.label, row.lead, parts_in_lines(row));
    }
  }
}

void write_promises(lxw_workbook* book, const PacketContent& content) {
  const bool internal = content.audience == domain::Audience::Internal;
  std::vector<Sheet::Column> columns{{"#", 6},    {"Promise", 60}, {"Kind", 14},
                                     {"Due", 12}, {"Owner", 20},   {"Status", 16}};
  if (internal)
    columns.insert(columns.end(), {{"Late", 8}, {"Heard", 30}, {"Initials", 24}, {"Evidence", 30}});
  Sheet sheet(book, "Promises", columns);
  for (const ContentPromise& one : content.promises) {
    sheet.number(one.number);
    sheet.text(one.text);
    sheet.text(one.kind);
    sheet.day(one.due);
    sheet.text(one.owner);
    sheet.text(one.status);
    if (internal) {
      for (const std::string& words :
           {std::string(one.late ? "late" : ""), one.heard, one.initials, one.evidence}) {
        sheet.text(words);
      }
    }
    sheet.next();
  }
}

void write_plan(lxw_workbook* book, const PacketContent& content) {
  Sheet sheet(book, "Plan", {{"Section", 24}, {"Step", 60}, {"Due", 12}, {"Owner", 20}, {"Done", 18}});
  for (const ContentSection& section : content.sections) {
    for (const ContentField& field : section.fields) {
      if (field.type != domain::FieldType::Milestone) continue;
      for (const ContentRow& row : field.rows) {
        sheet.text(section.title);
        sheet.text(row.lead);
        sheet.day(domain::parse_date(part(row, "Due")));
        sheet.text(part(row, "Owner"));
        sheet.text(part(row, "Done"));
        sheet.next();
      }
    }
  }
  for (const domain::ContentDate& date : content.dates) {
    sheet.text("Dates");
    sheet.text(what_of(date));
    sheet.day(day_of(date));
    sheet.text("");
    sheet.text(remark_on(date));
    sheet.next();
  }
}

std::string bytes_of(std::FILE* file) {
  std::string out;
  char piece[65536];
  std::rewind(file);
  while (const std::size_t got = std::fread(piece, 1, sizeof piece, file))
    out.append(piece, got);
  return out;
}

}  // namespace

Rendered render_xlsx(const PacketContent& content, const DocumentOptions& options) {
  const Problem no_room{"The workbook could not be written", "the folder for passing files",
                        "Make room on its disk, or take CSV."};
  // The library writes to a path only; this one has no name anybody else could open.
  const File file(std::tmpfile());
  if (!file) return no_room;
  const std::string path = "/proc/self/fd/" + std::to_string(fileno(file.get()));
  std::unique_ptr<lxw_workbook, FreeWorkbook> book(workbook_new(path.c_str()));
  if (!book) return no_room;
  std::string title = content.account + ": " + content.title;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.created = static_cast<std::time_t>(
      std::chrono::floor<std::chrono::seconds>(options.now).time_since_epoch().count());
  if (title.size() < 255) workbook_set_properties(book.get(), &properties);
  write_packet(book.get(), content);
  write_promises(book.get(), content);
  write_plan(book.get(), content);
  if (workbook_close(book.release()) != LXW_NO_ERROR) return no_room;
  return bytes_of(file.get());
}

}  // namespace hh::documents
