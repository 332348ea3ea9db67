// A cell of a CSV file, quoted after RFC 4180 and disarmed for spreadsheets.
//
//     csv_cell("=1+1")   // '=1+1
//
// Thread: any.
#pragma once

#include <string>

namespace hh::documents {

/// Text that a spreadsheet would run gets a leading '.
std::string guarded(const std::string& text);
std::string csv_cell(const std::string& text);

}  // namespace hh::documents
