#include "app/transcript_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <string>
#include <system_error>

namespace hh::app {

namespace fs = std::filesystem;
using documents::Transcript;
using domain::Problem;
using domain::Result;

namespace {

/// Only ordinary files: a device or a pipe might never end.
domain::Outcome is_transcript(const fs::path& file) {
  const std::string where = file.string();
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found)
    return Problem{"There is no such file", where, "Check its name."};
  if (error)
    return Problem{"The file cannot be read (" + error.message() + ")", where, "Check its permissions."};
  if (status.type() == fs::file_type::directory) {
    return Problem{"This is a folder, not a transcript", where, "Name one file in it."};
  }
  if (status.type() != fs::file_type::regular) {
    return Problem{"This is a device or a pipe, not a transcript", where,
                   "Name a file, or \"-\" to read what is piped in."};
  }
  const std::uintmax_t bytes = fs::file_size(file, error);
  if (!error && bytes > documents::largest_transcript) return documents::transcript_too_large(where);
  return domain::Done{};
}

Result<Transcript> read_from(std::istream& in, const std::string& where) {
  std::string bytes;
  std::array<char, 65'536> part{};
  while (bytes.size() <= documents::largest_transcript) {
    in.read(part.data(), static_cast<std::streamsize>(part.size()));
    if (in.gcount() == 0) break;
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad())
    return Problem{std::string("It cannot be read (") + std::strerror(errno) + ")", where,
                   "Try another copy."};
  auto call = documents::read_transcript(bytes);
  if (call) return call;
  Problem problem = call.problem();
  problem.where = problem.where.empty() ? where : where + ", " + problem.where;
  return problem;
}

}  // namespace

Result<Transcript> read_transcript_file(const fs::path& file) {
  if (const auto good = is_transcript(file); !good) return good.problem();
  std::ifstream in(file, std::ios::binary);
  if (!in.is_open()) {
    return Problem{std::string("The file cannot be read (") + std::strerror(errno) + ")", file.string(),
                   "Check its permissions."};
  }
  return read_from(in, file.string());
}

Result<Transcript> read_transcript_stream(std::istream& in) { return read_from(in, "standard input"); }

}  // namespace hh::app
