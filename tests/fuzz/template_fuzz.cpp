// A packet template as it comes from a disk. What was read can be asked for whatever its words promise.
#include "library/packet_templates.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto read = hh::library::read_template(text, "fuzz.toml");
  if (!read.form) return 0;
  if (read.form->source != text) std::abort();
  for (const auto& section : read.form->sections) {
    for (const auto& field : section.fields) {
      if (section.red_flags && field.audience == hh::domain::Audience::Customer) std::abort();
      hh::domain::parts_of(field);
    }
  }
  return 0;
}
