#include "domain/policy.hpp"

namespace hh::domain {

namespace {

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
  const std::string range = clock.earliest ? std::to_string(*clock.earliest) + " to " + limit : limit;
  return range + " " + unit_words(clock.unit, clock.limit);
}

}  // namespace

std::string in_words(const PolicyClock& clock) {
  const std::string way = clock.before ? " before " : clock.earliest ? " after " : " of ";
  std::string out = clock.what + ": " + (clock.before || clock.earliest ? "" : "within ") +
                    amount_words(clock) + way + event_words(clock.start) + ".";
  if (clock.red)
    out += " Red from " + std::to_string(*clock.red) + " " + unit_words(clock.unit, *clock.red) + " on.";
  if (!clock.exception.empty()) out += " " + clock.exception;
  return out;
}

}  // namespace hh::domain
