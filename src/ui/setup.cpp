#include "ui/setup.hpp"

#include "ui/checklist.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/sample_roster.hpp"
#include "ui/settings_keys.hpp"
#include "ui/setup_mend.hpp"
#include "ui/time_plan.hpp"
#include "ui/widget_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hh::ui {
namespace {

void fill_in(SetupMemory& memory, const session::Snapshot& snap) {
  memory.filled = true;
  memory.room = setting(snap, remembered::room);
  memory.facilitator = setting(snap, remembered::facilitator);
  memory.names_on_wall = setting(snap, remembered::names_on_wall, "1") == "1";
  if (memory.program.empty()) memory.program = domain::ProgramId{setting(snap, remembered::program)};
}

std::shared_ptr<const domain::Program> chosen(SetupMemory& memory, const session::Snapshot& snap) {
  if (!snap.shelf || snap.shelf->programs.empty()) return nullptr;
  if (auto found = snap.shelf->find(memory.program)) return found;
  memory.program = snap.shelf->programs.front()->id;
  return snap.shelf->programs.front();
}

/// One of several to choose from; true when it was pressed.
bool choice_card(Ui& ui, const std::string& id, const std::string& title, const std::string& about, bool on) {
  const float height =
      std::max(ui.touch(), line_height(ui, Role::BodyStrong) + line_height(ui, Role::Small) + ui.px(24));
  const Rect where = ui.place(ui.width(), height);
  const Pressed state = press_area(ui, id, where, title, true, ControlKind::Choice);
  const Theme& theme = ui.theme();
  const Color fill = on ? theme.tone_fill(Tone::Accent) : state.hovered ? theme.control_hover : theme.control;
  ui.draw()->AddRectFilled(where.min(), where.max(), fill, ui.px(theme.radius));
  if (theme.outline > 0) {
    ui.draw()->AddRect(where.min(), where.max(), theme.line, ui.px(theme.radius), 0, theme.outline);
  }
  if (on || state.focused) {
    ui.draw()->AddRect(where.min(), where.max(), theme.accent, ui.px(theme.radius), 0, ui.px(2));
  }
  Rect inner = where.inset(ui.px(18), ui.px(12));
  text_in(ui, inner.cut_top(line_height(ui, Role::BodyStrong)), title,
          {.role = Role::BodyStrong, .lines = 1, .shrink = true});
  text_in(ui, inner, about, {.role = Role::Small, .color = theme.quiet, .lines = 1, .shrink = true});
  return state.pressed;
}

std::string about_hour(const domain::Program& hour) {
  return counted(static_cast<int>(hour.sections.size()), "section") + ", " + agenda_words(hour);
}

/// One below the other; two beside each other where a long list would push the rest out of view.
void choose_program(Scene& scene, SetupMemory& memory) {
  const auto& programs = scene.snap.shelf->programs;
  const auto choose = [&](const std::shared_ptr<const domain::Program>& program) {
    const std::string about = program->calls.empty()
                                  ? about_hour(*program)
                                  : counted(static_cast<int>(program->calls.size()), "call");
    const bool on = program->id == memory.program;
    if (choice_card(scene.ui, "program." + program->id.value, program->title, about, on)) {
      memory.program = program->id;
    }
  };
  if (programs.size() < 4 || ems(scene.ui, scene.ui.width()) < 26) {
    for (const auto& program : programs)
      choose(program);
    return;
  }
  for (std::size_t i = 0; i < programs.size(); i += 2) {
    columns(scene.ui, {grow(), grow()}, 12, [&](int column) {
      const std::size_t at = i + static_cast<std::size_t>(column);
      if (at < programs.size()) choose(programs[at]);
    });
  }
}

/// As much of a call as set-up says of it: its title, slot and the minutes of its sections.
domain::Program outline(const domain::Program& program, const domain::Call& call) {
  domain::Program out;
  out.title = call.title;
  out.slot = call.slot;
  const auto first = program.sections.begin() + call.first;
  for (auto at = first; at != first + call.count; ++at) {
    domain::Section section;
    section.title = at->title;
    section.planned = at->planned;
    out.sections.push_back(std::move(section));
  }
  return out;
}

/// What is said of the hour that is opened: of a playbook the chosen call, or its first.
std::shared_ptr<const domain::Program> hour_of(std::shared_ptr<const domain::Program> program,
                                               SetupMemory& memory) {
  if (program == nullptr || program->calls.empty()) {
    memory.call.clear();
    return program;
  }
  if (program->call(memory.call) == nullptr) memory.call = program->calls.front().id;
  return std::make_shared<const domain::Program>(outline(*program, *program->call(memory.call)));
}

void choose_call(Scene& scene, SetupMemory& memory) {
  const auto program = scene.snap.shelf->find(memory.program);
  if (program == nullptr || program->calls.empty()) return;
  label(scene.ui, "Call");
  for (const domain::Call& call : program->calls) {
    const std::string about = about_hour(outline(*program, call));
    if (choice_card(scene.ui, "call." + call.id, call.title, about, call.id == memory.call)) {
      memory.call = call.id;
    }
  }
}

void draw_room(Scene& scene, SetupMemory& memory, const PlannedStart& start) {
  Ui& ui = scene.ui;
  text_input(ui, "room", memory.room, {.label = "Room", .hint = "Oslo", .most = 60});
  text_input(ui, "facilitator", memory.facilitator,
             {.label = "Facilitator", .hint = "your name", .most = 60});
  text_input(ui, "start", memory.start,
             {.label = "Planned start, today",
              .hint = "empty: when you press Start",
              .problem = start.fault,
              .most = 8});
  text_input(ui, "coaches", memory.coaches,
             {.label = "Coaches, with commas between them", .hint = "empty: you score", .most = 400});
  toggle(ui, "names", "Names on the wall (off: shapes and numbers)", memory.names_on_wall);
}

/// Its beginning, where the list is longer than the page.
void bring_into_view(Ui& ui, Rect list, float page) {
  list.h = std::min(list.h, std::max(0.0f, page - ui.px(40)));
  reveal(ui, list);
}

void draw_left(Scene& scene, SetupMemory& memory, const HourPlan& plan, const PlannedStart& start,
               float page) {
  Ui& ui = scene.ui;
  card(ui, [&] {
    label(ui, "Training");
    choose_program(scene, memory);
    choose_call(scene, memory);
    ui.space(6);
    draw_room(scene, memory, start);
  });
  const Rect list = card(ui, [&] {
    label(ui, "Before you start");
    mend(scene, memory, draw_checklist(scene, plan));
  });
  if (std::exchange(memory.to_checklist, false)) bring_into_view(ui, list, page);
}

std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string part = text.substr(from, comma - from);
    const auto first = part.find_first_not_of(' ');
    if (first != std::string::npos)
      names.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    from = comma + 1;
  }
  return names;
}

