// HolidaysFound: a file of holidays as it was read, to be looked at before its days are taken.
//
//     requests.look_at_holidays({.path = "holidays.ics"});
//     if (here.holidays && here.holidays->question) …   // day or month first?
//
// Values; main thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

struct HolidaysWanted {
  enum class Order { Unsaid, DayFirst, MonthFirst };
  std::string path;
  Order order = Order::Unsaid;  ///< where day and month could change places
};

struct HolidaysFound {
  std::uint64_t number = 0;  ///< rises with each answer
  HolidaysWanted wanted;
  std::vector<domain::Holiday> holidays{};
  std::vector<std::string> set_aside{};  ///< "line 5: it has no date"
  std::vector<std::string> remarks{};
  std::optional<domain::Problem> question{};  ///< nothing was taken: which order?
  std::optional<domain::Problem> problem{};   ///< why nothing could be read
};

}  // namespace hh::ui
