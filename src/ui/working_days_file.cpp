#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"
#include "ui/working_days_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace hh::ui {
namespace {

using domain::Holiday;
using Order = HolidaysWanted::Order;

constexpr std::size_t lines_shown = 8;

void read(Scene& scene, WorkingDaysMemory& memory, const HolidaysWanted& wanted) {
  memory.waiting = true;
  scene.requests.look_at_holidays(wanted);
}

void draw_path(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  bool wanted = false;
  row(ui, {.gap = 12}, [&] {
    const float rest = ui.width() / ui.px(1) - button_width(ui, "Read it") / ui.px(1) - 13;
    wanted = text_input(ui, "days.path", memory.path,
                        {.hint = "path of an ICS or CSV file, or drop it here",
                         .width = std::max(rest, 100.0F),
                         .enabled = !memory.waiting,
                         .most = 1000})
                 .submitted;
    wanted =
        button(ui, "days.read", "Read it", {.enabled = !memory.waiting && !memory.path.empty()}) || wanted;
  });
  if (wanted && !memory.waiting && !memory.path.empty()) read(scene, memory, {.path = memory.path});
}

void draw_question(Scene& scene, WorkingDaysMemory& memory, const HolidaysFound& found) {
  Ui& ui = scene.ui;
  paragraph(ui, found.question->what + ". " + "Which comes first?", {.color = ui.theme().amber});
  row(ui, {.gap = 10}, [&] {
    if (button(ui, "days.day_first", "The day")) read(scene, memory, {found.wanted.path, Order::DayFirst});
    if (button(ui, "days.month_first", "The month"))
      read(scene, memory, {found.wanted.path, Order::MonthFirst});
  });
}

void draw_lines(Ui& ui, const std::vector<std::string>& lines, Color color) {
  for (std::size_t i = 0; i < std::min(lines.size(), lines_shown); ++i)
    paragraph(ui, lines[i], {.role = Role::Small, .color = color});
  if (lines.size() > lines_shown) {
    text(ui, "and " + std::to_string(lines.size() - lines_shown) + " more",
         {.role = Role::Small, .color = ui.theme().quiet});
  }
}

std::string found_words(std::size_t all, std::size_t fresh) {
  const std::string words = counted(static_cast<int>(all), "holiday") + " in the file";
  if (fresh == all) return words + (all == 1 ? ", new" : ", all new");
  return words + ", " + std::to_string(fresh) + " new, " + std::to_string(all - fresh) + " known already";
}

void draw_days(Scene& scene, WorkingDaysMemory& memory, const HolidaysFound& found) {
  Ui& ui = scene.ui;
  std::vector<Holiday> after = scene.snap.calendar.holidays();
  const std::size_t before = after.size();
  after.insert(after.end(), found.holidays.begin(), found.holidays.end());
  after = domain::sorted_holidays(std::move(after));
  const std::size_t fresh = after.size() - before;
  paragraph(ui, found_words(found.holidays.size(), fresh), {.role = Role::BodyStrong});
  if (!found.holidays.empty()) {
    paragraph(
        ui,
        "from " + domain::iso(found.holidays.front().day) + " to " + domain::iso(found.holidays.back().day),
        {.role = Role::Small, .color = ui.theme().quiet});
  }
  draw_lines(ui, found.remarks, ui.theme().quiet);
  if (!found.set_aside.empty()) {
    text(ui, counted(static_cast<int>(found.set_aside.size()), "line") + " set aside",
         {.role = Role::Small, .color = ui.theme().amber});
    draw_lines(ui, found.set_aside, ui.theme().amber);
  }
  row(ui, {.gap = 10}, [&] {
    const bool take =
        fresh > 0 && primary_button(ui, "days.take", "Add " + counted(static_cast<int>(fresh), "holiday"));
    if (take) {
      change_holidays(scene, memory, after, "Added: " + counted(static_cast<int>(fresh), "holiday"));
    }
    const bool left = quiet_button(ui, "days.leave", fresh > 0 ? "Leave them" : "Close");
    if (take || left) memory.closed = found.number;
  });
}

}  // namespace

void draw_holidays_file(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  card(ui, {.gap = 12}, [&] {
    label(ui, "Holidays out of a file");
    draw_path(scene, memory);
    const auto& found = scene.here.holidays;
    if (memory.waiting) paragraph(ui, "Reading…", {.color = ui.theme().quiet});
    if (memory.waiting || !found || found->number <= memory.closed) return;
    if (found->problem) {
      paragraph(ui, found->problem->sentence(), {.color = ui.theme().red});
    } else if (found->question) {
      draw_question(scene, memory, *found);
    } else {
      draw_days(scene, memory, *found);
    }
  });
}

}  // namespace hh::ui
