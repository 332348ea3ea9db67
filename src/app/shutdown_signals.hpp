// ShutdownSignals: SIGINT and SIGTERM as a question the main loop can ask.
//
//     ShutdownSignals signals(Desktop::wake);    // before any other thread is started
//     while (!signals.asked()) ...
//
// A thread of its own waits for them, so nothing runs inside a signal handler.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace hh::app {

class ShutdownSignals {
public:
  /// `woken` is called from the waiting thread when one arrives.
  explicit ShutdownSignals(std::function<void()> woken);
  ~ShutdownSignals();
  ShutdownSignals(const ShutdownSignals&) = delete;
  ShutdownSignals& operator=(const ShutdownSignals&) = delete;

  bool asked() const { return signal_ != 0; }
  /// The number of the one that came last; 0 before.
  int signal() const { return signal_; }

private:
  std::atomic<int> signal_{0};
  std::atomic<bool> over_{false};
  std::thread waiting_;
};

}  // namespace hh::app
