#include "domain/policy_dates.hpp"

#include "domain/due.hpp"

#include <chrono>
#include <cstdio>

namespace hh::domain {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::local_days;

constexpr hours kickoff_limit{72};
constexpr std::size_t fewest_offers = 2;

/// The same day of another month; its last day where it is shorter.
local_days months_away(local_days day, int amount) {
  const Date date{day};
  const auto month = std::chrono::year_month{date.year(), date.month()} + std::chrono::months{amount};
  const Date moved = month / date.day();
  return local_days{moved.ok() ? moved : Date{month / std::chrono::last}};
}

bool after(const Due& due, LocalTime happened) {
  return due.whole_day ? floor<days>(happened) > floor<days>(due.at) : happened > due.at;
}

bool reached(const Due& due, LocalTime happened) { return happened >= due.at; }

}  // namespace

Due counted(ClockUnit unit, int amount, LocalTime event, bool before, const DealTime& time) {
  const int direction = before ? -1 : 1;
  const local_days day = floor<days>(event);
  switch (unit) {
    case ClockUnit::Hours:
      return {time.zone.later(event, hours{amount} * direction), false};
    case ClockUnit::BusinessHours:
      return {time.calendar.hours_away(event, hours{amount}, before), false};
    case ClockUnit::CalendarDays:
      return {day + days{amount} * direction, true};
    case ClockUnit::BusinessDays:
      return {time.calendar.days_away(day, amount * direction), true};
    case ClockUnit::Months:
      return {months_away(day, amount * direction), true};
  }
  return {event, false};
}

ClockDates dates_of(const PolicyClock& clock, LocalTime event, const DealTime& time) {
  // Counted back, the larger number is the earlier day: "5 to 3 days before" begins 5 days before.
  const auto at = [&](int amount) { return counted(clock.unit, amount, event, clock.before, time); };
  ClockDates dates;
  if (clock.before) {
    dates.due = at(clock.earliest.value_or(clock.limit));
    if (clock.earliest) dates.from = at(clock.limit);
  } else {
    dates.due = at(clock.limit);
    if (clock.earliest) dates.from = at(*clock.earliest);
  }
  if (clock.red) dates.red = at(*clock.red);
  return dates;
}

Standing standing(const ClockDates& dates, LocalTime happened) {
  if (dates.red && reached(*dates.red, happened)) return Standing::Red;
  if (after(dates.due, happened)) return Standing::Past;
  if (dates.from && !reached(*dates.from, happened)) return Standing::Early;
  return Standing::Within;
}

std::vector<KickoffOffer> kickoff_offers(LocalTime countersigned, const DealTime& time) {
  const BusinessCalendar& calendar = time.calendar;
  const LocalTime limit = time.zone.later(countersigned, kickoff_limit);
  std::vector<KickoffOffer> offers;
  for (local_days day = calendar.days_away(floor<days>(countersigned), 1);;
       day = calendar.days_away(day, 1)) {
    const bool within = limit > LocalTime{day + calendar.hours().open};
    if (!within && offers.size() >= fewest_offers) return offers;
    KickoffOffer offer{Date{day}, within, {}};
    if (within && floor<days>(limit) == day) offer.until = limit;
    offers.push_back(offer);
  }
}

std::string not_offered_words(LocalTime countersigned, const std::vector<KickoffOffer>& offers,
                              const BusinessCalendar& calendar) {
  if (offers.empty()) return {};
  const local_days first = floor<days>(countersigned) + days{1};
  std::string out;
  for (const Holiday& one : calendar.missed(first, local_days{offers.back().day}))
    out += (out.empty() ? "Not offered: " : "; ") + holiday_words(one);
  return out.empty() ? out : out + ".";
}

std::string clock_words(LocalTime at) {
  const auto minutes = std::chrono::duration_cast<Minutes>(at - floor<days>(at)).count();
  char text[32];
  std::snprintf(text, sizeof text, "%d:%02d", static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return text;
}

std::string offer_words(const KickoffOffer& offer) {
  if (!offer.within) return short_date(offer.day) + ": past 72 h";
  return short_date(offer.day) + ": within 72 h" + (offer.until ? " until " + clock_words(*offer.until) : "");
}

}  // namespace hh::domain
