// A role-play: choosing how it is played, its phases, its cues, and what was played before.
#include "domain/pair_labels.hpp"
#include "ui/console_cues.hpp"
#include "ui/digits.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>
#include <cstdlib>

namespace hh::ui {

using namespace domain;

namespace {

std::string name_of(const Round& round) {
  return "Round " + std::to_string(round.number.value) + ": " + round.title;
}

/// The memory counts places of the roster: numbers have gaps once somebody has left.
const Pair* stage_pair(const ConsoleScene& c) {
  const auto& pairs = c.session.roster.pairs;
  const auto at = static_cast<std::size_t>(std::max(1, c.memory.stage_pair)) - 1;
  return at < pairs.size() ? &pairs[at] : nullptr;
}

void draw_start(ConsoleScene& c, const Round& round) {
  Ui& ui = c.ui;
  std::string& kept = c.memory.drafts["round.mode"];
  int mode = kept == "stage" ? 1 : 0;
  if (segmented(ui, "round.mode", {"All pairs at once", "One on stage"}, mode))
    kept = mode == 1 ? "stage" : "";
  const int count = static_cast<int>(c.session.roster.pairs.size());
  if (mode == 1) {
    c.memory.stage_pair = std::clamp(c.memory.stage_pair, 1, std::max(1, count));
    const Pair* pair = stage_pair(c);
    stepper(ui, "stage.pair", pair == nullptr ? "" : label_in(c.session.roster, *pair), c.memory.stage_pair,
            {.least = 1, .most = std::max(1, count)});
  }
  const bool again = std::any_of(c.session.rounds.begin(), c.session.rounds.end(),
                                 [&](const RoundRecord& record) { return record.number == round.number; });
  const std::string number = std::to_string(round.number.value);
  if (again && primary_button(ui, "round.scores", "Scorecards", {.key = "S"})) c.memory.scores_open = true;
  const ButtonLook look{.sign = again ? Sign::Again : Sign::Play, .key = mode == 0 && !again ? "R" : ""};
  const bool pressed = again ? button(ui, "round.start", "Play round " + number + " again", look)
                             : primary_button(ui, "round.start", "Start round " + number, look);
  if (!pressed) return;
  if (mode == 1) {
    const Pair* pair = stage_pair(c);
    c.send(StartRound{round.number, RoundMode::OnStage, pair == nullptr ? PairNumber{} : pair->number});
  } else {
    c.send(StartRound{round.number, RoundMode::Parallel, {}});
  }
}

void draw_phase(ConsoleScene& c, const Round& round, const RoundView& view) {
  Ui& ui = c.ui;
  const Theme& t = ui.theme();
  const std::string clock = clock_text(view.remaining);
  const Millis whole = view.phase == RoundPhase::Live ? Millis{round.live} : Millis{round.feedback};
  const Heat how = heat(view.remaining, whole);
  const char* word = view.phase == RoundPhase::Live       ? "live"
                     : view.phase == RoundPhase::Feedback ? "feedback"
                                                          : "over";
  WrappedRow line(ui, {.gap = 16, .height = digits_size(ui, clock, Role::TimerSmall).y / ui.scale()});
  digits(ui, clock, Role::TimerSmall, how == Heat::Calm ? t.text : how == Heat::Amber ? t.amber : t.red);
  line.room(chip_width(ui, word, true));
  chip(ui, word,
       view.phase == RoundPhase::Live   ? Tone::Accent
       : view.phase == RoundPhase::Over ? Tone::Bad
                                        : Tone::Warn,
       view.phase == RoundPhase::Live   ? Sign::Play
       : view.phase == RoundPhase::Over ? Sign::Up
                                        : Sign::Down);
}

void draw_running(ConsoleScene& c, const Round& round) {
  const RoundView view = round_view(c.session, c.at());
  draw_phase(c, round, view);
  const RoundNow& now = *c.session.round;
  if (now.mode == RoundMode::OnStage) {
    const std::string ae = playing_ae(c.session, round.number, now.stage_pair);
    const std::string csm = playing_csm(c.session, round.number, now.stage_pair);
    paragraph(c.ui, "On stage: " + ae + " plays the AE, " + csm + " the CSM.");
  }
  {
    WrappedRow buttons(c.ui);
    const Step* step = c.step();
    const int here =
        step != nullptr && step->kind == StepKind::Round ? std::atoi(step->refers_to.c_str()) : 0;
    const bool other = here > 0 && here != round.number.value;
    const std::string number = std::to_string(round.number.value);
    if (other) {
      const std::string words = "End round " + number + ", start round " + std::to_string(here);
      if (buttons.primary("round.start", words, {.sign = Sign::Play, .key = "R"}))
        c.send(StartRound{RoundNumber{here}, RoundMode::Parallel, {}});
    } else if (view.phase == RoundPhase::Live) {
      if (buttons.primary("round.feedback", "Feedback now", {.key = "R"})) c.send(StartFeedback{});
    }
    const bool next = !other && view.phase != RoundPhase::Live;
    const bool ends = next ? buttons.primary("round.end", "End the round", {.key = "R"})
                           : buttons.plain("round.end", "End round " + number);
    if (ends) c.send(EndRound{});
    if (buttons.plain("round.scores", "Scorecards", {.key = "S"})) c.memory.scores_open = true;
  }
  console_cues(c, round, view);
}

void draw_roles(ConsoleScene& c, const Round& round) {
  Ui& ui = c.ui;
  card(ui, [&] {
    label(ui, "Roles");
    if (!round.prompt.empty()) paragraph(ui, round.prompt, {.role = Role::BodyStrong});
    if (round.swap) {
      paragraph(ui, "Roles are swapped: the CSM plays the AE.", {.color = ui.theme().amber});
      for (const Pair& pair : c.session.roster.pairs)
        paragraph(ui,
                  playing_ae(c.session, round.number, pair.number) + " plays the AE, " +
                      playing_csm(c.session, round.number, pair.number) + " the CSM.",
                  {.role = Role::Small});
    }
    paragraph(ui, "AE: " + round.ae_role);
    paragraph(ui, "CSM: " + round.csm_role);
    if (!round.pass_rule.empty())
      paragraph(ui, "Passes when: " + round.pass_rule, {.color = ui.theme().quiet});
  });
  if (round.coach_watch.empty()) return;
  card(ui, [&] {
    label(ui, "Coaches watch · only you see this");
    paragraph(ui, round.coach_watch);
  });
}

void draw_played(ConsoleScene& c) {
  if (c.session.rounds.empty()) return;
  card(c.ui, [&] {
    label(c.ui, "Played");
    for (const RoundRecord& record : c.session.rounds) {
      fact_row(c.ui, "Round " + std::to_string(record.number.value),
               "live " + clock_text(record.live) + " · feedback " + clock_text(record.feedback));
    }
  });
}

}  // namespace

void console_round(ConsoleScene& c) {
  const Step* step = c.step();
  const int of_step = step == nullptr ? 0 : std::atoi(step->refers_to.c_str());
  const RoundNumber number = c.session.round ? c.session.round->number : RoundNumber{of_step};
  const Round* round = c.program().round(number);
  if (round == nullptr) return console_page(c);
  if (step == nullptr || step->title != round->title || number.value != of_step)
    paragraph(c.ui, name_of(*round), {.role = Role::Heading});
  if (number.value != of_step && of_step > 0) {
    paragraph(c.ui, "This round still runs; the step is about round " + std::to_string(of_step) + ".",
              {.color = c.ui.theme().amber});
  }
  if (c.session.round) {
    draw_running(c, *round);
  } else {
    draw_start(c, *round);
  }
  draw_roles(c, *round);
  draw_played(c);
}

}  // namespace hh::ui