/// The first of the rows that need a look, each with its names and what is the matter.
std::string rows_to_look_at(const RosterRows& rows) {
  constexpr std::size_t most = 6;
  const std::vector<domain::RosterRemark> remarks = look_over(rows);
  std::string words;
  for (std::size_t i = 0; i < std::min(most, remarks.size()); ++i) {
    const auto at = static_cast<std::size_t>(std::max(remarks[i].row, 1)) - 1;
    const std::string who = at < rows.pairs.size() ? rows.pairs[at].label() : "";
    words += fmt::format("{}Row {}, {}: {}", words.empty() ? "" : "\n", remarks[i].row, who, remarks[i].what);
  }
  if (remarks.size() > most) words += fmt::format("\nand {} more", remarks.size() - most);
  return words;
}

void open(Scene& scene, SetupMemory& memory) {
  const domain::Settings settings = settings_of(memory, scene.snap, scene.now);
  const domain::Roster roster = roster_of(memory.roster.rows);
  if (memory.rehearse) {
    scene.commands.open_rehearsal(memory.program, settings, roster, memory.speed);
    return;
  }
  scene.commands.remember(remembered::room, memory.room);
  scene.commands.remember(remembered::facilitator, memory.facilitator);
  scene.commands.remember(remembered::program, memory.program.value);
  scene.commands.remember(remembered::names_on_wall, memory.names_on_wall ? "1" : "0");
  scene.commands.open_session(memory.program, settings, roster);
}

