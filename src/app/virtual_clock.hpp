// VirtualClock: time that stands still until it is moved, for simulations, pictures and tests.
//
//     VirtualClock clock(utc);
//     clock.move_to(Minutes{37});       // since it was made
//
// Callable from any thread.
#pragma once

#include "domain/clock.hpp"

#include <atomic>
#include <string>

namespace hh::app {

class VirtualClock final : public domain::Clock {
public:
  /// `name` tells one start of this machine from another; make it unique where stores are kept.
  VirtualClock(domain::UtcTime start, std::string name) : start_(start), name_(std::move(name)) {}

  domain::Reading now() const override {
    const domain::Millis passed{passed_.load()};
    return {.boot = passed, .utc = start_ + passed};
  }
  std::string boot_id() const override { return name_; }
  void move_to(domain::Millis since_start) { passed_.store(since_start.count()); }

private:
  domain::UtcTime start_;
  std::string name_;
  std::atomic<domain::Millis::rep> passed_{0};
};

}  // namespace hh::app
