#include "ui/time_plan.hpp"

#include "ui/dates.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace hh::ui {

domain::Minutes over_slot(const domain::Program& program) { return program.agenda_total() - program.slot; }

std::string agenda_words(const domain::Program& program) {
  const auto over = over_slot(program).count();
  const auto slot = program.slot.count();
  if (over > 0) return fmt::format("{} min over its {} min", over, slot);
  if (over < 0) return fmt::format("{} min left of its {} min", std::abs(over), slot);
  return fmt::format("fits its {} min", slot);
}

PlannedStart planned_start(const std::string& field, const session::Moment& moment) {
  if (field.find_first_not_of(" \t") == std::string::npos) return {};
  const auto minutes = time_of_day(field);
  if (!minutes) return {{}, {}, "write the time as 12:00, or leave it empty"};
  const domain::LocalTime local = domain::LocalTime{std::chrono::local_days{today(moment)}} + *minutes;
  return {to_utc(local, moment), local, {}};
}

std::string plan_sentence(const domain::Program& program, const PlannedStart& start,
                          const session::Moment& moment) {
  const domain::LocalTime from = start.local.value_or(moment.local);
  const std::string end = hour_minute(from + program.agenda_total());
  if (!start.local) return fmt::format("started now it ends {}, {}", end, agenda_words(program));
  const auto gone = std::chrono::duration_cast<domain::Minutes>(moment.local - from);
  const std::string late = gone.count() > 0 ? fmt::format(", that was {} min ago", gone.count()) : "";
  return fmt::format("starts {}{}, ends {}, {}", hour_minute(from), late, end, agenda_words(program));
}

}  // namespace hh::ui
