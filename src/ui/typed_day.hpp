// TypedDay: a day as a person types it, and what was understood.
//
//     TypedDay day = typed_day("3/4/2025", here, today, setting(snap, remembered::date_order));
//     day.date                 // nothing: it is in doubt, and the company's order is not known
//     day.words                // "3 April 2025 or 4 March 2025"
//
// Reads what exports and calls may write: 2026-11-23, 23.11.2026, 23 Nov, November 23rd. Without a year it is
// the latest such day up to today. Pure.
#pragma once

#include "ui/surroundings.hpp"

#include <optional>
#include <string>

namespace hh::ui {

struct TypedDay {
  std::optional<domain::Date> date{};  ///< where there is no doubt, or the order settles it
  std::string words{};                 ///< what was understood; empty: nothing
  /// Where day and month could change places: the day first, then the month first.
  std::optional<std::pair<domain::Date, domain::Date>> either{};
};

/// `order` is "dmy", "mdy", or empty where nobody has said.
TypedDay typed_day(const std::string& text, const Surroundings& here, domain::Date today,
                   const std::string& order);
/// "23 November 2026"
std::string day_words(domain::Date date);

}  // namespace hh::ui
