// What is done beside the hour while it runs: people, settings, leaving it open.
#include "ui/console_parts.hpp"
#include "ui/wrapped_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hh::ui {

using namespace domain;

namespace {

void draw_ways(ConsoleScene& c, bool open_hour, float gap) {
  WrappedRow line(c.ui, {.gap = gap});
  const auto way = [&](const char* id, const char* words, ButtonLook look) {
    look.role = Role::Small;
    line.room(button_width(c.ui, words, look));
    return quiet_button(c.ui, id, words, look);
  };
  if (way("people", "People", {.hint = "L: who comes late, leaves, takes a seat"}))
    c.memory.wanted = Page::People;
  if (way("settings", "Settings", {.hint = "Ctrl , : type, theme, screens"}))
    c.memory.wanted = Page::Settings;
  if (open_hour && way("hour.leave", "Leave", {.hint = "to Home; the hour stays open"}))
    c.memory.asks_leave = true;
}

}  // namespace

void console_pages(ConsoleScene& c) {
  if (c.run.stage == Stage::Finished) return;
  Ui& ui = c.ui;
  const bool open_hour = c.run.stage == Stage::Running && !c.session.settings.rehearsal;
  const auto width = [&](const char* words) { return button_width(ui, words, {.role = Role::Small}); };
  // Their words begin where the title does, and what stands around them may reach into the margins.
  const float margin = ui.px(14), gap = 2;
  const float all = width("People") + width("Settings") + (open_hour ? width("Leave") : 0) + 2 * ui.px(gap);
  const int lines = all > ui.width() + 2 * margin ? 2 : 1;
  const Rect spot = ui.place(ui.width(), static_cast<float>(lines) * ui.touch());
  begin_panel(ui, {spot.x - margin, spot.y, spot.w + 2 * margin, spot.h}, {});
  draw_ways(c, open_hour, gap);
  end_panel(ui);
}

std::vector<double> rehearsal_speeds(double now) {
  std::vector<double> speeds{1, 10, 60};
  const auto at = std::lower_bound(speeds.begin(), speeds.end(), now);
  if (at == speeds.end() || *at != now) speeds.insert(at, now);
  return speeds;
}

std::string speed_words(double speed) { return fmt::format("{:g}×", std::round(speed * 10) / 10); }

void ask_leave(ConsoleScene& c) {
  if (!c.memory.asks_leave) return;
  const Reply reply =
      ask(c.ui, "leave",
          {.title = "Leave the hour open?",
           .body = "Its clock goes on, and the wall shows the idle page. Home offers to go on, "
                   "to end it with its follow-ups, or to abandon it; so does the next start. "
                   "Everything so far is stored.",
           .yes = "Leave it open",
           .no = "Stay"});
  if (reply == Reply::Yes) leave_session(c);
  if (reply != Reply::None) c.memory.asks_leave = false;
}

}  // namespace hh::ui
