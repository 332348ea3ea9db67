#include "ui/library_screen.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/time_plan.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

namespace hh::ui {
namespace {

using domain::Program;

void draw_faults(Scene& scene) {
  Ui& ui = scene.ui;
  const auto& faults = scene.snap.shelf->faults;
  if (faults.empty()) return;
  const Theme& theme = ui.theme();
  card(ui, {.gap = 8}, [&] {
    text(ui, counted(static_cast<int>(faults.size()), "remark") + " on the files",
         {.role = Role::BodyStrong});
    for (const library::Fault& fault : faults) {
      paragraph(ui, (fault.warning ? "Note: " : "Fault: ") + fault.sentence(),
                {.role = Role::Small, .color = fault.warning ? theme.amber : theme.red});
    }
  });
}

void draw_list(Scene& scene, LibraryMemory& memory) {
  Ui& ui = scene.ui;
  for (const auto& program : scene.snap.shelf->programs) {
    const float height = line_height(ui, Role::BodyStrong) + line_height(ui, Role::Small) + ui.px(40);
    const Rect where = ui.place(ui.width(), std::max(height, ui.touch()));
    const Pressed state =
        press_area(ui, "program." + program->id.value, where, program->title, true, ControlKind::Row);
    const bool on = program->id == memory.open;
    const Theme& theme = ui.theme();
    ui.draw()->AddRectFilled(where.min(), where.max(), state.hovered ? theme.control : theme.raised,
                             ui.px(theme.radius));
    if (on || state.focused) {
      ui.draw()->AddRect(where.min(), where.max(), theme.accent, ui.px(theme.radius), 0, ui.px(2));
    } else if (theme.outline > 0) {
      ui.draw()->AddRect(where.min(), where.max(), theme.line, ui.px(theme.radius), 0, theme.outline);
    }
    Rect inner = where.inset(ui.px(24), ui.px(20));
    text_in(ui, inner.cut_top(line_height(ui, Role::BodyStrong)), program->title,
            {.role = Role::BodyStrong, .lines = 1});
    const std::string kind = program->kind == domain::ProgramKind::Training ? "training" : "playbook";
    text_in(ui, inner,
            kind + ", " + counted(static_cast<int>(program->sections.size()), "section") + ", " +
                agenda_words(*program),
            {.role = Role::Small, .color = theme.quiet, .lines = 1});
    if (state.pressed) memory.open = program->id;
  }
  draw_faults(scene);
  paragraph(ui, scene.snap.shelf->folder.string(), {.role = Role::Small, .color = ui.theme().quiet});
  if (button(ui, "library.reload", "Read the files again")) scene.requests.reload_library();
}

void draw_script(Ui& ui, const domain::Script& script) {
  card(ui, {.gap = 8}, [&] {
    text(ui, script.title, {.role = Role::BodyStrong});
    text(ui, fmt::format("read by the {}, under {} s", script.speaker, script.limit.count()),
         {.role = Role::Small, .color = ui.theme().quiet});
    std::string whole;
    for (const std::string& sentence : script.sentences)
      whole += (whole.empty() ? "" : " ") + sentence;
    paragraph(ui, whole);
    if (!script.notes.empty()) paragraph(ui, script.notes, {.role = Role::Small, .color = ui.theme().quiet});
  });
}

void draw_round(Ui& ui, const domain::Round& round) {
  card(ui, {.gap = 8}, [&] {
    text(ui, fmt::format("Round {}: {}", round.number.value, round.title), {.role = Role::BodyStrong});
    text(ui, length_words(round.live) + " live, " + length_words(round.feedback) + " feedback",
         {.role = Role::Small, .color = ui.theme().quiet});
    paragraph(ui, round.prompt);
    if (!round.coach_watch.empty()) paragraph(ui, "Coach: " + round.coach_watch, {.role = Role::Small});
    if (!round.pass_rule.empty()) paragraph(ui, "Passed when: " + round.pass_rule, {.role = Role::Small});
    for (const domain::Cue& cue : round.cues) {
      paragraph(ui, "– " + cue.label + (cue.text.empty() ? "" : ": " + cue.text),
                {.role = Role::Small, .color = ui.theme().quiet});
    }
  });
}

void draw_step(Ui& ui, const domain::Step& step) {
  const Theme& theme = ui.theme();
  divider(ui);
  paragraph(ui, step.title.empty() ? step.headline : step.title, {.role = Role::BodyStrong});
  if (!step.headline.empty() && step.headline != step.title) paragraph(ui, step.headline);
  for (const std::string& line : step.lines)
    paragraph(ui, line);
  for (const domain::Item& item : step.items)
    paragraph(ui, "– " + item.title + (item.text.empty() ? "" : ": " + item.text));
  if (!step.notes.empty()) paragraph(ui, step.notes, {.role = Role::Small, .color = theme.quiet});
  for (const domain::Claim& claim : step.claims) {
    paragraph(ui, fmt::format("“{}” ({})", claim.text, claim.source),
              {.role = Role::Small, .color = theme.quiet});
  }
}

void draw_sections(Ui& ui, const std::vector<domain::Section>& sections) {
  for (const domain::Section& section : sections) {
    card(ui, {.gap = 10}, [&] {
      const auto minutes = section.planned.count();
      row(ui, {.gap = 14}, [&] {
        text(ui, minutes > 0 ? fmt::format("{} · {} min", section.title, minutes) : section.title,
             {.role = Role::Heading});
      });
      if (section.is_protected) {
        text(ui, "a trim never takes time from it", {.role = Role::Small, .color = ui.theme().quiet});
      }
      for (const domain::Step& step : section.steps)
        draw_step(ui, step);
    });
  }
}

void draw_agenda(Ui& ui, const Program& program) {
  if (program.calls.empty()) draw_sections(ui, program.sections);
  for (const domain::Call& one : program.calls) {
    const Program hour = domain::of_call(program, one.id);
    label(ui, one.title + " · " + agenda_words(hour));
    draw_sections(ui, hour.sections);
  }
  if (!program.reference.empty()) label(ui, "To look up");
  draw_sections(ui, program.reference);
}

void draw_rest(Ui& ui, const Program& program) {
  if (!program.rubric.criteria.empty()) {
    card(ui, {.gap = 10}, [&] {
      text(ui, fmt::format("Scorecard, passed at {} of {}", program.rubric.pass_mark, program.top_score()),
           {.role = Role::BodyStrong});
      for (const domain::Criterion& criterion : program.rubric.criteria) {
        divider(ui);
        text(ui, criterion.title, {.role = Role::BodyStrong});
        paragraph(ui, "1: " + criterion.anchor1 + "\n3: " + criterion.anchor3 + "\n5: " + criterion.anchor5,
                  {.role = Role::Small});
      }
    });
  }
  if (!program.commitments.empty()) {
    card(ui, {.gap = 10}, [&] {
      text(ui, "What each pair promises", {.role = Role::BodyStrong});
      for (const domain::CommitmentTemplate& promise : program.commitments) {
        fact_row(ui, promise.title, domain::due_words(promise.due), Tone::Quiet);
      }
    });
  }
  if (!program.faq.empty()) {
    card(ui, {.gap = 10}, [&] {
      text(ui, "Questions people ask", {.role = Role::BodyStrong});
      for (const domain::Faq& faq : program.faq) {
        divider(ui);
        paragraph(ui, faq.question, {.role = Role::SmallStrong});
        paragraph(ui, faq.answer, {.role = Role::Small});
      }
    });
  }
}

void draw_clocks(Ui& ui, const Program& program) {
  if (program.clocks.empty()) return;
  card(ui, {.gap = 10}, [&] {
    text(ui, "Clocks: by when, from which event on", {.role = Role::BodyStrong});
    for (const domain::PolicyClock& clock : program.clocks)
      paragraph(ui, domain::in_words(clock));
    paragraph(ui, "They hold for this program alone; another one has its own.",
              {.role = Role::Small, .color = ui.theme().quiet});
  });
}

bool draw_program(Scene& scene, LibraryMemory& memory, const Program& program) {
  Ui& ui = scene.ui;
  bool run = false;
  paragraph(ui, program.title, {.role = Role::Heading});
  if (!program.subtitle.empty()) paragraph(ui, program.subtitle, {.color = ui.theme().quiet});
  text(ui, fmt::format("{} min planned, {}", program.agenda_total().count(), agenda_words(program)),
       {.color = over_slot(program) > domain::Minutes{0} ? ui.theme().amber : ui.theme().quiet});
  row(ui, {.gap = 12}, [&] {
    if (program.kind == domain::ProgramKind::Training) run = primary_button(ui, "library.run", "Run it");
    if (button(ui, "library.calculators", "Calculate", {.key = "K"})) open_calculators(memory.calculators);
  });
  draw_clocks(ui, program);
  draw_agenda(ui, program);
  for (const domain::Script& script : program.scripts)
    draw_script(ui, script);
  for (const domain::Round& round : program.rounds)
    draw_round(ui, round);
  draw_rest(ui, program);
  return run;
}

}  // namespace

LibraryAnswer draw_library(Scene& scene, LibraryMemory& memory) {
  Ui& ui = scene.ui;
  const PageTop top =
      page_head(scene, {"Library", "plain text files, edited outside; nothing is changed here"});
  LibraryAnswer answer;
  if (top.back) answer.turn = Page::Home;
  if (!scene.snap.shelf || scene.snap.shelf->programs.empty()) {
    panel(ui, top.body, {}, [&] {
      scroll(ui, "library", {}, [&] {
        const std::string folder =
            scene.snap.shelf ? scene.snap.shelf->folder.string() : "the library folder";
        if (empty_state(ui, "library.again", "No program could be read",
                        "Put a training into " + folder + " and look again.", "Look again")) {
          scene.requests.reload_library();
        }
        if (scene.snap.shelf) draw_faults(scene);
      });
    });
    return answer;
  }
  auto program = scene.snap.shelf->find(memory.open);
  if (!program) {
    program = scene.snap.shelf->programs.front();
    memory.open = program->id;
  }
  bool run = false;
  if (ems(ui, top.body.w) > 56) {
    const std::vector<Rect> halves = split(ui, top.body, {grow(0.36f), grow(0.64f)}, 28);
    panel(ui, halves[0], {},
          [&] { scroll(ui, "library.list", {.gap = 14}, [&] { draw_list(scene, memory); }); });
    panel(ui, halves[1], {}, [&] {
      scroll(ui, "library.program." + program->id.value, {.gap = 14},
             [&] { run = draw_program(scene, memory, *program); });
    });
  } else {
    panel(ui, top.body, {}, [&] {
      scroll(ui, "library", {.gap = 14}, [&] {
        draw_list(scene, memory);
        run = draw_program(scene, memory, *program);
      });
    });
  }
  if (run) answer = {Page::Setup, program->id};
  const bool covered = memory.calculators.open;
  if (key(scene, "K")) memory.calculators.open = !covered;
  draw_calculators(scene, memory.calculators, program.get());
  if (covered) answer = {};
  return answer;
}

}  // namespace hh::ui
