// A file somebody names to be read whole: refused before it is read where it cannot be one.
//
//     const InputKind export_file{"an export", "Name a CSV file.", documents::largest_deals, "Export
//     fewer."}; auto bytes = read_input("won.csv", export_file);
//
// "-" is standard input. Folders, devices, pipes and files past the limit are refused. Errors: a Problem.
// Thread: any, though one at a time reads standard input.
#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <string>

namespace hh::app {

struct InputKind {
  std::string what;     ///< "an export"
  std::string name_it;  ///< what to do about a folder or a device
  std::size_t largest = 0;
  std::string smaller;  ///< what to do about one that is too large
};

domain::Result<std::string> read_input(const std::string& file, const InputKind& kind);

}  // namespace hh::app
