// What every pair shows at this step, ticked pair by pair; and what is confirmed after a script.
#include "domain/pair_labels.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/pair_grid.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

bool shown(const Session& session, PairNumber pair, const StepMark& mark) {
  return session.marks.contains({pair, mark.id});
}

bool all_shown(const Session& session, PairNumber pair, const std::vector<StepMark>& marks) {
  return std::all_of(marks.begin(), marks.end(),
                     [&](const StepMark& mark) { return shown(session, pair, mark); });
}

void draw_line(ConsoleScene& c, const Pair& pair, const std::vector<StepMark>& marks, int row) {
  const bool here = c.memory.chosen_pair == row;
  const std::string of = std::to_string(pair.number.value);
  const std::string name = label_in(c.session.roster, pair);
  const std::vector<Rect> cells = pair_grid_line(c.ui, pair, name, marks.size() + 1, here);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool on = shown(c.session, pair.number, marks[i]);
    if (!tick_cell(c.ui, "mark." + of + "." + marks[i].id.value, cells[i], marks[i].title + ": " + name,
                   {.on = on})) {
      continue;
    }
    c.memory.chosen_pair = row;
    c.send(MarkPair{pair.number, marks[i].id, !on});
  }
  const bool help = c.session.asked_for_help.contains(pair.number);
  if (tick_cell(c.ui, "help." + of, cells.back(), name + " needs help", {.on = help, .tone = Tone::Warn}))
    c.send(AskHelp{pair.number, !help});
}

}  // namespace

void console_marks(ConsoleScene& c, const std::vector<StepMark>& marks) {
  const auto& pairs = c.session.roster.pairs;
  if (marks.empty()) return;
  if (pairs.empty()) {
    paragraph(c.ui, "There is no pair in the room to show anything.");
    return;
  }
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < marks.size(); ++i)
    heads.push_back(std::to_string(i + 1) + " · " + marks[i].title);
  heads.emplace_back("help");
  card(c.ui, {.gap = 8}, [&] {
    const auto done = std::count_if(pairs.begin(), pairs.end(),
                                    [&](const Pair& one) { return all_shown(c.session, one.number, marks); });
    const bool whole = done == static_cast<std::ptrdiff_t>(pairs.size());
    text(c.ui, std::to_string(done) + " of " + counted(static_cast<int>(pairs.size()), "pair") + " complete",
         {.color = c.ui.theme().tone(whole ? Tone::Good : Tone::Plain)});
    pair_grid_head(c.ui, heads, 3);
    for (std::size_t i = 0; i < pairs.size(); ++i)
      draw_line(c, pairs[i], marks, static_cast<int>(i) + 1);
    text(c.ui,
         "↑ ↓ choose a pair, 1 to " + std::to_string(std::min<std::size_t>(9, marks.size())) +
             " tick, 0 ticks all.",
         {.role = Role::Small, .color = c.ui.theme().quiet});
  });
}

bool marks_key(const Session& session, session::Commands& commands, ConsoleMemory& memory,
               const std::string& key) {
  const Step* step = session.current_step();
  const auto& pairs = session.roster.pairs;
  if (step == nullptr || step->marks.empty() || pairs.empty()) return false;
  const int last = static_cast<int>(pairs.size());
  memory.chosen_pair = std::clamp(memory.chosen_pair, 1, last);
  const PairNumber pair = pairs[static_cast<std::size_t>(memory.chosen_pair - 1)].number;
  if (key == "Up" || key == "Down") {
    memory.chosen_pair = std::clamp(memory.chosen_pair + (key == "Up" ? -1 : 1), 1, last);
    return true;
  }
  if (key.size() != 1 || key[0] < '0' || key[0] > '9') return false;
  const auto at = static_cast<std::size_t>(key[0] - '0');
  if (at > step->marks.size()) return false;
  if (at > 0) {
    const StepMark& mark = step->marks[at - 1];
    commands.send(MarkPair{pair, mark.id, !shown(session, pair, mark)});
    return true;
  }
  for (const StepMark& mark : step->marks) {  // ticks only: a complete row is not emptied by one key
    if (!shown(session, pair, mark)) commands.send(MarkPair{pair, mark.id, true});
  }
  return true;
}

}  // namespace hh::ui
