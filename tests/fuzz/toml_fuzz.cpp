// The facts between the fences, above a body that is in order.
#include "library/library.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string facts(reinterpret_cast<const char*>(data), size);
  hh::library::read_program("+++\n" + facts + "\n+++\n\n## Only part (5 min)\n\n### What we see\n",
                            "fuzz.md");
  return 0;
}
