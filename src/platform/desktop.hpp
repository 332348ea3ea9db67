// Desktop: the connection to the display. Opened once, before any Window, and outlives them all.
//
//     auto desktop = Desktop::open();
//     if (!desktop) return explain(desktop.problem());     // no display: exit 3
//     while (running) {
//       const bool woken = desktop.value()->wait(pacer.wait(now));
//       ...
//     }
//
// Everything belongs to the main thread but `wake`, which any thread may call at any time.
#pragma once

#include "domain/result.hpp"
#include "domain/units.hpp"
#include "platform/monitor.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hh::platform {

class Desktop {
public:
  /// Fails with a Problem when there is no display to open.
  static domain::Result<std::unique_ptr<Desktop>> open();
  ~Desktop();
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

  /// Screens plugged in now; may be empty while a dock reconnects.
  std::vector<Monitor> monitors() const;

  /// Called inside `wait` after a screen came or went; ask `monitors()` for the new list.
  void on_monitors_changed(std::function<void()> changed);

  /// Sleeps until input, a `wake` or the timeout, and runs the windows' events meanwhile.
  /// True when somebody called `wake` since the last call. A timeout of zero only looks.
  bool wait(domain::Millis timeout);

  /// Ends the current or the next `wait`. Any thread; does nothing when no Desktop is open.
  static void wake();

  /// "GLFW 3.3.8 on X11": for the doctor's report.
  std::string description() const;

private:
  Desktop() = default;
  std::function<void()> monitors_changed_;
};

}  // namespace hh::platform
