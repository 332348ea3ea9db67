// What the database says when it fails, as Problems. Nothing throws past `guarded`.
//
//     return guarded(file, [&]() -> Outcome { sql << "..."; return Done{}; });
#pragma once

#include "domain/result.hpp"

#include <exception>
#include <string>

namespace hh::store {

/// Says what happened and what to do about it, by the database's own error code where there is one.
domain::Problem problem_of(const std::exception& error, const std::string& where);
/// For a call of the operating system that just failed.
domain::Problem system_problem(const std::string& what, const std::string& where, int error);
/// True where the failure is a broken rule (a key that is there already).
bool is_constraint(const std::exception& error);

template <class Work>
auto guarded(const std::string& where, Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const std::exception& error) {
    return problem_of(error, where);
  }
}

}  // namespace hh::store
