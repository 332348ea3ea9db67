#include "session/zone.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace hh::session {

using domain::LocalTime;
using domain::Millis;
using domain::UtcTime;

namespace {

const date::time_zone* zone_named(const std::string& name) {
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    return nullptr;  // tz reports unknown names, and a missing zone database, by exceptions
  }
}

}  // namespace

bool is_zone(const std::string& name) { return zone_named(name) != nullptr; }

std::vector<std::string> zone_names() {
  std::vector<std::string> out;
  try {
    for (const date::time_zone& zone : date::get_tzdb().zones)
      out.push_back(zone.name());
  } catch (const std::runtime_error&) {
    out.clear();  // there is no zone database
  }
  return out;
}

std::string computer_zone() {
  try {
    return date::current_zone()->name();
  } catch (const std::runtime_error&) {
    return "UTC";
  }
}

LocalTime local_time(UtcTime at, const std::string& zone) {
  const date::time_zone* found = zone_named(zone);
  if (found == nullptr) {
    return LocalTime{at.time_since_epoch()};
  }
  const auto local = found->to_local(date::sys_time<Millis>{at.time_since_epoch()});
  return LocalTime{local.time_since_epoch()};
}

UtcTime utc_time(LocalTime local, const std::string& zone) {
  const date::time_zone* found = zone_named(zone);
  if (found == nullptr) {
    return UtcTime{local.time_since_epoch()};
  }
  const date::local_time<Millis> wanted{local.time_since_epoch()};
  return UtcTime{found->to_sys(wanted, date::choose::earliest).time_since_epoch()};
}

domain::Zone zone_of(const std::string& zone) {
  return {[zone](LocalTime local) { return utc_time(local, zone); },
          [zone](UtcTime at) { return local_time(at, zone); }};
}

}  // namespace hh::session
