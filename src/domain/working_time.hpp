// Working time: on which days of the week a company works, and from when to when.
//
//     const auto week = read_working_days("mon-fri");          // also "sun-thu", "mon,tue,thu"
//     const auto hours = read_working_hours("9:00", "17:30");
//     working_time_words({week.value(), hours.value()})         // "Mon to Fri, 9:00 to 17:30"
//
// Stored as one line, "mon tue wed thu fri 09:00-17:30". Values and pure functions; any thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/result.hpp"

#include <string>

namespace hh::domain {

struct WorkingTime {
  WorkingWeek week = monday_to_friday;
  BusinessHours hours{};
};
bool operator==(const WorkingTime& a, const WorkingTime& b);

/// Names or their first three letters, alone, after each other, or from one to another over the week's end.
Result<WorkingWeek> read_working_days(const std::string& text);
/// "9", "9:00", "0900", "24:00" for the end of a day; the second after the first.
Result<BusinessHours> read_working_hours(const std::string& open, const std::string& close);

/// "Mon to Fri", "Sun to Thu", "Mon, Wed, Fri"
std::string week_words(WorkingWeek week);
/// "9:00"
std::string clock_words(Minutes since_midnight);
/// "Mon to Fri, 9:00 to 17:00"
std::string working_time_words(const WorkingTime& time);

std::string write_working_time(const WorkingTime& time);
/// What cannot be read is the usual: Monday to Friday, 9 to 17.
WorkingTime read_working_time(const std::string& text);

/// "A clock of 10 business hours begun Fri 27 Nov 16:00 ends Tue 1 Dec 10:00.": on the last working day of
/// the week in which `from` lies or the next, an hour before it closes.
std::string example_of_clock(const BusinessCalendar& calendar, const WorkingTime& time, Date from);

}  // namespace hh::domain
