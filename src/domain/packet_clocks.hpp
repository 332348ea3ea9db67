// Deadlines: every clock of a packet's policy profile, counted from the events of its deal.
//
//     const DealTime time{snap.calendar, session::zone_of(packet.zone)};
//     for (const Deadline& one : deadlines(packet, program.clocks, now, time)) row(one.rule, one.left);
//
// Facts: section 6 of the source systems; figures of two programs are never averaged. `now` is local
// time of the deal's zone. An event whose time of day nobody knows counts as its whole day, so a clock
// in hours that starts with it ends with a day. Pure; any thread.
#pragma once

#include "domain/packet.hpp"
#include "domain/policy_dates.hpp"

#include <string>
#include <vector>

namespace hh::domain {

struct Deadline {
  std::string id;
  std::string what;  ///< "Kickoff held"
  std::string rule;  ///< in words, with the holidays that moved its date
  DealEvent from = DealEvent::ClosedWon;
  std::optional<Due> due{};  ///< nothing until the event is known
  Standing standing = Standing::Within;
  std::string left;      ///< "2 days left", "5 h late", "waits for countersignature", "held in time"
  bool met = false;      ///< it was done in time
  bool done = false;     ///< it was done, in time or late
  bool by_hand = false;  ///< no event answers it: somebody says when it was done
};
/// Those that run first, by their due date; those that wait for an event last.
std::vector<Deadline> deadlines(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now,
                                const DealTime& time);

/// Those of sections that were sent back, where a clock starts at a rejection: "Pain resubmitted".
std::vector<Deadline> resubmissions(const Packet& packet, const std::vector<PolicyClock>& clocks,
                                    LocalTime now, const DealTime& time);
/// By when a section that was sent back is due again; nothing where no clock starts at a rejection.
std::optional<Due> resubmission_due(const Packet& packet, const TemplateSection& section,
                                    const std::vector<PolicyClock>& clocks, const DealTime& time);
/// "2 days left", "3 h late", "due today"; hours are those that really pass.
std::string left_words(const Due& due, LocalTime now, const Zone& zone);
/// "Mon 30 Nov, 15:00"
std::string due_moment_words(const Due& due);

}  // namespace hh::domain
