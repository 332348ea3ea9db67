#include "documents/deal_header.hpp"

#include "documents/deal_cells.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <map>

namespace hh::documents {

namespace {

/// Reports have their titles and filters above the table, seldom more than a dozen lines.
constexpr std::size_t rows_looked_at = 60;
constexpr std::size_t text_looked_at = 256 * 1024;

struct Row {
  int line = 0;
  std::vector<std::string> cells;
  std::string raw;
};

std::vector<Row> first_rows(std::string_view text, char separator) {
  std::vector<Row> out;
  const bool told = separator_line(text) != '\0';
  read_cells(text.substr(0, text_looked_at), separator, [&](const CellRow& row) {
    if (row.unclosed || (told && row.line == 1)) return NextRow::On;
    out.push_back({row.line, row.cells, std::string(row.raw)});
    return out.size() < rows_looked_at ? NextRow::On : NextRow::Stop;
  });
  return out;
}

/// Most rows have this many cells.
std::size_t usual_width(const std::vector<Row>& rows) {
  std::map<std::size_t, int> widths;
  for (const Row& row : rows)
    ++widths[row.cells.size()];
  std::size_t best = 0;
  for (const auto& [width, count] : widths) {
    if (best == 0 || count >= widths[best]) best = width;
  }
  return best;
}

struct Candidate {
  DealHeader header;
  int meanings = 0;
  std::size_t width = 0;
};

/// The row that names most of what is known; without any, the first of the usual width.
std::optional<Candidate> candidate(std::string_view text, char separator, const ColumnMapping* wanted) {
  const std::vector<Row> rows = first_rows(text, separator);
  const std::size_t width = usual_width(rows);
  const Row* best = nullptr;
  Candidate out;
  out.width = width;
  for (const Row& row : rows) {
    const ColumnMapping mapping =
        wanted != nullptr ? fit_columns(*wanted, row.cells) : guess_columns(row.cells);
    const int meanings = meanings_found(mapping);
    const bool first_wide = best == nullptr && row.cells.size() == width;
    if (meanings > out.meanings || first_wide) {
      best = &row;
      out.meanings = meanings;
      out.header.mapping = mapping;
    }
  }
  if (best == nullptr || (best->cells.size() < 2 && out.meanings == 0)) return std::nullopt;
  out.header.separator = separator;
  out.header.line = best->line;
  out.header.names = best->cells;
  for (const Row& row : rows) {
    if (&row == best) break;
    out.header.titles.push_back(row.raw);
  }
  return out;
}

}  // namespace

std::optional<DealHeader> find_header(std::string_view text, const ColumnMapping* wanted) {
  std::optional<Candidate> best;
  std::string separators = ",;\t";
  if (const char told = separator_line(text); told != '\0') separators = told;
  for (const char separator : separators) {
    auto one = candidate(text, separator, wanted);
    if (!one) continue;
    const bool better = !best || one->meanings > best->meanings ||
                        (one->meanings == best->meanings && one->width > best->width);
    if (better) best = std::move(one);
  }
  if (!best) return std::nullopt;
  return std::move(best->header);
}

}  // namespace hh::documents
