// What Undo takes back, and a session folded without what was undone.
#include "domain/command.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

/// Undo takes back what was said and done, not how the wall is looked at: those keys are their own way back.
bool can_be_undone(const Command& command) {
  return !(std::holds_alternative<OpenSession>(command) || std::holds_alternative<Outage>(command) ||
           std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command) ||
           std::holds_alternative<Blackout>(command) || std::holds_alternative<Freeze>(command) ||
           std::holds_alternative<ShowScores>(command) || std::holds_alternative<ShowScoreWall>(command) ||
           std::holds_alternative<Project>(command) || std::holds_alternative<Uncover>(command) ||
           std::holds_alternative<CallReader>(command) || std::holds_alternative<SayFollowUp>(command) ||
           std::holds_alternative<OnPacket>(command));
}

/// Walks the acts as a stack: what still stands can be undone, newest first; what was undone last can be
/// done again, until something new is done.
struct Standing {
  std::vector<std::size_t> stack;
  std::vector<bool> undone;
  std::vector<std::vector<std::size_t>> taken;  ///< by each Undo, newest act first

  void undo(int acts) {
    std::vector<std::size_t> group;
    for (int taken_back = 0; taken_back < std::max(1, acts) && !stack.empty(); ++taken_back) {
      undone[stack.back()] = true;
      group.push_back(stack.back());
      stack.pop_back();
    }
    if (!group.empty()) taken.push_back(std::move(group));
  }
  void redo() {
    if (taken.empty()) return;
    const auto& group = taken.back();
    for (auto act = group.rbegin(); act != group.rend(); ++act) {
      undone[*act] = false;
      stack.push_back(*act);
    }
    taken.pop_back();
  }
};

Standing standing(const std::vector<Act>& acts) {
  Standing out;
  out.undone.resize(acts.size());
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (const auto* undo = std::get_if<Undo>(&acts[i].what)) {
      out.undo(undo->acts);
    } else if (std::holds_alternative<Redo>(acts[i].what)) {
      out.redo();
    } else if (can_be_undone(acts[i].what)) {
      out.stack.push_back(i);
      out.taken.clear();
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
    if (c.agreed || c.due || c.text.has_value() == c.owner.has_value()) return {};
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

std::optional<std::size_t> redoable(const std::vector<Act>& acts) {
  const Standing now = standing(acts);
  return now.taken.empty() ? std::nullopt : std::optional{now.taken.back().front()};
}

std::vector<Act> standing_acts(const std::vector<Act>& acts) {
  const Standing now = standing(acts);
  std::vector<Act> out;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const bool turned =
        std::holds_alternative<Undo>(acts[i].what) || std::holds_alternative<Redo>(acts[i].what);
    if (!turned && !now.undone[i]) out.push_back(acts[i]);
  }
  return out;
}

TakesBack takes_back(const Command& command) {
  if (std::holds_alternative<Start>(command)) return TakesBack::Start;
  return std::holds_alternative<Finish>(command) ? TakesBack::End : TakesBack::Act;
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
