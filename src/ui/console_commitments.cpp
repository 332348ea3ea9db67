// What every pair promises: who said which of them aloud, and the words, owner and due date of one.
#include "domain/due.hpp"
#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/due_day.hpp"
#include "ui/pair_grid.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string letter(std::size_t i) { return std::string(1, static_cast<char>('A' + i)); }

PairCommitment state_of(const Session& session, PairNumber pair, const CommitmentId& id) {
  const auto found = session.commitments.find({pair, id});
  return found == session.commitments.end() ? PairCommitment{} : found->second;
}

void say_all(ConsoleScene& c, PairNumber pair, bool said) {
  for (const CommitmentTemplate& wanted : c.program().commitments) {
    if (state_of(c.session, pair, wanted.id).agreed != said)
      c.send(SetCommitment{pair, wanted.id, {}, {}, said});
  }
}

void keep_inside(ConsoleScene& c) {
  ConsoleMemory& m = c.memory;
  m.chosen_pair = std::clamp(m.chosen_pair, 1, std::max(1, static_cast<int>(c.session.roster.pairs.size())));
  m.chosen_commitment =
      std::clamp(m.chosen_commitment, 0, std::max(0, static_cast<int>(c.program().commitments.size()) - 1));
}

void draw_line(ConsoleScene& c, int row, const Pair& pair) {
  const auto& wanted = c.program().commitments;
  const bool here = c.memory.chosen_pair == row;
  const std::string name = label_in(c.session.roster, pair);
  const std::vector<Rect> cells = pair_grid_line(c.ui, pair, name, wanted.size() + 2, here);
  const std::string of = std::to_string(pair.number.value);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool said = state_of(c.session, pair.number, wanted[i].id).agreed;
    const bool chosen = here && c.memory.chosen_commitment == static_cast<int>(i);
    if (!tick_cell(c.ui, "commitment." + of + "." + wanted[i].id.value, cells[i],
                   wanted[i].title + ": " + name, {.on = said, .chosen = chosen})) {
      continue;
    }
    c.memory.chosen_pair = row;
    c.memory.chosen_commitment = static_cast<int>(i);
    c.send(SetCommitment{pair.number, wanted[i].id, {}, {}, !said});
  }
  const bool all = said_all(c.session, pair.number);
  if (tick_cell(c.ui, "said." + of, cells[wanted.size()], name + " said all", {.on = all})) {
    c.memory.chosen_pair = row;
    say_all(c, pair.number, !all);
  }
  const bool help = c.session.asked_for_help.contains(pair.number);
  if (tick_cell(c.ui, "help." + of, cells[wanted.size() + 1], name + " needs help",
                {.on = help, .tone = Tone::Warn})) {
    c.send(AskHelp{pair.number, !help});
  }
}

void draw_grid(ConsoleScene& c) {
  const auto& wanted = c.program().commitments;
  const auto& pairs = c.session.roster.pairs;
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    heads.push_back(letter(i) + " · " + std::to_string(i + 1));
  heads.insert(heads.end(), {"all", "help"});
  card(c.ui, {.gap = 8}, [&] {
    const auto said = std::count_if(pairs.begin(), pairs.end(),
                                    [&](const Pair& one) { return said_all(c.session, one.number); });
    const bool done = said == static_cast<std::ptrdiff_t>(pairs.size());
    text(c.ui,
         std::to_string(said) + " of " + counted(static_cast<int>(pairs.size()), "pair") +
             " said all of theirs",
         {.color = c.ui.theme().tone(done ? Tone::Good : Tone::Plain)});
    pair_grid_head(c.ui, heads, 1);
    for (std::size_t i = 0; i < pairs.size(); ++i)
      draw_line(c, static_cast<int>(i) + 1, pairs[i]);
    text(c.ui,
         "↑ ↓ choose a pair, 1 to " + std::to_string(std::min<std::size_t>(9, wanted.size())) +
             " mark what it said, 0 marks all. Shift ← → move the day of the last one.",
         {.role = Role::Small, .color = c.ui.theme().quiet});
  });
}

LocalTime end_of_hour(const ConsoleScene& c) { return c.scene.now.local + (c.run.projected_end - c.at()); }

/// What the columns of the grid stand for, each promise on a line of its own above them.
void draw_meanings(ConsoleScene& c) {
  const auto& wanted = c.program().commitments;
  card(c.ui, {.pad = 14, .gap = 4}, [&] {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      paragraph(c.ui,
                letter(i) + "  " + wanted[i].title + " · due " + due_words(wanted[i].due) + ", " +
                    short_date(working_due(wanted[i].due, end_of_hour(c), c.scene.snap.calendar)),
                {.role = Role::Small});
    }
  });
}

