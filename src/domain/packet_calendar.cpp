#include "domain/packet_calendar.hpp"

#include "domain/packet_events.hpp"
#include "domain/packet_plan.hpp"

#include <algorithm>
#include <chrono>
#include <set>

namespace hh::domain {

namespace {

constexpr int kickoff_minutes = 60;

Date day_at(LocalTime at) { return Date{std::chrono::floor<std::chrono::days>(at)}; }

LocalTime moment(const ContentDate& date) {
  return date.local.value_or(LocalTime{std::chrono::local_days{date.day}});
}

void set_start(ContentDate& date, LocalTime start) {
  date.day = day_at(start);
  if (time_known(start)) date.local = start;
  if (date.id == "kickoff") date.minutes = kickoff_minutes;
}

struct Collecting {
  const Packet& packet;
  Audience audience;
  const std::string& account;
  const BusinessCalendar& calendar;
  std::vector<ContentDate> out{};
  std::set<int> planned{};  ///< days of the plan

  bool internal() const { return audience == Audience::Internal; }

  void add(const std::string& id, const std::string& what, const std::string& title, LocalTime start) {
    ContentDate date{id, title, what};
    set_start(date, start);
    out.push_back(std::move(date));
  }

  void promises() {
    for (const Promise& promise : packet.promises) {
      const bool stands = promise.due && promise.due->ok() && promise.status != PromiseStatus::Renegotiated;
      if (!stands || !(internal() || promise.customer)) continue;
      add(promise_id(promise.number), promise.text, account + ": " + promise.text,
          LocalTime{std::chrono::local_days{*promise.due}});
      out.back().done = promise.status == PromiseStatus::Done;
      if (promise.closed_at)
        out.back().done_on = Date{std::chrono::floor<std::chrono::days>(*promise.closed_at)};
    }
  }

  void kickoff() {
    const auto held = packet.events.find(DealEvent::Kickoff);
    if (held != packet.events.end()) add("kickoff", "Kickoff", "Kickoff: " + account, held->second);
  }

  /// The calls that every system has: a week, a month and a quarter after the deal was won. A plan that has
  /// something on that day says it better.
  void check_ins() {
    const auto won = packet.events.find(won_event(*packet.form));
    if (won == packet.events.end()) return;
    for (const int days : {7, 30, 90}) {
      if (planned.contains(days)) continue;
      add("day-" + std::to_string(days), "Call on day " + std::to_string(days),
          "Day " + std::to_string(days) + ": " + account,
          LocalTime{std::chrono::floor<std::chrono::days>(won->second) + std::chrono::days{days}});
    }
  }

  void milestones(const TemplateSection& section) {
    for (const PlanLine& line : plan_lines(packet, section, Date{}, calendar)) {
      const bool theirs =
          !section.red_flags && packet.form->field(line.field)->audience == Audience::Customer;
      if (!line.due || !(internal() || theirs)) continue;
      if (line.kickoff) continue;  // stands there already, with its time
      if (line.day) planned.insert(*line.day);
      add(milestone_id(line.field, line.row), line.what, account + ": " + line.what,
          LocalTime{std::chrono::local_days{*line.due}});
      out.back().done = line.standing == PlanStanding::Done;
    }
  }
};

bool same(const ToldDate& told, const ContentDate& now) {
  ToldDate again = as_told(now);
  again.version = told.version;
  return told == again;
}

ContentDate taken_back(const std::string& id, const ToldDate& told, int next_version) {
  ContentDate date{id, told.title};
  set_start(date, told.start);
  date.version = told.withdrawn ? told.version : next_version;
  return date;
}

}  // namespace

CalendarDates calendar_dates(const Packet& packet, Audience audience, const std::string& account,
                             const BusinessCalendar& calendar) {
  Collecting all{packet, audience, account, calendar};
  all.kickoff();
  for (const TemplateSection& section : packet.form->sections)
    all.milestones(section);
  all.check_ins();
  all.promises();
  CalendarDates out{std::move(all.out), {}};
  std::ranges::stable_sort(out.standing, {}, moment);

  // Every change is in the history, which only grows and grows with each document, so its length is a
  // version.
  const int next_version = static_cast<int>(packet.history.size());
  const auto known = packet.told.find(audience);
  const ToldDates nothing;
  const ToldDates& told = known == packet.told.end() ? nothing : known->second;
  for (ContentDate& date : out.standing) {
    const auto before = told.find(date.id);
    const bool unchanged = before != told.end() && same(before->second, date);
    date.version = unchanged ? before->second.version : next_version;
  }
  for (const auto& [id, last] : told) {
    if (std::ranges::find(out.standing, id, &ContentDate::id) == out.standing.end())
      out.called_off.push_back(taken_back(id, last, next_version));
  }
  std::ranges::stable_sort(out.called_off, {}, moment);
  return out;
}

ToldDate as_told(const ContentDate& date, bool withdrawn) {
  return {date.title, moment(date), date.done, date.done_on, withdrawn, date.version};
}

std::string milestone_id(const FieldId& field, int row) { return field.value + "-" + std::to_string(row); }

std::string promise_id(PromiseNumber number) { return "promise-" + std::to_string(number.value); }

}  // namespace hh::domain
