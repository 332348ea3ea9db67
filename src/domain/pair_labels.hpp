// What a pair is called in its room: short, and never what another pair there is called.
//
//     label_in(roster, pair)   // "Anna + Li"; "Anna Berg + Li" beside an "Anna Holm + Li"
//
// Pure; any thread.
#pragma once

#include "domain/roster.hpp"

#include <string>

namespace hh::domain {

std::string label_in(const Roster& roster, const Pair& pair);

}  // namespace hh::domain
