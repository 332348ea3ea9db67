#include "app/input_file.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Done;
using domain::Outcome;
using domain::Problem;
using domain::Result;

namespace {

Problem too_large(const std::string& where, const InputKind& kind) {
  return {"It has more than " + std::to_string(kind.largest / (1024 * 1024)) + " MB", where, kind.smaller};
}

Outcome ordinary_file(const std::string& file, const InputKind& kind) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found)
    return Problem{"There is no such file", file, "Check its name."};
  if (error) return Problem{"It cannot be read (" + error.message() + ")", file, "Check its permissions."};
  if (status.type() != fs::file_type::regular) {
    const bool folder = status.type() == fs::file_type::directory;
    return Problem{(folder ? "This is a folder, not " : "This is a device or a pipe, not ") + kind.what, file,
                   kind.name_it};
  }
  const std::uintmax_t bytes = fs::file_size(file, error);
  if (!error && bytes > kind.largest) return too_large(file, kind);
  return Done{};
}

Result<std::string> all_of(std::istream& in, const std::string& where, const InputKind& kind) {
  std::string bytes;
  std::array<char, 65'536> part{};
  while (bytes.size() <= kind.largest) {
    in.read(part.data(), static_cast<std::streamsize>(part.size()));
    if (in.gcount() == 0) break;
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad())
    return Problem{std::string("It cannot be read (") + std::strerror(errno) + ")", where,
                   "Try another copy."};
  if (bytes.size() > kind.largest) return too_large(where, kind);
  return bytes;
}

}  // namespace

Result<std::string> read_input(const std::string& file, const InputKind& kind) {
  if (file == "-") return all_of(std::cin, "standard input", kind);
  if (const auto good = ordinary_file(file, kind); !good) return good.problem();
  std::ifstream in(file, std::ios::binary);
  if (!in.is_open()) {
    return Problem{std::string("It cannot be read (") + std::strerror(errno) + ")", file,
                   "Check its permissions."};
  }
  return all_of(in, file, kind);
}

}  // namespace hh::app
