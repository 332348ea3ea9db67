#include "documents/deal_rows.hpp"

#include "documents/deal_cells.hpp"
#include "documents/deal_header.hpp"
#include "documents/deal_settle.hpp"
#include "documents/deal_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hh::documents {

namespace {

using domain::CrmDeal;
using domain::Problem;
using library::trimmed;

constexpr std::size_t rows_between_progress = 1000;
constexpr std::size_t rows_to_look_at = 200;

std::size_t filled_cells(const std::vector<std::string>& cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

const std::string& first_filled(const std::vector<std::string>& cells) {
  static const std::string none;
  const auto found =
      std::ranges::find_if(cells, [](const std::string& cell) { return !trimmed(cell).empty(); });
  return found == cells.end() ? none : *found;
}

/// "Grand Totals (12 records)", "Total", "Subtotal"
bool is_sum(const std::string& text) {
  if (text == "total" || text == "totals" || text == "subtotal" || text == "sum") return true;
  const bool counted = text.ends_with(" records)") || text.ends_with(" record)");
  return text == "grand total" || text == "grand totals" ||
         (counted && (text.starts_with("grand total") || text.starts_with("total (")));
}

/// The notice of confidence and the copyright under a report.
bool is_notice(const std::string& text) {
  return text.starts_with("confidential information") || text.starts_with("copyright") ||
         text.starts_with("©") || text.starts_with("(c) ");
}

/// "1.23E+10" is what is left of a long number that went through a spreadsheet.
bool shortened(std::string_view id) {
  const std::size_t e = id.find_first_of("eE");
  return e != std::string_view::npos && e > 0 && e + 1 < id.size() && id[e + 1] == '+' &&
         id.find_first_not_of("0123456789.,eE+") == std::string_view::npos;
}

/// What a column of checkboxes says; nothing where it says neither.
std::optional<bool> checked(std::string_view cell) {
  const std::string text = library::lowered(trimmed(cell));
  if (text == "true" || text == "1" || text == "yes" || text == "y" || text == "x") return true;
  if (text == "false" || text == "0" || text == "no" || text == "n") return false;
  return std::nullopt;
}

class Reader {
public:
  Reader(TableText table, DealHeader header, const DealOptions& options)
      : table_(std::move(table)), header_(std::move(header)), options_(options), settling_(options) {
    out_.encoding = table_.encoding;
    out_.separator = header_.separator;
    out_.remarks = table_.remarks;
    out_.mapping = header_.mapping;
    out_.header_line = header_.line;
    out_.source = source_of(header_.names);
    for (std::size_t i = 0; i < places_.size(); ++i)
      places_[i] = out_.mapping.place_of(static_cast<DealColumn>(i));
  }

  DealReading read() && {
    remark_on_header();
    const std::string_view text = table_.text;
    read_cells(text, header_.separator, [&](const CellRow& row) { return take(row); });
    remark_on_rows();
    settling_.settle(out_);
    return std::move(out_);
  }

private:
  const std::string& cell(const CellRow& row, DealColumn column) const {
    static const std::string none;
    const auto place = places_[static_cast<std::size_t>(column)];
    return place && *place < row.cells.size() ? row.cells[*place] : none;
  }
  std::string text(const CellRow& row, DealColumn column) const {
    return std::string(trimmed(cell(row, column)));
  }

  NextRow take(const CellRow& row) {
    if (row.line <= header_.line) return NextRow::On;
    if (row.unclosed) {
      ++out_.rows;
      settling_.set_aside(out_, row.line, "a quote is opened on this line and never closed", row.raw);
      return going_on(row);
    }
    if (filled_cells(row.cells) == 0) return NextRow::On;
    ++out_.rows;
    if (is_footer(row)) {
      out_.dropped.push_back({row.line, std::string(trimmed(row.raw))});
      return going_on(row);
    }
    const auto extra = cells_too_many(row);
    if (out_.first_rows.size() < rows_to_look_at && (!extra || row.lines == 1))
      out_.first_rows.push_back({row.line, row.cells});
    if (extra) return too_wide(row, *extra);
    if (row.cells.size() < header_.names.size() && short_rows_++ == 0) first_short_ = row.line;
    if (const std::string reason = refusal(row); !reason.empty()) {
      settling_.see_date(row.line, text(row, DealColumn::Close), false);
      settling_.set_aside(out_, row.line, reason, row.raw);
    } else {
      add(row);
    }
    return going_on(row);
  }

  /// An account may be called "Total": a footer has no id and name beside it.
  bool is_footer(const CellRow& row) const {
    const std::string first = library::lowered(trimmed(first_filled(row.cells)));
    if (is_notice(first)) return filled_cells(row.cells) <= 2;
    if (!is_sum(first)) return false;
    int named = 0;
    for (const DealColumn column : {DealColumn::Record, DealColumn::Name, DealColumn::Account})
      named += trimmed(cell(row, column)).empty() ? 0 : 1;
    return named <= 1;
  }

  /// Filled cells to the right of the header's last.
  std::optional<std::size_t> cells_too_many(const CellRow& row) const {
    for (std::size_t i = row.cells.size(); i > header_.names.size(); --i) {
      if (!trimmed(row.cells[i - 1]).empty()) return i;
    }
    return std::nullopt;
  }

  NextRow too_wide(const CellRow& row, std::size_t cells) {
    const bool several = row.lines > 1;
    const std::size_t first_line = std::min(row.raw.find_first_of("\r\n"), row.raw.size());
    settling_.set_aside(out_, row.line,
                        several ? std::string("a quote on this line takes the lines behind it with it")
                                : "it has " + std::to_string(cells) + " cells under a header of " +
                                      std::to_string(header_.names.size()) +
                                      "; a separator in a text is not quoted",
                        several ? row.raw.substr(0, first_line) : row.raw);
    const NextRow next = going_on(row);
    return several && next == NextRow::On ? NextRow::FromSecondLine : next;
  }

  NextRow going_on(const CellRow& row) {
    if (!options_.progress || out_.rows % rows_between_progress != 0) return NextRow::On;
    out_.stopped = !options_.progress({row.end, table_.text.size(), out_.rows});
    return out_.stopped ? NextRow::Stop : NextRow::On;
  }

  bool won(const CellRow& row) const {
    const auto box = checked(cell(row, DealColumn::Won));
    return box ? *box : domain::says_won(cell(row, DealColumn::Stage));
  }

  /// Why the row is no deal to take; empty where it is one.
  std::string refusal(const CellRow& row) const {
    if (out_.mapping.place_of(DealColumn::Record) == std::nullopt) return "no column holds the record's id";
    const std::string id = text(row, DealColumn::Record);
    if (id.empty()) return "the record's id is missing";
    if (shortened(id)) return "the record's id “" + id + "” was shortened by a spreadsheet";
    if (text(row, DealColumn::Account).empty() && text(row, DealColumn::Name).empty())
      return "neither the account nor the deal has a name";
    if (options_.all_stages || won(row)) return {};
    const std::string stage = text(row, DealColumn::Stage);
    if (!stage.empty()) return "its stage is “" + stage + "”, not closed-won";
    return "nothing says that it is closed-won";
  }

  void add(const CellRow& row) {
    CrmDeal deal;
    deal.source = out_.source;
    deal.record_id = text(row, DealColumn::Record);
    deal.name = text(row, DealColumn::Name);
    deal.account = text(row, DealColumn::Account);
    deal.owner = text(row, DealColumn::Owner);
    deal.stage = text(row, DealColumn::Stage);
    deal.won = won(row);
    deal.currency = text(row, DealColumn::Currency);
    const std::size_t known = std::min(row.cells.size(), header_.names.size());
    for (std::size_t i = 0; i < known; ++i) {
      if (row.cells[i].starts_with('=') && formulas_++ == 0) first_formula_ = row.line;
      if (out_.mapping.columns[i].second != DealColumn::Other || row.cells[i].empty()) continue;
      deal.other.emplace_back(header_.names[i].empty() ? "column " + std::to_string(i + 1) : header_.names[i],
                              row.cells[i]);
    }
    settling_.add(std::move(deal), row.line, row.raw, text(row, DealColumn::Close),
                  text(row, DealColumn::Amount));
  }

  void remark_on_header() {
    if (!header_.titles.empty()) {
      out_.remarks.push_back("The header is on line " + std::to_string(header_.line) +
                             "; what stands above it is taken for the report's title.");
    }
    if (!places_[static_cast<std::size_t>(DealColumn::Record)]) {
      out_.lacking = Problem{"No column holds the record's id", "line " + std::to_string(header_.line),
                             "Say which one does, or export the deals with Opportunity ID or Record ID."};
    }
    const bool staged = places_[static_cast<std::size_t>(DealColumn::Stage)] ||
                        places_[static_cast<std::size_t>(DealColumn::Won)];
    if (!staged && !options_.all_stages)
      out_.remarks.emplace_back("No column tells the stage, so no deal is known to be won.");
  }

  void remark_on_rows() {
    if (short_rows_ > 0) {
      out_.remarks.push_back(counted(short_rows_, "row ends", "rows end") + " before the last column, " +
                             first_on(short_rows_, first_short_) + "; what is missing is taken as empty.");
    }
    if (formulas_ > 0) {
      out_.remarks.push_back(counted(formulas_, "cell holds a formula", "cells hold a formula") + ", " +
                             first_on(formulas_, first_formula_) + "; it is kept as text.");
    }
  }
  static std::string first_on(std::size_t count, int line) {
    return (count == 1 ? "on line " : "the first on line ") + std::to_string(line);
  }

  TableText table_;
  DealHeader header_;
  const DealOptions& options_;
  Settling settling_;
  DealReading out_;
  std::array<std::optional<std::size_t>, 9> places_{};
  std::size_t short_rows_ = 0, formulas_ = 0;
  int first_short_ = 0, first_formula_ = 0;
};

domain::Result<DealHeader> header_in(const TableText& table, const ColumnMapping* wanted) {
  if (trimmed(table.text).empty()) return Problem{"The file is empty", {}, "Export the deals again."};
  auto header = find_header(table.text, wanted);
  if (header) return std::move(*header);
  return Problem{"The file holds no table with a header",
                 {},
                 "Export the deals as CSV, with the names of the columns on top."};
}

}  // namespace

domain::Result<ColumnMapping> read_columns(std::string_view bytes) {
  const auto table = decode_table(bytes);
  if (!table) return table.problem();
  auto header = header_in(table.value(), nullptr);
  if (!header) return header.problem();
  return std::move(header).value().mapping;
}

domain::Result<DealReading> read_deals(std::string_view bytes, const DealOptions& options) {
  auto table = decode_table(bytes);
  if (!table) return table.problem();
  auto header = header_in(table.value(), options.mapping ? &*options.mapping : nullptr);
  if (!header) return header.problem();
  return Reader(std::move(table).value(), std::move(header).value(), options).read();
}

}  // namespace hh::documents
