#include "domain/program.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

template <class List, class Same>
auto find_in(const List& list, Same same) -> decltype(list.data()) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  return found == list.end() ? nullptr : &*found;
}

bool collects_commitments(const Program& program) {
  return std::any_of(program.sections.begin(), program.sections.end(), [](const Section& section) {
    return std::any_of(section.steps.begin(), section.steps.end(),
                       [](const Step& step) { return step.kind == StepKind::Commitments; });
  });
}

}  // namespace

const Call* Program::call(const std::string& wanted) const {
  return find_in(calls, [&](const Call& c) { return c.id == wanted; });
}

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

const StepMark* Program::mark(const MarkId& wanted) const {
  for (const Section& section : sections) {
    for (const Step& step : section.steps) {
      for (const StepMark& mark : step.marks) {
        if (mark.id == wanted) return &mark;
      }
    }
  }
  return nullptr;
}

const Field* Program::field(const FieldId& wanted) const {
  for (const Section& section : sections) {
    for (const Step& step : section.steps) {
      for (const Field& field : step.fields) {
        if (field.id == wanted) return &field;
      }
    }
  }
  return nullptr;
}

const Criterion* Program::criterion(const CriterionId& wanted) const {
  return find_in(rubric.criteria, [&](const Criterion& c) { return c.id == wanted; });
}

Program of_call(const Program& program, const std::string& id) {
  const Call* call = program.call(id);
  if (call == nullptr) return program;
  Program out = program;
  const auto first = program.sections.begin() + call->first;
  out.sections.assign(first, first + call->count);
  out.title = call->title;
  out.subtitle = program.title;
  out.slot = call->slot;
  out.calls = {{call->id, call->title, call->slot, 0, call->count, call->with_customer}};
  out.with_customer = call->with_customer;
  if (!collects_commitments(out)) out.commitments.clear();
  return out;
}

std::optional<Problem> wrong_call(const Program& program, const std::string& call) {
  if (program.calls.empty() ? call.empty() : program.call(call) != nullptr) return std::nullopt;
  const std::string& id = program.id.value;
  if (program.calls.empty()) return Problem{"“" + id + "” has no calls", call, "Name it alone: " + id + "."};
  std::string choices;
  for (const Call& one : program.calls) {
    choices += (choices.empty() ? "" : ", ") + id + "/" + one.id;
  }
  return Problem{call.empty() ? "A playbook runs one call at a time" : "There is no such call", call,
                 "Name one: " + choices + "."};
}

}  // namespace hh::domain
