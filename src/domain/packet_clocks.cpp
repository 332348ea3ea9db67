#include "domain/packet_clocks.hpp"

#include "domain/due.hpp"
#include "domain/packet_events.hpp"

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

constexpr std::size_t most_named = 3;

std::optional<LocalTime> met_at(const Packet& packet, const PolicyClock& clock) {
  if (!clock.met_by) {
    const auto told = packet.met.find(clock.id);
    return told == packet.met.end() ? std::nullopt : std::optional(told->second);
  }
  const auto found = packet.events.find(*clock.met_by);
  return found == packet.events.end() ? std::nullopt : std::optional(found->second);
}

std::string met_words(const std::optional<DealEvent>& event, bool in_time) {
  const auto what = [&] {
    if (!event) return "done";
    switch (*event) {
      case DealEvent::Kickoff:
        return "held";
      case DealEvent::IntroSent:
        return "sent";
      case DealEvent::Countersigned:
        return "signed";
      case DealEvent::DocReviewed:
        return "reviewed";
      default:
        return "done";
    }
  };
  return std::string(what()) + (in_time ? " in time" : " late");
}

void end_with_its_day(std::optional<Due>& due) {
  if (due) due = Due{LocalTime{floor<days>(due->at)}, true};
}

ClockDates packet_dates_of(const PolicyClock& clock, LocalTime event, const DealTime& time) {
  ClockDates dates = dates_of(clock, event, time);
  if (time_known(event)) return dates;
  dates.due = {LocalTime{floor<days>(dates.due.at)}, true};
  end_with_its_day(dates.from);
  end_with_its_day(dates.red);
  return dates;
}

bool counts_business(ClockUnit unit) {
  return unit == ClockUnit::BusinessDays || unit == ClockUnit::BusinessHours;
}

/// " Not counted: Thu 26 Nov, Thanksgiving." for the days that a clock passed over.
std::string not_counted_words(const PolicyClock& clock, LocalTime event, const Due& due,
                              const BusinessCalendar& calendar) {
  const std::chrono::local_days from = floor<days>(event), to = floor<days>(due.at);
  const std::vector<Holiday> missed = calendar.missed(std::min(from, to), std::max(from, to));
  std::string out;
  std::size_t named = 0, passed = 0;
  for (const Holiday& one : missed) {
    // A day that is counted from does not count itself; its business hours would.
    if (clock.unit == ClockUnit::BusinessDays && std::chrono::local_days{one.day} == from) continue;
    if (passed++ >= most_named) continue;
    out += (named++ == 0 ? " Not counted: " : "; ") + holiday_words(one);
  }
  if (passed > named) out += "; and " + counted_words(static_cast<int>(passed - named), "more", "more");
  return out.empty() ? out : out + ".";
}

/// What the holidays do to this clock's date.
std::string holiday_remark(const PolicyClock& clock, LocalTime event, const Due& due,
                           const BusinessCalendar& calendar) {
  if (clock.limit == 0) return {};
  if (counts_business(clock.unit)) return not_counted_words(clock, event, due, calendar);
  const Holiday* holiday = calendar.holiday(floor<days>(due.at));
  return holiday == nullptr ? std::string{} : " It ends on a holiday: " + holiday_words(*holiday) + ".";
}

Deadline deadline_of(const Packet& packet, const PolicyClock& clock, LocalTime now, const DealTime& time) {
  Deadline out;
  out.id = clock.id;
  out.what = clock.what;
  out.rule = in_words(clock);
  out.from = clock.start;
  out.by_hand = !clock.met_by;
  const auto event = packet.events.find(clock.start);
  const auto met = met_at(packet, clock);
  out.done = met && *met <= now;
  if (event == packet.events.end()) {
    out.left = out.done ? "done" : std::string("waits for ") + event_words(clock.start);
    return out;
  }
  const ClockDates dates = packet_dates_of(clock, event->second, time);
  out.due = dates.due;
  out.rule += holiday_remark(clock, event->second, dates.due, time.calendar);
  out.standing = standing(dates, out.done ? *met : now);
  out.met = out.done && (out.standing == Standing::Within || out.standing == Standing::Early);
  out.left = out.done ? met_words(clock.met_by, out.met) : left_words(dates.due, now, time.zone);
  return out;
}

}  // namespace

std::string left_words(const Due& due, LocalTime now, const Zone& zone) {
  if (due.whole_day) {
    const auto left = (floor<days>(due.at) - floor<days>(now)).count();
    if (left == 0) return "due today";
    return counted_words(left < 0 ? -left : left, "day", "days") + (left < 0 ? " late" : " left");
  }
  const Millis left = zone.between(now, due.at);
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

std::vector<Deadline> deadlines(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now,
                                const DealTime& time) {
  std::vector<Deadline> out;
  for (const PolicyClock& clock : clocks) {
    if (clock.start == DealEvent::Rejected) continue;  // runs for each section that was sent back
    out.push_back(deadline_of(packet, clock, now, time));
  }
  std::ranges::stable_sort(out, [](const Deadline& a, const Deadline& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    return a.due && a.due->at < b.due->at;
  });
  return out;
}

std::optional<Due> resubmission_due(const Packet& packet, const TemplateSection& section,
                                    const std::vector<PolicyClock>& clocks, const DealTime& time) {
  const auto verdict = packet.verdicts.find(section.id);
  if (verdict == packet.verdicts.end() || verdict->second.accepted) return std::nullopt;
  for (const PolicyClock& clock : clocks) {
    if (clock.start == DealEvent::Rejected) return dates_of(clock, verdict->second.local, time).due;
  }
  return std::nullopt;
}

std::vector<Deadline> resubmissions(const Packet& packet, const std::vector<PolicyClock>& clocks,
                                    LocalTime now, const DealTime& time) {
  std::vector<Deadline> out;
  for (const TemplateSection& section : packet.form->sections) {
    const auto due = resubmission_due(packet, section, clocks, time);
    if (!due) continue;
    const auto rule = std::ranges::find(clocks, DealEvent::Rejected, &PolicyClock::start);
    Deadline one;
    one.id = rule->id + "/" + section.id.value;
    one.what = section.title + " resubmitted";
    one.rule = in_words(*rule);
    one.from = DealEvent::Rejected;
    one.due = due;
    one.standing = standing(ClockDates{{}, *due, {}}, now);
    one.left = left_words(*due, now, time.zone);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace hh::domain