/// How the checklist stands, beside the button that it warns of; pressed, it leads to what is not ready,
/// pressed again, to the next.
void draw_check_sum(Scene& scene, SetupMemory& memory, Rect& foot, const HourPlan& plan) {
  Ui& ui = scene.ui;
  const CheckSum sum = sum_of(checklist(scene.here, plan));
  const float high = std::round(ui.fonts().em(Role::Small) * 1.75f);
  Rect where = foot.cut_right(chip_width(ui, sum.words, true) + ui.px(16));
  where = {where.x, where.y + (where.h - ui.touch()) / 2, where.w, ui.touch()};
  const Pressed state = press_area(ui, "check.sum", where, sum.words);
  if (state.hovered || state.held || state.focused) {
    ui.draw()->AddRectFilled(where.min(), where.max(), ui.theme().control, ui.px(ui.theme().radius));
  }
  if (state.focused) draw_focus_ring(ui, where, ui.px(ui.theme().radius));
  panel(ui, {where.x + ui.px(8), where.centre().y - high / 2, where.w - ui.px(8), high}, {},
        [&] { chip(ui, sum.words, sum.tone); });
  if (!state.pressed) return;
  memory.to_checklist = true;
  memory.shown_check = next_not_ready(checklist(scene.here, plan), memory.shown_check);
  if (!memory.shown_check.empty()) ui.set_focus(memory.shown_check);
  ui.frames().soon();
}

void draw_foot(Scene& scene, SetupMemory& memory, Rect foot, const HourPlan& plan,
               const std::string& sentence, bool ready) {
  Ui& ui = scene.ui;
  const std::string go = memory.rehearse ? "Rehearse" : "Open the session";
  const float wide = button_width(ui, go, {.key = "Ctrl Enter"}) + ui.px(8);
  panel(ui, foot.cut_right(wide), {}, [&] {
    const bool pressed = primary_button(ui, "open", go, {.enabled = ready, .key = "Ctrl Enter"});
    // While the question stands, the same keys again are no answer to it.
    if (memory.rows_asked || memory.sample_asked) return;
    if (!pressed && !(ready && key(scene, "Ctrl+Enter"))) return;
    memory.sample_asked = !memory.rehearse && sample_pairs(memory.roster.rows.pairs) > 0;
    memory.rows_asked = !memory.sample_asked && plan.row_remarks > 0;
    if (!memory.rows_asked && !memory.sample_asked) open(scene, memory);
  });
  foot.cut_right(ui.px(12));
  draw_check_sum(scene, memory, foot, plan);
  foot.cut_right(ui.px(12));
  const bool narrow = ems(ui, ui.window().w) < 60;
  if (memory.rehearse) {
    panel(ui, foot.cut_right(std::min(foot.w, narrow ? foot.w : ui.px(420) * ui.fonts().fit().font_scale)),
          {}, [&] {
            stepper(ui, "speed", "Speed", memory.speed,
                    {.least = 1, .most = 60, .step = memory.speed < 10 ? 1 : 5, .unit = "×"});
          });
    foot.cut_right(ui.px(20));
    if (narrow) return;
  }
  text_in(ui, foot, memory.rehearse ? "Nothing of a rehearsal is stored." : sentence,
          {.role = Role::Body, .color = ui.theme().quiet, .sit = Sit::Middle, .lines = 2, .shrink = true});
}

/// Open with half a pair or an impossible date among the rows asks first.
void ask_about_rows(Scene& scene, SetupMemory& memory, const HourPlan& plan) {
  const std::string title = counted(plan.row_remarks, "row needs", "rows need") + " a look";
  Reply reply = ask(scene.ui, "rows",
                    {.title = title,
                     .body = rows_to_look_at(memory.roster.rows),
                     .yes = "Open anyway",
                     .no = "Go and fix"});
  if (reply == Reply::None && key(scene, "Escape")) reply = Reply::No;
  if (reply == Reply::None) return;
  memory.rows_asked = false;
  if (reply == Reply::Yes) open(scene, memory);
}

/// A real hour with people who do not exist would leave real follow-ups.
void ask_about_sample(Scene& scene, SetupMemory& memory, const HourPlan& plan) {
  Reply reply =
      ask(scene.ui, "sample",
          {.title = "The roster holds sample people",
           .body = counted(sample_pairs(memory.roster.rows.pairs), "pair is", "pairs are") +
                   " of the sample. A real hour stores their scores and promises and follows them up. "
                   "Rehearse stores nothing.",
           .yes = "Open anyway",
           .no = "Go and change it"});
  if (reply == Reply::None && key(scene, "Escape")) reply = Reply::No;
  if (reply == Reply::None) return;
  memory.sample_asked = false;
  if (reply == Reply::No) return;
  memory.rows_asked = plan.row_remarks > 0;
  if (!memory.rows_asked) open(scene, memory);
}

