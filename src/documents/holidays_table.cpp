// Holidays out of a table: a column of days, and one of names.
#include "documents/deal_cells.hpp"
#include "documents/holiday_sources.hpp"
#include "domain/due.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace hh::documents {

using domain::Date;
using domain::Problem;
using library::trimmed;

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
constexpr std::size_t longest_raw = 200;

constexpr std::array<std::string_view, 8> date_names{"date",         "day",  "start date", "start",
                                                     "holiday date", "when", "datum",      "tag"};
constexpr std::array<std::string_view, 10> name_names{"name",     "holiday",    "holiday name", "title",
                                                      "summary",  "event",      "subject",      "description",
                                                      "feiertag", "bezeichnung"};

struct Row {
  int line = 0;
  std::vector<std::string> cells;
  std::string raw;
  bool unclosed = false;
};

struct Table {
  std::vector<Row> rows;
  std::size_t dated = 0;  ///< rows with a day in some cell
};

bool is_day(const std::string& cell) { return written_day(cell).ok(); }
bool holds_day(const Row& row) { return std::ranges::any_of(row.cells, is_day); }

/// A quote that is closed only rows later has taken their days into its cell.
bool swallows_rows(const std::string& cell, char separator) {
  for (auto at = cell.find('\n'); at != std::string::npos;) {
    const auto end = std::min(cell.find('\n', at + 1), cell.size());
    std::string_view line = std::string_view(cell).substr(at + 1, end - at - 1);
    while (!line.empty()) {
      const auto piece = std::min(line.find(separator), line.size());
      if (written_day(line.substr(0, piece)).ok()) return true;
      line.remove_prefix(std::min(piece + 1, line.size()));
    }
    at = end < cell.size() ? end : std::string::npos;
  }
  return false;
}

Table table_by(std::string_view text, char separator) {
  Table out;
  const bool told = separator_line(text) != '\0';
  read_cells(text, separator, [&](const CellRow& row) {
    if (told && row.line == 1) return NextRow::On;
    Row one{row.line, row.cells, std::string(row.raw.substr(0, longest_raw)), row.unclosed};
    one.unclosed = one.unclosed || std::ranges::any_of(one.cells, [&](const std::string& cell) {
                     return swallows_rows(cell, separator);
                   });
    const bool unclosed = one.unclosed;
    if (unclosed || std::ranges::any_of(one.cells, [](const auto& c) { return !trimmed(c).empty(); })) {
      out.dated += holds_day(one) && one.cells.size() > 1 ? 1 : 0;
      out.rows.push_back(std::move(one));
    }
    return unclosed ? NextRow::FromSecondLine : NextRow::On;
  });
  return out;
}

/// The separator that leaves most rows with a day in a cell of its own.
Table table_of(std::string_view text) {
  if (const char told = separator_line(text); told != '\0') return table_by(text, told);
  Table best = table_by(text, ',');
  for (const char separator : {';', '\t', '|'}) {
    Table other = table_by(text, separator);
    if (other.dated > best.dated) best = std::move(other);
  }
  return best;
}

struct Columns {
  std::size_t date = nowhere, name = nowhere;
  bool header = false;
};

template <std::size_t N>
std::size_t named(const Row& row, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (library::lowered(trimmed(row.cells[i])) == name) return i;
    }
  }
  return nowhere;
}

/// The column in which most cells are as asked.
template <class Fits>
std::size_t most_in(const std::vector<Row>& rows, std::size_t except, Fits fits) {
  std::vector<std::size_t> counts;
  for (const Row& row : rows) {
    if (counts.size() < row.cells.size()) counts.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      counts[i] += i != except && fits(row.cells[i]) ? 1 : 0;
  }
  const auto most = std::ranges::max_element(counts);
  return most == counts.end() || *most == 0 ? nowhere : static_cast<std::size_t>(most - counts.begin());
}

Columns columns_of(const std::vector<Row>& rows) {
  Columns out;
  if (rows.empty()) return out;
  if (!holds_day(rows.front())) {
    out.date = named(rows.front(), date_names);
    out.name = named(rows.front(), name_names);
    out.header = out.date != nowhere || out.name != nowhere;
  }
  if (out.date == nowhere) out.date = most_in(rows, nowhere, is_day);
  const bool asked = out.header && out.name != nowhere;
  if (!asked) {
    out.name = most_in(rows, out.date,
                       [](const std::string& cell) { return !trimmed(cell).empty() && !is_day(cell); });
  }
  return out;
}

