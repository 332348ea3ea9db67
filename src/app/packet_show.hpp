// A packet in words, for a terminal. Thread: any.
#pragma once

#include "domain/packet.hpp"

#include <string>

namespace hh::app {

/// The whole packet, internal words included.
std::string packet_text(const domain::Packet& packet, domain::Date today);
/// What is missing, what reads vague, what the gate asks for.
std::string packet_findings(const domain::Packet& packet);

}  // namespace hh::app
