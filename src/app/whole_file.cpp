#include "app/whole_file.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;

namespace {

constexpr std::string_view store_name = "handoff-hour.db";
constexpr const char* name_taken = "A file of this name is there already";
constexpr int most_of_one_name = 1000;

Problem cannot_write(const fs::path& file) {
  return {std::string("The file cannot be written (") + std::strerror(errno) + ")", file.string(),
          "Make room, make the folder yours, or choose another place."};
}

bool is_database(const fs::path& file) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::array<char, magic.size()> head{};
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), head.size());
  return std::string_view(head.data(), static_cast<std::size_t>(in.gcount())) == magic;
}

/// A store, its log, or its lock; also where its beginning is damaged.
bool belongs_to_a_store(const fs::path& file) {
  const std::string name = file.filename().string();
  for (const std::string_view tail : {"-wal", "-shm", "-journal"}) {
    if (name.ends_with(tail) && is_database(file.parent_path() / name.substr(0, name.size() - tail.size())))
      return true;
  }
  std::error_code ignored;
  const bool lock = name == "lock" && fs::exists(file.parent_path() / store_name, ignored);
  return lock || name == store_name || is_database(file);
}

/// Only an ordinary file, or none yet, in a folder that is there.
std::optional<Problem> no_place(const fs::path& file, Existing existing) {
  std::error_code ignored;
  if (existing != Existing::ReplaceLinked && fs::is_symlink(fs::symlink_status(file, ignored)))
    return Problem{"This is a link, and no link is followed", file.string(), "Name an ordinary file."};
  const fs::file_status there = fs::status(file, ignored);
  if (fs::is_directory(there))
    return Problem{"This is a folder, not a file", file.string(), "Name a file in it."};
  if (fs::exists(there) && !fs::is_regular_file(there)) {
    return Problem{"This is a device, a pipe or a socket, and none is replaced by a file", file.string(),
                   "Name an ordinary file."};
  }
  if (belongs_to_a_store(fs::absolute(file)))
    return Problem{"This belongs to a store, and nothing is written over one", file.string(),
                   "Choose another name."};
  if (existing == Existing::Refuse && fs::exists(there))
    return Problem{name_taken, file.string(), "Choose another name."};
  const fs::path folder = file.parent_path();
  if (folder.empty() || fs::is_directory(folder, ignored)) return std::nullopt;
  return Problem{"There is no such folder", folder.string(), "Make it first, or choose another place."};
}

/// A file that is gone with this object unless it was given its name.
class Unnamed {
public:
  Unnamed(const fs::path& folder, Readers readers) {
    const mode_t mode = readers == Readers::All ? 0666 : 0600;
    constexpr int most_left_behind = 100;
    for (int number = 0; number < most_left_behind && handle_ < 0; ++number) {
      path_ = (folder / fmt::format(".handoff-hour-{}-{}", ::getpid(), number)).string();
      handle_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      if (handle_ < 0 && errno != EEXIST) return;
    }
  }
  ~Unnamed() {
    if (handle_ >= 0) ::close(handle_);
    if (handle_ >= 0 && !named_) ::unlink(path_.c_str());
  }
  Unnamed(const Unnamed&) = delete;
  Unnamed& operator=(const Unnamed&) = delete;

  bool write(std::string_view text) {
    if (handle_ < 0) return false;
    while (!text.empty()) {
      const ssize_t size = ::write(handle_, text.data(), text.size());
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(size));
    }
    return ::fsync(handle_) == 0;
  }

  bool take_permissions_of(const fs::path& file) {
    struct stat there {};
    if (::stat(file.c_str(), &there) != 0) return errno == ENOENT;
    return ::fchmod(handle_, there.st_mode & 0777) == 0;
  }

  /// Without `replace` a file that came into being meanwhile stays as it is.
  bool give_name(const fs::path& file, bool replace) {
    if (replace) {
      named_ = std::rename(path_.c_str(), file.c_str()) == 0;
      return named_;
    }
    return ::link(path_.c_str(), file.c_str()) == 0;
  }

private:
  std::string path_;
  int handle_ = -1;
  bool named_ = false;
};

}  // namespace

Problem or_force(Problem problem) {
  if (problem.what == name_taken) problem.next = "Choose another name, or replace it with --force.";
  return problem;
}

domain::Outcome may_write(const fs::path& file, Existing existing) {
  if (const auto no = no_place(file, existing)) return *no;
  return domain::Done{};
}

domain::Outcome write_whole(const fs::path& file, const std::string& text, Existing existing,
                            Readers readers) {
  if (const auto no = no_place(file, existing)) return *no;
  const bool replace = existing != Existing::Refuse;
  std::error_code ignored;
  const bool behind_link = existing == Existing::ReplaceLinked && fs::exists(file, ignored);
  const fs::path target = behind_link ? fs::canonical(file, ignored) : fs::absolute(file);
  Unnamed fresh(target.parent_path(), readers);
  const bool written =
      fresh.write(text) && fresh.take_permissions_of(target) && fresh.give_name(target, replace);
  if (written) return domain::Done{};
  if (errno != EEXIST) return cannot_write(file);
  return Problem{"A file of this name came into being meanwhile", file.string(), "Choose another name."};
}

bool holds(const fs::path& file, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(file, error) != bytes.size() || error) return false;
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {}) == bytes;
}

domain::Result<fs::path> write_numbered(const fs::path& file, const std::string& text, Readers readers) {
  for (int number = 1; number < most_of_one_name; ++number) {
    const fs::path numbered = number == 1
                                  ? file
                                  : file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), number,
                                                                     file.extension().string());
    std::error_code error;
    if (fs::exists(fs::symlink_status(numbered, error))) {
      if (fs::is_regular_file(fs::symlink_status(numbered, error)) && holds(numbered, text)) return numbered;
      continue;
    }
    if (const auto done = write_whole(numbered, text, Existing::Refuse, readers); !done)
      return done.problem();
    return numbered;
  }
  return Problem{"Too many files of this name are kept", file.string(), "Move them away, then try again."};
}

domain::Outcome make_own_folder(const fs::path& folder) {
  std::error_code error;
  const bool made = fs::create_directories(folder, error);
  if (error) {
    return Problem{"The folder cannot be made (" + error.message() + ")", folder.string(),
                   "Make the one it stands in yours, or name another one."};
  }
  if (made) ::chmod(folder.c_str(), S_IRWXU);
  return domain::Done{};
}

domain::Result<fs::path> keep_before(const fs::path& file) {
  constexpr int most = 1000;
  for (int number = 1; number <= most; ++number) {
    fs::path kept = file;
    kept += number == 1 ? ".before" : ".before-" + std::to_string(number);
    std::error_code error;
    fs::copy_file(file, kept, fs::copy_options::none, error);
    if (!error) return kept;
    if (error != std::errc::file_exists) {
      return Problem{"The file before it cannot be kept (" + error.message() + ")", kept.string(),
                     "Make the folder yours, or choose another name."};
    }
  }
  return Problem{"Too many earlier copies are kept", file.string(), "Move them away, then try again."};
}

}  // namespace hh::app
