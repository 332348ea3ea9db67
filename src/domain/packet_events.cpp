#include "domain/packet_events.hpp"

#include "domain/amounts.hpp"
#include "domain/due.hpp"
#include "domain/policy_dates.hpp"

#include <array>
#include <chrono>
#include <utility>

namespace hh::domain {

namespace {

constexpr std::array<std::pair<DealEvent, const char*>, 5> told{{{DealEvent::ClosedWon, "closed"},
                                                                 {DealEvent::Countersigned, "countersigned"},
                                                                 {DealEvent::IntroSent, "intro-sent"},
                                                                 {DealEvent::Kickoff, "kickoff"},
                                                                 {DealEvent::Renewal, "renewal"}}};

}  // namespace

std::optional<DealEvent> told_event(const TemplateField& field) {
  if (field.type != FieldType::Day || field.many) return std::nullopt;
  if (field.event) return field.event;
  for (const auto& [event, id] : told) {
    if (field.id.value == id) return event;
  }
  return std::nullopt;
}

const TemplateField* date_field(const PacketTemplate& form, DealEvent event) {
  for (const TemplateSection& section : form.sections) {
    for (const TemplateField& field : section.fields) {
      if (told_event(field) == event) return &field;
    }
  }
  return nullptr;
}

DealEvent won_event(const PacketTemplate& form) {
  const TemplateField* closed = form.field(FieldId{"closed"});
  return (closed == nullptr ? std::nullopt : told_event(*closed)).value_or(DealEvent::ClosedWon);
}

bool time_known(LocalTime at) { return at != std::chrono::floor<std::chrono::days>(at); }

std::string event_moment_words(LocalTime at) {
  const std::string day = iso(Date{std::chrono::floor<std::chrono::days>(at)});
  return time_known(at) ? day + " " + clock_words(at) : day;
}

Result<LocalTime> read_event_moment(std::string_view text) {
  const auto end = text.find_last_not_of(' ');
  const Date day = parse_date(std::string(text.substr(0, end == std::string_view::npos ? 0 : end + 1)));
  if (day.ok()) return LocalTime{std::chrono::local_days{day}};
  return read_moment(text);
}

}  // namespace hh::domain
