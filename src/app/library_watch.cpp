#include "app/library_watch.hpp"

#include <spdlog/spdlog.h>

#include <sys/stat.h>
#include <exception>
#include <map>
#include <utility>

namespace hh::app {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds between_looks{200};

struct Look {
  std::int64_t changed_ns = 0;
  std::int64_t inode = 0;
  std::int64_t size = 0;
  friend bool operator==(const Look&, const Look&) = default;
};
using Looks = std::map<std::string, Look>;

void look_into(const fs::path& folder, Looks& out) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() != ".md") continue;
    struct stat seen {};
    if (::stat(at->path().c_str(), &seen) != 0) continue;
    constexpr std::int64_t a_second = 1'000'000'000;
    out[at->path().string()] = {seen.st_mtim.tv_sec * a_second + seen.st_mtim.tv_nsec,
                                static_cast<std::int64_t>(seen.st_ino),
                                static_cast<std::int64_t>(seen.st_size)};
  }
}

Looks look(const Places& places) {
  Looks out;
  look_into(places.library, out);
  if (places.own_library() != places.library) look_into(places.own_library(), out);
  return out;
}

}  // namespace

LibraryWatch::LibraryWatch(Places places, Changed changed)
    : places_(std::move(places)), changed_(std::move(changed)), thread_([this] { work(); }) {}

LibraryWatch::~LibraryWatch() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void LibraryWatch::read_now() {
  {
    const std::lock_guard lock(mutex_);
    asked_ = true;
  }
  wake_.notify_one();
}

void LibraryWatch::work() {
  Looks read = look(places_);
  Looks before = read;
  std::unique_lock lock(mutex_);
  while (!over_) {
    wake_.wait_for(lock, between_looks, [this] { return over_ || asked_; });
    if (over_) return;
    const bool asked = std::exchange(asked_, false);
    lock.unlock();
    try {
      const Looks now = look(places_);
      const bool settled = now == before && now != read;
      before = now;
      if (asked || settled) {
        read = now;
        changed_(shelf_of(places_));
      }
    } catch (const std::exception& error) {
      spdlog::error("the library could not be looked at: {}", error.what());
    }
    lock.lock();
  }
}

}  // namespace hh::app
