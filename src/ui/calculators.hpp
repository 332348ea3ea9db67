// Calculators over the Console or a page: inputs, a large result, the formula with the numbers put in.
//
//     open_calculators(memory);                           // K, or a button
//     draw_calculators(scene, memory, program);           // every frame; draws while it is open
//
// With a session open the result can be put on the Wall and follows what is typed, at each pause of
// `calculator_pause`. Inputs are remembered per room. The last of the list are the deal clocks of
// `program`. Main thread.
#pragma once

#include "domain/calculators.hpp"
#include "domain/command.hpp"
#include "domain/program.hpp"
#include "ui/scene.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

/// Seconds without a key after which the Wall and the memory follow.
inline constexpr double calculator_pause = 0.3;

struct CalculatorMemory {
  bool open = false;
  std::string chosen;                        ///< id of a calculator, or "clocks"; empty: the first
  std::string room;                          ///< whose inputs these are
  std::map<std::string, std::string> typed;  ///< by setting
  std::map<std::string, double> unsaved;     ///< settings not remembered yet, since when
  std::string on_wall;                       ///< id of what the Wall shows; empty: nothing of ours
  std::optional<domain::Project> shown;      ///< the page that was sent last
  bool seen = false;                         ///< and the snapshot has followed
  double changed = 0;                        ///< when an input changed last
};

void open_calculators(CalculatorMemory& memory);
/// `program` may be null: then there are no clocks.
void draw_calculators(Scene& scene, CalculatorMemory& memory, const domain::Program* program);
/// Remembers what was typed and not remembered yet: the window or the session is about to close.
void settle_calculators(CalculatorMemory& memory, session::Commands& commands);

/// The inputs of a calculator as they stand: typed, remembered for this room, or its first ones.
std::vector<std::string> inputs_of(const domain::Calculator& one, const CalculatorMemory& memory,
                                   const session::Snapshot& snap, const domain::Program* program);
/// What the room sees: the result, an empty line, what it means, and the formula with its source.
domain::Project page_of(const domain::Calculator& one, const domain::Calculation& answer);
/// The clocks of a program, one sentence each.
domain::Project clock_page(const domain::Program& program);

}  // namespace hh::ui
