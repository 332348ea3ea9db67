// The line of a program file that holds its id, for faults about ids that are alike.
//
//     id_line("scripts-library/coffee.md")   // 2
#pragma once

#include <filesystem>

namespace hh::library {

/// 1-based; 0 where the file cannot be read or says no id.
int id_line(const std::filesystem::path& file);

}  // namespace hh::library
