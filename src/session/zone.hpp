// Local time of an IANA zone, and the zone of this computer. Thread: any.
#pragma once

#include "domain/units.hpp"
#include "domain/zone.hpp"

#include <string>
#include <vector>

namespace hh::session {

/// Whether the zone database has it, and every name it has.
bool is_zone(const std::string& name);
std::vector<std::string> zone_names();
/// The computer's zone, "UTC" where it names none.
std::string computer_zone();
/// Wall-clock time in `zone` at `at`; an unknown zone counts as UTC.
domain::LocalTime local_time(domain::UtcTime at, const std::string& zone);
/// The instant at which `zone` shows `local`; the earlier one where a clock change shows it twice.
domain::UtcTime utc_time(domain::LocalTime local, const std::string& zone);
/// Both of them as a value, for rules that count the hours that really pass.
domain::Zone zone_of(const std::string& zone);

}  // namespace hh::session
