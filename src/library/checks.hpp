// Checks: what can only be judged once a whole file has been read.
//
// References that lead nowhere, steps without their content, scripts longer than their limit,
// wall text too long to be read from the back, and an agenda that does not fill its slot.
#pragma once

#include "library/body.hpp"
#include "library/faults.hpp"
#include "library/front_matter.hpp"

namespace hh::library {

constexpr int spoken_words_a_minute = 145;

void check_program(const domain::Program& program, const FrontMatter& front, const BodyPlaces& places,
                   Faults& faults);

}  // namespace hh::library
