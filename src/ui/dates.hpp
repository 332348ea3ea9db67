// Dates and times of day as the screens write them. Pure; `moment` carries now and the zone's offset.
//
//     long_date(today(moment))         "Monday 23 November"
//     when(*snapshot.saved, moment)    "today 09:12", "yesterday 17:40", "21 October"
//
// Unfit input ("25:00") is an empty optional.
#pragma once

#include "session/snapshot.hpp"

#include <optional>
#include <string>

namespace hh::ui {

domain::Date today(const session::Moment& moment);
/// Local time by today's offset from UTC: an hour off for an instant across a clock change.
domain::LocalTime to_local(domain::UtcTime utc, const session::Moment& moment);
domain::UtcTime to_utc(domain::LocalTime local, const session::Moment& moment);

std::string long_date(domain::Date date);  ///< "Monday 23 November"
std::string day_month(domain::Date date);  ///< "23 November"
std::string hour_minute(domain::LocalTime time);
/// "13:00", to the nearest minute: when a running session will be at `at`. Every face says it so.
std::string clock_at(const session::Snapshot& snap, const session::Moment& moment, domain::SessionTime at);
std::string when(domain::LocalTime time, const session::Moment& moment);
std::string when(domain::UtcTime time, const session::Moment& moment);
/// "3 min 20 s", "2 h 5 min", "4 d": two places at most, rounded down.
std::string length_words(domain::Millis length);
/// "1 pair", "8 pairs"; `many` only where it is not `one` + "s".
std::string counted(int n, const std::string& one, const std::string& many = {});

/// "12:00", "9:5", "0900" or "9" as a time of day; nothing for anything else.
std::optional<domain::Minutes> time_of_day(const std::string& text);

}  // namespace hh::ui
