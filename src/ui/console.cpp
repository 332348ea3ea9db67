#include "ui/console.hpp"

#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/help_overlay.hpp"

#include <algorithm>
#include <utility>

namespace hh::ui {

using namespace domain;

namespace {

void start_anew(const Session& session, ConsoleMemory& memory) {
  if (memory.session != session.id) {
    auto builder = std::move(memory.lookup.builder);
    memory = ConsoleMemory{};
    memory.lookup.builder = std::move(builder);  // the library stays the same
    memory.session = session.id;
  }
}

std::string kicker(const ConsoleScene& c) {
  const Section* section = c.session.current_section();
  const Position at = c.run.position;
  if (section == nullptr) return {};
  return section->title + "  ·  step " + std::to_string(at.step + 1) + " of " +
         std::to_string(section->steps.size());
}

void draw_step(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  switch (step->kind) {
    case StepKind::Page:
    case StepKind::List:
    case StepKind::Number:
      console_page(c);
      break;
    case StepKind::Reveal:
      console_reveal(c);
      break;
    case StepKind::Marks:
      for (const std::string& line : step->lines)
        paragraph(c.ui, line);
      console_marks(c, step->marks);
      break;
    case StepKind::Fill:
      console_fill(c);
      break;
    case StepKind::Template:
      console_template(c);
      break;
    case StepKind::Question:
      console_question(c);
      break;
    case StepKind::Script:
      console_script(c);
      break;
    case StepKind::Round:
      console_round(c);
      break;
    case StepKind::Scoreboard:
      break;  // draw_centre: the grid has the whole height
    case StepKind::Artifacts:
      console_artifacts(c);
      break;
    case StepKind::Tree:
      console_tree(c);
      break;
    case StepKind::Commitments:
      console_commitments(c);
      break;
    case StepKind::Closing:
      console_closing(c);
      break;
  }
}

void draw_notes(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  if (!step->notes.empty()) {
    card(c.ui, [&] {
      label(c.ui, "Only you see this");
      paragraph(c.ui, step->notes);
    });
  }
  if (!step->claims.empty()) {
    card(c.ui, [&] {
      label(c.ui, "Claims and their sources");
      for (const Claim& claim : step->claims) {
        paragraph(c.ui, claim.text);
        paragraph(c.ui, claim.source, {.role = Role::Small, .color = c.ui.theme().quiet});
      }
    });
  }
}

void draw_centre(ConsoleScene& c, Rect where) {
  Ui& ui = c.ui;
  panel(ui, where, {.pad = 32, .pad_y = 28, .gap = 16}, [&] {
    const Step* now = c.run.stage == Stage::Running ? c.step() : nullptr;
    const bool scoreboard_step = now != nullptr && now->kind == StepKind::Scoreboard;
    if ((c.memory.scores_open || scoreboard_step) && !c.program().rounds.empty()) {
      if (scoreboard_step) label(ui, kicker(c));
      draw_scoring_grid(c.scene, c.session, c.memory.scoring, [&] {
        if (scoreboard_step) draw_notes(c);
      });
      return;
    }
    const Position at = c.run.position;
    const std::string place = std::to_string(at.section) + "." + std::to_string(at.step);
    scroll(ui, "centre." + place, {.gap = 18}, [&] {
      if (c.run.stage == Stage::Setup) {
        console_setup(c);
      } else if (c.run.stage == Stage::Finished) {
        console_finished(c);
      } else if (const Step* step = c.step()) {
        label(ui, kicker(c));
        paragraph(ui, step->headline.empty() ? step->title : step->headline, {.role = Role::Title});
        draw_step(c);
        draw_notes(c);
      }
    });
  });
}

std::string owing_words(const Session& session) {
  int pairs = 0;
  const int promises = static_cast<int>(session.roster.pairs.size() * session.program->commitments.size());
  int silent = promises;
  for (const Pair& pair : session.roster.pairs) {
    for (const CommitmentTemplate& wanted : session.program->commitments) {
      const auto found = session.commitments.find({pair.number, wanted.id});
      silent -= found != session.commitments.end() && found->second.agreed ? 1 : 0;
    }
  }
  for (const Walkout& row : walkout(session)) {
    pairs += row.owes.empty() ? 0 : 1;
  }
  std::string words = pairs == 0 ? "Every pair has handed in what it owes."
                                 : counted(pairs, "pair") + (pairs == 1 ? " still owes" : " still owe") +
                                       " something; it stays in the walkout list.";
  int unfinished = 0;
  for (const Round& round : session.program->rounds) {
    for (const Card& one : scoreboard(session, round.number).rows)
      unfinished += one.scored_lines > 0 && !one.complete ? 1 : 0;
  }
  if (unfinished > 0)
    words += " " + counted(unfinished, "scorecard") + (unfinished == 1 ? " is" : " are") + " not finished.";
  if (silent > 0) {
    words += " " + std::to_string(silent) + " of " + std::to_string(promises) +
             " commitments were not said aloud; they are followed up as that.";
  }
  return words;
}

void ask_end(ConsoleScene& c) {
  if (!c.memory.asks_end) return;
  const Reply reply =
      ask(c.ui, "end",
          {.title = "End the hour?",
           .body = owing_words(c.session) +
                   " Ending turns every commitment, retake and drill step into a follow-up with "
                   "its due date. You can undo it.",
           .yes = "End the hour",
           .no = "Keep going"});
  if (reply == Reply::Yes) {
    store_typed(c.memory, c.scene.commands);
    c.send(Finish{});
  }
  if (reply != Reply::None) c.memory.asks_end = false;
}

void draw_notice(ConsoleScene& c) {
  const auto& notice = c.scene.snap.notice;
  if (!notice || c.memory.notice_seen >= notice->number) return;
  const BarAnswer answer =
      message_bar(c.ui, "notice", notice->problem.sentence(), notice->bad ? Tone::Bad : Tone::Warn);
  if (answer == BarAnswer::Close) c.memory.notice_seen = notice->number;
}

}  // namespace

void store_typed(ConsoleMemory& memory, session::Commands& commands) {
  memory.typed.settle_all(commands);
  memory.scoring.notes.settle_all(commands);
  settle_calculators(memory.calculators, commands);
}

Turn draw_console(Scene& scene, ConsoleMemory& memory) {
  if (!scene.snap.live) return {};
  const Session& session = *scene.snap.live;
  start_anew(session, memory);
  for (const std::string& pressed : scene.here.keys) {
    console_key(scene.snap, scene.now, scene.commands, memory, pressed);
  }
  ConsoleScene c{scene, scene.ui, session, session.timeline.at(scene.now.at), memory};
  Ui& ui = c.ui;
  const float grown = std::max(1.0f, std::min(1.35f, ui.theme().choice.font_scale));
  Rect window = ui.window();
  // Of the whole window, so that a rail that grows with the type takes nothing from the clock.
  const float side_width = std::min(window.w * 0.26f, ui.px(500) * grown);
  const Rect foot = window.cut_bottom(std::max(ui.px(66), ui.touch() + ui.px(14)));
  const Rect rail = window.cut_left(std::min(window.w * 0.27f, ui.px(368) * grown));
  const Rect side = window.cut_right(side_width);
  // In the order they are read, which is the order Tab goes.
  console_rail(c, rail);
  draw_centre(c, window);
  console_side(c, side);
  console_foot(c, foot);
  draw_notice(c);
  draw_remark(c);
  if (!memory.asks_end) draw_lookup(scene, memory.lookup);
  if (!memory.asks_end) draw_calculators(scene, memory.calculators, session.program.get());
  ask_end(c);
  draw_undo_question(c);
  ask_leave(c);
  if (memory.help_open && draw_help(ui)) memory.help_open = false;
  // A field that went away with its step is left, however the hour moved on.
  if (memory.place && *memory.place != c.run.position) {
    memory.typed.settle_all(scene.commands);
    memory.scores_open = false;  // what was gone to is not covered by the scorecards of before
  }
  memory.place = c.run.position;
  const Disk disk{scene.now.seconds, scene.snap.storing, ui.frames()};
  memory.typed.settle(scene.commands, disk);
  memory.scoring.notes.settle(scene.commands, disk);
  const Turn wanted = std::exchange(memory.wanted, {});
  if (wanted) store_typed(memory, scene.commands);
  return wanted;
}

void stored_input(ConsoleScene& c, const std::string& id, const std::string& stored, InputLook look,
                  const std::function<std::optional<Command>(const std::string&)>& command, Store store) {
  Drafts& drafts = c.memory.typed;
  std::string text = drafts.shown(id, stored);
  const Entered entered = text_input(c.ui, id, text, std::move(look));
  if (entered.changed) {
    const double paused_from = store == Store::WhenLeft ? Drafts::never : c.scene.now.seconds;
    drafts.type(id, text, command(text), paused_from);
    if (text == stored) drafts.forget_unsent(id);
  }
  if (entered.submitted || entered.left) drafts.leave(id, c.scene.commands);
  // Enter keeps the keyboard in the field: until the snapshot has followed, its draft is what it holds.
  if (!entered.active && !entered.submitted)
    drafts.rest(id, stored, {c.scene.now.seconds, c.scene.snap.storing, c.ui.frames()});
}

void leave_session(ConsoleScene& c) {
  store_typed(c.memory, c.scene.commands);
  c.scene.commands.leave_session();
}

std::string signed_clock(Millis value) {
  const auto seconds = std::chrono::duration_cast<Seconds>(value).count();
  if (seconds == 0) return "0:00";
  const auto size = seconds < 0 ? -seconds : seconds;
  const std::string rest = std::to_string(size % 60);
  return (seconds < 0 ? "−" : "+") + std::to_string(size / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string local_clock(const ConsoleScene& c, SessionTime at) {
  return clock_at(c.scene.snap, c.scene.now, at);
}

}  // namespace hh::ui
