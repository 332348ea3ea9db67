#include "app/cmd_run.hpp"

namespace hh::app {
Exit run_program(Console& console, const RunOptions&) { return console.fail({"windows are not wired yet", {}, {}}, Exit::NoDisplay); }
}  // namespace hh::app
