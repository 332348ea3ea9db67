#include "app/holiday_reading.hpp"

#include "app/input_file.hpp"
#include "session/zone.hpp"

#include <chrono>

namespace hh::app {

using namespace domain;

namespace {

constexpr std::chrono::years years_ahead{9};

}  // namespace

Result<documents::HolidayReading> read_holidays_of(const std::string& file,
                                                   std::optional<documents::DayOrder> dates, LocalTime now) {
  const auto bytes =
      read_input(file, {"a calendar", "Name an ICS or CSV file, or \"-\" to read what is piped in.",
                        documents::largest_holidays, "Export the holidays alone."});
  if (!bytes) return bytes.problem();
  const std::chrono::year year = Date{std::chrono::floor<std::chrono::days>(now)}.year();
  documents::HolidayOptions options;
  options.from = (year - std::chrono::years{1}) / std::chrono::January / 1;
  options.until = (year + years_ahead) / std::chrono::December / 31;
  options.zone = session::zone_of(session::computer_zone());
  options.dates = dates;
  auto read = documents::read_holiday_file(bytes.value(), options);
  if (read) return read;
  Problem problem = read.problem();
  problem.where = file + (problem.where.empty() ? "" : ", " + problem.where);
  return problem;
}

}  // namespace hh::app
