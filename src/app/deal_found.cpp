#include "app/deal_found.hpp"

#include "app/whole_file.hpp"
#include "documents/csv_text.hpp"
#include "documents/deal_amounts.hpp"
#include "documents/deal_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hh::app {

namespace {

using documents::DealQuestion;
using documents::DealReading;
using ui::DealFate;
using ui::DealsFound;

constexpr std::size_t column_samples = 3;

/// "3 Apr 2026"
std::string written_out(const std::optional<domain::Date>& date) {
  static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (!date) return "no day";
  return fmt::format("{} {} {}", static_cast<unsigned>(date->day()),
                     months[static_cast<unsigned>(date->month()) - 1], static_cast<int>(date->year()));
}

std::string amount_words(const std::string& cell, documents::DecimalSign sign) {
  const auto amount = documents::deal_amount(cell, sign);
  return amount ? domain::money_words(amount.value()) : "no amount";
}

ui::DealChoice dates_choice(const DealQuestion& question) {
  ui::DealChoice out{question.text, {}};
  for (const auto& one : question.samples) {
    const auto day = documents::written_day(one.cell);
    if (!day) continue;
    out.samples.push_back(
        {one.cell, written_out(day.value().day_first), written_out(day.value().month_first)});
  }
  return out;
}

ui::DealChoice decimals_choice(const DealQuestion& question) {
  ui::DealChoice out{question.text, {}};
  for (const auto& one : question.samples) {
    out.samples.push_back({one.cell, amount_words(one.cell, documents::DecimalSign::Comma),
                           amount_words(one.cell, documents::DecimalSign::Point)});
  }
  return out;
}

std::string source_words(const DealReading& read) {
  const char* separator = read.separator == ';' ? "semicolons" : read.separator == '\t' ? "tabs" : "commas";
  return fmt::format("{} · {} · {} between the cells · header on line {}",
                     read.source == domain::DealSource::Table ? "A table" : word(read.source), read.encoding,
                     separator, read.header_line);
}

std::vector<ui::DealColumnHere> columns_of(const DealReading& read) {
  std::vector<ui::DealColumnHere> out;
  for (std::size_t i = 0; i < read.mapping.columns.size(); ++i) {
    ui::DealColumnHere column{read.mapping.columns[i].first, word(read.mapping.columns[i].second), {}};
    for (const auto& row : read.first_rows) {
      if (column.samples.size() == column_samples) break;
      if (i >= row.cells.size() || row.cells[i].empty()) continue;
      if (std::ranges::find(column.samples, row.cells[i]) == column.samples.end())
        column.samples.push_back(row.cells[i]);
    }
    out.push_back(std::move(column));
  }
  return out;
}

std::vector<ui::DealRowHere> first_rows(const DealReading& read, const KnownRecords& known) {
  std::vector<ui::DealRowHere> out;
  for (const auto& look : read.first_rows) {
    ui::DealRowHere row{look.line, DealFate::Aside, {}, look.cells};
    const auto at = std::ranges::lower_bound(read.lines, look.line);
    if (at != read.lines.end() && *at == look.line) {
      const auto& deal = read.deals[static_cast<std::size_t>(at - read.lines.begin())];
      row.fate = known.contains(domain::record_key(deal.record_id)) ? DealFate::Known : DealFate::New;
    } else {
      const auto aside = std::ranges::lower_bound(read.set_aside, look.line, {}, &documents::SetAside::line);
      if (aside != read.set_aside.end() && aside->line == look.line) row.reason = aside->reason;
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::shared_ptr<const DealsFound> found_in(const ReadExport& read, const KnownRecords& known) {
  const DealReading& deals = read.deals;
  DealsFound out;
  out.source = source_words(deals);
  out.rows = deals.rows;
  for (const auto& deal : deals.deals)
    out.known += known.contains(domain::record_key(deal.record_id)) ? 1 : 0;
  out.fresh = deals.deals.size() - out.known;
  out.dropped = deals.dropped.size();
  out.remembered = read.remembered;
  out.columns = columns_of(deals);
  out.first = first_rows(deals, known);
  std::vector<ui::DealAside> aside;
  aside.reserve(deals.set_aside.size());
  for (const auto& one : deals.set_aside)
    aside.push_back({one.line, one.reason, one.raw});
  out.aside = std::make_shared<const std::vector<ui::DealAside>>(std::move(aside));
  out.remarks = deals.remarks;
  if (deals.question) out.day_or_month = dates_choice(*deals.question);
  if (deals.decimals) out.comma_or_point = decimals_choice(*deals.decimals);
  out.lacking = deals.lacking;
  return std::make_shared<const DealsFound>(std::move(out));
}

std::string set_aside_csv(const std::vector<ui::DealAside>& rows) {
  std::string out = "Line,Reason,Row\r\n";
  for (const ui::DealAside& one : rows)
    out += std::to_string(one.line) + "," + documents::csv_cell(one.reason) + "," +
           documents::csv_cell(one.raw) + "\r\n";
  return out;
}

domain::Result<std::filesystem::path> write_set_aside(const Places& places,
                                                      const std::filesystem::path& export_file,
                                                      const std::vector<ui::DealAside>& rows) {
  const std::string text = set_aside_csv(rows);
  const std::string name = export_file.stem().string() + "-set-aside.csv";
  const std::filesystem::path beside = export_file.parent_path() / name;
  if (auto written = write_numbered(beside, text, Readers::OwnerAlone)) return written;
  const std::filesystem::path ours = places.data / "documents" / name;
  if (const auto made = make_own_folder(ours.parent_path()); !made) return made.problem();
  return write_numbered(ours, text, Readers::OwnerAlone);
}

}  // namespace hh::app
