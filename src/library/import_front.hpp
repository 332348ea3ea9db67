// Front lines: what a document says about itself before it begins (YAML or TOML front matter, mail heads).
//
//     const FrontLines front = front_lines(text);   // title "Handoff hour", body from front.end
//
// The title is taken out; every other line stays a passage beside the text.
#pragma once

#include "library/import_passage.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct FrontLines {
  std::string title;
  std::vector<Passage> rest;
  std::size_t end = 0;  ///< offset of the first byte of the body
  int lines = 0;        ///< lines before it
};

FrontLines front_lines(std::string_view text);
FrontLines mail_head(std::string_view text);

}  // namespace hh::library
