// A whole program file: front matter and Markdown.
#include "library/library.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hh::library::read_program({reinterpret_cast<const char*>(data), size}, "fuzz.md");
  return 0;
}
