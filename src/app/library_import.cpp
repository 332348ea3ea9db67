#include "app/library_import.hpp"

#include "app/whole_file.hpp"
#include "library/size_limits.hpp"
#include "library/text.hpp"

#include <cerrno>
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

}  // namespace

Result<library::Imported> read_document(const fs::path& document, const std::string& name) {
  const std::string id = name.empty() ? name_from(document) : name;
  if (const auto good = library::check_import_name(id); !good) return good.problem();
  const auto bytes = bytes_of(document);
  if (!bytes) return bytes.problem();
  auto made = library::import_document(bytes.value(), id, document.filename().string());
  if (made) return made;
  Problem problem = made.problem();
  problem.where = document.string() + (problem.where.empty() ? "" : ", " + problem.where);
  return problem;
}

Result<ImportedFile> import_file(const Places& places, const fs::path& document, const std::string& name,
                                 Existing existing) {
  // The name first: nobody waits for a document that has no place to go.
  const std::string id = name.empty() ? name_from(document) : name;
  if (const auto free = is_free(places, id, existing); !free) return free.problem();
  auto made = read_document(document, id);
  if (!made) return made.problem();
  auto added = add_program(places, id, made.value().text, existing);
  if (!added) return added.problem();
  return ImportedFile{std::move(made).value(), std::move(added).value()};
}

}  // namespace hh::app
