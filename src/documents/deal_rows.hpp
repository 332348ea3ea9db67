// Deals out of a CRM's export: CSV or TSV from Salesforce, HubSpot or a spreadsheet.
//
//     auto read = read_deals(bytes, {});
//     if (read && read.value().question) ask(*read.value().question);   // day or month first?
//     read = read_deals(bytes, {.dates = DayOrder::DayFirst});
//
// Nothing is guessed where it matters: what cannot be read is set aside with its line and reason, and
// dates that could be two days are asked about. Read again with other options as often as needed; the
// same bytes and options give the same reading. Linear. Errors: no table at all. Any thread.
#pragma once

#include "documents/deal_amounts.hpp"
#include "documents/deal_columns.hpp"
#include "documents/deal_dates.hpp"
#include "domain/crm_deal.hpp"
#include "domain/result.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

/// Larger exports are refused by those who read files.
inline constexpr std::size_t largest_deals = 512 * 1024 * 1024;

struct DealProgress {
  std::size_t bytes = 0, of = 0;
  std::size_t rows = 0;
};

struct DealOptions {
  std::optional<ColumnMapping> mapping{};  ///< guessed where missing
  std::optional<DayOrder> dates{};
  std::optional<DecimalSign> decimals{};
  bool all_stages = false;
  /// Called now and then; false stops the reading.
  std::function<bool(const DealProgress&)> progress{};
};

struct SetAside {
  int line = 0;
  std::string reason;
  std::string raw;  ///< as it stands in the file, its beginning where it is long
};

struct DroppedLine {
  int line = 0;
  std::string text;
};

/// A cell that shows what is asked.
struct DateSample {
  int line = 0;
  std::string cell;
};
struct DealQuestion {
  std::string text;
  std::vector<DateSample> samples;
};

/// A row as it stands, for a look.
struct LookRow {
  int line = 0;
  std::vector<std::string> cells;
};

struct DealReading {
  std::vector<domain::CrmDeal> deals;
  std::vector<int> lines;  ///< where each deal stands
  std::vector<SetAside> set_aside;
  std::vector<DroppedLine> dropped;  ///< the report's footers
  std::vector<std::string> remarks;
  /// Until it is answered, deals with such dates have none.
  std::optional<DealQuestion> question;
  /// Amounts that may have thousands or decimals; until it is answered, their rows are set aside.
  std::optional<DealQuestion> decimals;
  /// Why no row could be taken: no column holds the record's id.
  std::optional<domain::Problem> lacking;
  ColumnMapping mapping;
  std::vector<LookRow> first_rows;  ///< under the header
  int header_line = 0;
  std::size_t rows = 0;  ///< under the header, footers included
  domain::DealSource source = domain::DealSource::Table;
  std::string encoding;
  char separator = ',';
  bool stopped = false;  ///< by the progress; the rest of the file is missing
};

/// The columns of a file as they are guessed, to be changed before it is read.
domain::Result<ColumnMapping> read_columns(std::string_view bytes);
domain::Result<DealReading> read_deals(std::string_view bytes, const DealOptions& options);

}  // namespace hh::documents
