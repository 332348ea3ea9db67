// Words: the proof that nothing of a document is lost.
//
//     for (const DocumentLine& l : lines_missing_from(lines, program)) …   // lines with a word it lacks
#pragma once

#include "library/import.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// The lines that hold a word (between blanks, without signs around it) which `text` does not.
std::vector<DocumentLine> lines_missing_from(const std::vector<DocumentLine>& lines, std::string_view text);
std::vector<DocumentLine> lines_of(std::string_view text);

}  // namespace hh::library
