// Before the hour and after it: the start, and what the hour came to.
#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/time_plan.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

void draw_agenda(ConsoleScene& c) {
  card(c.ui, [&] {
    label(c.ui, "Agenda");
    for (const Section& section : c.program().sections)
      fact_row(
          c.ui, section.title,
          std::to_string(section.planned.count()) + (section.is_protected ? " min · protected" : " min"));
  });
}

/// Whose score of the last weeks is still to be repeated, by name.
std::string repeat_words(const ConsoleScene& c, const Pair& pair) {
  std::string all;
  for (const store::PastRepeat& past : c.scene.snap.repeats) {
    if (past.person != pair.ae && past.person != pair.csm) continue;
    all += (all.empty() ? "" : ", ") + past.person + " repeats round " + std::to_string(past.round.value);
  }
  return all;
}

void draw_roster(ConsoleScene& c) {
  card(c.ui, [&] {
    label(c.ui, "In the room");
    for (const Pair& pair : c.session.roster.pairs) {
      text(c.ui, label_in(c.session.roster, pair));
      const std::string again = repeat_words(c, pair);
      if (!again.empty()) paragraph(c.ui, again, {.role = Role::Small, .color = c.ui.theme().amber});
    }
  });
}

void draw_times(ConsoleScene& c) {
  card(c.ui, [&] {
    label(c.ui, "Planned and taken");
    for (std::size_t i = 0; i < c.run.sections.size() && i < c.program().sections.size(); ++i) {
      const SectionTimes& times = c.run.sections[i];
      const Millis over = times.spent - times.planned;
      fact_row(c.ui, c.program().sections[i].title,
               clock_text(times.planned) + " · took " + clock_text(std::chrono::floor<Seconds>(times.spent)) +
                   (times.added == Millis{0} ? "" : " · added " + signed_clock(times.added)) +
                   (times.paused < Seconds{1}
                        ? ""
                        : " · paused " + clock_text(std::chrono::floor<Seconds>(times.paused))),
               over >= Seconds{1} ? Tone::Warn : Tone::Plain);
    }
  });
}

void draw_outcome(ConsoleScene& c) {
  card(c.ui, [&] {
    label(c.ui, "What came of it");
    const auto pairs = std::to_string(c.session.roster.pairs.size());
    for (const Round& round : c.program().rounds) {
      fact_row(c.ui, "Scored, round " + std::to_string(round.number.value),
               std::to_string(scoreboard(c.session, round.number).complete) + " of " + pairs);
    }
    for (const Repeat& repeat : repeats(c.session)) {
      fact_row(
          c.ui, repeat.person,
          "repeats round " + std::to_string(repeat.round.value) + " (" + std::to_string(repeat.total) + ")",
          Tone::Warn);
    }
    const auto answers = std::count_if(c.session.answers.begin(), c.session.answers.end(),
                                       [](const Answer& one) { return !one.removed; });
    fact_row(c.ui, "Answers from the room", std::to_string(answers));
    fact_row(c.ui, "Scripts read aloud", std::to_string(c.session.readings.size()));
    const auto agreed = std::count_if(c.session.commitments.begin(), c.session.commitments.end(),
                                      [](const auto& entry) { return entry.second.agreed; });
    fact_row(c.ui, "Commitments agreed", std::to_string(agreed));
    fact_row(c.ui, "Follow-ups", std::to_string(follow_ups_of(c.session).size()));
  });
}

}  // namespace

void console_setup(ConsoleScene& c) {
  Ui& ui = c.ui;
  paragraph(ui, c.program().title, {.role = Role::Title});
  if (!c.program().subtitle.empty()) paragraph(ui, c.program().subtitle, {.color = ui.theme().quiet});
  const bool tight = over_slot(c.program()) > Minutes{0};
  paragraph(ui, "The agenda: " + agenda_words(c.program()) + ".",
            {.color = ui.theme().tone(tight ? Tone::Warn : Tone::Good)});
  stepper(ui, "start.ago", "Started before now", c.memory.minutes_ago,
          {.least = 0, .most = 60, .unit = "min"});
  row(ui, {}, [&] {
    const std::string words =
        c.memory.minutes_ago == 0 ? "Start" : "Start, " + std::to_string(c.memory.minutes_ago) + " min ago";
    if (primary_button(ui, "start", words, {.sign = Sign::Play, .key = "Space", .role = Role::Heading}))
      c.send(Start{Minutes{c.memory.minutes_ago}});
    if (button(ui, "leave", "Leave")) leave_session(c);
  });
  draw_agenda(c);
  draw_roster(c);
}

void console_finished(ConsoleScene& c) {
  Ui& ui = c.ui;
  paragraph(ui, "The hour is over", {.role = Role::Title});
  row(ui, {}, [&] {
    if (primary_button(ui, "home", "Back to Home")) leave_session(c);
    if (c.scene.snap.undoable && button(ui, "finished.undo", "Undo: " + *c.scene.snap.undoable))
      undo_last(c.scene.snap, c.scene.commands, c.memory);
  });
  if (c.session.settings.rehearsal) {
    paragraph(ui, "This was a rehearsal: nothing was stored.", {.color = ui.theme().quiet});
  }
  card(ui, [&] {
    stored_input(c, "summary", c.session.summary_note, {.label = "Note for the summary", .most = 2000},
                 [&](const std::string& words) { return SetSummary{words}; });
  });
  draw_outcome(c);
  draw_times(c);
}

}  // namespace hh::ui
