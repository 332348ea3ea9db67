#include "domain/packet_clocks.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <chrono>

namespace hh::domain {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

std::string counted_words(std::int64_t amount, const char* one, const char* many) {
  return std::to_string(amount) + " " + (amount == 1 ? one : many);
}

/// Where a clock ends with an event of its own, that event answers it.
std::optional<LocalTime> answered_at(const Packet& packet, const PolicyClock& clock) {
  if (clock.id.find("kickoff") == std::string::npos || clock.start == DealEvent::Kickoff) return std::nullopt;
  const auto found = packet.events.find(DealEvent::Kickoff);
  return found == packet.events.end() ? std::nullopt : std::optional(found->second);
}

Deadline deadline_of(const Packet& packet, const PolicyClock& clock, LocalTime now) {
  Deadline out;
  out.id = clock.id;
  out.what = clock.what;
  out.rule = in_words(clock);
  out.from = clock.start;
  const auto event = packet.events.find(clock.start);
  if (event == packet.events.end()) {
    out.left = std::string("waits for ") + event_words(clock.start);
    return out;
  }
  const ClockDates dates = dates_of(clock, event->second);
  out.due = dates.due;
  const auto answered = answered_at(packet, clock);
  const bool over = answered && *answered <= now;
  out.standing = standing(dates, over ? *answered : now);
  out.met = over && (out.standing == Standing::Within || out.standing == Standing::Early);
  out.left = over ? (out.met ? "held in time" : "held late") : left_words(dates.due, now);
  return out;
}

}  // namespace

std::string left_words(const Due& due, LocalTime now) {
  if (due.whole_day) {
    const auto left = (floor<days>(due.at) - floor<days>(now)).count();
    if (left == 0) return "due today";
    return counted_words(left < 0 ? -left : left, "day", "days") + (left < 0 ? " late" : " left");
  }
  const auto left = due.at - now;
  const bool late = left < Millis{0};
  const auto whole = floor<hours>(late ? -left : left).count();
  const std::string amount = whole >= 48 ? counted_words(whole / 24, "day", "days")
                             : whole > 0 ? std::to_string(whole) + " h"
                                         : "less than an hour";
  return amount + (late ? " late" : " left");
}

std::string due_moment_words(const Due& due) {
  const std::string day = short_date(Date{floor<days>(due.at)});
  return due.whole_day ? day : day + ", " + clock_words(due.at);
}

std::vector<Deadline> deadlines(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now) {
  std::vector<Deadline> out;
  for (const PolicyClock& clock : clocks) {
    if (clock.start == DealEvent::Rejected) continue;  // runs for each section that was sent back
    out.push_back(deadline_of(packet, clock, now));
  }
  std::ranges::stable_sort(out, [](const Deadline& a, const Deadline& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    return a.due && a.due->at < b.due->at;
  });
  return out;
}

std::optional<Due> resubmission_due(const Packet& packet, const TemplateSection& section,
                                    const std::vector<PolicyClock>& clocks) {
  const auto verdict = packet.verdicts.find(section.id);
  if (verdict == packet.verdicts.end() || verdict->second.accepted) return std::nullopt;
  for (const PolicyClock& clock : clocks) {
    if (clock.start == DealEvent::Rejected) return dates_of(clock, verdict->second.local).due;
  }
  return std::nullopt;
}

}  // namespace hh::domain
