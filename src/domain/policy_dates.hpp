// Policy dates: when a clock of `policy.hpp` is due, counted from a moment in the room's local time.
//
//     ClockDates dates = dates_of(kickoff, countersigned);
//     dates.due.at         // the last moment, or the day where `whole_day`
//     standing(dates, now) // Within, Past, Red
//     for (const KickoffOffer& offer : kickoff_offers(countersigned)) { … }
//
// Hours run through nights and weekends and are hours that really pass, also across a night in which the
// clocks are set; business days and business hours are those of the calendar. Whoever hands in no
// `DealTime` counts without holidays, on clocks that are never set. Pure; any thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/policy.hpp"
#include "domain/units.hpp"
#include "domain/zone.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

/// What the clocks of a deal run by: the company's calendar and the deal's zone.
struct DealTime {
  BusinessCalendar calendar{};
  Zone zone{};
};

/// A moment, or a day as a whole.
struct Due {
  LocalTime at{};  ///< midnight at its start where `whole_day`
  bool whole_day = false;
  friend bool operator==(const Due&, const Due&) = default;
};

/// `amount` units after the event, or before it.
Due counted(ClockUnit unit, int amount, LocalTime event, bool before = false, const DealTime& time = {});

struct ClockDates {
  std::optional<Due> from{};  ///< not before
  Due due{};
  std::optional<Due> red{};
};
ClockDates dates_of(const PolicyClock& clock, LocalTime event, const DealTime& time = {});

enum class Standing { Early, Within, Past, Red };
Standing standing(const ClockDates& dates, LocalTime happened);

/// A day on which a kickoff can be offered after a countersignature.
struct KickoffOffer {
  Date day{};
  bool within = true;                ///< some of its business hours lie within the 72
  std::optional<LocalTime> until{};  ///< the 72 hours end on this day
};
/// Business days after the countersignature: all that lie within 72 hours, and two at the least, so
/// that a Friday close is offered Monday and Tuesday.
std::vector<KickoffOffer> kickoff_offers(LocalTime countersigned, const DealTime& time = {});
/// The holidays among the days that were passed over for these offers: "Not offered: Mon 30 Nov, St
/// Andrew's Day."; empty where there are none.
std::string not_offered_words(LocalTime countersigned, const std::vector<KickoffOffer>& offers,
                              const BusinessCalendar& calendar);
/// "Mon 30 Nov: within 72 h until 15:00", "Tue 1 Dec: past 72 h"
std::string offer_words(const KickoffOffer& offer);

/// "15:00"
std::string clock_words(LocalTime at);

}  // namespace hh::domain
