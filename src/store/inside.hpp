// What a Store holds: its connection, prepared statements, and the rows it knows to be stored.
// Only src/store includes this.
#pragma once

#include "store/chain.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"
#include "store/table_access.hpp"

#include <soci/soci.h>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hh::store {

struct Store::Inside {
  OpenOptions options;
  std::unique_ptr<soci::session> sql;

  /// Everything below is remembered from the database and may be dropped at any time.
  struct Remembered {
    explicit Remembered(soci::session& sql);
    std::vector<TableAccess> tables;  ///< one for each of `session_tables()`
    TableAccess follow_ups, follow_words, packets, journal;
    std::map<std::string, TableRows> stored;  ///< by session, what its tables hold
    std::optional<JournalHead> head;
  };
  std::unique_ptr<Remembered> remembered;

  std::string where() const { return options.file.empty() ? "memory" : options.file.string(); }
  Remembered& memory();
  TableRows& stored(const std::string& session);
  JournalHead& head();
  void write_journal(const std::vector<JournalEntry>& entries);
  void write_session(const TableChanges::SessionChange& change);
  void write_follow_up(const domain::FollowUp& item);
  void write_packet(const domain::PacketSummary& packet);
  void withdraw(const domain::FollowUpId& id);
  bool has_act(const std::string& act);
  std::vector<JournalRow> journal_rows(const std::string& session, bool of_all);
};

/// A follow-up as its rows give it back.
domain::FollowUp follow_up_of(const Row& key, const Row& rest);
domain::FollowWord follow_word_of(const Row& rest);

/// Typed reading of cells; NULL is 0 or empty.
long long number_in(const Cell& cell);
std::string text_in(const Cell& cell);

}  // namespace hh::store
