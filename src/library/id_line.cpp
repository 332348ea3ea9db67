#include "library/id_line.hpp"

#include "library/text.hpp"

#include <fstream>
#include <string>

namespace hh::library {

int id_line(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string_view text = trimmed(line);
    // The blocks below have ids of their own.
    if (text.starts_with('[') || (number > 1 && text == "+++")) return 0;
    if (text.starts_with("id") && trimmed(text.substr(2)).starts_with('=')) return number;
  }
  return 0;
}

}  // namespace hh::library
