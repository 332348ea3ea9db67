// Due dates, counted from the end of the session in the room's own local time (spec section 6:
// commitments run from session end). What a session promised is stored with its date and folded from
// the journal again, so holidays that came to be known later never move it: those who know none count
// Monday to Friday.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/program.hpp"
#include "domain/units.hpp"

#include <string>

namespace hh::domain {

/// The local date on which `rule`, counted from `end`, falls due. EndOfWeek is the Friday of
/// that week, or the business day before where that is a holiday; from Friday evening on (18:00) or at a
/// weekend, that of the week after.
Date due_date(const DueRule& rule, LocalTime end, const BusinessCalendar& calendar = {});
/// The same on a day somebody works: where nobody does, the last working day before, so that "within" stays
/// true; where none is left after the day of `end`, the first one that follows.
Date working_due(const DueRule& rule, LocalTime end, const BusinessCalendar& calendar);
/// The working day after `date`, or before it; at most a year away.
Date working_day_beside(Date date, bool later, const BusinessCalendar& calendar);
/// The rule in words: "within 10 business days".
std::string due_words(const DueRule& rule);
/// "2026-11-23"; and back, with an invalid date for anything else.
std::string iso(Date date);
Date parse_date(const std::string& text);
/// "Mon 23 Nov"
std::string short_date(Date date);
/// Whole days from `today` to `due`; negative is late.
int days_until(Date due, Date today);

}  // namespace hh::domain
