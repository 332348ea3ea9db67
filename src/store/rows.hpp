// Rows: what a session, a follow-up or a journal entry looks like as table rows. Pure.
//
//     for (auto& [table, rows] : session_rows(session)) compare(stored(*table), rows);
//
// The tables hold nothing but what these functions give, which is why they can be rebuilt.
#pragma once

#include "domain/packet.hpp"
#include "domain/session.hpp"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace hh::store {

/// NULL, a number or text. Instants and durations are milliseconds, yes and no are 1 and 0.
using Cell = std::variant<std::monostate, long long, std::string>;
using Row = std::vector<Cell>;
/// Key columns to the remaining ones.
using Rows = std::map<Row, Row>;

struct Column {
  const char* name;
  bool number = false;
};

/// The first `keys` columns are the primary key; the first of them names the session, or the item.
struct Table {
  const char* name;
  std::size_t keys;
  std::vector<Column> columns;
};

/// Those that belong to a session; `sessions` comes first, the rest point at it.
const std::vector<Table>& session_tables();
const Table& follow_up_table();
const Table& follow_word_table();
const Table& packet_table();
const Table& journal_table();

using TableRows = std::vector<Rows>;  ///< one for each of `session_tables()`, in its order
TableRows session_rows(const domain::Session& session);

/// Which part of which table changes with one score: (index into `session_tables()`, key prefix).
struct Part {
  std::size_t table = 0;
  Row prefix;
  Rows rows;
};
std::vector<Part> score_parts(const domain::Session& session, const domain::ScoreKey& key);
Part head_part(const domain::Session& session);

struct FollowUpRows {
  Rows item;
  Rows words;
};
FollowUpRows follow_up_rows(const domain::FollowUp& item);
Rows packet_rows(const domain::PacketSummary& packet);

const char* word(domain::Stage stage);
domain::Stage stage_of(const std::string& word);

}  // namespace hh::store
