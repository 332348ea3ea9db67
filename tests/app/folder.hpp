// A folder of its own for one test, gone with it; and the command line run inside this process.
#pragma once

#include "app/command_line.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace hh::test {

class Folder {
public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "handoff-hour-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder could be made: " + name);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }
  std::string at(const std::string& name) const { return (path_ / name).string(); }

private:
  std::filesystem::path path_;
};

struct Ran {
  app::Exit exit{};
  std::string out, err;
};

inline std::string text_of(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline Ran ran(const std::vector<std::string>& arguments) {
  std::ostringstream out, err;
  const app::Exit exit = app::run_command_line(arguments, out, err);
  return {exit, out.str(), err.str()};
}

inline constexpr const char* two_pairs =
    "ae\tcsm\taccount\tcoach\nZoë Berg\tŁukasz Nowak\tAcme\tAnna\nNguyễn An\t王芳\tBeta\tAnna\n";

/// Plays a script of acts with two pairs; its store is `folder.at("data")`.
inline Ran simulated(const Folder& folder, const std::string& program, const std::string& script,
                     const std::vector<std::string>& more = {}) {
  std::vector<std::string> line{"simulate", program,
                                "--data",   folder.at("data"),
                                "--roster", folder.file("pairs.tsv", two_pairs),
                                "--script", folder.file("script.jsonl", script),
                                "--utc",    "2026-11-23T09:00:00.000Z",
                                "--zone",   "Europe/Oslo"};
  line.insert(line.end(), more.begin(), more.end());
  return ran(line);
}

}  // namespace hh::test
