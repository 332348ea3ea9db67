#include "app/company_calendar.hpp"

#include "session/company_calendar.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace hh::app {

using namespace domain;

namespace {

using Settings = std::map<std::string, std::string>;

/// Those the calendar is made of.
Result<Settings> calendar_settings(const Places& places) {
  if (!std::filesystem::exists(places.database())) return Settings{};
  const auto store = open_to_read(places);
  if (!store) return store.problem();
  Settings out;
  for (const char* key : {session::holidays_setting, session::working_time_setting})
    out[key] = store.value().setting(key);
  return out;
}

}  // namespace

Result<std::vector<Holiday>> stored_holidays(const Places& places) {
  const auto settings = calendar_settings(places);
  if (!settings) return settings.problem();
  return session::company_calendar(settings.value()).holidays();
}

Result<WorkingTime> stored_working_time(const Places& places) {
  const auto settings = calendar_settings(places);
  if (!settings) return settings.problem();
  return session::company_hours(settings.value());
}

Result<BusinessCalendar> company_calendar(const Places& places) {
  const auto settings = calendar_settings(places);
  if (!settings) return settings.problem();
  return session::company_calendar(settings.value());
}

}  // namespace hh::app
