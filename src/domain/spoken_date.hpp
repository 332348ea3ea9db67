// A date as people say it after "by": "March 31", "end of quarter", "the 15th", "Friday", "31.03.2026".
//
//     const CallWords words = call_words("by Friday then");
//     spoken_date("by Friday then", words, 1, call_date)   // ends after "Friday", and the day if certain
//
// A day is given only where it can be meant in one way: never for "next Friday" or "by March", nor for
// 3/4. Without a year it is the next such day from the call on. Weeks end on Friday; quarters and years
// are those of the calendar. Values; any thread.
#pragma once

#include "domain/call_words.hpp"
#include "domain/units.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace hh::domain {

struct SpokenDate {
  std::size_t end = 0;  ///< byte after it
  std::optional<Date> date{};
};

/// The date that begins with word `first`, or nothing.
std::optional<SpokenDate> spoken_date(std::string_view text, const CallWords& words, std::size_t first,
                                      std::optional<Date> call);

}  // namespace hh::domain
