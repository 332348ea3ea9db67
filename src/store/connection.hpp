// The connection: everything that is SQLite's own and would differ with another database.
//
//     auto sql = connect(options, Access::ReadWrite);   // throws; call it inside `guarded`
//
// A file is made with mode 0600 before SQLite sees it; its -wal and -shm take over that mode.
#pragma once

#include "domain/result.hpp"

#include <soci/soci.h>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hh::store {

enum class Access { ReadOnly, ReadWrite };

/// Makes the folder (0700) where it is missing.
domain::Outcome make_folder(const std::filesystem::path& folder);
/// Makes the folder and an empty file (0600) where missing; refuses what is no database.
domain::Outcome prepare_file(const std::filesystem::path& file, Access access);
/// Connects; an empty path is a database in memory.
std::unique_ptr<soci::session> connect(const std::filesystem::path& file, Access access, int busy_timeout_ms);
/// Durable, checked, one writer beside readers. Only for a file that is known to be ours.
void make_durable(soci::session& sql, const std::filesystem::path& file);

bool has_table(soci::session& sql, const std::string& name);
bool has_any_table(soci::session& sql);
/// Writes a consistent copy (0600) to a file that must not exist, and waits for the disk.
domain::Outcome copy_database(soci::session& sql, const std::filesystem::path& to);
/// What the database finds wrong in its own file; empty when sound.
std::vector<std::string> integrity_faults(soci::session& sql);

}  // namespace hh::store
