// A person's own programs: where their files go and which names are free.
//
//     auto added = add_program(places, "coffee", text, Existing::Refuse);
//     if (added) say(added.value().file);
//
// Errors: a Problem, and nothing was changed. Thread: any.
#pragma once

#include "app/places.hpp"
#include "app/whole_file.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace hh::app {

/// What to do about a name that is not free.
inline constexpr const char* name_taken = "Choose another name.";

struct AddedProgram {
  std::filesystem::path file;                 ///< where it was written
  std::optional<std::filesystem::path> kept;  ///< where the one it replaced went
};

/// Whether a program may have this name: an id that no other program of the library has.
domain::Outcome is_free(const Places& places, const std::string& id, Existing existing);

/// Writes `text` as the program `id`. What is replaced is kept beside it, edited by hand or not.
domain::Result<AddedProgram> add_program(const Places& places, const std::string& id, const std::string& text,
                                         Existing existing);

}  // namespace hh::app
