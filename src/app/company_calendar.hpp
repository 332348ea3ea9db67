// The company's holidays and working time as they are stored, and the calendar they make.
//
//     auto calendar = company_calendar(places);   // Monday to Friday where nothing was ever stored
//
// Read from the store, also beside a running program. Errors: a Problem. Thread: any.
#pragma once

#include "app/places.hpp"
#include "domain/business_calendar.hpp"
#include "domain/result.hpp"
#include "domain/working_time.hpp"

#include <vector>

namespace hh::app {

domain::Result<std::vector<domain::Holiday>> stored_holidays(const Places& places);
domain::Result<domain::WorkingTime> stored_working_time(const Places& places);
domain::Result<domain::BusinessCalendar> company_calendar(const Places& places);

}  // namespace hh::app
