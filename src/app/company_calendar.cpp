#include "app/company_calendar.hpp"

#include "session/snapshot.hpp"

#include <filesystem>
#include <utility>

namespace hh::app {

using namespace domain;

Result<std::vector<Holiday>> stored_holidays(const Places& places) {
  if (!std::filesystem::exists(places.database())) return std::vector<Holiday>{};
  const auto store = open_to_read(places);
  if (!store) return store.problem();
  return read_holidays(store.value().setting(session::holidays_setting));
}

Result<BusinessCalendar> company_calendar(const Places& places) {
  auto holidays = stored_holidays(places);
  if (!holidays) return holidays.problem();
  return BusinessCalendar(std::move(holidays).value());
}

}  // namespace hh::app
