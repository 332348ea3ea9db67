// Due dates, counted from the end of the session in the room's own local time (spec section 6:
// commitments run from session end). Business days are Monday to Friday.
#pragma once

#include "domain/program.hpp"
#include "domain/units.hpp"

#include <string>

namespace hh::domain {

/// The local date on which `rule`, counted from `end`, falls due. EndOfWeek is the Friday of
/// that week; from Friday evening on (18:00) or at a weekend, the Friday after.
Date due_date(const DueRule& rule, LocalTime end);
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
