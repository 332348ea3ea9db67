// What the commands of `library` share: the way on that they print.
//
//     fmt::format("handoff-hour run {}{}", id, same_folders(console.places))
#pragma once

#include "app/places.hpp"

#include <string>

namespace hh::app {

/// " --data DIR --library DIR" as a shell reads it; a folder that is the usual one is left out.
std::string same_folders(const Places& places);

}  // namespace hh::app
