// Policy clocks: by when something has to happen after (or before) an event of a deal.
//
//     PolicyClock kickoff{"kickoff", "Kickoff held", DealEvent::Countersigned, ClockUnit::Hours, 72};
//     in_words(kickoff)   // "Kickoff held: within 72 hours of countersignature."
//
// Each program carries its own; figures of two programs are never averaged. Facts: sections 1 to 6
// of the source systems. Pure; any thread.
#pragma once

#include <optional>
#include <string>

namespace hh::domain {

/// What a clock counts from.
enum class DealEvent { ClosedWon, Countersigned, DocReviewed, IntroSent, Kickoff, Rejected, Renewal };

/// "countersignature"
const char* event_words(DealEvent event);

enum class ClockUnit { Hours, BusinessHours, CalendarDays, BusinessDays, Months };

struct PolicyClock {
  std::string id;
  std::string what;  ///< "Kickoff held"
  DealEvent start = DealEvent::ClosedWon;
  ClockUnit unit = ClockUnit::CalendarDays;
  int limit = 0;                      ///< in `unit`
  std::optional<int> earliest{};      ///< not before; in `unit` ("day 3 to 5")
  std::optional<int> red{};           ///< from here on it is red; in `unit`
  bool before = false;                ///< counted back from the event
  bool measured = false;              ///< a figure of the KPI, not a date of the plan
  std::string exception{};            ///< what holds where the rule cannot: "Friday close: Monday or Tuesday"
  std::optional<DealEvent> met_by{};  ///< the event that shows it done; nothing where none does
};

/// One sentence for the screen: limit, event, earliest, red line and exception.
std::string in_words(const PolicyClock& clock);

}  // namespace hh::domain
