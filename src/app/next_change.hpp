// When what is shown will look different by itself, derived from the session and the instant.
//
//     auto wait = next_change(session, moment.at);   // none: only after input
//
// Waits are on the session's axis; a rehearsal's clock runs faster. Pure.
#pragma once

#include "domain/session.hpp"

#include <optional>

namespace hh::app {

/// Until the next flip of any clock of the hour: section, round, reader, silence.
std::optional<domain::Millis> next_change(const domain::Session& session, domain::SessionTime at);

}  // namespace hh::app
