// The business calendar: which days somebody works, from when to when, and which days are holidays.
//
//     const BusinessCalendar company({{parse_date("2026-11-26"), "Thanksgiving"}});
//     company.days_away(wednesday, 1)            // Friday
//     company.hours_away(wednesday_16_00, 2h)    // Friday, 10:00
//
// The one place where business days are counted. Without holidays it is Monday to Friday, 9 to 17. Days
// and moments are local. A value, cheap to copy, never changed; any thread.
#pragma once

#include "domain/units.hpp"

#include <bitset>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace hh::domain {

struct Holiday {
  Date day{};
  std::string name;  ///< one line; may be empty
  friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// By day, one for each: of two with the same day the first stays. Days that do not exist are left out.
std::vector<Holiday> sorted_holidays(std::vector<Holiday> holidays);
/// "Thu 26 Nov, Thanksgiving"
std::string holiday_words(const Holiday& holiday);
/// A line for each, "2026-11-26 Thanksgiving", as it is stored; and back, without lines that are none.
std::string write_holidays(const std::vector<Holiday>& holidays);
std::vector<Holiday> read_holidays(const std::string& text);

/// Days of the week from Sunday on.
using WorkingWeek = std::bitset<7>;
inline constexpr WorkingWeek monday_to_friday{0b0111110};

/// Since midnight.
struct BusinessHours {
  Minutes open{9 * 60}, close{17 * 60};
};

class BusinessCalendar {
public:
  BusinessCalendar() = default;
  /// A week or hours in which nobody works become the usual ones.
  explicit BusinessCalendar(std::vector<Holiday> holidays, WorkingWeek week = monday_to_friday,
                            BusinessHours hours = {});

  const std::vector<Holiday>& holidays() const;
  BusinessHours hours() const { return hours_; }
  /// Nothing on other days.
  const Holiday* holiday(std::chrono::local_days day) const;
  bool works(std::chrono::local_days day) const;
  /// The `amount`th business day after `day`, or before it where negative; with 0 the day itself.
  std::chrono::local_days days_away(std::chrono::local_days day, int amount) const;
  /// When so many business hours have passed since `at`; counted back, when they begin.
  LocalTime hours_away(LocalTime at, Millis amount, bool back = false) const;
  /// Holidays from `first` to `last` on days that would have been worked.
  std::vector<Holiday> missed(std::chrono::local_days first, std::chrono::local_days last) const;

private:
  Millis open_on(LocalTime at, bool back) const;

  std::shared_ptr<const std::vector<Holiday>> holidays_{};
  WorkingWeek week_ = monday_to_friday;
  BusinessHours hours_{};
};

}  // namespace hh::domain
