// Passages: a document of any kind as a flat list of what stands in it, in reading order.
//
//     for (const Passage& p : read_markdown(text).passages) …
//
// Emphasis is gone except where it makes a heading of a line or a title of a beginning.
#pragma once

#include "library/outline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// Headings made by bold type or by their place rank below the real ones.
constexpr int bold_level = 7;
constexpr int plain_level = 8;

struct Passage {
  enum Kind { Heading, Paragraph, Item, Quote, Code, Row, Rule };
  Kind kind = Paragraph;
  int level = 0;                   ///< Heading: 1..6, bold_level, plain_level
  int depth = 0;                   ///< lists around it; an Item has 1 or more
  std::string number;              ///< Item: "3." in a numbered list
  std::string strong;              ///< the bold beginning of a paragraph or item, also part of its text
  bool head = false;               ///< Row: the row of column titles
  bool aside = false;              ///< menus, footers and forms of a page
  std::vector<std::string> cells;  ///< Row
  std::vector<TextLine> lines;

  int line() const { return lines.empty() ? 0 : lines.front().number; }
  std::string text() const;  ///< all lines, joined by blanks
};

struct Reading {
  std::string title;  ///< from front matter, a page's title or a mail's subject
  std::vector<Passage> passages;
};

Reading read_markdown(std::string_view text);
Reading read_plain(std::string_view text);
Reading read_html(std::string_view text);

/// A paragraph that begins with a line in bold, parted into heading and rest; lines with bullets as items.
std::vector<Passage> settled(std::vector<Passage> passages);

}  // namespace hh::library
