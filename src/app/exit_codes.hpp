// What the program's exit tells a script; docs/exit-codes.md says it to people.
#pragma once

namespace hh::app {

enum class Exit : int {
  Ok = 0,
  Refused = 1,   ///< it was understood and could not be done
  WrongUse = 2,  ///< the command line itself makes no sense
  NoDisplay = 3,
  StoreTrouble = 4,
  LibraryFaults = 5,
  AlreadyRunning = 6,  ///< another program holds the same data folder
  Interrupted = 130,   ///< by SIGINT, half way
  Terminated = 143,    ///< by SIGTERM, half way
};

}  // namespace hh::app
