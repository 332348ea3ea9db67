// Fields: reads a JSON object key by key, remembers what is wrong, and in the end names the keys
// nobody asked for.
//
//     Fields f(object);
//     int pair = f.integer("pair", 0);
//     if (auto no = f.problem()) return *no;
#pragma once

#include "domain/result.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hh::session {

class Fields {
public:
  explicit Fields(const nlohmann::json& object);

  bool has(const char* key);
  std::string text(const char* key, const std::string& otherwise = {});
  std::string needed_text(const char* key);
  std::int64_t integer(const char* key, std::int64_t otherwise);
  std::int64_t needed_integer(const char* key);
  double number(const char* key, double otherwise);
  bool flag(const char* key, bool otherwise);
  std::optional<std::int64_t> maybe_integer(const char* key);
  /// Nothing where absent or null.
  std::optional<std::string> maybe_text(const char* key);
  /// `otherwise` where absent, nothing where null.
  std::optional<bool> maybe_flag(const char* key, bool otherwise);
  std::vector<std::string> texts(const char* key);
  /// Null where absent.
  const nlohmann::json* child(const char* key);

  void wrong(const std::string& key, const std::string& what);
  /// The first thing wrong, or the first unknown key with the nearest known one.
  std::optional<domain::Problem> problem(const std::vector<std::string>& besides = {}) const;

private:
  const nlohmann::json* find(const char* key);
  const nlohmann::json& object_;
  std::set<std::string> known_;
  std::optional<domain::Problem> problem_;
};

/// The word of `known` nearest to `typed`, or empty where none is near.
std::string nearest(const std::string& typed, const std::vector<std::string>& known);

}  // namespace hh::session
