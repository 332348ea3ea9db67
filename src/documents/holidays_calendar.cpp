// Holidays out of a calendar: RFC 5545, by libical, one event at a time so that each keeps its line and
// a broken one costs no other.
#include "documents/holiday_sources.hpp"
#include "domain/due.hpp"
#include "library/text.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace hh::documents {

using domain::BusinessHours;
using domain::Date;
using domain::LocalTime;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;

namespace {

constexpr std::size_t longest_raw = 200;
constexpr days longest_event{366};
/// A rule is followed for so many steps: more than 200 years of months.
constexpr int most_steps = 3000;

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Component = std::unique_ptr<icalcomponent, Free>;
using Steps = std::unique_ptr<icalrecur_iterator, Free>;

/// The text of one VEVENT.
struct Block {
  int line = 0;
  std::string text;
  bool closed = false;
};

std::vector<Block> events_of(std::string_view text) {
  std::vector<Block> out;
  bool inside = false;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    ++number;
    const std::string word = library::lowered(line.substr(0, 20));
    if (word == "begin:vevent") {
      out.push_back({number, {}, false});
      inside = true;
    }
    if (inside) out.back().text.append(line).append("\r\n");
    if (inside && word == "end:vevent") {
      out.back().closed = true;
      inside = false;
    }
  }
  return out;
}

struct Event {
  int line = 0;
  std::string raw, uid, name;
  int sequence = 0;
  bool cancelled = false;
  Component component{};
  std::optional<local_days> instead_of{};  ///< of a repeated event, the day this one stands for
};

local_days day_of(const icaltimetype& time) {
  return local_days{Date{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                         std::chrono::day{static_cast<unsigned>(time.day)}}};
}

bool usable(const icaltimetype& time) {
  const Date day{std::chrono::year{time.year}, std::chrono::month{static_cast<unsigned>(time.month)},
                 std::chrono::day{static_cast<unsigned>(time.day)}};
  return !icaltime_is_null_time(time) && day.ok() && time.year >= 1900 && time.year < 2200;
}

/// Moments in UTC are those of the zone; others are taken as the local time they are written in.
LocalTime moment_of(const icaltimetype& time, const domain::Zone& zone) {
  LocalTime out{day_of(time)};
  if (time.is_date == 0) {
    out +=
        std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} + std::chrono::seconds{time.second};
  }
  if (icaltime_is_utc(time) != 0 && zone.local) return zone.local(domain::UtcTime{out.time_since_epoch()});
  return out;
}

/// The first property of a kind; nullptr where the event has none.
icalproperty* property(const Event& event, icalproperty_kind kind) {
  return icalcomponent_get_first_property(event.component.get(), kind);
}

bool names(const Event& event, const char* start) {
  const std::string all = "\n" + library::lowered(event.raw);
  return all.find(std::string("\n") + start) != std::string::npos;
}

Event event_of(const Block& block) {
  Event out;
  out.line = block.line;
  out.raw = block.text;
  out.component.reset(icalparser_parse_string(block.text.c_str()));
  if (!out.component || icalcomponent_isa(out.component.get()) != ICAL_VEVENT_COMPONENT) {
    out.component.reset();
    return out;
  }
  const char* uid = icalcomponent_get_uid(out.component.get());
  const char* summary = icalcomponent_get_summary(out.component.get());
  out.uid = uid == nullptr ? "" : uid;
  out.name = summary == nullptr ? "" : summary;
  out.sequence = icalcomponent_get_sequence(out.component.get());
  out.cancelled = icalcomponent_get_status(out.component.get()) == ICAL_STATUS_CANCELLED;
  const icaltimetype instead = icalcomponent_get_recurrenceid(out.component.get());
  if (usable(instead)) out.instead_of = day_of(instead);
  return out;
}

/// What an event's days are counted from: its beginning, and how long it lasts.
struct Span {
  LocalTime start{};
  domain::Millis length{};
  bool whole_days = true;
};

domain::Result<Span> span_of(const Event& event, const domain::Zone& zone) {
  const icaltimetype start = icalcomponent_get_dtstart(event.component.get());
  if (property(event, ICAL_DTSTART_PROPERTY) == nullptr || !usable(start))
    return domain::Problem{"it has no first day that can be read", {}, {}};
  Span out;
  out.whole_days = start.is_date != 0;
  out.start = moment_of(start, zone);
  out.length = out.whole_days ? domain::Millis{days{1}} : domain::Millis{0};
  const bool ends =
      property(event, ICAL_DTEND_PROPERTY) != nullptr || property(event, ICAL_DURATION_PROPERTY) != nullptr;
  if (!ends) {
    if (names(event, "dtend")) return domain::Problem{"its end cannot be read", {}, {}};
    if (!out.whole_days) return Span{LocalTime{floor<days>(out.start)}, days{1}, true};
    return out;
  }
  const icaltimetype end = icalcomponent_get_dtend(event.component.get());
  if (!usable(end)) return domain::Problem{"its end cannot be read", {}, {}};
  const domain::Millis length = moment_of(end, zone) - out.start;
  if (length < domain::Millis{0}) return domain::Problem{"it ends before it begins", {}, {}};
  // Some programs write the last day itself where the day after it is meant.
  if (!out.whole_days || length > domain::Millis{0}) out.length = length;
  if (out.length > longest_event) return domain::Problem{"it lasts longer than a year", {}, {}};
  return out;
}

