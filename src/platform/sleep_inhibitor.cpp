#include "platform/sleep_inhibitor.hpp"

#include <systemd/sd-bus.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <utility>

namespace hh::platform {
namespace {

constexpr const char* kProgram = "Handoff Hour";
constexpr std::uint64_t kPatienceUs = 1'500'000;  // a bus that hangs must not keep the program from ending

struct CloseBus {
  void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;

struct ReleaseMessage {
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Message = std::unique_ptr<sd_bus_message, ReleaseMessage>;

class FileHandle {
public:
  FileHandle() = default;
  explicit FileHandle(int handle) : handle_(handle) {}
  FileHandle(FileHandle&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~FileHandle() {
    if (handle_ >= 0) close(handle_);
  }
  bool valid() const { return handle_ >= 0; }

private:
  int handle_ = -1;
};

Bus connect(int (*open)(sd_bus**)) {
  sd_bus* raw = nullptr;
  if (open(&raw) < 0) return nullptr;
  Bus bus(raw);
  sd_bus_set_method_call_timeout(raw, kPatienceUs);
  return bus;
}

/// The desktop keeps screens lit for as long as the connection that asked lives.
bool keep_screens_lit(sd_bus* session, const std::string& reason) {
  if (!session) return false;
  sd_bus_message* raw = nullptr;
  const int answer = sd_bus_call_method(session, "org.freedesktop.ScreenSaver",
                                        "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
                                        "Inhibit", nullptr, &raw, "ss", kProgram, reason.c_str());
  const Message reply(raw);
  return answer >= 0;
}

/// logind keeps the computer awake for as long as the returned handle is open.
FileHandle stay_awake(sd_bus* system, const std::string& reason) {
  if (!system) return {};
  sd_bus_message* raw = nullptr;
  const int answer = sd_bus_call_method(system, "org.freedesktop.login1", "/org/freedesktop/login1",
                                        "org.freedesktop.login1.Manager", "Inhibit", nullptr, &raw, "ssss",
                                        "sleep:idle", kProgram, reason.c_str(), "block");
  const Message reply(raw);
  int borrowed = -1;
  if (answer < 0 || sd_bus_message_read(raw, "h", &borrowed) < 0) return {};
  return FileHandle(dup(borrowed));
}

SleepInhibitor::Status describe(bool lit, bool awake) {
  using State = SleepInhibitor::State;
  if (lit && awake) return {State::Held, "The computer stays awake and its screens stay on."};
  if (lit) return {State::Held, "The screens stay on."};
  if (awake) return {State::Held, "The computer stays awake; a screen saver may still come on."};
  return {
      State::Unavailable,
      "Nothing here can be asked to stay awake (no desktop bus). Turn sleep and screen saver off by hand."};
}

}  // namespace

struct SleepInhibitor::Work {
  mutable std::mutex guard;
  Status status{State::Asking, "Asking the desktop to stay awake."};
  std::jthread thread;

  /// Asks, and keeps what was granted until told to stop.
  void hold(const std::stop_token& stop, const std::string& reason, const std::function<void()>& changed);
};

void SleepInhibitor::Work::hold(const std::stop_token& stop, const std::string& reason,
                                const std::function<void()>& changed) {
  const Bus session = connect(sd_bus_open_user);
  const bool lit = keep_screens_lit(session.get(), reason);
  FileHandle awake;
  if (!stop.stop_requested()) awake = stay_awake(connect(sd_bus_open_system).get(), reason);
  {
    const std::scoped_lock lock(guard);
    status = describe(lit, awake.valid());
  }
  if (changed) changed();
  std::mutex idle;
  std::unique_lock lock(idle);
  std::condition_variable_any().wait(lock, stop, [] { return false; });
}

SleepInhibitor::SleepInhibitor(std::string reason, std::function<void()> changed)
    : work_(std::make_unique<Work>()) {
  work_->thread = std::jthread([work = work_.get(), reason = std::move(reason), changed = std::move(changed)](
                                   const std::stop_token& stop) { work->hold(stop, reason, changed); });
}

SleepInhibitor::~SleepInhibitor() = default;

SleepInhibitor::Status SleepInhibitor::status() const {
  const std::scoped_lock lock(work_->guard);
  return work_->status;
}

}  // namespace hh::platform
