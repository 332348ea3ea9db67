#include "store/migrations.hpp"

#include "store/connection.hpp"
#include "store/problems.hpp"

#include <sstream>

namespace hh::store {

using domain::Done;
using domain::Outcome;
using domain::Problem;

namespace {

/// One statement at a time: a database call runs only the first of several.
std::vector<std::string> statements(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream lines(text);
  std::string line, statement;
  while (std::getline(lines, line)) {
    if (line.rfind("--", 0) == 0 || line.empty()) {
      continue;
    }
    statement += line + "\n";
    if (line.back() == ';') {
      out.push_back(statement.substr(0, statement.rfind(';')));
      statement.clear();
    }
  }
  return out;
}

void run_from(soci::session& sql, int version, const std::vector<Migration>& all) {
  soci::transaction step(sql);
  if (version == 0) {
    sql << "create table schema_version (version bigint not null)";
    sql << "insert into schema_version (version) values (0)";
  }
  for (const Migration& migration : all) {
    if (migration.version <= version) {
      continue;
    }
    for (const std::string& statement : statements(migration.sql)) {
      sql << statement;
    }
  }
  sql << "update schema_version set version = :version", soci::use(all.back().version, "version");
  step.commit();
}

}  // namespace

int stored_version(soci::session& sql) {
  if (!has_table(sql, "schema_version")) {
    return has_any_table(sql) ? -1 : 0;
  }
  int version = -1;
  sql << "select version from schema_version", soci::into(version);
  return version;
}

Outcome acceptable(int version, const std::filesystem::path& file, const std::vector<Migration>& all) {
  if (version < 0) {
    return Problem{"This database was not made by Handoff Hour", file.string(),
                   "Choose another folder with --data; the file was left as it is."};
  }
  if (version > all.back().version) {
    return Problem{"This store was written by a newer Handoff Hour (version " + std::to_string(version) +
                       " of the tables, this program knows " + std::to_string(all.back().version) + ")",
                   file.string(), "Update the program; the file was left as it is."};
  }
  return Done{};
}

Outcome migrate(soci::session& sql, const std::filesystem::path& file, const std::vector<Migration>& all) {
  return guarded(file.string(), [&]() -> Outcome {
    const int version = stored_version(sql);
    if (auto fit = acceptable(version, file, all); !fit || version == all.back().version) {
      return fit;
    }
    if (version > 0 && !file.empty()) {
      const std::string copy = file.string() + ".before-" + std::to_string(all.back().version);
      if (auto copied = copy_database(sql, copy); !copied) {
        return Problem{
            "The store is of an older version and could not be copied before bringing it up to date: " +
                copied.problem().what,
            copied.problem().where, copied.problem().next};
      }
    }
    run_from(sql, version, all);
    return Done{};
  });
}

}  // namespace hh::store
