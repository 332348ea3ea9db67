// An export read as it was asked for, with the columns its header was given last time.
//
//     auto read = read_export(bytes, options, store.settings(), change);
//     remember_columns(read.value(), settings, [&](key, value) { door.commands().remember(key, value); });
//
// What columns mean is kept by the set of their names, and only where it is not what is guessed anyway.
// Errors: Problems. Any thread.
#pragma once

#include "documents/deal_rows.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace hh::app {

using Remembered = std::map<std::string, std::string>;

struct ReadExport {
  documents::DealReading deals;
  documents::ColumnMapping guessed;
  bool remembered = false;  ///< the columns mean what they were given to mean last time
};

/// Where what the columns of this header mean is remembered.
std::string columns_key(const documents::ColumnMapping& header);

/// `change` may give columns another meaning, unless the options name them all; empty: none does.
using ChangeColumns = std::function<domain::Outcome(documents::ColumnMapping&)>;
domain::Result<ReadExport> read_export(std::string_view bytes, documents::DealOptions options,
                                       const Remembered& settings, const ChangeColumns& change = {});

/// Calls `keep` where something else than before is to be remembered.
void remember_columns(const ReadExport& read, const Remembered& settings,
                      const std::function<void(const std::string& key, const std::string& value)>& keep);

}  // namespace hh::app
