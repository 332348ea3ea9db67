// Body: the Markdown after the front matter, read into sections, steps, questions and scripts.
//
//     BodyPlaces places = read_body(text, front.body_begin, program, faults);
//
// Round and scoreboard steps refer to the front matter by number; `check_program` compares.
#pragma once

#include "library/faults.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::library {

/// Lines of sections and of their steps.
struct SectionPlaces {
  std::vector<int> sections;
  std::vector<std::vector<int>> steps;  ///< [section][step]
};

/// Lines of what was read, for faults found later.
struct BodyPlaces {
  SectionPlaces timed;
  SectionPlaces reference;
  std::vector<int> calls;
  std::map<std::string, int> scripts;  ///< by id
  std::map<std::string, int> questions;
};

BodyPlaces read_body(std::string_view text, std::size_t begin, domain::Program& program, Faults& faults);

}  // namespace hh::library
