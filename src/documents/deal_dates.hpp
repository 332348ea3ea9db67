// Dates as CRMs and spreadsheets write them. Where day and month could change places, that is left open.
//
//     written_day("05-Mar-2026")      // a day
//     written_day("3/4/2025, 10:22 AM")   // in_doubt: 3 April or 4 March, at 10:22
//
// Times are kept as written; an offset behind them is noted, not applied. Pure; any thread.
#pragma once

#include "domain/result.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string_view>

namespace hh::documents {

enum class DayOrder { DayFirst, MonthFirst };

struct WrittenDay {
  std::optional<domain::Date> day_first{};    ///< the day, where it may be read that way
  std::optional<domain::Date> month_first{};  ///< the same where there is no doubt
  std::optional<domain::Millis> time{};       ///< since midnight
  bool offset = false;                        ///< "Z" or "+01:00" follows

  bool in_doubt() const { return day_first && month_first && *day_first != *month_first; }
  std::optional<domain::Date> read(DayOrder order) const {
    return order == DayOrder::DayFirst ? day_first : month_first;
  }
};

domain::Result<WrittenDay> written_day(std::string_view text);

}  // namespace hh::documents
