#include "domain/packet_waiting.hpp"

#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "domain/packet_gate.hpp"
#include "domain/packet_plan.hpp"

#include <algorithm>
#include <chrono>

namespace hh::domain {

namespace {

struct Collecting {
  const Packet& packet;
  Date today;
  std::vector<Waiting> out{};

  /// The name behind a part that somebody plays.
  std::string named(const std::string& part) const {
    const std::string name = part == "AE" ? packet.first("ae") : part == "CSM" ? packet.first("csm") : part;
    return name.empty() ? part : name;
  }
  bool over(const std::optional<Date>& due) const { return due && days_until(*due, today) < 0; }

  void promises() {
    for (const Promise& one : packet.promises) {
      if (closed(one)) continue;
      out.push_back({"Promise " + std::to_string(one.number.value) + ": " + one.text, named(one.owner),
                     one.due, over(one.due)});
    }
  }

  std::string who_mends(const GateItem& item) const {
    switch (item.reason) {
      case GateReason::FieldMissing:
        return named("AE");
      case GateReason::SentBack:
        return named(packet.verdicts.at(item.section).owner);
      case GateReason::NotReviewed:
      case GateReason::ChangedSince:
      case GateReason::InitialsMissing:
        break;
    }
    return named("CSM");
  }

  /// One line for each hand that is missing.
  void initials(const GateItem& item) {
    const Promise& promise = *packet.promise(item.promise);
    for (const Side side : both_sides) {
      if (initials_of(promise, side) == InitialsState::Given) continue;
      out.push_back({"Promise " + std::to_string(promise.number.value) + " waits for initials",
                     named(word(side)),
                     {},
                     false});
    }
  }

  void gate_items() {
    if (!packet.assigned_csm.empty()) return;
    for (const GateItem& item : gate(packet)) {
      if (item.reason == GateReason::InitialsMissing) {
        initials(item);
      } else {
        out.push_back({item.words, who_mends(item), {}, false});
      }
    }
  }

  void plans(const BusinessCalendar& calendar) {
    for (const TemplateSection& section : packet.form->sections) {
      if (!section.plan) continue;
      for (const PlanLine& line : plan_lines(packet, section, today, calendar)) {
        if (line.standing == PlanStanding::Done || !line.due || line.what.empty()) continue;
        out.push_back({line.what, named(line.owner), line.due, over(line.due)});
      }
    }
  }

  void clocks(const std::vector<Deadline>& all) {
    for (const Deadline& one : all) {
      if (one.done || !one.due) continue;
      const bool late = one.standing == Standing::Past || one.standing == Standing::Red;
      out.push_back({one.what, {}, Date{std::chrono::floor<std::chrono::days>(one.due->at)}, late});
    }
  }
};

bool comes_before(const Waiting& a, const Waiting& b) {
  if (a.late != b.late) return a.late;
  if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
  return a.due && std::chrono::sys_days{*a.due} < std::chrono::sys_days{*b.due};
}

}  // namespace

std::vector<Waiting> waiting(const Packet& packet, const std::vector<PolicyClock>& clocks, LocalTime now,
                             const DealTime& time) {
  Collecting all{packet, Date{std::chrono::floor<std::chrono::days>(now)}};
  all.promises();
  all.gate_items();
  all.plans(time.calendar);
  all.clocks(resubmissions(packet, clocks, now, time));
  all.clocks(deadlines(packet, clocks, now, time));
  std::ranges::stable_sort(all.out, comes_before);
  return std::move(all.out);
}

}  // namespace hh::domain
