// TableAccess: reads and writes rows of one table with statements that are prepared once.
//
//     TableAccess scores(sql, session_tables()[10]);
//     scores.put(key, rest);             // inserts, or replaces the row of that key
//
// Every call throws what the database throws; after a throw the object must be thrown away, as
// the statement that failed is gone.
#pragma once

#include "store/rows.hpp"

#include <soci/soci.h>
#include <memory>
#include <string>
#include <vector>

namespace hh::store {

/// Cells at fixed addresses, for a statement to be bound to.
class BoundCells {
public:
  explicit BoundCells(std::vector<Column> columns);
  void set(std::size_t index, const Cell& cell);
  Row get() const;
  void use_in(soci::statement& statement);
  void read_into(soci::statement& statement);

private:
  std::vector<Column> columns_;
  std::vector<long long> numbers_;
  std::vector<std::string> texts_;
  std::vector<soci::indicator> states_;
};

class TableAccess {
public:
  TableAccess(soci::session& sql, const Table& table) : sql_(sql), table_(table) {}

  void put(const Row& key, const Row& rest);
  /// Refuses a key that is there.
  void add(const Row& key, const Row& rest);
  void remove(const Row& key);
  /// Rows whose first column is `owner`.
  Rows of(const std::string& owner);
  Rows all();
  /// Makes the rows that begin with `prefix` equal to `wanted`, touching only those that differ.
  void replace(Rows& stored, const Row& prefix, const Rows& wanted);

private:
  struct Prepared {
    Prepared(soci::session& sql, const std::string& text, std::vector<Column> columns);
    void run(const Row& first, const Row& second);
    BoundCells cells;
    soci::statement statement;
  };
  std::vector<Column> key_columns() const;
  std::string insert_text() const;
  std::string upsert_text() const;
  std::string remove_text() const;
  Rows fetch(soci::statement& statement, BoundCells& cells) const;
  std::string select_text() const;

  soci::session& sql_;
  const Table& table_;
  std::unique_ptr<Prepared> put_, add_, remove_;
};

}  // namespace hh::store
