#include "app/own_door.hpp"

#include "platform/system_clock.hpp"

#include <chrono>
#include <thread>
#include <utility>

namespace hh::app {

namespace {
constexpr int most_waits = 40;
constexpr std::chrono::milliseconds one_wait{50};
}  // namespace

std::variant<OwnDoor, NoDoor> open_own_door(const Places& places) {
  if (const auto made = prepare_data_folder(places); !made) {
    return NoDoor{made.problem(), Exit::StoreTrouble};
  }
  auto lock = store::FolderLock::take(places.lock_folder());
  // Another command is done in a moment; a program that runs is not.
  for (int waited = 0; !lock && waited < most_waits; ++waited) {
    std::this_thread::sleep_for(one_wait);
    lock = store::FolderLock::take(places.lock_folder());
  }
  if (!lock) return NoDoor{lock.problem(), Exit::AlreadyRunning};
  auto store = open_to_write(places);
  if (!store) return NoDoor{store.problem(), Exit::StoreTrouble};
  auto door = std::make_unique<session::Door>(session::DoorOptions{
      std::move(store).value(), std::make_shared<platform::SystemClock>(), shelf_of(places), {}, {}});
  return OwnDoor{std::move(lock).value(), std::move(door)};
}

}  // namespace hh::app
