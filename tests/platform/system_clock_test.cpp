#include "platform/system_clock.hpp"

#include <doctest/doctest.h>

#include <chrono>

using hh::domain::Millis;
using hh::platform::SystemClock;

TEST_CASE("the boot axis never goes back and the wall time is the system's") {
  const SystemClock clock;
  const auto first = clock.now();
  for (int i = 0; i < 1000; ++i)
    CHECK(clock.now().boot >= first.boot);
  CHECK(first.boot > Millis{0});
  const auto system = std::chrono::system_clock::now();
  CHECK(std::chrono::abs(system - first.utc) < std::chrono::seconds{5});
}

TEST_CASE("the boot id is the kernel's and stays the same") {
  const SystemClock clock;
  CHECK(clock.boot_id().size() == 36);
  CHECK(clock.boot_id() == SystemClock{}.boot_id());
}