/// The day it falls due: typed, or moved from one working day to the next.
void draw_due(ConsoleScene& c, PairNumber pair, const CommitmentTemplate& wanted, const std::string& id) {
  const Date due = due_of(c.session, pair, wanted, end_of_hour(c), c.scene.snap.calendar);
  const bool agreed = state_of(c.session, pair, wanted.id).due.has_value();
  const std::string* typed = c.memory.typed.find(id);
  const bool unread = typed != nullptr && !typed->empty() && !due_day(*typed, today(c.scene.now));
  stored_input(
      c, id, long_date(due),
      {.label = agreed ? "Due, as agreed in the room" : "Due, " + due_words(wanted.due),
       .hint = "30 Nov, Friday, 2026-11-30",
       .problem = unread ? "That is no day. Write it like 30 Nov, Friday or 2026-11-30." : "",
       .most = 60},
      [&](const std::string& words) -> std::optional<Command> {
        if (words.empty()) return SetCommitment{pair, wanted.id, {}, {}, {}, Date{}};
        const auto day = due_day(words, today(c.scene.now));
        if (!day) return {};
        return SetCommitment{pair, wanted.id, {}, {}, {}, *day};
      },
      Store::WhenLeft);
  const auto move = [&](bool later) {
    c.send(SetCommitment{pair, wanted.id, {}, {}, {}, working_day_beside(due, later, c.scene.snap.calendar)});
  };
  WrappedRow line(c.ui);
  if (line.plain(id + ".earlier", "A working day earlier", {.key = "Shift ←"})) move(false);
  if (line.plain(id + ".later", "A working day later", {.key = "Shift →"})) move(true);
  if (agreed && line.plain(id + ".rule", "As the training says", {.sign = Sign::Undo}))
    c.send(SetCommitment{pair, wanted.id, {}, {}, {}, Date{}});
  if (c.scene.snap.calendar.works(std::chrono::local_days{due})) return;
  const Holiday* holiday = c.scene.snap.calendar.holiday(std::chrono::local_days{due});
  paragraph(
      c.ui,
      "Nobody works that day" +
          (holiday != nullptr && !holiday->name.empty() ? ": " + holiday->name + "." : std::string(".")),
      {.role = Role::Small, .color = c.ui.theme().amber});
}

void draw_chosen(ConsoleScene& c) {
  const Pair& pair = c.session.roster.pairs[static_cast<std::size_t>(c.memory.chosen_pair - 1)];
  const auto at = static_cast<std::size_t>(c.memory.chosen_commitment);
  const CommitmentTemplate& wanted = c.program().commitments[at];
  const PairCommitment state = state_of(c.session, pair.number, wanted.id);
  const std::string id = "commitment." + std::to_string(pair.number.value) + "." + wanted.id.value;
  card(c.ui, [&] {
    const std::string name = label_in(c.session.roster, pair);
    label(c.ui, name + " · " + letter(at));
    paragraph(c.ui, wanted.title, {.role = Role::BodyStrong});
    stored_input(c, id + ".text", state.text,
                 {.label = "In their own words", .hint = wanted.detail, .most = 300},
                 [&](const std::string& words) {
                   return SetCommitment{pair.number, wanted.id, words};
                 });
    stored_input(c, id + ".owner", state.owner, {.label = "Owner", .hint = name, .most = 120},
                 [&](const std::string& words) {
                   return SetCommitment{pair.number, wanted.id, {}, words};
                 });
    draw_due(c, pair.number, wanted, id + ".due");
  });
}

}  // namespace

void console_commitments(ConsoleScene& c) {
  if (c.session.roster.pairs.empty()) {
    paragraph(c.ui, "There is no pair in the room to promise anything.");
    return;
  }
  if (c.program().commitments.empty()) {
    paragraph(c.ui, "This training asks for no commitments.");
    return;
  }
  keep_inside(c);
  draw_meanings(c);
  draw_grid(c);
  draw_chosen(c);
}

bool commitments_key(const session::Snapshot& snap, const session::Moment& now, session::Commands& commands,
                     ConsoleMemory& memory, const std::string& key) {
  const Session& session = *snap.live;
  const auto& pairs = session.roster.pairs;
  const auto& wanted = session.program->commitments;
  if (pairs.empty() || wanted.empty()) return false;
  const int last = static_cast<int>(pairs.size());
  memory.chosen_pair = std::clamp(memory.chosen_pair, 1, last);
  const PairNumber pair = pairs[static_cast<std::size_t>(memory.chosen_pair - 1)].number;
  const auto flip = [&](const CommitmentTemplate& one, bool said) {
    if (state_of(session, pair, one.id).agreed != said)
      commands.send(SetCommitment{pair, one.id, {}, {}, said});
  };
  if (key == "Up" || key == "Down") {
    memory.chosen_pair = std::clamp(memory.chosen_pair + (key == "Up" ? -1 : 1), 1, last);
    return true;
  }
  if (key == "Shift+Left" || key == "Shift+Right") {
    const int at = std::clamp(memory.chosen_commitment, 0, static_cast<int>(wanted.size()) - 1);
    const CommitmentTemplate& one = wanted[static_cast<std::size_t>(at)];
    const LocalTime end = now.local + (session.timeline.at(now.at).projected_end - now.at);
    const Date due = due_of(session, pair, one, end, snap.calendar);
    commands.send(SetCommitment{
        pair, one.id, {}, {}, {}, working_day_beside(due, key == "Shift+Right", snap.calendar)});
    return true;
  }
  if (key.size() != 1 || key[0] < '0' || key[0] > '9') return false;
  const auto at = static_cast<std::size_t>(key[0] - '0');
  if (at > wanted.size()) return false;
  if (at == 0) {  // marks only: a row that is complete is not emptied by one key
    for (const CommitmentTemplate& one : wanted)
      flip(one, true);
    return true;
  }
  memory.chosen_commitment = static_cast<int>(at) - 1;
  flip(wanted[at - 1], !state_of(session, pair, wanted[at - 1].id).agreed);
  return true;
}

}  // namespace hh::ui
