// Decoding: the bytes of a document as UTF-8 text, whatever program saved it.
//
//     auto text = decode_document(bytes);   // {"…", "Windows-1252", guessed}
//
// Line ends are "\n", odd blanks are plain ones, control characters are gone; lines keep their numbers.
#pragma once

#include "domain/result.hpp"

#include <string>
#include <string_view>

namespace hh::library {

struct DecodedText {
  std::string text;
  std::string encoding;  ///< "UTF-8", "UTF-16", "Windows-1252"
  bool guessed = false;
};

/// Blanks of every kind as one, nothing invisible, and line ends as "\n".
std::string tidied(std::string_view text);

domain::Result<DecodedText> decode_document(std::string_view bytes);

/// Letters alone, line ends and control characters as they are. Halves that fit nowhere become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big);
/// Without a mark, text of mostly Latin letters has a zero in every other byte.
bool looks_utf16(std::string_view bytes, bool big);
/// No byte that Windows-1252 leaves without a meaning.
bool may_be_windows(std::string_view bytes);
std::string from_windows(std::string_view bytes);

}  // namespace hh::library
