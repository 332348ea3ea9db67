// What Undo takes back, and a session folded without what was undone.
#include "domain/command.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

/// Undo takes back what was said and done, not how the wall is looked at: those keys are their own way back.
bool can_be_undone(const Command& command) {
  return !(std::holds_alternative<OpenSession>(command) || std::holds_alternative<Outage>(command) ||
           std::holds_alternative<Undo>(command) || std::holds_alternative<Blackout>(command) ||
           std::holds_alternative<Freeze>(command) || std::holds_alternative<ShowScores>(command) ||
           std::holds_alternative<ShowScoreWall>(command) || std::holds_alternative<Project>(command) ||
           std::holds_alternative<Uncover>(command) || std::holds_alternative<CallReader>(command) ||
           std::holds_alternative<SayFollowUp>(command) || std::holds_alternative<OnPacket>(command));
}

/// Walks the acts as a stack: what still stands can be undone, newest first.
struct Standing {
  std::vector<std::size_t> stack;
  std::vector<bool> undone;
};

Standing standing(const std::vector<Act>& acts) {
  Standing out;
  out.undone.resize(acts.size());
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (const auto* undo = std::get_if<Undo>(&acts[i].what)) {
      for (int taken = 0; taken < std::max(1, undo->acts) && !out.stack.empty(); ++taken) {
        out.undone[out.stack.back()] = true;
        out.stack.pop_back();
      }
    } else if (can_be_undone(acts[i].what)) {
      out.stack.push_back(i);
    }
  }
  return out;
}

/// The text an act writes, and which field of which record that is; no field where it is no typing.
struct Typed {
  std::vector<std::string> field{};
  std::string text{};
};

struct TypedOf {
  template <class Other>
  Typed operator()(const Other&) const {
    return {};
  }
  Typed operator()(const SetGoal& c) const { return {{"goal"}, c.text}; }
  Typed operator()(const SetSummary& c) const { return {{"summary"}, c.text}; }
  Typed operator()(const FillField& c) const { return {{"fill", c.field.value}, c.text}; }
  Typed operator()(const EditAnswer& c) const { return {{"answer", std::to_string(c.number)}, c.text}; }
  Typed operator()(const ScoreNote& c) const {
    return {
        {"note", std::to_string(c.round.value), std::to_string(c.pair.value), c.scorer, c.criterion.value},
        c.text};
  }
  Typed operator()(const SetArtifact& c) const {
    if (c.done || c.who.has_value() == c.where.has_value()) return {};
    return {{"artifact", c.artifact.value, c.who ? "who" : "where"}, c.who ? *c.who : *c.where};
  }
  Typed operator()(const SetTier& c) const {
    if (c.person && !c.phone && !c.response) return {{"person", std::to_string(c.tier.value)}, *c.person};
    if (c.phone && !c.person && !c.response) return {{"phone", std::to_string(c.tier.value)}, *c.phone};
    if (c.response && !c.person && !c.phone) return {{"response", std::to_string(c.tier.value)}, *c.response};
    return {};
  }
  Typed operator()(const SetCommitment& c) const {
    if (c.agreed || c.text.has_value() == c.owner.has_value()) return {};
    return {{"commitment", std::to_string(c.pair.value), c.commitment.value, c.text ? "text" : "owner"},
            c.text ? *c.text : *c.owner};
  }
};

/// Two goes at the same field, one right after the other, the text going on where it was. Another text
/// altogether is another thought, and its own undo.
bool typed_on(const Act& before, const Act& after) {
  constexpr Millis one_thought{30'000};
  const Typed earlier = std::visit(TypedOf{}, before.what);
  const Typed later = std::visit(TypedOf{}, after.what);
  return !later.field.empty() && before.who == after.who && after.at - before.at <= one_thought &&
         earlier.field == later.field && !earlier.text.empty() && !later.text.empty() &&
         (later.text.starts_with(earlier.text) || earlier.text.starts_with(later.text));
}

}  // namespace

std::optional<std::size_t> undoable(const std::vector<Act>& acts) {
  const Standing now = standing(acts);
  return now.stack.empty() ? std::nullopt : std::optional{now.stack.back()};
}

int undoable_acts(const std::vector<Act>& acts) {
  const Standing now = standing(acts);
  int many = now.stack.empty() ? 0 : 1;
  for (std::size_t i = now.stack.size(); i > 1; --i) {
    const std::size_t later = now.stack[i - 1];
    const std::size_t earlier = now.stack[i - 2];
    if (later != earlier + 1 || !typed_on(acts[earlier], acts[later])) break;
    ++many;
  }
  return many;
}

Session replay(const std::vector<Act>& acts, std::shared_ptr<const Program> program) {
  const Standing now = standing(acts);
  Session session = open_session(acts.front(), std::move(program));
  for (std::size_t i = 1; i < acts.size(); ++i) {
    if (!now.undone[i]) {
      apply(session, acts[i]);
    }
  }
  return session;
}

}  // namespace hh::domain
