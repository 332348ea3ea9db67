// The bytes of an exported table as UTF-8, line ends and quoted line breaks as they are.
//
//     auto text = decode_table(bytes);   // {"…", "Windows-1252", {"…"}}
//
// What had to be read leniently is remarked. Errors: what is no text at all. Any thread.
#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

struct TableText {
  std::string text;
  std::string encoding;  ///< "UTF-8", "UTF-16", "Windows-1252"
  std::vector<std::string> remarks{};
};

/// "1 row", "12 rows"
std::string counted(std::size_t count, const char* one, const char* many);

domain::Result<TableText> decode_table(std::string_view bytes);

}  // namespace hh::documents
