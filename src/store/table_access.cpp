#include "store/table_access.hpp"

#include <algorithm>

namespace hh::store {

namespace {

std::string joined(const std::vector<Column>& columns, const std::string& before, const std::string& between,
                   const std::string& after = {}) {
  std::string out;
  for (const Column& column : columns) {
    out += (out.empty() ? "" : between) + before + column.name + after;
  }
  return out;
}

bool begins_with(const Row& key, const Row& prefix) {
  return key.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), key.begin());
}

}  // namespace

BoundCells::BoundCells(std::vector<Column> columns)
    : columns_(std::move(columns)),
      numbers_(columns_.size()),
      texts_(columns_.size()),
      states_(columns_.size(), soci::i_null) {}

void BoundCells::set(std::size_t index, const Cell& cell) {
  states_[index] = std::holds_alternative<std::monostate>(cell) ? soci::i_null : soci::i_ok;
  if (const auto* number = std::get_if<long long>(&cell)) {
    numbers_[index] = *number;
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    texts_[index] = *text;
  }
}

Row BoundCells::get() const {
  Row out;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    out.push_back(states_[i] == soci::i_null ? Cell{}
                  : columns_[i].number       ? Cell{numbers_[i]}
                                             : Cell{texts_[i]});
  }
  return out;
}

void BoundCells::use_in(soci::statement& statement) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].number) {
      statement.exchange(soci::use(numbers_[i], states_[i]));
    } else {
      statement.exchange(soci::use(texts_[i], states_[i]));
    }
  }
}

void BoundCells::read_into(soci::statement& statement) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].number) {
      statement.exchange(soci::into(numbers_[i], states_[i]));
    } else {
      statement.exchange(soci::into(texts_[i], states_[i]));
    }
  }
}

TableAccess::Prepared::Prepared(soci::session& sql, const std::string& text, std::vector<Column> columns)
    : cells(std::move(columns)), statement(sql) {
  cells.use_in(statement);
  statement.alloc();
  statement.prepare(text);
  statement.define_and_bind();
}

void TableAccess::Prepared::run(const Row& first, const Row& second) {
  std::size_t index = 0;
  for (const Row* part : {&first, &second}) {
    for (const Cell& cell : *part) {
      cells.set(index++, cell);
    }
  }
  statement.execute(true);
}

std::vector<Column> TableAccess::key_columns() const {
  const auto keys = static_cast<std::vector<Column>::difference_type>(table_.keys);
  return {table_.columns.begin(), table_.columns.begin() + keys};
}

std::string TableAccess::insert_text() const {
  return std::string("insert into ") + table_.name + " (" + joined(table_.columns, "", ", ") + ") values (" +
         joined(table_.columns, ":", ", ") + ")";
}

std::string TableAccess::upsert_text() const {
  std::string changes;
  for (std::size_t i = table_.keys; i < table_.columns.size(); ++i) {
    const std::string name = table_.columns[i].name;
    changes += (changes.empty() ? "" : ", ") + name + " = excluded." + name;
  }
  return insert_text() + " on conflict (" + joined(key_columns(), "", ", ") + ") do " +
         (changes.empty() ? "nothing" : "update set " + changes);
}

std::string TableAccess::remove_text() const {
  std::string rule;
  for (const Column& column : key_columns()) {
    rule += (rule.empty() ? "" : " and ") + std::string(column.name) + " = :" + column.name;
  }
  return std::string("delete from ") + table_.name + " where " + rule;
}

std::string TableAccess::select_text() const {
  return "select " + joined(table_.columns, "", ", ") + " from " + table_.name;
}

void TableAccess::put(const Row& key, const Row& rest) {
  if (!put_) {
    put_ = std::make_unique<Prepared>(sql_, upsert_text(), table_.columns);
  }
  put_->run(key, rest);
}

void TableAccess::add(const Row& key, const Row& rest) {
  if (!add_) {
    add_ = std::make_unique<Prepared>(sql_, insert_text(), table_.columns);
  }
  add_->run(key, rest);
}

void TableAccess::remove(const Row& key) {
  if (!remove_) {
    remove_ = std::make_unique<Prepared>(sql_, remove_text(), key_columns());
  }
  remove_->run(key, {});
}

Rows TableAccess::fetch(soci::statement& statement, BoundCells& cells) const {
  Rows out;
  const auto keys = static_cast<Row::difference_type>(table_.keys);
  statement.execute();
  while (statement.fetch()) {
    const Row row = cells.get();
    out.emplace(Row(row.begin(), row.begin() + keys), Row(row.begin() + keys, row.end()));
  }
  return out;
}

Rows TableAccess::of(const std::string& owner) {
  BoundCells cells(table_.columns);
  soci::statement statement(sql_);
  cells.read_into(statement);
  statement.exchange(soci::use(owner, "owner"));
  statement.alloc();
  statement.prepare(select_text() + " where " + table_.columns.front().name + " = :owner");
  statement.define_and_bind();
  return fetch(statement, cells);
}

Rows TableAccess::all() {
  BoundCells cells(table_.columns);
  soci::statement statement(sql_);
  cells.read_into(statement);
  statement.alloc();
  statement.prepare(select_text());
  statement.define_and_bind();
  return fetch(statement, cells);
}

void TableAccess::replace(Rows& stored, const Row& prefix, const Rows& wanted) {
  for (auto at = stored.lower_bound(prefix); at != stored.end() && begins_with(at->first, prefix);) {
    if (wanted.contains(at->first)) {
      ++at;
      continue;
    }
    remove(at->first);
    at = stored.erase(at);
  }
  for (const auto& [key, rest] : wanted) {
    const auto there = stored.find(key);
    if (there == stored.end() || there->second != rest) {
      put(key, rest);
      stored.insert_or_assign(key, rest);
    }
  }
}

}  // namespace hh::store
