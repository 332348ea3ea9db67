// A packet in words, for a terminal. Thread: any.
#pragma once

#include "domain/packet.hpp"
#include "domain/policy_dates.hpp"

#include <string>
#include <vector>

namespace hh::app {

/// The whole packet, internal words included.
std::string packet_text(const domain::Packet& packet, domain::Date today,
                        const domain::BusinessCalendar& calendar);
/// Each clock of its training: when it is due, what is left, and its rule; empty without clocks. `now` is
/// of the deal's zone.
std::string clocks_text(const domain::Packet& packet, const std::vector<domain::PolicyClock>& clocks,
                        domain::LocalTime now, const domain::DealTime& time);
/// What is missing, what reads vague, what the gate asks for.
std::string packet_findings(const domain::Packet& packet);

}  // namespace hh::app
