// A file written at once or not at all, and how the one before it is kept.
//
//     if (const auto done = write_whole(folder / "coffee.md", text, Existing::Refuse); !done)
//     say(done.problem());
//
// A reader sees the whole file or none of it, whatever happens meanwhile. Folders, devices, pipes and
// sockets are never written to or replaced, and no store, nor what belongs to one. Errors: a Problem, and
// nothing was changed. Thread: any.
#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <string>

namespace hh::app {

/// What becomes of a file that is there. Links are refused but for ReplaceLinked, which leaves the link as it
/// is and replaces what it leads to: for files that people keep elsewhere on purpose.
enum class Existing { Refuse, Replace, ReplaceLinked };
enum class Readers { All, OwnerAlone };

/// Where only a file of that name was in the way, the problem says that --force replaces it: for commands
/// that have the option.
domain::Problem or_force(domain::Problem problem);
/// Whether `write_whole` would write there now.
domain::Outcome may_write(const std::filesystem::path& file, Existing existing);
/// Into a folder that is there. A replaced file keeps its permissions.
domain::Outcome write_whole(const std::filesystem::path& file, const std::string& text, Existing existing,
                            Readers readers = Readers::All);
/// Under this name, or "NAME-2.pdf" and so on where it is taken; the same bytes are not written twice.
domain::Result<std::filesystem::path> write_numbered(const std::filesystem::path& file,
                                                     const std::string& text, Readers readers = Readers::All);
/// The file holds exactly these bytes.
bool holds(const std::filesystem::path& file, const std::string& bytes);

/// A folder of the program's own, made where missing, for its owner alone.
domain::Outcome make_own_folder(const std::filesystem::path& folder);

/// Copies `file` to "NAME.md.before", or to "….before-2" and so on where that is taken; where it went.
domain::Result<std::filesystem::path> keep_before(const std::filesystem::path& file);

}  // namespace hh::app
