// A document of any kind: what is imported must load, with the sections it was said to have.
#include "library/import.hpp"
#include "library/library.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr const char* names[] = {"f.md", "f.txt", "f.html", "f"};
  if (size == 0) return 0;
  const auto made = hh::library::import_document({reinterpret_cast<const char*>(data + 1), size - 1}, "fuzz",
                                                 names[data[0] % 4]);
  if (!made) {
    const bool ours = made.problem().what.find("could not be made") != std::string::npos;
    if (ours) std::fprintf(stderr, "%s\n", made.problem().sentence().c_str());
    if (ours) std::abort();
    return 0;
  }
  const auto read = hh::library::read_program(made.value().text, "fuzz.md");
  bool same = read.program && read.program->sections.size() == made.value().sections.size();
  for (std::size_t i = 0; same && i < read.program->sections.size(); ++i) {
    same = read.program->sections[i].planned.count() == made.value().sections[i].minutes &&
           read.program->sections[i].title == made.value().sections[i].title;
    if (!same)
      std::fprintf(stderr, "“%s” became “%s”\n", made.value().sections[i].title.c_str(),
                   read.program->sections[i].title.c_str());
  }
  if (!same) std::abort();
  return 0;
}
