#include "app/whole_file.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;

namespace {

Problem cannot_write(const fs::path& file) {
  return {std::string("The program cannot be written (") + std::strerror(errno) + ")", file.string(),
          "Make the folder yours, or name another one with --library."};
}

/// A file that is gone with this object unless it was given its name.
class Unnamed {
public:
  explicit Unnamed(const fs::path& folder, const std::string& name)
      : path_((folder / ("." + name + ".XXXXXX")).string()), handle_(::mkstemp(path_.data())) {}
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
    return ::fchmod(handle_, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH) == 0 && ::fsync(handle_) == 0;
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
  int handle_;
  bool named_ = false;
};

}  // namespace

domain::Outcome write_whole(const fs::path& file, const std::string& text, Existing existing) {
  std::error_code error;
  const bool made = fs::create_directories(file.parent_path(), error);
  if (error) {
    errno = error.value();
    return cannot_write(file);
  }
  if (made) ::chmod(file.parent_path().c_str(), S_IRWXU);
  Unnamed fresh(file.parent_path(), file.stem().string());
  if (!fresh.write(text) || !fresh.give_name(file, existing == Existing::Replace)) {
    if (errno == EEXIST) {
      return Problem{"A program of this name came into being meanwhile", file.string(),
                     "Choose another name."};
    }
    return cannot_write(file);
  }
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
