#include "session/company_calendar.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"
#include "ui/working_days_parts.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace hh::ui {
namespace {

using domain::WorkingTime;

constexpr std::array<const char*, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

void store(Scene& scene, WorkingDaysMemory& memory, const WorkingTime& time) {
  change(scene, memory, session::working_time_setting, domain::write_working_time(time),
         "Working time is now " + domain::working_time_words(time));
}

/// A day of the week that is worked or not; both are said by a word, too.
bool draw_day(Ui& ui, std::size_t day, bool works, Rect where) {
  const Theme& theme = ui.theme();
  const Pressed state =
      press_area(ui, std::string("days.") + names[day], where, names[day], true, ControlKind::Toggle);
  const Color resting = works ? theme.accent : theme.control;
  const Color fill = state.hovered || state.held ? mix(resting, theme.text, 0.12F) : resting;
  const float radius = ui.px(theme.radius);
  ui.draw()->AddRectFilled(where.min(), where.max(), fill, radius);
  if (state.focused || theme.outline > 0) {
    ui.draw()->AddRect(where.min(), where.max(), state.focused ? theme.text : theme.line, radius, 0,
                       ui.px(state.focused ? 4 : theme.outline));
  }
  const Color ink = works ? theme.on_accent : theme.text;
  Rect inside = where.inset(ui.px(4), ui.px(6));
  text_in(ui, inside.cut_top(inside.h * 0.56F), names[day],
          {.role = Role::BodyStrong, .color = ink, .align = Align::Centre, .sit = Sit::Bottom, .lines = 1});
  text_in(ui, inside, works ? "works" : "off",
          {.role = Role::Small,
           .color = works ? theme.on_accent : theme.quiet,
           .align = Align::Centre,
           .sit = Sit::Top,
           .lines = 1,
           .shrink = true});
  return state.pressed;
}

void draw_week(Scene& scene, WorkingDaysMemory& memory, WorkingTime time) {
  Ui& ui = scene.ui;
  const float gap = ui.px(8), height = line_height(ui, Role::Body) + line_height(ui, Role::Small) + ui.px(18);
  const Rect where = ui.place(ui.width(), height);
  const float width = (where.w - 6 * gap) / 7;
  for (std::size_t n = 0; n < 7; ++n) {
    const std::size_t day = (n + 1) % 7;
    const Rect cell{where.x + static_cast<float>(n) * (width + gap), where.y, width, height};
    if (!draw_day(ui, day, time.week.test(day), cell)) continue;
    WorkingTime next = time;
    next.week.flip(day);
    if (next.week.none()) {
      memory.hours_problem = "One day of the week at least is worked.";
      continue;
    }
    memory.hours_problem.clear();
    store(scene, memory, next);
  }
}

void draw_hours(Scene& scene, WorkingDaysMemory& memory, const WorkingTime& time) {
  Ui& ui = scene.ui;
  const std::string stored = domain::write_working_time(time);
  if (memory.hours_shown != stored) {
    memory.hours_shown = stored;
    memory.open = domain::clock_words(time.hours.open);
    memory.close = domain::clock_words(time.hours.close);
    memory.hours_problem.clear();
  }
  bool entered = false;
  columns(ui, {grow(), grow()}, 12, [&](int column) {
    const bool first = column == 0;
    const Entered field =
        text_input(ui, first ? "days.open" : "days.close", first ? memory.open : memory.close,
                   {.label = first ? "Work begins" : "Work ends",
                    .hint = first ? "9:00" : "17:00",
                    .most = 8,
                    .stays = false});
    entered = entered || field.submitted || field.left;
  });
  if (entered) {
    const auto hours = domain::read_working_hours(memory.open, memory.close);
    memory.hours_problem = hours ? "" : hours.problem().sentence();
    if (hours) {
      store(scene, memory, {time.week, hours.value()});
      memory.open = domain::clock_words(hours.value().open);
      memory.close = domain::clock_words(hours.value().close);
    }
  }
  if (!memory.hours_problem.empty())
    paragraph(ui, memory.hours_problem, {.role = Role::Small, .color = ui.theme().red});
}

}  // namespace

void draw_working_week(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  const WorkingTime time = session::company_hours(scene.snap.settings);
  card(ui, {.gap = 14}, [&] {
    label(ui, "The working week");
    draw_week(scene, memory, time);
    draw_hours(scene, memory, time);
    const std::string example = domain::example_of_clock(scene.snap.calendar, time, today(scene.now));
    paragraph(ui, example, {.color = ui.theme().tone(Tone::Accent)});
  });
}

}  // namespace hh::ui
