// The company's calendar out of what is remembered: holidays, working days and hours.
//
//     commands.remember(working_time_setting, write_working_time({week, hours}));
//     // from the next snapshot on every clock counts by it
//
// Without the settings: Monday to Friday, 9 to 17, no holidays. Pure; any thread.
#pragma once

#include "domain/working_time.hpp"
#include "session/snapshot.hpp"

#include <map>
#include <string>

namespace hh::session {

/// The setting that holds the working week and hours, as `domain::write_working_time` writes them.
inline constexpr char working_time_setting[] = "working_time";

domain::WorkingTime company_hours(const std::map<std::string, std::string>& settings);
domain::BusinessCalendar company_calendar(const std::map<std::string, std::string>& settings);

}  // namespace hh::session
