// Limits on what is read at all. A written-out hour takes about 40 KB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace hh::library {

constexpr std::size_t largest_file = 4 * 1024 * 1024;
constexpr std::size_t longest_line = 20'000;

/// The sentence that refuses a file of so many bytes.
std::string too_large(std::uintmax_t bytes);

}  // namespace hh::library
