// Body blocks: the outline of a program's body, with every marker at the head of its own block.
//
//     for (const Block& b : body_blocks(text, front.body_begin)) …
//
// A "Notes:" right below a list or a quote would run on into it in plain Markdown; here it does not.
#pragma once

#include "library/outline.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hh::library {

std::vector<Block> body_blocks(std::string_view text, std::size_t begin);

}  // namespace hh::library
