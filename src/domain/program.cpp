#include "domain/program.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

template <class List, class Same>
auto find_in(const List& list, Same same) -> decltype(list.data()) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

Minutes Program::agenda_total() const {
  Minutes total{0};
  for (const Section& section : sections) {
    total += section.planned;
  }
  return total;
}

const Script* Program::script(const ScriptId& wanted) const {
  return find_in(scripts, [&](const Script& s) { return s.id == wanted; });
}

const Question* Program::question(const QuestionId& wanted) const {
  return find_in(questions, [&](const Question& q) { return q.id == wanted; });
}

const Round* Program::round(RoundNumber wanted) const {
  return find_in(rounds, [&](const Round& r) { return r.number == wanted; });
}

const Criterion* Program::criterion(const CriterionId& wanted) const {
  return find_in(rubric.criteria, [&](const Criterion& c) { return c.id == wanted; });
}

}  // namespace hh::domain
