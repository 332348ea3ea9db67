// Descriptor: an open file that is closed when it goes out of scope. -1 is none.
#pragma once

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace hh::store {

class Descriptor {
public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  explicit operator bool() const { return value_ >= 0; }
  int get() const { return value_; }
  int release() { return std::exchange(value_, -1); }

private:
  int value_;
};

}  // namespace hh::store
