#include "app/library_import.hpp"

#include "library/size_limits.hpp"
#include "library/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;
using domain::Result;

namespace {

std::string megabytes(std::uintmax_t bytes) { return std::to_string(bytes / (1024 * 1024)) + " MB"; }

/// Only ordinary files: a device or a pipe might never end.
domain::Outcome is_document(const fs::path& document) {
  const std::string where = document.string();
  std::error_code error;
  const fs::file_status status = fs::status(document, error);
  if (status.type() == fs::file_type::not_found) {
    return Problem{"There is no such file", where, "Check its name."};
  }
  if (error)
    return Problem{"The file cannot be read (" + error.message() + ")", where, "Check its permissions."};
  if (status.type() == fs::file_type::directory) {
    return Problem{"This is a folder, not a document", where, "Name one file in it."};
  }
  if (status.type() != fs::file_type::regular) {
    return Problem{"This is a device or a pipe, not a document", where, "Name a file."};
  }
  const std::uintmax_t bytes = fs::file_size(document, error);
  if (!error && bytes > library::largest_document) {
    return Problem{"The document has " + megabytes(bytes) + "; " + megabytes(library::largest_document) +
                       " are the most",
                   where, "Take out what does not belong to the training."};
  }
  if (!error && bytes == 0) return Problem{"The file is empty", where, "Choose one that holds a training."};
  return domain::Done{};
}

Result<std::string> bytes_of(const fs::path& document) {
  if (const auto good = is_document(document); !good) return good.problem();
  std::ifstream in(document, std::ios::binary);
  std::string bytes(library::largest_document + 1, '\0');
  if (in) in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in.is_open() || in.bad()) {
    return Problem{std::string("The file cannot be read (") + std::strerror(errno) + ")", document.string(),
                   "Check its permissions."};
  }
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::string name_from(const fs::path& document) {
  constexpr std::size_t longest = 64;
  std::string name;
  for (const char c : library::slug(document.stem().string())) {
    if (static_cast<unsigned char>(c) < 0x80 && name.size() < longest) name += c;
  }
  while (name.starts_with('-'))
    name.erase(0, 1);
  return name;
}

/// Whether the name is free, or taken by the very file that may be replaced.
domain::Outcome is_free(const Places& places, const std::string& name, const fs::path& file, bool replace) {
  std::error_code ignored;
  const bool exists = fs::exists(fs::symlink_status(file, ignored));
  const auto shelf = shelf_of(places);
  const bool known = shelf->find(domain::ProgramId{name}) != nullptr;
  if (exists && !replace) {
    return Problem{"A program “" + name + "” exists already", file.string(),
                   "Choose another name with -o, or replace it with --force."};
  }
  if (known && !exists) {
    return Problem{
        "Another program of the library has the name “" + name + "”", {}, "Choose another name with -o."};
  }
  return domain::Done{};
}

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

domain::Outcome write_whole(const fs::path& file, const std::string& text, bool replace) {
  std::error_code error;
  const bool made = fs::create_directories(file.parent_path(), error);
  if (error) {
    errno = error.value();
    return cannot_write(file);
  }
  if (made) ::chmod(file.parent_path().c_str(), S_IRWXU);
  Unnamed fresh(file.parent_path(), file.stem().string());
  if (!fresh.write(text) || !fresh.give_name(file, replace)) {
    if (errno == EEXIST) {
      return Problem{"A program of this name came into being meanwhile", file.string(),
                     "Choose another name with -o, or replace it with --force."};
    }
    return cannot_write(file);
  }
  return domain::Done{};
}

}  // namespace

Result<ImportedFile> import_file(const Places& places, const fs::path& document, const std::string& name,
                                 bool replace) {
  const std::string id = name.empty() ? name_from(document) : name;
  if (const auto good = library::check_import_name(id); !good) return good.problem();
  const auto bytes = bytes_of(document);
  if (!bytes) return bytes.problem();
  const fs::path file = places.own_library() / (id + ".md");
  if (const auto free = is_free(places, id, file, replace); !free) return free.problem();
  auto made = library::import_document(bytes.value(), id, document.filename().string());
  if (!made) {
    Problem problem = made.problem();
    problem.where = document.string() + (problem.where.empty() ? "" : ", " + problem.where);
    return problem;
  }
  const bool beside_sessions = places.own_library() != places.library;
  if (beside_sessions) {
    if (const auto ready = prepare_data_folder(places); !ready) return ready.problem();
  }
  if (const auto written = write_whole(file, made.value().text, replace); !written) return written.problem();
  return ImportedFile{std::move(made).value(), file};
}

}  // namespace hh::app
