// A door of the command's own, with its store locked, for as long as one command runs.
//
//     auto opened = open_own_door(console.places);
//     if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
//     std::get<OwnDoor>(opened).door->ask(…);
//
// Main thread.
#pragma once

#include "app/exit_codes.hpp"
#include "app/places.hpp"
#include "session/door.hpp"

#include <memory>
#include <variant>

namespace hh::app {

struct OwnDoor {
  store::FolderLock lock;
  std::unique_ptr<session::Door> door;
};

struct NoDoor {
  domain::Problem problem;
  Exit code = Exit::Refused;
};

std::variant<OwnDoor, NoDoor> open_own_door(const Places& places);

}  // namespace hh::app
