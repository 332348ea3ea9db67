// Outline: a Markdown text as a flat list of blocks, each line with its number in the file.
//
//     for (const Block& b : outline_of(text, body_begin)) if (b.kind == Block::Heading) …
//
// Markdown is read by md4c; emphasis is dropped, except that the bold beginning of a list item is
// kept apart as its title.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct TextLine {
  int number = 0;  ///< 1-based, in the file
  std::string text;
};

struct Block {
  enum Kind { Heading, Paragraph, Item, Quote, Stray };
  Kind kind = Paragraph;
  int level = 0;       ///< Heading: 1..6
  std::string strong;  ///< Item: what stood in bold at its beginning
  std::string stray;   ///< Stray: what it is, in words
  std::vector<TextLine> lines;
  int line() const { return lines.empty() ? 0 : lines.front().number; }
  std::string text() const;  ///< all lines, joined by blanks
};

/// The blocks of `text` from offset `begin` on; line numbers count from the start of `text`.
std::vector<Block> outline_of(std::string_view text, std::size_t begin);

}  // namespace hh::library
