// A document file imported into the library: read, made into a program, written at once or not at all.
//
//     auto made = import_file(places, "onboarding.html", "onboarding", Existing::Refuse);
//     if (made) say(made.value().added.file);
//
// The program appears in the shelf as soon as the shelf is read again. Errors: a Problem, and nothing
// was changed. Thread: any.
#pragma once

#include "app/own_programs.hpp"
#include "library/import.hpp"

#include <filesystem>
#include <string>

namespace hh::app {

struct ImportedFile {
  library::Imported program;
  AddedProgram added;
};

/// What would become of the document; nothing is written. An empty `name` is made from the document's.
domain::Result<library::Imported> read_document(const std::filesystem::path& document,
                                                const std::string& name);

domain::Result<ImportedFile> import_file(const Places& places, const std::filesystem::path& document,
                                         const std::string& name, Existing existing);

}  // namespace hh::app
