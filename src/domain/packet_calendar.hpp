// What calendars were told of a packet so far, so that a later export changes it or takes it back.
//
//     keep_calendar(packet, act.what);    // after each act
//     packet.told.at("kickoff").version   // 12: higher with each change of this date
//
// Whoever imported a calendar once keeps its dates until they are taken back by name. Each date that stood
// after an act is kept as it was last told, apart for us and for the customer. Pure; any thread.
#pragma once

#include "domain/packet_command.hpp"

#include <map>
#include <string>

namespace hh::domain {

/// Tells what the act changed.
void keep_calendar(Packet& packet, const PacketCommand& done);
/// Tells every date there is.
void begin_calendar(Packet& packet);
/// After an undo: what was told before it stays told, and is taken back where it no longer stands.
void keep_calendar(Packet& packet, const std::map<std::string, ToldDates>& before);

/// "steps-2": stable over every change of the row.
std::string milestone_id(const FieldId& field, int row);
std::string promise_id(PromiseNumber number);

}  // namespace hh::domain
