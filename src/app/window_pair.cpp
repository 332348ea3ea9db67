#include "app/window_pair.hpp"

#include "ui/text.hpp"

#include <imgui.h>

#include <algorithm>

namespace hh::app {

using domain::Millis;
using platform::Monitor;

namespace {

constexpr Millis show_me_for{3000};
constexpr platform::Size number_size{420, 320};

platform::WindowSettings console_settings(const WindowPairSettings& wanted,
                                          const platform::Placement& placed) {
  platform::WindowSettings settings{.title = "Handoff Hour"};
  if (wanted.windowed) {
    settings.area = platform::Rect{0, 0, wanted.windowed->width, wanted.windowed->height};
    settings.size = *wanted.windowed;
    return settings;
  }
  settings.monitor = placed.console;
  settings.full_screen = true;
  return settings;
}

platform::WindowSettings wall_settings(const WindowPairSettings& wanted, const platform::Placement& placed) {
  platform::WindowSettings settings{
      .title = "Handoff Hour Wall", .focus_on_show = false, .pointer = false, .vsync = false};
  if (wanted.windowed) {
    const auto [width, height] = *wanted.windowed;
    settings.area = platform::Rect{width, 0, width, height};
    settings.size = *wanted.windowed;
    return settings;
  }
  settings.monitor = placed.wall;
  settings.full_screen = true;
  settings.visible = placed.wall.has_value();
  return settings;
}

}  // namespace

domain::Result<std::unique_ptr<WindowPair>> WindowPair::open(platform::Desktop& desktop,
                                                             platform::FramePacer& pacer,
                                                             WindowPairSettings settings,
                                                             WindowPairEvents events) {
  std::unique_ptr<WindowPair> pair(new WindowPair(desktop, pacer, std::move(settings), std::move(events)));
  if (const auto opened = pair->open_console(); !opened) return opened.problem();
  return pair;
}

WindowPair::WindowPair(platform::Desktop& desktop, platform::FramePacer& pacer, WindowPairSettings settings,
                       WindowPairEvents events)
    : desktop_(desktop),
      pacer_(pacer),
      settings_(std::move(settings)),
      events_(std::move(events)),
      placement_(platform::place(desktop_.monitors(), settings_.remembered)),
      windowed_(settings_.windowed.has_value()) {}

domain::Outcome WindowPair::open_console() {
  auto console =
      FaceWindow::open(desktop_, pacer_, ui::FaceKind::Console, console_settings(settings_, placement_),
                       {.key = [this](const platform::KeyPress& press) { events_.key(press, false); },
                        .drop = events_.drop,
                        .close = events_.close},
                       settings_.theme);
  if (!console) return console.problem();
  console_ = std::move(console).value();
  return domain::Done{};
}

domain::Outcome WindowPair::open_wall() {
  auto wall = FaceWindow::open(desktop_, pacer_, ui::FaceKind::Wall, wall_settings(settings_, placement_),
                               {.key = [this](const platform::KeyPress& press) { events_.key(press, true); },
                                .close =
                                    [this] {
                                      wall_wanted_ = false;
                                      apply();
                                    }},
                               settings_.wall_theme);
  if (!wall) return wall.problem();
  wall_ = std::move(wall).value();
  console_->window().focus();
  return domain::Done{};
}

void WindowPair::set_theme(const ui::ThemeChoice& console, const ui::ThemeChoice& wall) {
  settings_.theme = console;
  settings_.wall_theme = wall;
  console_->set_theme(console);
  if (wall_) wall_->set_theme(wall);
}

void WindowPair::apply() {
  if (!wall_) return;  // it opens after the Console's first frame, and is placed then
  platform::Window& wall = wall_->window();
  if (windowed_) {
    wall_wanted_ ? wall.show() : wall.hide();
    return;
  }
  if (placement_.console && console_->window().monitor() != *placement_.console) {
    // A screen that vanished in between is told by the next change of monitors.
    static_cast<void>(console_->window().move_to(*placement_.console));
  }
  if (placement_.wall && wall_wanted_) {
    if (wall.monitor() != *placement_.wall) static_cast<void>(wall.move_to(*placement_.wall));
    if (!wall.visible()) wall.show();
  } else {
    wall.hide();
  }
  pacer_.changed();
}

void WindowPair::monitors_changed() {
  placement_ = platform::replace(placement_, desktop_.monitors());
  apply();
}

void WindowPair::choose_wall(const std::string& monitor) {
  placement_ = platform::with_wall_on(placement_, monitor);
  wall_wanted_ = true;
  apply();
}

void WindowPair::toggle_wall() {
  if (!wall_) return;
  platform::Window& wall = wall_->window();
  if (windowed_ || placement_.wall) {
    wall_wanted_ = !wall.visible();
    apply();
  } else if (wall.visible()) {
    wall.hide();  // one monitor: back to the Console
    console_->window().focus();
  } else if (placement_.console) {
    static_cast<void>(wall.move_to(*placement_.console));
    wall.show();
    wall.focus();
  }
  pacer_.changed();
}

void WindowPair::toggle_full_screen() {
  platform::Window& window = wall_ && wall_->window().focused() ? wall_->window() : console_->window();
  window.set_full_screen(!window.full_screen());
  pacer_.changed();
}

void WindowPair::leave_full_screen() {
  console_->window().set_full_screen(false);
  if (wall_) wall_->window().set_full_screen(false);
  pacer_.changed();
}

bool WindowPair::any_full_screen() const {
  return console_->window().full_screen() || (wall_ && wall_->window().full_screen());
}

void WindowPair::describe(ui::Surroundings& here) const {
  here.monitors.clear();
  for (const Monitor& monitor : desktop_.monitors()) {
    here.monitors.push_back({monitor.name, monitor.area.width, monitor.area.height,
                             placement_.console == monitor.name, placement_.wall == monitor.name});
  }
  here.wall_shown = wall_shown();
  const bool away = placement_.homes.wall && placement_.wall != placement_.homes.wall;
  here.wall_wanted = away ? placement_.homes.wall : std::nullopt;
  here.warnings.clear();
  if (placement_.warning && !windowed_) here.warnings.push_back(platform::sentence(*placement_.warning));
}

void WindowPair::show_me(Millis now) {
  numbers_.clear();
  numbers_pacer_ = std::make_unique<platform::FramePacer>();
  for (const Monitor& monitor : desktop_.monitors()) {
    platform::WindowSettings settings{.title = "Handoff Hour screen",
                                      .size = number_size,
                                      .decorated = false,
                                      .focus_on_show = false,
                                      .on_top = true,
                                      .pointer = false,
                                      .vsync = false};
    settings.area = platform::centred(number_size, monitor.area);
    auto number = FaceWindow::open(desktop_, *numbers_pacer_, ui::FaceKind::Wall, settings, {});
    if (number) numbers_.push_back(std::move(number).value());
  }
  numbers_until_ = now + show_me_for;
}

void WindowPair::draw_numbers(Millis now) {
  if (numbers_.empty()) return;
  if (now >= numbers_until_) {
    numbers_.clear();
    return;
  }
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    numbers_[i]->turn(now, [&](ui::Ui& ui, Millis) -> std::optional<Millis> {
      const std::string digit = std::to_string(i + 1);
      ImFont* font = ui.fonts().of(ui::Role::TimerHuge);
      const float size = ui.fonts().size(ui::Role::TimerHuge);
      const ImVec2 extent = font->CalcTextSizeA(size, size * 10, 0, digit.c_str());
      const ui::Rect all = ui.window();
      ImGui::GetWindowDrawList()->AddText(font, size, {(all.w - extent.x) / 2, (all.h - extent.y) / 2},
                                          IM_COL32_WHITE, digit.c_str());
      return {};
    });
  }
}

std::optional<Millis> WindowPair::numbers_left(Millis now) const {
  if (numbers_.empty()) return {};
  const Millis rest = std::max(Millis{0}, numbers_until_ - now);
  return std::min(rest, numbers_pacer_->wait(now));
}

}  // namespace hh::app
