#include "store/problems.hpp"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <cerrno>
#include <cstring>

namespace hh::store {

using domain::Problem;

namespace {

int code_of(const std::exception& error) {
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  return sqlite == nullptr ? SQLITE_ERROR : sqlite->result() & 0xff;
}

const char* space_advice = "Free some space; what was stored before is safe.";
const char* damage_advice = "Keep the file, and restore the latest backup beside it.";

}  // namespace

Problem problem_of(const std::exception& error, const std::string& where) {
  switch (code_of(error)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"The store is locked by another program", where, "Close the other program and try again."};
    case SQLITE_FULL:
      return {"The disk is full", where, space_advice};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"The store cannot be written to", where, "Allow writing to the file and its folder."};
    case SQLITE_CANTOPEN:
      return {"The store cannot be opened", where, "Check that the folder is there and may be written to."};
    case SQLITE_CORRUPT:
      return {"The store is damaged", where, damage_advice};
    case SQLITE_NOTADB:
      return {"This file is not a store", where, damage_advice};
    case SQLITE_IOERR:
      return {std::string("The disk failed (") + error.what() + ")", where,
              "Check the disk and the space on it; what was stored before is safe."};
    default:
      return {std::string("The store refused (") + error.what() + ")", where, "Run handoff-hour verify."};
  }
}

Problem system_problem(const std::string& what, const std::string& where, int error) {
  const std::string next = error == ENOSPC || error == EDQUOT ? space_advice
                           : error == EACCES || error == EROFS || error == EPERM
                               ? "Allow writing to the folder, or choose another one with --data."
                               : "Check the folder, or choose another one with --data.";
  return {what + " (" + std::strerror(error) + ")", where, next};
}

bool is_constraint(const std::exception& error) { return code_of(error) == SQLITE_CONSTRAINT; }

}  // namespace hh::store
