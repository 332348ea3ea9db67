// What cannot be right in the facts of a deal, in words that say what to write instead.
//
//     date_remark("2026-02-30")   // "closed “2026-02-30” is no day; write it as 2026-02-28"
//     amount_remark("$84,000")    // empty: nothing to say
//
// Nothing is changed; an empty fact is an unknown one and is let pass. Pure; any thread.
#pragma once

#include <string>

namespace hh::domain {

std::string date_remark(const std::string& text);
std::string amount_remark(const std::string& text);

}  // namespace hh::domain
