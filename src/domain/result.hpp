// Result<T>: a value, or a Problem that says what happened and what to do next.
//
//     Result<Program> p = library::load(path);
//     if (!p) return p.problem();
//     use(p.value());
//
// Errors are values; nothing here throws but `value()` on a Problem, which is a bug.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace hh::domain {

/// What went wrong, where (file:line, field, device; may be empty) and what to do next.
struct Problem {
  std::string what;
  std::string where;
  std::string next;

  /// One line for a person: "where: what. next".
  std::string sentence() const;
  friend bool operator==(const Problem&, const Problem&) = default;
};

template <class T>
class [[nodiscard]] Result {
public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : held_(std::in_place_index<1>, std::move(problem)) {}

  explicit operator bool() const { return held_.index() == 0; }
  bool ok() const { return held_.index() == 0; }
  T& value() & { return std::get<0>(held_); }
  const T& value() const& { return std::get<0>(held_); }
  T&& value() && { return std::get<0>(std::move(held_)); }
  const Problem& problem() const { return std::get<1>(held_); }

private:
  std::variant<T, Problem> held_;
};

/// Success without a value.
struct Done {};
using Outcome = Result<Done>;

}  // namespace hh::domain
