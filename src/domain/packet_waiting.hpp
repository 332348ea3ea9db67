// What a packet waits for: everything that somebody still has to do, with who and by when.
//
//     for (const Waiting& one : waiting(packet, clocks, now, time)) row(one.what, one.who, one.due,
//     one.late);
//
// Open promises, the gate's list until it is open, lines of plans and running clocks. Facts: sections 1 to 6
// of the source systems. `now` is local time of the deal's zone. Pure; any thread.
#pragma once

#include "domain/packet.hpp"
#include "domain/policy_dates.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

struct Waiting {
  std::string what;  ///< "Promise 2: SSO", "Stakeholders waits for its review", "Kickoff held"
  std::string who;   ///< a name where one is known, else the part: "AE"; empty: nobody in particular
  std::optional<Date> due{};
  bool late = false;
};
/// Late ones first, then by their date; those without one last.
std::vector<Waiting> waiting(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now,
                             const DealTime& time);

}  // namespace hh::domain
