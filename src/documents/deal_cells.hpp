// The rows of a separated table, one at a time, with the line each begins on.
//
//     read_cells(text, ';', [&](const CellRow& row) { … return NextRow::On; });
//
// Quoted cells may hold separators, quotes and line breaks. A quote that is opened and never closed
// costs the line it stands on, no more. Time and memory: linear, one row at a time. Any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

struct CellRow {
  int line = 0;         ///< 1-based, of its first line
  int lines = 1;        ///< it stretches over
  std::size_t end = 0;  ///< byte after it
  std::string_view raw;
  bool unclosed = false;  ///< a quote is opened and never closed; no cells then
  const std::vector<std::string>& cells;
};

enum class NextRow {
  On,
  Stop,
  FromSecondLine  ///< the row was not meant as one: go on behind its first line
};
using RowSink = std::function<NextRow(const CellRow&)>;

void read_cells(std::string_view text, char separator, const RowSink& sink);

/// "sep=;" on top, as spreadsheets write it; 0 where there is none.
char separator_line(std::string_view text);

}  // namespace hh::documents
