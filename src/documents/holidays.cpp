#include "documents/holidays.hpp"

#include "documents/deal_text.hpp"
#include "documents/holiday_sources.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace hh::documents {

using domain::Problem;
using domain::Result;

namespace {

/// More would be no company's calendar, and every day of it costs each count of days.
constexpr std::size_t most_holidays = 5000;

Problem nothing_in(const HolidayReading& read) {
  const std::string next = "Export the holidays as ICS, or as CSV with a column date and a column name.";
  if (read.set_aside.empty()) return {"The file holds no holidays", {}, next};
  const SetAside& first = read.set_aside.front();
  return {"No holiday in the file can be read", "line " + std::to_string(first.line) + ": " + first.reason,
          next};
}

}  // namespace

Result<HolidayReading> read_holiday_file(std::string_view bytes, const HolidayOptions& options) {
  auto decoded = decode_table(bytes);
  if (!decoded) return decoded.problem();
  const TableText& table = decoded.value();
  HolidayReading out = is_calendar(table.text) ? holidays_of_calendar(table.text, options)
                                               : holidays_of_table(table.text, options);
  out.remarks.insert(out.remarks.begin(), table.remarks.begin(), table.remarks.end());
  out.holidays = domain::sorted_holidays(std::move(out.holidays));
  std::ranges::stable_sort(out.set_aside, {}, &SetAside::line);
  if (out.holidays.empty() && !out.question) return nothing_in(out);
  if (out.holidays.size() > most_holidays) {
    return Problem{"The file holds " + std::to_string(out.holidays.size()) + " holidays; " +
                       std::to_string(most_holidays) + " are the most",
                   {},
                   "Export fewer years, or the holidays alone."};
  }
  return out;
}

}  // namespace hh::documents