void draw_body(Scene& scene, SetupMemory& memory, Rect body, const HourPlan& plan,
               const PlannedStart& start) {
  Ui& ui = scene.ui;
  const auto roster = [&] {
    card(ui, [&] {
      label(ui, plan.pairs > 0 ? "Roster · " + counted(plan.pairs, "pair") : "Roster");
      draw_roster(scene, memory.roster, memory.room);
    });
  };
  if (ems(ui, body.w) < 62) {
    panel(ui, body, {}, [&] {
      scroll(ui, "setup", {.gap = 20}, [&] {
        draw_left(scene, memory, plan, start, body.h);
        roster();
      });
    });
    return;
  }
  const std::vector<Rect> halves = split(ui, body, {grow(0.44f), grow(0.56f)}, 28);
  panel(ui, halves[0], {}, [&] {
    scroll(ui, "setup.left", {.gap = 20}, [&] { draw_left(scene, memory, plan, start, body.h); });
  });
  panel(ui, halves[1], {}, [&] { scroll(ui, "setup.right", {.gap = 20}, roster); });
}

}  // namespace

domain::Settings settings_of(const SetupMemory& memory, const session::Snapshot& snap,
                             const session::Moment& now) {
  domain::Settings settings;
  settings.room = memory.room;
  settings.facilitator = memory.facilitator;
  settings.zone = snap.zone;
  settings.names_on_wall = memory.names_on_wall;
  settings.rehearsal = memory.rehearse;
  settings.call = memory.call;
  if (!memory.rehearse) settings.planned_start = planned_start(memory.start, now).utc;
  settings.coaches = names_in(memory.coaches);
  for (const domain::Pair& pair : memory.roster.rows.pairs) {
    const bool known =
        std::find(settings.coaches.begin(), settings.coaches.end(), pair.coach) != settings.coaches.end();
    if (!pair.coach.empty() && !known) settings.coaches.push_back(pair.coach);
  }
  return settings;
}

Turn draw_setup(Scene& scene, SetupMemory& memory) {
  Ui& ui = scene.ui;
  if (!memory.filled) fill_in(memory, scene.snap);
  take_file(memory.roster, scene.here);
  PageTop top = page_head(scene, {memory.rehearse ? "Rehearse" : "Run a training",
                                  memory.rehearse ? "the whole hour, faster; nothing is stored" : ""});
  const Turn turn = top.back && !memory.rows_asked && !memory.sample_asked ? Turn{Page::Home} : Turn{};
  const auto program = hour_of(chosen(memory, scene.snap), memory);
  if (!program) {
    panel(ui, top.body, {}, [&] {
      if (empty_state(ui, "library.reload", "No training was found",
                      "Put a training into " +
                          (scene.snap.shelf ? scene.snap.shelf->folder.string() : "the library") +
                          ", or see in Library what is wrong with the files there.",
                      "Look again")) {
        scene.requests.reload_library();
      }
    });
    return turn;
  }
  const PlannedStart start = planned_start(memory.rehearse ? "" : memory.start, scene.now);
  const std::string sentence = plan_sentence(*program, start, scene.now);
  const HourPlan plan{program.get(), sentence, static_cast<int>(roster_of(memory.roster.rows).pairs.size()),
                      rows_with_remarks(memory.roster.rows), blank_sentence(scene.snap, memory)};
  const Rect foot = top.body.cut_bottom(std::max(ui.touch(), 2 * line_height(ui, Role::Body)));
  top.body.cut_bottom(ui.px(16));
  draw_body(scene, memory, top.body, plan, start);
  std::string said = sentence;
  said[0] = static_cast<char>(said[0] - 'a' + 'A');
  draw_foot(scene, memory, foot, plan, said, start.fault.empty());
  if (memory.rows_asked) {
    ask_about_rows(scene, memory, plan);
  } else if (memory.sample_asked) {
    ask_about_sample(scene, memory, plan);
  }
  return turn;
}

}  // namespace hh::ui
