// Packet events: a date field of the form and the event of the deal it tells are one fact.
//
//     told_event(field)                    // "closed" of type date: Closed-Won
//     date_field(form, DealEvent::Kickoff) // the form's own field for it, or nullptr
//
// Whoever fills the field sets the event, and the other way round; the time of day belongs to the event
// alone, and midnight stands for a day whose time nobody knows. Pure; any thread.
#pragma once

#include "domain/packet_template.hpp"
#include "domain/result.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hh::domain {

std::optional<DealEvent> told_event(const TemplateField& field);
const TemplateField* date_field(const PacketTemplate& form, DealEvent event);
/// What the form means by the day the deal was won: Closed-Won, or countersignature.
DealEvent won_event(const PacketTemplate& form);
bool time_known(LocalTime at);
/// "2026-11-27 15:30"; without the time where it is not known.
std::string event_moment_words(LocalTime at);
/// Back again; the time may be left out.
Result<LocalTime> read_event_moment(std::string_view text);

}  // namespace hh::domain
