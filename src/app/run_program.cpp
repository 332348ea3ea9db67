#include "app/log.hpp"
#include "app/room.hpp"
#include "app/training.hpp"

#include <spdlog/spdlog.h>

#include <exception>

namespace hh::app {

namespace {

Exit run_windows(Console& console, platform::Desktop& desktop, RoomPlan plan, store::Store store) {
  open_log(plan.places.log());
  spdlog::info("Handoff Hour {} on {}", HH_VERSION, desktop.description());
  try {
    Room room(desktop, std::move(plan), std::move(store));
    if (const auto opened = room.open_windows(); !opened)
      return console.fail(opened.problem(), Exit::NoDisplay);
    room.run();
    return Exit::Ok;
  } catch (const std::exception& error) {
    spdlog::critical("ended by an exception: {}", error.what());
    return console.fail({std::string("Something went wrong that was not foreseen (") + error.what() + ")",
                         console.places.log().string(),
                         "Everything acknowledged is stored: start the program again and go on."},
                        Exit::Refused);
  }
}

}  // namespace

Exit run_program(Console& console, const RunOptions& options) {
  RoomPlan plan{options, console.places, {}, shelf_of(console.places)};
  if (!options.program.empty()) {
    const auto found = find_program(*plan.shelf, options.program);
    if (const auto* no = std::get_if<NotFound>(&found)) return console.fail(no->problem, no->code);
  }
  if (!options.roster.empty()) {
    auto roster = read_roster_file(options.roster, console.err);
    if (!roster) return console.fail(roster.problem(), Exit::Refused);
    plan.roster = std::move(roster).value();
  }
  auto desktop = platform::Desktop::open();
  if (!desktop) return console.fail(desktop.problem(), Exit::NoDisplay);
  if (const auto made = prepare_data_folder(console.places); !made) {
    return console.fail(made.problem(), Exit::StoreTrouble);
  }
  const auto lock = store::FolderLock::take(console.places.lock_folder());
  if (!lock) return console.fail(lock.problem(), Exit::AlreadyRunning);
  auto store = open_to_write(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  return run_windows(console, *desktop.value(), std::move(plan), std::move(store).value());
}

}  // namespace hh::app
