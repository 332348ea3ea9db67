// One `[[clocks]]` block: by when what has to happen after, or before, an event of a deal.
//
//     [[clocks]]                      PolicyClock clock = read_clock(in);
//     id = "kickoff"
//     what = "Kickoff held"
//     from = "countersigned"
//     limit = "72 hours"
//
// Faults go where the reader's do, each with its line. The id is read by the caller, who knows the
// others. Pure; any thread.
#pragma once

#include "domain/policy.hpp"
#include "library/table_reader.hpp"

namespace hh::library {

/// The event `from` names; a fault, and Closed-Won, where it names none.
domain::DealEvent read_event(TableReader& in);
/// Everything but the id.
domain::PolicyClock read_clock(TableReader& in);

}  // namespace hh::library
