// A file of holidays that somebody named, read from the disk for the years in which they are counted.
//
//     auto read = read_holidays_of("holidays.ics", {}, now);
//     if (read && read.value().question) …   // day or month first?
//
// Reads the disk. Errors: a Problem that names the file. Thread: any.
#pragma once

#include "documents/holidays.hpp"
#include "domain/result.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>

namespace hh::app {

/// Repeated holidays are taken from the year before `now` to the ninth after it.
domain::Result<documents::HolidayReading> read_holidays_of(const std::string& file,
                                                           std::optional<documents::DayOrder> dates,
                                                           domain::LocalTime now);

}  // namespace hh::app