/// The days that are wholly covered; of an event with hours those whose business hours are.
std::vector<Date> days_of(const Span& span) {
  const BusinessHours worked;
  std::vector<Date> out;
  const LocalTime end = span.start + span.length;
  for (local_days day = floor<days>(span.start); LocalTime{day} < end; day += days{1}) {
    const bool covered = span.start <= day + worked.open && end >= day + worked.close;
    if (covered) out.emplace_back(day);
  }
  return out;
}

/// Days on which a repeated event does not take place, and those on which it does besides.
std::set<local_days> days_in(const Event& event, icalproperty_kind kind) {
  std::set<local_days> out;
  for (icalproperty* one = property(event, kind); one != nullptr;
       one = icalcomponent_get_next_property(event.component.get(), kind)) {
    const icaltimetype time =
        kind == ICAL_EXDATE_PROPERTY ? icalproperty_get_exdate(one) : icalproperty_get_rdate(one).time;
    if (usable(time)) out.insert(day_of(time));
  }
  return out;
}

class Reader {
public:
  Reader(std::string_view text, const HolidayOptions& options) : options_(options) {
    for (const Block& block : events_of(text))
      add(block);
  }

  HolidayReading read() {
    for (const Event& event : events_) {
      if (event.cancelled || event.sequence < newest_[{event.uid, event.instead_of}]) continue;
      take(event);
    }
    if (cancelled_ > 0) {
      out_.remarks.push_back(std::to_string(cancelled_) + (cancelled_ == 1 ? " event is" : " events are") +
                             " cancelled and left out.");
    }
    return std::move(out_);
  }

private:
  void add(const Block& block) {
    Event event = event_of(block);
    if (!block.closed || !event.component) {
      set_aside(event, block.closed ? "it cannot be read as an event" : "the event is begun and never ended");
      return;
    }
    cancelled_ += event.cancelled ? 1 : 0;
    if (event.instead_of) replaced_[event.uid].insert(*event.instead_of);
    if (!event.uid.empty()) {
      int& newest = newest_[{event.uid, event.instead_of}];
      newest = std::max(newest, event.sequence);
    }
    events_.push_back(std::move(event));
  }

  void take(const Event& event) {
    const auto span = span_of(event, options_.zone);
    if (!span) return set_aside(event, span.problem().what);
    if (days_of(span.value()).empty())
      return set_aside(event, "it leaves some of the business hours of its day");
    icalproperty* rule = property(event, ICAL_RRULE_PROPERTY);
    if (rule == nullptr && names(event, "rrule")) {
      return set_aside(event, "its rule for repeating cannot be read");
    }
    if (rule == nullptr) {
      add_day(event, span.value(), floor<days>(span.value().start));
    } else if (const std::string reason = repeat(event, span.value(), icalproperty_get_rrule(rule));
               !reason.empty()) {
      return set_aside(event, reason);
    }
    for (const local_days day : days_in(event, ICAL_RDATE_PROPERTY))
      add_day(event, span.value(), day);
  }

  /// Why it cannot be repeated; empty where it was.
  std::string repeat(const Event& event, const Span& span, const icalrecurrencetype& rule) {
    if (rule.freq != ICAL_YEARLY_RECURRENCE && rule.freq != ICAL_MONTHLY_RECURRENCE)
      return "it repeats more often than every month";
    if (!options_.until.ok()) {
      add_day(event, span, floor<days>(span.start));
      return {};
    }
    const icaltimetype start = icalcomponent_get_dtstart(event.component.get());
    const Steps steps(icalrecur_iterator_new(rule, start));
    if (!steps) return "its rule for repeating cannot be read";
    const days moved = floor<days>(span.start) - day_of(start);
    int left = most_steps;
    for (icaltimetype at = icalrecur_iterator_next(steps.get()); left > 0 && usable(at);
         at = icalrecur_iterator_next(steps.get()), --left) {
      const local_days day = day_of(at) + moved;
      if (day > local_days{options_.until}) break;
      if (!options_.from.ok() || day + days_long(span) > local_days{options_.from}) add_day(event, span, day);
    }
    return {};
  }

  static days days_long(const Span& span) { return std::chrono::ceil<days>(span.length); }

  void add_day(const Event& event, const Span& span, local_days first) {
    if (excluded(event, first)) return;
    Span moved = span;
    moved.start += first - floor<days>(span.start);
    for (const Date& day : days_of(moved))
      out_.holidays.push_back({day, event.name});
  }

  bool excluded(const Event& event, local_days day) {
    if (event.instead_of) return false;
    const auto replaced = replaced_.find(event.uid);
    if (replaced != replaced_.end() && replaced->second.contains(day)) return true;
    return days_in(event, ICAL_EXDATE_PROPERTY).contains(day);
  }

  void set_aside(const Event& event, const std::string& reason) {
    out_.set_aside.push_back({event.line, reason, event.raw.substr(0, longest_raw)});
  }

  const HolidayOptions& options_;
  std::vector<Event> events_;
  std::map<std::string, std::set<local_days>> replaced_;  ///< days of repeated events told anew
  std::map<std::pair<std::string, std::optional<local_days>>, int> newest_;
  int cancelled_ = 0;
  HolidayReading out_;
};

}  // namespace

bool is_calendar(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && library::lowered(text.substr(first, 15)) == "begin:vcalendar";
}

HolidayReading holidays_of_calendar(std::string_view text, const HolidayOptions& options) {
  return Reader(text, options).read();
}

}  // namespace hh::documents
