// A day something is due, as people type it: "2026-11-30", "30 Nov", "Nov 30", "30.11.2026", "Friday",
// "tomorrow", and as our own screens write it, "Monday 30 November".
//
//     due_day("30 nov", today)     // the next 30 November from today on
//
// Nothing where it can be read in two ways (3/4), or is no day. Pure.
#pragma once

#include "domain/units.hpp"

#include <optional>
#include <string_view>

namespace hh::ui {

std::optional<domain::Date> due_day(std::string_view text, domain::Date today);

}  // namespace hh::ui
