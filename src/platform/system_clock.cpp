#include "platform/system_clock.hpp"

#include <ctime>
#include <fstream>

namespace hh::platform {
namespace {

domain::Millis read(clockid_t which) {
  timespec time{};
  clock_gettime(which, &time);
  return std::chrono::floor<domain::Millis>(std::chrono::seconds{time.tv_sec} +
                                            std::chrono::nanoseconds{time.tv_nsec});
}

std::string read_boot_id() {
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(file, id);
  return id;
}

}  // namespace

SystemClock::SystemClock() : boot_id_(read_boot_id()) {}

domain::Reading SystemClock::now() const {
  return {.boot = read(CLOCK_BOOTTIME), .utc = domain::UtcTime{read(CLOCK_REALTIME)}};
}

}  // namespace hh::platform
