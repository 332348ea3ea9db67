#include "ui/working_days.hpp"

#include "session/company_calendar.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/working_days_parts.hpp"

#include <algorithm>
#include <utility>

namespace hh::ui {
namespace {

void take_file(const Scene& scene, WorkingDaysMemory& memory) {
  if (!new_holidays(scene, memory)) return;
  memory.taken = scene.here.holidays->number;
  memory.path = scene.here.holidays->wanted.path;
  memory.waiting = false;
}

void take_back(Scene& scene, WorkingDaysMemory& memory) {
  const WorkingDaysMemory::Before last = memory.changes.back();
  memory.changes.pop_back();
  scene.commands.remember(last.key, last.value);
}

/// What was changed last, and the way back.
void draw_undo(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  if (memory.changes.empty()) return;
  bool undo = false;
  row(ui, {.gap = 12, .height = 52}, [&] {
    const float rest = ui.width() - button_width(ui, "Undo", {.key = "Ctrl Z"}) - ui.px(24);
    const Rect words = ui.place(std::max(rest, ui.px(80)), line_height(ui, Role::Body));
    text_in(ui, words, memory.changes.back().words,
            {.color = ui.theme().tone(Tone::Good), .sit = Sit::Middle, .lines = 1});
    undo = button(ui, "days.undo", "Undo", {.key = "Ctrl Z"});
  });
  if (undo || key(scene, "Ctrl+Z")) take_back(scene, memory);
}

void draw_body(Scene& scene, WorkingDaysMemory& memory) {
  Ui& ui = scene.ui;
  const bool wide = ems(ui, ui.width()) > 62;
  draw_undo(scene, memory);
  scroll(ui, "days", {.gap = 20}, [&] {
    columns(ui, wide ? std::vector<Part>{grow(0.46F), grow(0.54F)} : std::vector<Part>{grow()}, 24,
            [&](int column) {
              if (column == 0) {
                draw_working_week(scene, memory);
                draw_holidays_file(scene, memory);
              }
              if (column == 1 || !wide) draw_holidays(scene, memory);
            });
  });
}

void ask_to_clear(Scene& scene, WorkingDaysMemory& memory) {
  if (!memory.clearing) return;
  const auto count = static_cast<int>(scene.snap.calendar.holidays().size());
  const Reply reply = ask(scene.ui, "days.clear",
                          {.title = "Forget " + counted(count, "holiday") + "?",
                           .body = "Every clock then counts these days as working days. It can be undone "
                                   "while this page is open.",
                           .yes = "Forget them",
                           .no = "Keep them",
                           .danger = true});
  if (reply == Reply::None) return;
  memory.clearing = false;
  if (reply == Reply::Yes) change_holidays(scene, memory, {}, "Forgotten: " + counted(count, "holiday"));
}

}  // namespace

std::vector<domain::Holiday> next_first(const std::vector<domain::Holiday>& holidays, domain::Date today) {
  std::vector<domain::Holiday> out = domain::sorted_holidays(holidays);
  const auto next = std::ranges::find_if(out, [&](const domain::Holiday& one) { return one.day >= today; });
  std::reverse(out.begin(), next);
  std::rotate(out.begin(), next, out.end());
  return out;
}

bool new_holidays(const Scene& scene, const WorkingDaysMemory& memory) {
  return scene.here.holidays && scene.here.holidays->number > memory.taken;
}

void change(Scene& scene, WorkingDaysMemory& memory, const std::string& key, const std::string& value,
            const std::string& words) {
  const std::string before = setting(scene.snap, key);
  if (before == value) return;
  memory.changes.push_back({key, before, words});
  scene.commands.remember(key, value);
}

void change_holidays(Scene& scene, WorkingDaysMemory& memory, const std::vector<domain::Holiday>& holidays,
                     const std::string& words) {
  change(scene, memory, session::holidays_setting, domain::write_holidays(holidays), words);
}

Turn draw_working_days(Scene& scene, WorkingDaysMemory& memory) {
  take_file(scene, memory);
  const bool asking = memory.clearing;
  const PageTop top =
      page_head(scene, {.title = "Working days", .beside = "every clock of business days counts by them"});
  panel(scene.ui, top.body, {.gap = 12}, [&] { draw_body(scene, memory); });
  ask_to_clear(scene, memory);
  return top.back && !asking ? Turn{Page::Home} : Turn{};
}

}  // namespace hh::ui
