// SystemClock: the real Clock of this machine. Any thread. Only `app` makes one.
#pragma once

#include "domain/clock.hpp"

namespace hh::platform {

class SystemClock final : public domain::Clock {
public:
  SystemClock();
  domain::Reading now() const override;
  std::string boot_id() const override { return boot_id_; }

private:
  std::string boot_id_;
};

}  // namespace hh::platform
