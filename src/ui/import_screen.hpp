// Import: a document of one's own made into a training: named, looked through, added to the library.
//
//     ImportAnswer answer = draw_import(scene, memory);
//     if (answer.turn) page = *answer.turn;          // Setup or Library: with answer.program
//
// The document is read elsewhere (`Requests::look_at_document`); a file dropped on the window comes the
// same way. Main thread.
#pragma once

#include "ui/scene.hpp"

#include <cstdint>
#include <string>

namespace hh::ui {

struct ImportMemory {
  std::uint64_t taken = 0;  ///< number of the answer taken in last
  bool shown = false;       ///< that answer is looked at
  bool waiting = false;     ///< for an answer
  std::string path{};
  std::string name{};
};

struct ImportAnswer {
  Turn turn;
  domain::ProgramId program;
};
ImportAnswer draw_import(Scene& scene, ImportMemory& memory);

}  // namespace hh::ui
