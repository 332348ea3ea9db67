// Chain: how journal rows are hashed. docs/store.md says the rule in full.
//
//     row.digest = digest_of(payload);
//     row.hash = hash_of(previous_hash, row);
//
// The payload enters only through its digest, so it can be taken out without breaking the chain.
#pragma once

#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::store {

/// A journal row as stored; a redacted one has no payload.
struct JournalRow {
  JournalEntry entry;
  std::optional<std::string> payload;
  std::string digest;
};

std::string digest_of(const std::string& payload);
std::string hash_of(const std::string& previous, const JournalEntry& entry, const std::string& digest);

/// Where the journal ends, kept beside it.
struct JournalHead {
  std::int64_t entries = 0;
  std::string hash;
};

/// What is wrong with the chain; empty when it holds.
std::vector<std::string> chain_faults(const std::vector<JournalRow>& rows, const JournalHead& head);

}  // namespace hh::store
