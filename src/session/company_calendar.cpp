#include "session/company_calendar.hpp"

namespace hh::session {

namespace {

std::string setting(const std::map<std::string, std::string>& settings, const char* key) {
  const auto found = settings.find(key);
  return found == settings.end() ? std::string{} : found->second;
}

}  // namespace

domain::WorkingTime company_hours(const std::map<std::string, std::string>& settings) {
  return domain::read_working_time(setting(settings, working_time_setting));
}

domain::BusinessCalendar company_calendar(const std::map<std::string, std::string>& settings) {
  const domain::WorkingTime time = company_hours(settings);
  return domain::BusinessCalendar(domain::read_holidays(setting(settings, holidays_setting)), time.week,
                                  time.hours);
}

}  // namespace hh::session
