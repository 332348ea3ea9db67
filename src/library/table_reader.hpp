// TableReader: one TOML table read key by key; what nobody asked for is a fault at the end.
//
//     TableReader in(table, "[opening]", 12, faults);
//     opening.meaning = in.required_text("meaning");
//     in.refuse_unknown();
//
// A missing or wrong value becomes a fault with its line, and the function gives the fallback.
#pragma once

#include "library/faults.hpp"
#include "library/text.hpp"

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

class TableReader {
public:
  TableReader(const toml::table& table, std::string name, int line, Faults& faults)
      : table_(table), name_(std::move(name)), line_(line), faults_(faults) {}

  std::string text(const char* key, const std::string& fallback = {});
  std::string required_text(const char* key);
  std::string required_id(const char* key);
  long long number(const char* key, long long fallback, long long least, long long most);
  bool flag(const char* key, bool fallback);
  domain::Seconds duration(const char* key, domain::Seconds fallback, domain::Seconds most);
  bool has(const char* key) const { return table_.get(key) != nullptr; }

  /// A list of texts; empty where absent.
  std::vector<std::string> texts(const char* key);
  /// A table of its own, "[opening]"; null where absent or something else.
  const toml::table* table(const char* key);
  /// The tables of "[[rounds]]", with a fault for an element that is none.
  std::vector<const toml::table*> tables(const char* key);

  /// Where `key` stands, or the table itself where it is missing.
  int line(const char* key) const;
  int line() const { return line_; }
  const std::string& name() const { return name_; }
  void refuse_unknown();
  /// A key that is known to have no meaning: a fault of its own.
  void refuse(const char* key, const std::string& reason);
  void error(const char* key, const std::string& reason) { faults_.error(line(key), name_ + ": " + reason); }

private:
  const toml::node* find(const char* key);

  const toml::table& table_;
  std::string name_;
  int line_;
  Faults& faults_;
  std::vector<std::string> asked_;
  std::vector<std::string> refused_;
};

int line_of(const toml::node& node, int fallback);

}  // namespace hh::library
