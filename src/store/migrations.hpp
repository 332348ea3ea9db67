// Migrations: the steps that bring a store's tables to what this program expects.
//
//     if (auto done = migrate(sql, file, program_migrations()); !done) return done.problem();
//
// All missing steps run in one transaction; a file that holds an older version is copied first.
#pragma once

#include "domain/result.hpp"

#include <soci/soci.h>
#include <filesystem>
#include <string>
#include <vector>

namespace hh::store {

struct Migration {
  int version = 0;  ///< 1.. without gaps
  std::string sql;  ///< statements, each ended by ';' at the end of its line
};

const std::vector<Migration>& program_migrations();

/// The version a store is at: 0 where it has no tables yet, -1 where they are somebody else's.
int stored_version(soci::session& sql);
/// A Problem for a store this program must not touch, from `stored_version`.
domain::Outcome acceptable(int version, const std::filesystem::path& file, const std::vector<Migration>& all);
domain::Outcome migrate(soci::session& sql, const std::filesystem::path& file,
                        const std::vector<Migration>& all);

}  // namespace hh::store
