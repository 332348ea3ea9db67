#include "store/connection.hpp"
#include "store/descriptor.hpp"
#include "store/problems.hpp"
#include "store/store.hpp"

#include <sys/file.h>
#include <sys/stat.h>
#include <array>
#include <cerrno>

namespace hh::store {

using domain::Problem;
using domain::Result;

namespace {

std::string holder(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
  std::string pid(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
  while (!pid.empty() && pid.back() == '\n')
    pid.pop_back();
  return pid.empty() ? "another process" : "process " + pid;
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "lock";
  if (auto made = make_folder(folder); !made) {
    return made.problem();
  }
  Descriptor lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!lock) {
    return system_problem("The store's lock cannot be opened", file.string(), errno);
  }
  if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) {
      return system_problem("The store's lock cannot be taken", file.string(), errno);
    }
    return Problem{"Handoff Hour is running on this store already (" + holder(lock.get()) + ")",
                   folder.string(), "Use that one, end it, or choose another folder with --data."};
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  const bool noted = ::ftruncate(lock.get(), 0) == 0 && ::pwrite(lock.get(), pid.data(), pid.size(), 0) > 0;
  if (!noted) {
    return system_problem("The store's lock cannot be written", file.string(), errno);
  }
  return FolderLock(lock.release());
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hh::store
