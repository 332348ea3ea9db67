// Markup: words of a document as they have to be written so that the file says just these words.
//
//     as_markdown("*not* bold")   // "\*not\* bold"
//     as_toml("say \"hi\"")       // "\"say \\\"hi\\\"\""
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// Without line ends, tabs and doubled blanks.
std::string one_line(std::string_view text);
std::string as_markdown(std::string_view text);
/// The same at the beginning of a paragraph, where a word and a colon would be a marker.
std::string as_paragraph(std::string_view text);
std::string as_toml(std::string_view text);
/// Placeholders a program does not know, and all of them outside speech, as "[name]".
std::string without_placeholders(std::string_view text, bool keep_known);
/// Pieces of at most `most` bytes, parted at blanks.
std::vector<std::string> pieces_of(std::string_view text, std::size_t most);

}  // namespace hh::library
