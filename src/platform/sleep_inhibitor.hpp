// SleepInhibitor: while one lives, the computer is asked not to sleep and not to blank its screens.
//
//     SleepInhibitor awake("A training is running");
//     checklist.add(awake.status().text);
//
// Asks over D-Bus on its own thread, so nothing waits for it: the status reads Asking until the
// answers are in. Released by the destructor and, if the program dies, by the bus itself.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace hh::platform {

class SleepInhibitor {
public:
  enum class State { Asking, Held, Unavailable };
  struct Status {
    State state = State::Asking;
    std::string text;  ///< for the checklist
  };

  /// `changed` is called once, from the inhibitor's thread, when the status is known.
  explicit SleepInhibitor(std::string reason, std::function<void()> changed = {});
  ~SleepInhibitor();
  SleepInhibitor(const SleepInhibitor&) = delete;
  SleepInhibitor& operator=(const SleepInhibitor&) = delete;

  Status status() const;

private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace hh::platform
