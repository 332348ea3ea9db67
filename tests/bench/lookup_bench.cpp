// How long a library a hundred times as large as ours takes to be read, to be indexed and to be
// looked up in: hh_bench_lookup [TIMES]
#include "library/library.hpp"
#include "library/lookup.hpp"
#include "library/lookup_words.hpp"
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace hh;
namespace fs = std::filesystem;
using Programs = std::vector<std::shared_ptr<const domain::Program>>;

std::vector<std::string> texts_of(const fs::path& folder) {
  std::vector<std::string> out;
  for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
    if (file.path().extension() != ".md" || file.path().filename() == "README.md") continue;
    std::ifstream in(file.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

Programs read_all(const std::vector<std::string>& texts, int times) {
  Programs out;
  for (int n = 0; n < times; ++n) {
    for (const std::string& text : texts) {
      const library::ReadProgram one = library::read_program(text, "bench.md");
      if (!one.program) {
        std::fprintf(stderr, "the library has faults; run “library check”\n");
        std::exit(1);
      }
      auto program = std::make_shared<domain::Program>(*one.program);
      program->id.value += "-" + std::to_string(n);
      program->title += " " + std::to_string(n);
      out.push_back(std::move(program));
    }
  }
  return out;
}

/// What a person types: the first letters, a word, some words of a title, a slip, nothing that is there.
std::vector<std::string> queries(const Programs& programs) {
  std::vector<std::string> out{"a", "t", "s", "pr", "what does the", "zzzzzz", "objeciton", "kickof promse"};
  for (std::size_t i = 0; i < 6 && i < programs.size(); ++i) {
    for (const library::LookupEntry& entry : library::lookup_entries(programs[i])) {
      const auto words = library::lookup_words(entry.title);
      if (words.empty()) continue;
      out.push_back(entry.title.substr(0, words[std::min<std::size_t>(words.size(), 4) - 1].end));
      out.push_back(words.back().folded);
    }
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  const int times = count > 1 ? std::atoi(words[1]) : 100;
  const fs::path folder = fs::path(HH_SOURCE_DIR) / "scripts-library";
  auto start = bench::Stopwatch::now();
  library::read_shelf(folder);
  bench::print("our library, read from disk", bench::ms_since(start), "ms");

  const std::vector<std::string> texts = texts_of(folder);
  start = bench::Stopwatch::now();
  const Programs programs = read_all(texts, times);
  std::printf("%zu programs\n", programs.size());
  bench::print("all of them, read", bench::ms_since(start), "ms");

  start = bench::Stopwatch::now();
  const library::LookupIndex index = library::LookupIndex::over(programs);
  bench::print("their index, built", bench::ms_since(start), "ms");
  bench::print("entries in it", static_cast<double>(index.size()), "");

  std::vector<double> samples;
  std::size_t found = 0;
  const std::vector<std::string> asked = queries(programs);
  for (const std::string& query : asked) {
    start = bench::Stopwatch::now();
    found += index.find(query, programs.front()->id).all;
    samples.push_back(bench::ms_since(start));
  }
  bench::print("lookups", static_cast<double>(samples.size()), "");
  bench::print("found by them, on average", static_cast<double>(found) / static_cast<double>(asked.size()),
               "");
  bench::print("one lookup, median", bench::percentile(samples, 0.5), "ms");
  bench::print("one lookup, 99 of 100", bench::percentile(samples, 0.99), "ms");
  bench::print("the slowest", bench::percentile(samples, 1.0), "ms");
  return found > 0 ? 0 : 1;
}
