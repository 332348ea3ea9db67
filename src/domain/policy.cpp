#include "domain/policy.hpp"

namespace hh::domain {

const char* event_words(DealEvent event) {
  switch (event) {
    case DealEvent::ClosedWon:
      return "Closed-Won";
    case DealEvent::Countersigned:
      return "countersignature";
    case DealEvent::DocReviewed:
      return "the reviewed doc";
    case DealEvent::IntroSent:
      return "the intro e-mail";
    case DealEvent::Kickoff:
      return "the kickoff";
    case DealEvent::Rejected:
      return "the rejection";
    case DealEvent::Renewal:
      return "the renewal";
  }
  return "";
}

namespace {

std::string unit_words(ClockUnit unit, int amount) {
  const std::string plural = amount == 1 ? "" : "s";
  switch (unit) {
    case ClockUnit::Hours:
      return "hour" + plural;
    case ClockUnit::BusinessHours:
      return "business hour" + plural;
    case ClockUnit::CalendarDays:
      return "calendar day" + plural;
    case ClockUnit::BusinessDays:
      return "business day" + plural;
    case ClockUnit::Months:
      return "month" + plural;
  }
  return "";
}

std::string amount_words(const PolicyClock& clock) {
  const std::string limit = std::to_string(clock.limit);
  const bool range = clock.earliest && *clock.earliest != clock.limit;
  return (range ? std::to_string(*clock.earliest) + " to " + limit : limit) + " " +
         unit_words(clock.unit, clock.limit);
}

/// From which event, and in which direction; a clock of no length holds at the event itself.
std::string span_words(const PolicyClock& clock) {
  const std::string event = event_words(clock.start);
  if (clock.limit == 0) return (clock.before ? "before " : "at ") + event;
  if (clock.before && clock.earliest == 0)
    return "in the last " + std::to_string(clock.limit) + " " + unit_words(clock.unit, clock.limit) +
           " before " + event;
  if (clock.before) return amount_words(clock) + " before " + event;
  if (clock.earliest) return amount_words(clock) + " after " + event;
  return "within " + amount_words(clock) + " of " + event;
}

}  // namespace

std::string in_words(const PolicyClock& clock) {
  std::string out = clock.what + ": " + span_words(clock) + ".";
  if (clock.measured) out += " This is the figure that is measured.";
  if (clock.red)
    out += " Red from " + std::to_string(*clock.red) + " " + unit_words(clock.unit, *clock.red) + " on.";
  if (!clock.exception.empty()) out += " " + clock.exception;
  return out;
}

}  // namespace hh::domain