std::string cell(const Row& row, std::size_t column) {
  return column < row.cells.size() ? std::string(trimmed(row.cells[column])) : std::string{};
}

struct DatedRow {
  const Row* row;
  WrittenDay day;
};

/// Which order the days that leave no choice are written in.
struct Proof {
  const DatedRow* day_first = nullptr;
  const DatedRow* month_first = nullptr;
  const DatedRow* in_doubt = nullptr;
};

Proof proof_of(const std::vector<DatedRow>& rows) {
  Proof out;
  for (const DatedRow& one : rows) {
    if (one.day.in_doubt() && out.in_doubt == nullptr) out.in_doubt = &one;
    if (one.day.day_first && !one.day.month_first && out.day_first == nullptr) out.day_first = &one;
    if (!one.day.day_first && one.day.month_first && out.month_first == nullptr) out.month_first = &one;
  }
  return out;
}

Problem question(const DatedRow& row, const std::string& text) {
  return {
      "“" + text + "” may be " + domain::iso(*row.day.day_first) + " or " + domain::iso(*row.day.month_first),
      "line " + std::to_string(row.row->line), "Say which comes first, the day or the month."};
}

class Reader {
public:
  Reader(std::string_view text, const HolidayOptions& options)
      : table_(table_of(text)), columns_(columns_of(table_.rows)), options_(options) {}

  HolidayReading read() {
    const std::vector<DatedRow> dated = dated_rows();
    const Proof proof = proof_of(dated);
    std::optional<DayOrder> order = options_.dates;
    const bool both = proof.day_first != nullptr && proof.month_first != nullptr;
    if (!order && !both && proof.day_first != nullptr) order = DayOrder::DayFirst;
    if (!order && !both && proof.month_first != nullptr) order = DayOrder::MonthFirst;
    if (!order && proof.in_doubt != nullptr) {
      out_.question = question(*proof.in_doubt, cell(*proof.in_doubt->row, columns_.date));
      return std::move(out_);
    }
    if (!options_.dates && order && proof.in_doubt != nullptr) remark_on(proof, *order);
    for (const DatedRow& one : dated)
      take(one, order);
    return std::move(out_);
  }

private:
  std::vector<DatedRow> dated_rows() {
    std::vector<DatedRow> out;
    for (const Row& row : table_.rows) {
      if (columns_.header && &row == &table_.rows.front()) continue;
      if (row.unclosed) {
        set_aside(row, "a quote is opened on this line and never closed");
        continue;
      }
      const std::string text = cell(row, columns_.date);
      const auto day = written_day(text);
      if (day) {
        out.push_back({&row, day.value()});
      } else {
        set_aside(row, text.empty() ? "it has no date" : day.problem().what);
      }
    }
    return out;
  }

  /// Where the order is known, a day that only the other order gives is an error of its row.
  void take(const DatedRow& one, std::optional<DayOrder> order) {
    const auto day = order               ? one.day.read(*order)
                     : one.day.day_first ? one.day.day_first
                                         : one.day.month_first;
    if (day) {
      out_.holidays.push_back({*day, cell(*one.row, columns_.name)});
    } else {
      set_aside(*one.row, "“" + cell(*one.row, columns_.date) + "” is no date with the " +
                              (order == DayOrder::DayFirst ? "day" : "month") + " first");
    }
  }

  void remark_on(const Proof& proof, DayOrder order) {
    const bool days = order == DayOrder::DayFirst;
    const DatedRow& row = days ? *proof.day_first : *proof.month_first;
    out_.remarks.push_back("Dates were read with the " + std::string(days ? "day" : "month") +
                           " first, as “" + cell(*row.row, columns_.date) + "” on line " +
                           std::to_string(row.row->line) + " can only be read so.");
  }

  void set_aside(const Row& row, std::string reason) {
    out_.set_aside.push_back({row.line, std::move(reason), row.raw});
  }

  Table table_;
  Columns columns_;
  const HolidayOptions& options_;
  HolidayReading out_;
};

}  // namespace

HolidayReading holidays_of_table(std::string_view text, const HolidayOptions& options) {
  return Reader(text, options).read();
}

}  // namespace hh::documents
