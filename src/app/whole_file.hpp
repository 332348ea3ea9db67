// A file written at once or not at all, and how the one before it is kept.
//
//     if (const auto done = write_whole(folder / "coffee.md", text, Existing::Refuse); !done)
//     say(done.problem());
//
// A reader sees the whole file or none of it, whatever happens meanwhile. Folders, devices, pipes and
// sockets are never written to or replaced. Errors: a Problem, and nothing was changed. Thread: any.
#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <string>

namespace hh::app {

enum class Existing { Refuse, Replace };

/// Into a folder that is there. A replaced file keeps its permissions; a link keeps leading to it.
domain::Outcome write_whole(const std::filesystem::path& file, const std::string& text, Existing existing);

/// A folder of the program's own, made where missing, for its owner alone.
domain::Outcome make_own_folder(const std::filesystem::path& folder);

/// Copies `file` to "NAME.md.before", or to "….before-2" and so on where that is taken; where it went.
domain::Result<std::filesystem::path> keep_before(const std::filesystem::path& file);

}  // namespace hh::app
