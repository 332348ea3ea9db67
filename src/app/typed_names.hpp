// Names typed on the command line that are none, and what to write instead.
//
//     if (const auto wrong = wrong_zone(options.zone)) return console.fail(*wrong, Exit::WrongUse);
//
// Thread: any.
#pragma once

#include "domain/result.hpp"
#include "library/library.hpp"

#include <optional>
#include <string>

namespace hh::app {

/// Nothing where the zone is known, or none was named.
std::optional<domain::Problem> wrong_zone(const std::string& zone);
domain::Problem no_template(const library::Shelf& shelf, const std::string& asked);

}  // namespace hh::app
