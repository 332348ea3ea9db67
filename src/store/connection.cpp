#include "store/connection.hpp"

#include "store/descriptor.hpp"
#include "store/problems.hpp"

#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>

namespace hh::store {

using domain::Done;
using domain::Outcome;
using domain::Problem;
namespace fs = std::filesystem;

namespace {

/// Made by us so that nobody else can read it, not even between its making and a chmod.
Outcome make_file(const fs::path& file) {
  const Descriptor made(::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!made) {
    return system_problem("The file could not be made", file.string(), errno);
  }
  return Done{};
}

Outcome check_content(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    return Problem{"This is not a file", file.string(), "Choose another folder with --data."};
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    return system_problem("The store cannot be read", file.string(), errno);
  }
  std::array<char, 16> head{};
  in.read(head.data(), head.size());
  constexpr std::string_view magic("SQLite format 3\0", 16);
  const bool empty = in.gcount() == 0;
  if (!empty && std::string_view(head.data(), static_cast<std::size_t>(in.gcount())) != magic) {
    return Problem{"This file is not a store, or its beginning is damaged", file.string(),
                   "Keep it, and restore the latest backup; it was left as it is."};
  }
  return Done{};
}

Outcome check_writable(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  for (const fs::path& path : {folder, file}) {
    if (::access(path.c_str(), W_OK) != 0) {
      return system_problem("The store cannot be written to", path.string(), errno);
    }
  }
  return Done{};
}

/// A path with a '=' must be quoted, or it is taken for a list of options.
std::string connect_string(const fs::path& file, Access access) {
  const std::string name = file.empty() ? ":memory:" : file.string();
  if (name.find('"') != std::string::npos) {
    throw soci::soci_error("a path with a quotation mark cannot be opened");
  }
  return "db=\"" + name + "\"" + (access == Access::ReadOnly ? " readonly=true" : "");
}

void sync_folder_of(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const Descriptor held(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (held) {
    ::fsync(held.get());
  }
}

}  // namespace

Outcome make_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.empty() || fs::is_directory(folder, error)) {
    return Done{};
  }
  fs::create_directories(folder, error);
  if (error) {
    return system_problem("The store's folder could not be made", folder.string(), error.value());
  }
  fs::permissions(folder, fs::perms::owner_all, error);
  return Done{};
}

Outcome prepare_file(const fs::path& file, Access access) {
  std::error_code error;
  if (fs::exists(file, error)) {
    if (auto sound = check_content(file); !sound || access == Access::ReadOnly) {
      return sound;
    }
    return check_writable(file);
  }
  if (access == Access::ReadOnly) {
    return Problem{"There is no store yet", file.string(),
                   "Start the program once, or name its folder with --data."};
  }
  if (auto made = make_folder(file.parent_path()); !made) {
    return made;
  }
  return make_file(file);
}

std::unique_ptr<soci::session> connect(const fs::path& file, Access access, int busy_timeout_ms) {
  auto sql = std::make_unique<soci::session>(soci::sqlite3, connect_string(file, access));
  *sql << "pragma busy_timeout = " + std::to_string(busy_timeout_ms);
  *sql << "pragma foreign_keys = on";
  return sql;
}

void make_durable(soci::session& sql, const fs::path& file) {
  std::string mode;
  sql << "pragma journal_mode = wal", soci::into(mode);
  if (!file.empty() && mode != "wal") {
    throw soci::soci_error("the file system does not allow a write-ahead log");
  }
  sql << "pragma synchronous = full";
  std::error_code error;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
}

bool has_table(soci::session& sql, const std::string& name) {
  int count = 0;
  sql << "select count(*) from sqlite_master where type = 'table' and name = :name", soci::use(name, "name"),
      soci::into(count);
  return count > 0;
}

bool has_any_table(soci::session& sql) {
  int count = 0;
  sql << "select count(*) from sqlite_master", soci::into(count);
  return count > 0;
}

Outcome copy_database(soci::session& sql, const fs::path& to) {
  std::error_code error;
  if (fs::exists(to, error)) {
    return Problem{"There is a file of this name already", to.string(), "Choose another name."};
  }
  if (auto made = make_file(to); !made) {
    return made;
  }
  auto copied = guarded(to.string(), [&]() -> Outcome {
    const std::string name = to.string();
    sql << "vacuum into :name", soci::use(name, "name");
    const Descriptor copy(::open(to.c_str(), O_RDWR | O_CLOEXEC));
    if (!copy || ::fsync(copy.get()) != 0) {
      return system_problem("The copy did not reach the disk", name, errno);
    }
    sync_folder_of(to);
    return Done{};
  });
  if (!copied) {
    fs::remove(to, error);
  }
  return copied;
}

std::vector<std::string> integrity_faults(soci::session& sql) {
  std::vector<std::string> faults;
  std::string line;
  soci::statement check = (sql.prepare << "pragma integrity_check", soci::into(line));
  check.execute();
  while (check.fetch()) {
    if (line != "ok") {
      faults.push_back("file: " + line);
    }
  }
  soci::statement keys = (sql.prepare << "select \"table\" from pragma_foreign_key_check", soci::into(line));
  keys.execute();
  while (keys.fetch()) {
    faults.push_back(line + ": a row points at one that is not there");
  }
  return faults;
}

}  // namespace hh::store
