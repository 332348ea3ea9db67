// A role-play: starting it, its cues, its end.
#include "ui/console_parts.hpp"

#include <algorithm>
#include <cstdlib>

namespace hh::ui {

using namespace domain;

namespace {

void choose_pair(ConsoleScene& c, const std::string& id, const std::string& words, int& chosen) {
  const int count = static_cast<int>(c.session.roster.pairs.size());
  chosen = std::clamp(chosen, 1, std::max(1, count));
  const Pair* pair = c.session.roster.find(PairNumber{chosen});
  stepper(c.ui, id, pair == nullptr ? words : words + ": " + pair->label(), chosen,
          {.least = 1, .most = std::max(1, count)});
}

void draw_start(ConsoleScene& c, const Round& round) {
  Ui& ui = c.ui;
  choose_pair(c, "stage.pair", "On stage", c.memory.stage_pair);
  row(ui, {}, [&] {
    if (primary_button(ui, "round.parallel", "Start, all pairs at once", {.key = "R"}))
      c.send(StartRound{round.number, RoundMode::Parallel, {}});
    if (button(ui, "round.stage", "Start on stage"))
      c.send(StartRound{round.number, RoundMode::OnStage, PairNumber{c.memory.stage_pair}});
  });
}

void draw_cue(ConsoleScene& c, const Round& round, const Cue& cue, PairNumber pair, const RoundView& view) {
  Ui& ui = c.ui;
  const RoundNow& now = *c.session.round;
  const std::string id = "cue." + cue.id.value;
  const auto mark = c.session.cue_marks.find({round.number, pair, cue.id});
  const int count = mark == c.session.cue_marks.end() ? 0 : mark->second;
  switch (cue.kind) {
    case CueKind::Clock: {
      const bool runs = now.clock == cue.id && view.clock_remaining.has_value();
      if (button(ui, id, runs ? cue.label + "  " + clock_text(*view.clock_remaining) : cue.label,
                 {.sign = Sign::Play}))
        c.send(StartCueClock{cue.id});
      if (runs && !c.run.paused)
        ui.frames().after(
            Millis{static_cast<long>(static_cast<double>(until_flip(*view.clock_remaining).count()) /
                                     std::max(1.0, c.scene.snap.speed)) +
                   1});
      break;
    }
    case CueKind::Count: {
      int value = count;
      const std::string words = cue.label + " (" + std::to_string(cue.target) + ")";
      if (stepper(ui, id, words, value, {.least = 0, .most = 99}))
        c.send(CountCue{cue.id, pair, value - count});
      break;
    }
    case CueKind::Deal: {
      const bool dealt = std::find(now.dealt.begin(), now.dealt.end(), cue.id) != now.dealt.end();
      if (button(ui, id, dealt ? cue.label + " · dealt" : cue.label, {.enabled = !dealt, .hint = cue.text}))
        c.send(DealCue{cue.id});
      break;
    }
    case CueKind::Check: {
      bool on = count > 0;
      if (toggle(ui, id, cue.label, on)) c.send(CheckCue{cue.id, pair, on});
      break;
    }
    case CueKind::Exit:
      if (view.exit_cue) chip(ui, cue.label, Tone::Warn);
      break;
  }
}

void draw_running(ConsoleScene& c, const Round& round) {
  Ui& ui = c.ui;
  const RoundNow& now = *c.session.round;
  const RoundView view = round_view(c.session, c.at());
  row(ui, {}, [&] {
    if (view.phase == RoundPhase::Live && primary_button(ui, "round.feedback", "Feedback now", {.key = "R"}))
      c.send(StartFeedback{});
    if (button(ui, "round.end", "End the round")) c.send(EndRound{});
    if (button(ui, "round.scores", "Scorecards", {.key = "S"})) c.memory.scores_open = true;
  });
  if (round.cues.empty()) return;
  card(ui, [&] {
    label(ui, "Cues");
    PairNumber pair = now.stage_pair;
    if (now.mode == RoundMode::Parallel) {
      choose_pair(c, "cue.pair", "Marks for", c.memory.chosen_pair);
      pair = PairNumber{c.memory.chosen_pair};
    }
    for (const Cue& cue : round.cues)
      draw_cue(c, round, cue, pair, view);
  });
}

void draw_roles(ConsoleScene& c, const Round& round) {
  Ui& ui = c.ui;
  card(ui, [&] {
    if (!round.prompt.empty()) paragraph(ui, round.prompt, {.role = Role::BodyStrong});
    if (round.swap) paragraph(ui, "Roles are swapped: the CSM plays the AE.", {.color = ui.theme().amber});
    paragraph(ui, "AE: " + round.ae_role);
    paragraph(ui, "CSM: " + round.csm_role);
    if (!round.coach_watch.empty()) paragraph(ui, "Coach: " + round.coach_watch, {.color = ui.theme().quiet});
    if (!round.pass_rule.empty()) paragraph(ui, round.pass_rule, {.color = ui.theme().quiet});
  });
}

}  // namespace

void console_round(ConsoleScene& c) {
  const Step* step = c.step();
  const Round* round = nullptr;
  if (c.session.round) {
    round = c.program().round(c.session.round->number);
  } else if (step != nullptr) {
    round = c.program().round(RoundNumber{std::atoi(step->refers_to.c_str())});
  }
  if (round == nullptr) return console_page(c);
  if (c.session.round) {
    draw_running(c, *round);
  } else {
    draw_start(c, *round);
  }
  draw_roles(c, *round);
}

}  // namespace hh::ui
