// The two kinds of files holidays come in. Only holidays*.cpp include this.
#pragma once

#include "documents/holidays.hpp"

#include <string_view>

namespace hh::documents {

bool is_calendar(std::string_view text);
HolidayReading holidays_of_calendar(std::string_view text, const HolidayOptions& options);
HolidayReading holidays_of_table(std::string_view text, const HolidayOptions& options);

}  // namespace hh::documents
