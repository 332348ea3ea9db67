// What the two files of the calculators share: the list with its inputs, and what the Wall shows.
#pragma once

#include "ui/calculators.hpp"

#include <string>
#include <vector>

namespace hh::ui {

inline constexpr char clocks_id[] = "clocks";

struct CalculatorView {
  Scene& scene;
  CalculatorMemory& memory;
  const domain::Program* program;
};

/// The answer to these texts, by the company's calendar and in this computer's zone.
domain::Calculation answer_of(const CalculatorView& v, const domain::Calculator& one,
                              const std::vector<std::string>& texts);
bool is_on_wall(const CalculatorView& v, const std::string& id);
void put_on_wall(const CalculatorView& v, const std::string& id);
void take_down(const CalculatorView& v);
/// Once a frame: sends the page again where its numbers changed and the typing has paused.
void keep_wall_live(const CalculatorView& v);
/// Once a frame: remembers the inputs whose typing has paused.
void remember_rested(const CalculatorView& v);

}  // namespace hh::ui
