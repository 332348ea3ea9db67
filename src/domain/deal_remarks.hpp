// What cannot be right in the facts of a deal, in words that say what to write instead.
//
//     date_remark("2026-02-30")   // "closed “2026-02-30” is no day; look at month and day, as in 2026-11-03"
//     date_remark("2026-11-03 00:00:00")   // empty: a spreadsheet's time after the day is let pass
//     amount_remark("$84,000")    // empty: nothing to say
//
// Nothing is changed; an empty fact is an unknown one and is let pass. Pure; any thread.
#pragma once

#include <string>

namespace hh::domain {

std::string date_remark(const std::string& text);
std::string amount_remark(const std::string& text);

}  // namespace hh::domain
