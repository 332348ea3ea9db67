// Library: the programs that were read, what is wrong with the files, and each program to read
// through before the hour. Nothing is changed here; the files are plain text.
//
//     LibraryAnswer answer = draw_library(scene, memory);
#pragma once

#include "ui/calculators.hpp"
#include "ui/scene.hpp"

#include <string>

namespace hh::ui {

struct LibraryMemory {
  domain::ProgramId open;  ///< the program shown; empty: the first
  CalculatorMemory calculators;
};
struct LibraryAnswer {
  Turn turn;
  domain::ProgramId run;  ///< with Page::Setup: this one
};
LibraryAnswer draw_library(Scene& scene, LibraryMemory& memory);

}  // namespace hh::ui
