#include "store/chain.hpp"

#include <sodium.h>
#include <array>

namespace hh::store {

namespace {

std::string blake2b(const std::string& text) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), nullptr, 0);
  std::array<char, crypto_generichash_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

/// Lengths keep "ab" + "c" apart from "a" + "bc".
void append_field(std::string& out, const std::string& field) {
  out += std::to_string(field.size()) + ":" + field;
}

}  // namespace

std::string digest_of(const std::string& payload) { return blake2b(payload); }

std::string hash_of(const std::string& previous, const JournalEntry& entry, const std::string& digest) {
  std::string text;
  for (const std::string& field :
       {previous, std::to_string(entry.sequence), entry.act, entry.session, entry.who, entry.kind,
        std::to_string(entry.at_ms), std::to_string(entry.utc_ms), std::to_string(entry.boot_ms),
        entry.boot_id, digest}) {
    append_field(text, field);
  }
  return blake2b(text);
}

std::vector<std::string> chain_faults(const std::vector<JournalRow>& rows, const JournalHead& head) {
  std::vector<std::string> faults;
  std::string previous;
  std::int64_t expected = 1;
  for (const JournalRow& row : rows) {
    const std::string name = "journal entry " + std::to_string(row.entry.sequence);
    if (row.entry.sequence != expected) {
      faults.push_back("journal: entry " + std::to_string(expected) + " is missing");
    }
    if (row.payload && digest_of(*row.payload) != row.digest) {
      faults.push_back(name + ": its payload was changed");
    }
    if (hash_of(previous, row.entry, row.digest) != row.entry.hash) {
      faults.push_back(name + ": it does not follow from the one before it, or was changed");
    }
    previous = row.entry.hash;
    expected = row.entry.sequence + 1;
  }
  if (head.entries != expected - 1 || head.hash != previous) {
    faults.push_back("journal: it should end at entry " + std::to_string(head.entries) + " and ends at " +
                     std::to_string(expected - 1));
  }
  return faults;
}

}  // namespace hh::store
