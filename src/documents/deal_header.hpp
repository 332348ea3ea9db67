// Where an export's table begins: its separator, its header and the titles above that.
//
//     auto header = find_header(text, nullptr);   // {';', line 6, "Deal Name" is the name, …}
//
// Any thread.
#pragma once

#include "documents/deal_columns.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

struct DealHeader {
  char separator = ',';
  int line = 0;
  std::vector<std::string> names;
  ColumnMapping mapping;
  std::vector<std::string> titles;  ///< what stands above
};

/// `wanted` names the columns; without it they are guessed. Nothing where the text holds no two columns.
std::optional<DealHeader> find_header(std::string_view text, const ColumnMapping* wanted);

}  // namespace hh::documents
