// Zones for tests, by the instants at which their clocks are set: no zone database is asked.
#pragma once

#include "domain/zone.hpp"

#include <chrono>
#include <vector>

namespace hh::test {

/// From this instant on.
struct OffsetChange {
  domain::UtcTime at{};
  std::chrono::hours offset{};
};

/// The first change holds for all time before it as well.
inline domain::Zone zone_with(std::vector<OffsetChange> changes) {
  const auto offset_at = [changes](domain::UtcTime at) {
    std::chrono::hours offset = changes.front().offset;
    for (const OffsetChange& change : changes) {
      if (change.at <= at) offset = change.offset;
    }
    return offset;
  };
  const auto local = [offset_at](domain::UtcTime at) {
    return domain::LocalTime{(at + offset_at(at)).time_since_epoch()};
  };
  const auto instant = [changes, local](domain::LocalTime shown) {
    for (const OffsetChange& change : changes) {
      const domain::UtcTime at{(shown - change.offset).time_since_epoch()};
      if (local(at) == shown) return at;
    }
    for (const OffsetChange& change : changes) {
      if (local(change.at) > shown) return change.at;
    }
    return domain::UtcTime{(shown - changes.back().offset).time_since_epoch()};
  };
  return {instant, local};
}

inline domain::UtcTime utc(int year, unsigned month, unsigned day, int hour) {
  return std::chrono::sys_days{
             domain::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}} +
         std::chrono::hours{hour};
}

/// Central European Time in 2026 and the winters around it.
inline domain::Zone berlin() {
  using std::chrono::hours;
  return zone_with(
      {{utc(2025, 10, 26, 1), hours{1}}, {utc(2026, 3, 29, 1), hours{2}}, {utc(2026, 10, 25, 1), hours{1}}});
}

/// Eastern Time in 2026 and the winters around it.
inline domain::Zone new_york() {
  using std::chrono::hours;
  return zone_with(
      {{utc(2025, 11, 2, 6), hours{-5}}, {utc(2026, 3, 8, 7), hours{-4}}, {utc(2026, 11, 1, 6), hours{-5}}});
}

}  // namespace hh::test
