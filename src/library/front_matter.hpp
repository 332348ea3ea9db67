// Front matter: the TOML between the two `+++` lines, read into the program.
//
//     FrontMatter front = read_front_matter(text, program, faults);
//     read_body(text, front.body_begin, program, faults);
//
// `text` has plain line endings and is valid UTF-8. Lines in faults are lines of the whole file.
#pragma once

#include "library/faults.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace hh::library {

struct FrontMatter {
  std::size_t body_begin = 0;        ///< offset of the first byte after the closing fence
  std::map<std::string, int> lines;  ///< "slot", "rounds.2", "rounds.2.answer", "rubric" → line
  bool readable = false;             ///< false: no fences or broken TOML; the rest may be skipped
  int line(const std::string& what) const;
};

FrontMatter read_front_matter(std::string_view text, domain::Program& program, Faults& faults);

}  // namespace hh::library
