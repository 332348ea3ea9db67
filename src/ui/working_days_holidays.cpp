#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"
#include "ui/working_days_parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hh::ui {
namespace {

using domain::Holiday;

void add(Scene& scene, WorkingDaysMemory& memory) {
  const domain::Date day = domain::parse_date(memory.date);
  if (!day.ok()) {
    memory.problem = "“" + memory.date + "” is no date. Write it as 2026-12-25.";
    return;
  }
  std::vector<Holiday> all = scene.snap.calendar.holidays();
  const auto known = std::ranges::find(all, day, &Holiday::day);
  if (known != all.end()) {
    memory.problem = domain::short_date(day) +
                     " is known already: " + (known->name.empty() ? "a holiday" : known->name) + ".";
    return;
  }
  const Holiday fresh{day, memory.name};
  all.push_back(fresh);
  change_holidays(scene, memory, all, "Added: " + domain::holiday_words(fresh));
  memory.date = memory.name = memory.problem = "";
  scene.ui.set_focus("days.date");
}

void draw_adding(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  bool wanted = false;
  row(ui, {.gap = 12}, [&] {
    const float all = ui.width() / ui.px(1);
    const float press = button_width(ui, "Add", {.sign = Sign::Plus}) / ui.px(1);
    const float date = std::clamp(all * 0.3F, 120.0F, 240.0F);
    wanted =
        text_input(ui, "days.date", memory.date, {.hint = "2026-12-25", .width = date, .most = 10}).submitted;
    wanted =
        text_input(
            ui, "days.name", memory.name,
            {.hint = "name of the holiday", .width = std::max(all - date - press - 25, 80.0F), .most = 120})
            .submitted ||
        wanted;
    wanted = button(ui, "days.add", "Add", {.enabled = !memory.date.empty(), .sign = Sign::Plus}) || wanted;
  });
  if (wanted && !memory.date.empty()) add(scene, memory);
  if (!memory.problem.empty()) paragraph(ui, memory.problem, {.role = Role::Small, .color = ui.theme().red});
}

std::string far_words(domain::Date day, domain::Date now) {
  const int days = domain::days_until(day, now);
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days < 0) return "over";
  return days < 61 ? "in " + std::to_string(days) + " days" : "";
}

void remove(Scene& scene, WorkingDaysMemory& memory, const Holiday& gone) {
  std::vector<Holiday> all = scene.snap.calendar.holidays();
  std::erase_if(all, [&](const Holiday& one) { return one.day == gone.day; });
  change_holidays(scene, memory, all, "Taken away: " + domain::holiday_words(gone));
}

void draw_row(Scene& scene, WorkingDaysMemory& memory, const Holiday& one, bool first) {
  Ui& ui = scene.ui;
  const domain::Date now = today(scene.now);
  const bool over = one.day < now;
  const float height = std::max(ui.touch(), line_height(ui, Role::Body) * 1.2F);
  Rect line = ui.place(ui.width(), height);
  const float above = line.y - ui.px(7);
  if (!first) ui.draw()->AddLine({line.x, above}, {line.right(), above}, ui.theme().line, ui.px(1));
  const Rect press = line.cut_right(button_width(ui, "Remove"));
  const std::string far = far_words(one.day, now);
  const float far_width = text_width(ui, "in 60 days", Role::Small) + ui.px(20);
  text_in(ui, line.cut_right(far_width).inset(ui.px(8), 0), far,
          {.role = Role::Small,
           .color = ui.theme().quiet,
           .align = Align::Right,
           .sit = Sit::Middle,
           .lines = 1});
  const Color ink = over ? ui.theme().quiet : ui.theme().text;
  const Rect date = line.cut_left(text_width(ui, "Wed 30 Mar 2026", Role::Body) + ui.px(24));
  text_in(ui, date, domain::short_date(one.day) + " " + std::to_string(static_cast<int>(one.day.year())),
          {.color = ink, .sit = Sit::Middle, .lines = 1});
  text_in(ui, line, one.name.empty() ? "a holiday" : one.name,
          {.role = over ? Role::Body : Role::BodyStrong, .color = ink, .sit = Sit::Middle, .lines = 1});
  bool gone = false;
  panel(ui, press, {}, [&] { gone = quiet_button(ui, "days.remove." + domain::iso(one.day), "Remove"); });
  if (gone) remove(scene, memory, one);
}

void draw_none(Ui& ui) {
  paragraph(ui, "No holidays are known yet", {.role = Role::BodyStrong});
  paragraph(
      ui,
      "Until there are some, clocks count every working day. Add a day here, or drop the calendar (ICS) "
      "or table (CSV) of your country's holidays on this window.",
      {.color = ui.theme().quiet});
}

}  // namespace

void draw_holidays(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  const std::vector<Holiday> all = next_first(scene.snap.calendar.holidays(), today(scene.now));
  card(ui, {.gap = 14}, [&] {
    label(ui, all.empty() ? "Holidays" : "Holidays, the next first");
    draw_adding(scene, memory);
    if (all.empty()) return draw_none(ui);
    for (const Holiday& one : all)
      draw_row(scene, memory, one, &one == &all.front());
    if (danger_button(ui, "days.clear_all", "Forget all " + std::to_string(all.size())))
      memory.clearing = true;
  });
}

}  // namespace hh::ui
