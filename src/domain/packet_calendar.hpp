// The dates of a packet for a calendar: those that stand, and those that have to be taken back.
//
//     const CalendarDates dates = calendar_dates(packet, Audience::Customer, "Northwind", calendar);
//
// Whoever imported a calendar keeps its dates until they are taken back by name. Only what a document that
// went out held counts as told (SendDocument); an edit tells nothing, so nothing is taken back that nobody
// was told. Pure; any thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/packet.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

/// `id` is stable over every later version.
struct ContentDate {
  std::string id;      ///< "kickoff", "promise-2", "day-30"
  std::string title;   ///< "Kickoff: Northwind", for a calendar among other customers'
  std::string what{};  ///< "Kickoff", for a document that is about this customer alone; empty: as the title
  std::string note{};
  std::optional<LocalTime> local{};  ///< a call, in the deal's zone; otherwise the whole `day`
  std::optional<UtcTime> at{};       ///< the same instant, filled in by who knows the zones
  int minutes = 0;                   ///< of a call
  Date day{};
  int version = 0;    ///< rises with every change this reader is told
  bool done = false;  ///< kept, or reached
  std::optional<Date> done_on{};
};

struct CalendarDates {
  std::vector<ContentDate> standing;    ///< in order
  std::vector<ContentDate> called_off;  ///< as they were last told
};
/// `account` is how this reader's documents name it; the calendar gives plans their business days.
CalendarDates calendar_dates(const Packet& packet, Audience audience, const std::string& account,
                             const BusinessCalendar& calendar = {});

/// What a document says of a date, to be kept as told.
ToldDate as_told(const ContentDate& date, bool withdrawn = false);

/// "steps-2": stable over every change of the row.
std::string milestone_id(const FieldId& field, int row);
std::string promise_id(PromiseNumber number);

}  // namespace hh::domain
