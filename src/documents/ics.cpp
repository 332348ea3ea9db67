// The dates of a packet as a calendar that can be imported again: RFC 5545, by libical.
#include "documents/reader_content.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"

#include <libical/ical.h>

#include <chrono>
#include <ctime>
#include <memory>
#include <string>

namespace hh::documents {

using domain::ContentDate;

namespace {

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

icaltimetype utc(domain::UtcTime at) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
  return icaltime_from_timet_with_zone(static_cast<std::time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

icaltimetype whole_day(std::chrono::sys_days at) {
  const domain::Date day{at};
  icaltimetype out = icaltime_null_date();
  out.year = static_cast<int>(day.year());
  out.month = static_cast<int>(static_cast<unsigned>(day.month()));
  out.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return out;
}

void set_when(icalcomponent* event, const ContentDate& date) {
  if (date.at) {
    icalcomponent_add_property(event, icalproperty_new_dtstart(utc(*date.at)));
    if (date.minutes > 0) {
      icalcomponent_add_property(event,
                                 icalproperty_new_dtend(utc(*date.at + std::chrono::minutes(date.minutes))));
    }
    return;
  }
  // A call whose instant nobody worked out is kept as its day, never at a guessed hour.
  const std::chrono::sys_days day{day_of(date)};
  icalcomponent_add_property(event, icalproperty_new_dtstart(whole_day(day)));
  icalcomponent_add_property(event, icalproperty_new_dtend(whole_day(day + std::chrono::days(1))));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

Component event_of(const std::string& packet, const ContentDate& date, icalproperty_status status,
                   domain::Audience reader, domain::UtcTime now) {
  Component event(icalcomponent_new_vevent());
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(event.get(), property); };
  add(icalproperty_new_uid((packet + "/" + clean_line(date.id) + "@handoff-hour").c_str()));
  add(icalproperty_new_dtstamp(utc(now)));
  add(icalproperty_new_sequence(date.version));
  set_when(event.get(), date);
  add(icalproperty_new_summary(date.title.c_str()));
  const std::string remark = date.done ? remark_on(date) : std::string{};
  const std::string words = date.note + (date.note.empty() || remark.empty() ? "" : "\n") + remark;
  if (!words.empty()) add(icalproperty_new_description(words.c_str()));
  add(icalproperty_new_status(status));
  if (reader == domain::Audience::Internal) add(icalproperty_new_class(ICAL_CLASS_CONFIDENTIAL));
  return event;
}

}  // namespace

Rendered render_ics(const domain::PacketContent& content, const DocumentOptions& options) {
  Component calendar(icalcomponent_new_vcalendar());
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
  add(icalproperty_new_prodid("-//Handoff Hour//Packet//EN"));
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
  bool any = false;
  const auto put = [&](const std::vector<ContentDate>& dates, icalproperty_status status) {
    for (const ContentDate& date : dates) {
      if (!day_of(date).ok()) continue;
      icalcomponent_add_component(
          calendar.get(), event_of(content.packet, date, status, content.audience, options.now).release());
      any = true;
    }
  };
  put(content.dates, ICAL_STATUS_CONFIRMED);
  put(content.called_off, ICAL_STATUS_CANCELLED);
  if (!any) {
    return domain::Problem{"The packet holds no dates for a calendar", content.packet,
                           "Give a promise or a milestone its due date."};
  }
  const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
  return std::string(text.get());
}

}  // namespace hh::documents
