// Time plan: does the agenda fit its slot, and when does it end. Sentences for set-up and Library.
//
//     agenda_words(program)                       "5 sections, 60 of 60 min, fits"
//     ends_words(program, start)                  "ends 13:00"
#pragma once

#include "domain/program.hpp"
#include "session/snapshot.hpp"

#include <optional>
#include <string>

namespace hh::ui {

/// Planned minutes beyond the slot; negative is room left.
domain::Minutes over_slot(const domain::Program& program);
/// "fits its 60 min", "5 min over its 60 min", "5 min left of its 60 min".
std::string agenda_words(const domain::Program& program);

/// The planned start the field means. Empty text is no planned start; a time gone by is reported.
struct PlannedStart {
  std::optional<domain::UtcTime> utc;
  std::optional<domain::LocalTime> local;
  std::string fault;  ///< the field cannot be read; says what to write
};
PlannedStart planned_start(const std::string& field, const session::Moment& moment);

/// "starts 12:00, ends 13:00, 5 min over its slot"; without a planned start, as if started now.
std::string plan_sentence(const domain::Program& program, const PlannedStart& start,
                          const session::Moment& moment);

}  // namespace hh::ui
