// Import text: small questions about lines of a document, asked by several parts of the import.
//
//     shortened("a very long sentence …", 80)   // cut at a word, with "…"
//
// Every function is total and works on UTF-8. Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// "&rsquo;" → "’"; what is unknown stays as written.
std::string decoded_entity(std::string_view entity);
/// At most `most` letters, cut between words, with "…" where something is missing.
std::string shortened(std::string_view text, std::size_t most);
/// Lower case, letters and digits only, one blank between words.
std::string bare(std::string_view text);
bool ends_with_any(std::string_view text, const std::vector<std::string_view>& ends);
/// Begins with one of the words, at its border.
bool begins_with_word(std::string_view text, std::string_view word);
bool has_word(std::string_view text, std::string_view word);
/// Offset past a bullet ("- ", "• ", "o ") or number ("3. ", "b) "); 0 where there is none.
std::size_t past_bullet(std::string_view line);
std::size_t past_number(std::string_view line);
int words_in(std::string_view text);

}  // namespace hh::library
