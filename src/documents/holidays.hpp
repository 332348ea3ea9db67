// Holidays out of a calendar (ICS) or a table (CSV) that somebody exported.
//
//     auto read = read_holiday_file(bytes, {.until = parse_date("2036-12-31")});
//     domain::BusinessCalendar company(read.value().holidays);
//
// A calendar gives the days its events cover, repeated yearly or monthly until `until`; cancelled events
// are left out. A table gives one day a row, its columns in any order, with a header or without. What
// cannot be read is set aside with its line and reason; a day that could be two is asked about, never
// guessed. Linear. Errors: no holidays at all. Any thread.
#pragma once

#include "documents/deal_dates.hpp"
#include "documents/deal_rows.hpp"
#include "domain/business_calendar.hpp"
#include "domain/result.hpp"
#include "domain/zone.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

/// Larger files are refused by those who read them.
inline constexpr std::size_t largest_holidays = 8 * 1024 * 1024;

struct HolidayOptions {
  domain::Date from{};              ///< repeated holidays begin here; without it where their first day is
  domain::Date until{};             ///< and end here; without it they are not repeated
  std::optional<DayOrder> dates{};  ///< where day and month could change places
  domain::Zone zone{};              ///< of moments that are given in UTC
};

struct HolidayReading {
  std::vector<domain::Holiday> holidays;  ///< by day
  std::vector<SetAside> set_aside;        ///< by line
  std::vector<std::string> remarks;
  /// Day and month could change places: asked before anything is taken, and answered by the options.
  std::optional<domain::Problem> question{};
};

domain::Result<HolidayReading> read_holiday_file(std::string_view bytes, const HolidayOptions& options);

}  // namespace hh::documents
