// Plans of a packet: milestones with their dates, and when somebody has to step in.
//
//     for (const PlanLine& line : plan_lines(packet, section, today)) row(line.what, line.due, line.step_in);
//
// A milestone is due on the day it was given, else so many days after the plan's event, business days by
// the company's calendar; the kickoff's own on the day the kickoff has. Facts:
// sections 3 and 5 of the source systems (day 7: 3 logins and 1 workflow; first value by day 14).
// Pure; any thread.
#pragma once

#include "domain/amounts.hpp"
#include "domain/business_calendar.hpp"
#include "domain/packet.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

enum class PlanStanding { NoDate, Ahead, DueToday, Late, Done };

struct PlanLine {
  FieldId field;
  int row = 0;
  std::string what, owner, proof;
  std::optional<int> day{};  ///< of the template, after the plan's event
  std::optional<Date> due{};
  bool kickoff = false;  ///< the template's own line for the kickoff, due on the day that one has
  PlanStanding standing = PlanStanding::NoDate;
  std::string step_in{};  ///< what to do now, where its day is over and a bar was not reached
};

/// In the order of their dates; those without one last.
std::vector<PlanLine> plan_lines(const Packet& packet, const TemplateSection& section, Date today,
                                 const BusinessCalendar& calendar = {});

/// Time to first value by ACV: 14 to 30 days from 25 thousand on, 30 to 60 from 100 to 500 thousand.
/// Outside of both there is no band, and the words say so.
std::string ttfv_band_words(const Money& acv);

}  // namespace hh::domain
