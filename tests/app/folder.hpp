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

}  // namespace hh::test
