#include "library/clock_block.hpp"

#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hh::library {

namespace {

using domain::ClockUnit;
using domain::DealEvent;
using domain::PolicyClock;

struct Limit {
  int amount = 0;
  ClockUnit unit = ClockUnit::CalendarDays;
};

/// The longest a clock may be: five years, in each unit.
int most(ClockUnit unit) {
  switch (unit) {
    case ClockUnit::Hours:
      return 43'800;
    case ClockUnit::BusinessHours:
      return 10'400;
    case ClockUnit::CalendarDays:
      return 1'825;
    case ClockUnit::BusinessDays:
      return 1'300;
    case ClockUnit::Months:
      return 60;
  }
  return 0;
}

const std::map<std::string, ClockUnit>& units() {
  static const std::map<std::string, ClockUnit> all{
      {"hours", ClockUnit::Hours},
      {"business hours", ClockUnit::BusinessHours},
      {"days", ClockUnit::CalendarDays},
      {"calendar days", ClockUnit::CalendarDays},
      {"business days", ClockUnit::BusinessDays},
      {"months", ClockUnit::Months},
  };
  return all;
}

constexpr std::array<std::pair<const char*, DealEvent>, 7> events{{
    {"closed-won", DealEvent::ClosedWon},
    {"countersigned", DealEvent::Countersigned},
    {"doc-reviewed", DealEvent::DocReviewed},
    {"intro-sent", DealEvent::IntroSent},
    {"kickoff", DealEvent::Kickoff},
    {"rejected", DealEvent::Rejected},
    {"renewal", DealEvent::Renewal},
}};

/// "1 hour" is as good as "1 hours".
std::string plural(std::string word) { return word.empty() || word.back() == 's' ? word : word + "s"; }

std::optional<Limit> read_limit(TableReader& in) {
  const std::string written = in.required_text("limit");
  if (written.empty()) return std::nullopt;
  const std::string like = "; write it like \"72 hours\", \"7 business days\" or \"12 months\"";
  int amount = 0;
  const char* end = written.data() + written.size();
  const auto [rest, error] = std::from_chars(written.data(), end, amount);
  if (error == std::errc::invalid_argument) {
    in.error("limit", "“limit” is “" + written + "”, without a number in front" + like);
    return std::nullopt;
  }
  const std::string word = plural(lowered(trimmed(std::string_view(rest, end))));
  const auto unit = units().find(word);
  if (unit == units().end()) {
    const std::vector<std::string> known{"hours", "business hours", "calendar days", "business days",
                                         "months"};
    in.error("limit", word.empty() ? "“limit” is “" + written + "”, without a unit" + like
                                   : "“" + word + "” is no unit of a clock" + did_you_mean(word, known));
    return std::nullopt;
  }
  if (error != std::errc{} || amount < 0 || amount > most(unit->second)) {
    in.error("limit", "“limit” is “" + written + "”; it must lie between 0 and " +
                          std::to_string(most(unit->second)) + " " + unit->first);
    return std::nullopt;
  }
  return Limit{amount, unit->second};
}

std::optional<DealEvent> event_named(const std::string& word) {
  for (const auto& [name, event] : events) {
    if (word == name) return event;
  }
  return std::nullopt;
}

std::vector<std::string> event_names() {
  std::vector<std::string> out;
  for (const auto& [name, event] : events)
    out.emplace_back(name);
  return out;
}

/// A rejection starts the clock of a section anew and never ends one.
std::optional<DealEvent> read_met_by(TableReader& in) {
  const std::string word = in.text("met_by");
  if (word.empty()) return std::nullopt;
  const auto event = event_named(word);
  if (event && *event != DealEvent::Rejected) return event;
  in.error("met_by", "“" + word + "” is no event that can meet a clock" +
                         (event ? "; a rejection starts one" : did_you_mean(word, event_names())));
  return std::nullopt;
}

}  // namespace

DealEvent read_event(TableReader& in) {
  const std::string word = in.required_text("from");
  if (const auto event = event_named(word)) return *event;
  if (!word.empty()) {
    in.error("from", "“" + word + "” is no event a clock can start from" + did_you_mean(word, event_names()));
  }
  return DealEvent::ClosedWon;
}

PolicyClock read_clock(TableReader& in) {
  PolicyClock clock;
  clock.what = in.required_text("what");
  clock.start = read_event(in);
  const auto limit = read_limit(in);
  clock.unit = limit ? limit->unit : ClockUnit::CalendarDays;
  clock.limit = limit ? limit->amount : 0;
  const int longest = most(clock.unit);
  if (in.has("earliest")) clock.earliest = static_cast<int>(in.number("earliest", 0, 0, longest));
  if (in.has("red")) clock.red = static_cast<int>(in.number("red", 0, 0, longest));
  clock.before = in.flag("before", false);
  clock.measured = in.flag("kpi", false);
  clock.exception = in.text("exception");
  clock.met_by = read_met_by(in);
  if (limit && clock.earliest && *clock.earliest > clock.limit) {
    in.error("earliest", "“earliest” is " + std::to_string(*clock.earliest) + ", later than the limit of " +
                             std::to_string(clock.limit) + "; both count in the limit's unit");
  }
  if (limit && clock.red && !clock.before && *clock.red < clock.limit) {
    in.error("red", "“red” is " + std::to_string(*clock.red) + ", before the limit of " +
                        std::to_string(clock.limit) + " is over; both count in the limit's unit");
  }
  return clock;
}

}  // namespace hh::library
