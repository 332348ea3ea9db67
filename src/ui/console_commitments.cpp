// What every pair promises: its words, who owns it, until when, and whether it was said aloud.
#include "domain/due.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

void draw_commitment(ConsoleScene& c, const Pair& pair, const CommitmentTemplate& wanted) {
  const auto found = c.session.commitments.find({pair.number, wanted.id});
  const PairCommitment state = found == c.session.commitments.end() ? PairCommitment{} : found->second;
  const std::string id = "commitment." + std::to_string(pair.number.value) + "." + wanted.id.value;
  const auto save = [&](PairCommitment next) {
    c.send(SetCommitment{pair.number, wanted.id, std::move(next)});
  };
  const LocalTime end = c.scene.now.local + (c.run.projected_end - c.at());
  card(c.ui, [&] {
    bool agreed = state.agreed;
    if (toggle(c.ui, id, wanted.title, agreed)) save({state.text, state.owner, agreed});
    paragraph(c.ui, due_words(wanted.due) + " · due " + short_date(due_date(wanted.due, end)),
              {.role = Role::Small, .color = c.ui.theme().quiet});
    stored_input(c, id + ".text", state.text, {.hint = wanted.detail, .most = 300},
                 [&](const std::string& words) {
                   save({words, state.owner, state.agreed});
                 });
    stored_input(c, id + ".owner", state.owner, {.label = "Owner", .hint = pair.label(), .most = 120},
                 [&](const std::string& words) {
                   save({state.text, words, state.agreed});
                 });
  });
}

bool said_all(const Session& session, PairNumber pair) {
  const auto& wanted = session.program->commitments;
  return std::all_of(wanted.begin(), wanted.end(), [&](const CommitmentTemplate& one) {
    const auto found = session.commitments.find({pair, one.id});
    return found != session.commitments.end() && found->second.agreed;
  });
}

}  // namespace

void console_commitments(ConsoleScene& c) {
  const int count = static_cast<int>(c.session.roster.pairs.size());
  if (count == 0) return;
  c.memory.chosen_pair = std::clamp(c.memory.chosen_pair, 1, count);
  const Pair* pair = c.session.roster.find(PairNumber{c.memory.chosen_pair});
  if (pair == nullptr) return;
  stepper(c.ui, "commitments.pair", pair->label(), c.memory.chosen_pair, {.least = 1, .most = count});
  const auto& pairs = c.session.roster.pairs;
  const auto said = std::count_if(pairs.begin(), pairs.end(),
                                  [&](const Pair& one) { return said_all(c.session, one.number); });
  text(c.ui, std::to_string(said) + " of " + counted(count, "pair") + " said all of theirs",
       {.color = c.ui.theme().tone(said == count ? Tone::Good : Tone::Plain)});
  bool help = c.session.asked_for_help.contains(pair->number);
  if (toggle(c.ui, "help." + std::to_string(pair->number.value), "Needs help", help))
    c.send(AskHelp{pair->number, help});
  for (const CommitmentTemplate& wanted : c.program().commitments)
    draw_commitment(c, *pair, wanted);
}

}  // namespace hh::ui
