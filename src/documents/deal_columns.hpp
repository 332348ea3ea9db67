// Which column of an export says what. Guessed from its header, changed by people, kept as text.
//
//     ColumnMapping columns = guess_columns(header);      // "Deal Name" is the name, …
//     columns.assign("Signed on", DealColumn::Close);
//     write(mapping_text(columns));                       // "close = Signed on", one a line
//
// Names match in any case, whatever stands between their letters. Values; any thread.
#pragma once

#include "domain/crm_deal.hpp"
#include "domain/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::documents {

enum class DealColumn { Record, Name, Account, Owner, Stage, Won, Close, Amount, Currency, Other };
const char* word(DealColumn column);
std::optional<DealColumn> deal_column(std::string_view word);

struct ColumnMapping {
  std::vector<std::pair<std::string, DealColumn>> columns;  ///< header to meaning, in the file's order

  /// Where `meaning` stands; nothing where no column has it.
  std::optional<std::size_t> place_of(DealColumn meaning) const;
  /// Gives the column a meaning, and takes it from the one that had it.
  void assign(const std::string& name, DealColumn meaning);
  friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

ColumnMapping guess_columns(const std::vector<std::string>& header);
/// `wanted` for a file with this header; columns it does not name are Other.
ColumnMapping fit_columns(const ColumnMapping& wanted, const std::vector<std::string>& header);
/// How many of the nine meanings have a column.
int meanings_found(const ColumnMapping& mapping);
domain::DealSource source_of(const std::vector<std::string>& header);

/// The same for every export with these columns, in whatever order.
std::string header_signature(const ColumnMapping& mapping);
/// "record = Opportunity ID", one column a line; a line break in a name is "\n".
std::string mapping_text(const ColumnMapping& mapping);
domain::Result<ColumnMapping> read_mapping(std::string_view text);

}  // namespace hh::documents
