// Keys while a session is open. The same from either window; a clicker is a keyboard.
#include "ui/console.hpp"
#include "ui/console_moves.hpp"
#include "ui/console_parts.hpp"
#include "ui/console_reader.hpp"

#include <algorithm>
#include <cstdlib>

namespace hh::ui {

using namespace domain;

namespace {

/// Some clickers send a key twice; a quarter of a second is no person.
constexpr double debounce = 0.25;
constexpr Millis one_minute{60'000};

/// Keys whose meaning hangs on what is true now. Pressed again before the snapshot has followed,
/// they would be decided from what is true no more.
bool toggles(const std::string& key) {
  static constexpr const char* keys[] = {"P",     "B", ".", "F", "R", "D", "T", "Ctrl+Z", "Ctrl+Shift+Z",
                                         "Ctrl+Y"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool at_step(const Session& session, StepKind kind) {
  const Step* step = session.stage() == Stage::Running ? session.current_step() : nullptr;
  return step != nullptr && step->kind == kind;
}

/// At a scoreboard the grid is there unasked. A clicker's PageUp and PageDown still turn the step.
bool scoring_takes(const Session& session, const ConsoleMemory& memory) {
  return memory.scores_open || at_step(session, StepKind::Scoreboard);
}

struct Hand {
  const session::Snapshot& snap;
  const Session& session;
  const session::Moment& now;
  session::Commands& commands;
  ConsoleMemory& memory;

  bool running() const { return session.stage() == Stage::Running; }

  void next() {
    const bool last = !session.timeline.after(session.timeline.position());
    if (now.seconds - memory.last_next < debounce) return;
    memory.last_next = now.seconds;
    if (session.stage() == Stage::Setup) {
      commands.send(Start{Minutes{memory.minutes_ago}});
    } else if (running() && last) {
      memory.asks_end = true;
    } else if (running()) {
      move(Next{});
    }
  }

  void move(Command to) { move_hour(session, now.at, commands, memory, std::move(to)); }

  /// One more for every pair, of the first thing the running round counts.
  bool count_all() {
    const Round* round = session.round ? session.program->round(session.round->number) : nullptr;
    if (round == nullptr || !running()) return false;
    const auto counted = std::find_if(round->cues.begin(), round->cues.end(),
                                      [](const Cue& cue) { return cue.kind == CueKind::Count; });
    if (counted == round->cues.end()) return false;
    commands.send(CountCue{counted->id, {}, 1});
    return true;
  }

  void pause() {
    if (session.timeline.paused()) {
      commands.send(Resume{});
    } else {
      commands.send(Pause{});
    }
  }

  bool played(RoundNumber number) const {
    return std::any_of(session.rounds.begin(), session.rounds.end(),
                       [&](const RoundRecord& record) { return record.number == number; });
  }

  /// The round this step is about, if it is about one.
  std::optional<RoundNumber> round_of_step() const {
    const Step* step = session.current_step();
    if (step == nullptr || step->kind != StepKind::Round) return {};
    return RoundNumber{std::atoi(step->refers_to.c_str())};
  }

  /// A round that was played is scored next; playing it again is asked for by its button.
  void begin_round(RoundNumber number) {
    if (played(number)) {
      memory.scores_open = true;
    } else {
      commands.send(StartRound{number, RoundMode::Parallel, {}});
    }
  }

  /// The next item of a list that is uncovered by and by.
  bool uncover() {
    if (!at_step(session, StepKind::Reveal)) return false;
    const int items = static_cast<int>(session.current_step()->items.size());
    if (session.wall.uncovered < items) commands.send(Uncover{session.wall.uncovered + 1});
    return true;
  }

  /// The next line of the running round that nobody was dealt yet.
  void deal() {
    const Round* round = session.round ? session.program->round(session.round->number) : nullptr;
    if (round == nullptr || round_view(session, now.at).phase != RoundPhase::Live) return;
    const auto& dealt = session.round->dealt;
    const auto next = std::find_if(round->cues.begin(), round->cues.end(), [&](const Cue& cue) {
      return cue.kind == CueKind::Deal && std::find(dealt.begin(), dealt.end(), cue.id) == dealt.end();
    });
    if (next != round->cues.end()) commands.send(DealCue{next->id});
  }

  void round() {
    // A round left running at an earlier step ends as the one of this step begins.
    const auto wanted = round_of_step();
    if (wanted && (!session.round || session.round->number != *wanted)) {
      begin_round(*wanted);
      return;
    }
    if (!session.round) return;
    if (round_view(session, now.at).phase == RoundPhase::Live) {
      commands.send(StartFeedback{});
    } else {
      commands.send(EndRound{});
    }
  }

  bool press(const std::string& key) {
    if (key == "Space" || key == "PageDown" || key == "Right") {
      next();
    } else if (key == "PageUp" || key == "Left") {
      if (running()) move(Back{});
    } else if (key == "P") {
      if (running()) pause();
    } else if (key == "+" || key == "-") {
      if (running()) commands.send(AddTime{key == "+" ? one_minute : -one_minute});
    } else if (key == "B" || key == ".") {
      commands.send(Blackout{!session.wall.blackout});
    } else if (key == "F") {
      if (running()) commands.send(Freeze{!session.wall.frozen_at});
    } else if (key == "S") {
      memory.scores_open = !memory.scores_open;
    } else if (key == "R") {
      if (running()) round();
    } else if (key == "D") {
      if (running() && !uncover()) deal();
    } else if (key == "H" || key == "?") {
      memory.help_open = !memory.help_open;
    } else if (key == "L") {
      memory.wanted = Page::People;
    } else if (key == "Ctrl+,") {
      memory.wanted = Page::Settings;
    } else if (key == "Ctrl+F") {
      open_lookup(memory.lookup);
    } else if (key == "K") {
      open_calculators(memory.calculators);
    } else if (key == "A") {
      return count_all();
    } else if (key == "Ctrl+Z") {
      undo_last(snap, commands, memory);
    } else if (key == "Ctrl+Shift+Z" || key == "Ctrl+Y") {
      redo_last(snap, commands);
    } else if (key == "Escape") {
      memory.help_open = false;
      memory.scores_open = false;
    } else {
      return false;
    }
    return true;
  }
};

}  // namespace

bool console_key(const session::Snapshot& snap, const session::Moment& now, session::Commands& commands,
                 ConsoleMemory& memory, const std::string& key) {
  if (!snap.live || memory.asks_end || memory.asks_leave || memory.asks_undo || memory.scoring.over)
    return false;
  if (memory.scoring.note_arrives) return true;  // the note takes the keyboard in this frame
  if (memory.help_open) {
    if (key != "H" && key != "?" && key != "Escape") return false;
    memory.help_open = false;
    return true;
  }
  // A clicker goes on and back under what is looked up; everything else belongs to it.
  if (memory.lookup.open && key == "Ctrl+F") open_lookup(memory.lookup);
  if (memory.lookup.open && key != "PageDown" && key != "PageUp") return false;
  if (memory.calculators.open && key == "K") {
    memory.calculators.open = false;
    settle_calculators(memory.calculators, commands);
    return true;
  }
  if (memory.calculators.open && key != "PageDown" && key != "PageUp") return false;
  if (scoring_takes(*snap.live, memory) && scoring_key(*snap.live, commands, memory.scoring, key))
    return true;
  if (at_step(*snap.live, StepKind::Commitments) && !memory.scores_open &&
      commitments_key(snap, now, commands, memory, key)) {
    return true;
  }
  if (!memory.scores_open && snap.live->stage() == Stage::Running &&
      marks_key(*snap.live, commands, memory, key)) {
    return true;
  }
  if (!memory.scores_open && snap.live->stage() == Stage::Running && key != "T" &&
      reader_key(*snap.live, commands, key)) {
    return true;
  }
  if (toggles(key)) {
    if (memory.toggled == snap.version) return true;
    memory.toggled = snap.version;
  }
  if (key == "T") return snap.live->stage() == Stage::Running && reader_key(*snap.live, commands, key);
  return Hand{snap, *snap.live, now, commands, memory}.press(key);
}

}  // namespace hh::ui
