#include "app/shutdown_signals.hpp"

#include <pthread.h>
#include <signal.h>

#include <utility>

namespace hh::app {

namespace {

/// Ends the waiting thread itself; nobody else sends it.
constexpr int farewell = SIGUSR1;

sigset_t awaited() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, farewell);
  return set;
}

}  // namespace

ShutdownSignals::ShutdownSignals(std::function<void()> woken) {
  const sigset_t set = awaited();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiting_ = std::thread([this, woken = std::move(woken), set] {
    int signal = 0;
    while (!over_ && sigwait(&set, &signal) == 0) {
      if (signal == farewell) continue;
      signal_ = signal;
      woken();
    }
  });
}

ShutdownSignals::~ShutdownSignals() {
  over_ = true;
  pthread_kill(waiting_.native_handle(), farewell);
  waiting_.join();
  const sigset_t set = awaited();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace hh::app
