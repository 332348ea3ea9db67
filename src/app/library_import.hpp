// A document file imported into the library: read, made into a program, written at once or not at all.
//
//     auto made = import_file(places, "onboarding.html", "onboarding", false);
//     if (made) say(made.value().file);
//
// The program appears in the shelf as soon as the shelf is read again. Errors: a Problem, and nothing
// was changed. Thread: any.
#pragma once

#include "app/places.hpp"
#include "library/import.hpp"

#include <filesystem>
#include <string>

namespace hh::app {

struct ImportedFile {
  library::Imported program;
  std::filesystem::path file;  ///< where it was written
};

/// An empty `name` is made from the document's. `replace`: an earlier import of that name may be replaced.
domain::Result<ImportedFile> import_file(const Places& places, const std::filesystem::path& document,
                                         const std::string& name, bool replace);

}  // namespace hh::app
