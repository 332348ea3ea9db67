#include "ui/golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace hh::test {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  std::ranges::sort(words);
  return words;
}

std::string only_in(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> more;
  std::ranges::set_difference(a, b, std::back_inserter(more));
  std::string out;
  for (const std::string& word : more)
    out += " " + word;
  return out;
}

}  // namespace

void matches_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path file = std::filesystem::path(HH_TESTS_DIR) / "ui" / "golden" / (name + ".txt");
  if (const char* write = std::getenv("HH_GOLDEN"); write && std::string(write) == "write") {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  std::ifstream in(file);
  if (!in) FAIL("there is no golden text " << file << "; HH_GOLDEN=write makes it");
  std::stringstream kept;
  kept << in.rdbuf();
  const auto before = words_of(kept.str()), now = words_of(text);
  INFO("golden text: " << name);
  CHECK(only_in(before, now) == "");
  CHECK(only_in(now, before) == "");
}

}  // namespace hh::test
