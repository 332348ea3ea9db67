#include "ui/console_moves.hpp"

#include "ui/console_parts.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

constexpr double remark_stays = 12;  // seconds

std::string elapsed_words(const ConsoleScene& c) {
  const auto minutes = std::chrono::duration_cast<Minutes>(c.run.elapsed).count();
  return minutes < 1 ? "less than a minute" : std::to_string(minutes) + " min";
}

Prompt question(const ConsoleScene& c) {
  if (c.scene.snap.takes_back == TakesBack::Start) {
    return {
        .title = "Take back the start?",
        .body = "The hour has run for " + elapsed_words(c) +
                ". Its clocks begin anew at the next start; nothing else is lost, and redo brings it back.",
        .yes = "Take back the start",
        .no = "Let it run"};
  }
  return {.title = "Open the hour again?",
          .body =
              "The hour goes on as if it had never been ended, with all the time that has passed since. Its "
              "follow-ups are withdrawn until it is ended again.",
          .yes = "Open it again",
          .no = "Leave it ended"};
}

}  // namespace

void move_hour(const Session& session, SessionTime now, session::Commands& commands, ConsoleMemory& memory,
               Command move) {
  if (session.reading && broken_off(session, now)) {
    const auto took = shown_elapsed(reading_elapsed(session, now)).count();
    memory.remark = session.reading->reader + " had read for " + std::to_string(took) +
                    " s: that is not stored. Ctrl+Z twice brings the reading back.";
    commands.send(DropReading{});
  }
  commands.send(std::move(move));
}

void undo_last(const session::Snapshot& snap, session::Commands& commands, ConsoleMemory& memory) {
  if (snap.undoable && snap.takes_back != TakesBack::Act) {
    memory.asks_undo = true;
  } else {
    commands.send(Undo{});
  }
}

void redo_last(const session::Snapshot& snap, session::Commands& commands) {
  if (snap.redoable) commands.send(Redo{});
}

void draw_undo_question(ConsoleScene& c) {
  if (!c.memory.asks_undo) return;
  if (c.scene.snap.takes_back == TakesBack::Act) {  // something else was done meanwhile
    c.memory.asks_undo = false;
    return;
  }
  const Reply reply = ask(c.ui, "undo", question(c));
  if (reply == Reply::Yes) c.send(Undo{});
  if (reply != Reply::None) c.memory.asks_undo = false;
}

void draw_remark(ConsoleScene& c) {
  ConsoleMemory& memory = c.memory;
  if (memory.remark.empty()) {
    memory.remarked.reset();
    return;
  }
  const double now = c.scene.now.seconds;
  if (!memory.remarked || memory.remarked->first != memory.remark) memory.remarked = {memory.remark, now};
  const double left = remark_stays - (now - memory.remarked->second);
  const bool closed = message_bar(c.ui, "remark", memory.remark, Tone::Warn) == BarAnswer::Close;
  if (closed || left <= 0) {
    memory.remark.clear();
  } else {
    c.ui.frames().after(Millis{static_cast<Millis::rep>(left * 1000) + 1});
  }
}

}  // namespace hh::ui
