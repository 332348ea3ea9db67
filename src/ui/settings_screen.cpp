#include "ui/settings_screen.hpp"

#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/settings_keys.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace hh::ui {
namespace {

constexpr int smallest = 80;
constexpr int smallest_on_wall = 100;  ///< never too small for the back row
constexpr int largest = 200;

std::string value_of(const std::map<std::string, std::string>& settings, const char* name) {
  const auto found = settings.find(name);
  return found == settings.end() ? "" : found->second;
}

int per_cent(const std::string& text) {
  int value = 100;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc{} ? std::clamp(value, smallest, largest) : 100;
}

int wall_per_cent(const std::map<std::string, std::string>& settings) {
  return std::max(smallest_on_wall, per_cent(value_of(settings, remembered::wall_scale)));
}

void remember(Scene& scene, const char* name, const std::string& value) {
  scene.commands.remember(name, value);
}

void draw_look(Scene& scene) {
  Ui& ui = scene.ui;
  const ThemeChoice now = theme_choice(scene.snap.settings);
  label(ui, "Look");
  int kind = static_cast<int>(now.kind);
  if (segmented(ui, "theme", {"Dark", "Light", "High contrast"}, kind)) {
    remember(scene, remembered::theme, word(static_cast<ThemeKind>(kind)));
  }
  int size = per_cent(value_of(scene.snap.settings, remembered::scale));
  if (stepper(ui, "scale", "Size of type here", size,
              {.least = smallest, .most = largest, .step = 10, .unit = "%"})) {
    remember(scene, remembered::scale, std::to_string(size));
  }
  int wall = wall_per_cent(scene.snap.settings);
  if (stepper(ui, "wall_scale", "Size of type on the wall", wall,
              {.least = smallest_on_wall, .most = largest, .step = 10, .unit = "%"})) {
    remember(scene, remembered::wall_scale, std::to_string(wall));
  }
  bool still = now.reduced_motion;
  if (toggle(ui, "reduced_motion", "Reduce motion", still))
    remember(scene, remembered::reduced_motion, still ? "1" : "0");
  paragraph(
      ui,
      "The wall stays dark, or turns to high contrast with the console. What does not fit in large type "
      "there is set smaller, and turns its pages where even that is too long.",
      {.role = Role::Small, .color = ui.theme().quiet});
}

void draw_wall_choice(Scene& scene) {
  Ui& ui = scene.ui;
  label(ui, "Wall");
  if (scene.here.monitors.size() < 2) {
    paragraph(ui,
              "One screen is here. Plug in the projector to choose it; until then F5 switches between "
              "console and wall.");
  }
  for (const MonitorHere& monitor : scene.here.monitors) {
    bool on = monitor.is_wall;
    const std::string words = fmt::format("{}, {} × {}{}", monitor.name, monitor.width, monitor.height,
                                          monitor.is_console ? ", this screen" : "");
    if (toggle(ui, "wall." + monitor.name, words, on, !monitor.is_console) && on) {
      scene.requests.choose_wall_monitor(monitor.name);
      remember(scene, remembered::wall_monitor, monitor.name);
    }
  }
  row(ui, {.gap = 10}, [&] {
    if (button(ui, "show_me", "Show me")) scene.requests.show_me();
    if (button(ui, "toggle_wall", scene.here.wall_shown ? "Close the wall" : "Open the wall",
               {.key = "F5"})) {
      scene.requests.toggle_wall();
    }
  });
  bool names = value_of(scene.snap.settings, remembered::names_on_wall) != "0";
  if (toggle(ui, "names", "Names on the wall (off: shapes and numbers)", names)) {
    remember(scene, remembered::names_on_wall, names ? "1" : "0");
  }
}

void draw_defaults(Scene& scene, SettingsMemory& memory) {
  Ui& ui = scene.ui;
  label(ui, "Filled in for you");
  const Entered room = text_input(ui, "room", memory.room, {.label = "Room", .hint = "Oslo", .most = 60});
  if (room.submitted || room.left) remember(scene, remembered::room, memory.room);
  const Entered name = text_input(ui, "facilitator", memory.facilitator,
                                  {.label = "Facilitator", .hint = "your name", .most = 60});
  if (name.submitted || name.left) remember(scene, remembered::facilitator, memory.facilitator);
}

void draw_store(Scene& scene, SettingsMemory& memory) {
  Ui& ui = scene.ui;
  label(ui, "Store");
  paragraph(ui, scene.here.store_path, {.role = Role::Small, .color = ui.theme().quiet});
  paragraph(ui, scene.here.last_backup ? "Last backup " + when(*scene.here.last_backup, scene.now)
                                       : "There is no backup yet.");
  text_input(ui, "backup.path", memory.backup_path,
             {.label = "Back up to",
              .hint = scene.here.backup_path.empty() ? "path of a new file" : scene.here.backup_path});
  if (button(ui, "backup", "Back up now")) scene.requests.backup(memory.backup_path);
  if (scene.here.said) {
    paragraph(ui, scene.here.said->text,
              {.role = Role::Small, .color = scene.here.said->bad ? ui.theme().red : ui.theme().accent});
  }
  if (!scene.here.version.empty()) {
    text(ui, "Handoff Hour " + scene.here.version, {.role = Role::Small, .color = ui.theme().quiet});
  }
}

}  // namespace

ThemeChoice theme_choice(const std::map<std::string, std::string>& settings) {
  ThemeChoice choice;
  choice.kind = theme_kind(value_of(settings, remembered::theme));
  choice.font_scale = static_cast<float>(per_cent(value_of(settings, remembered::scale))) / 100.0f;
  choice.reduced_motion = value_of(settings, remembered::reduced_motion) == "1";
  return choice;
}

ThemeChoice wall_theme_choice(const std::map<std::string, std::string>& settings) {
  ThemeChoice choice = theme_choice(settings);
  choice.font_scale = static_cast<float>(wall_per_cent(settings)) / 100.0f;
  return choice;
}

void settle(SettingsMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  if (!memory.filled) return;
  const std::pair<const char*, const std::string*> typed[] = {{remembered::room, &memory.room},
                                                              {remembered::facilitator, &memory.facilitator}};
  for (const auto& [name, value] : typed) {
    if (value_of(snap.settings, name) != *value) commands.remember(name, *value);
  }
  memory.filled = false;
}

Turn draw_settings(Scene& scene, SettingsMemory& memory) {
  Ui& ui = scene.ui;
  if (!memory.filled) {
    memory.filled = true;
    memory.room = value_of(scene.snap.settings, remembered::room);
    memory.facilitator = value_of(scene.snap.settings, remembered::facilitator);
  }
  const bool hour = scene.snap.live != nullptr;
  const PageTop top = page_head(scene, {"Settings",
                                        hour ? "each choice holds at once; the clock runs on"
                                             : "each choice holds at once, on this computer",
                                        "", hour ? "Console" : "Home"});
  const bool wide = ems(ui, top.body.w) > 56;
  panel(ui, top.body, {}, [&] {
    scroll(ui, "settings", {.gap = 20}, [&] {
      columns(ui, wide ? std::vector<Part>{grow(), grow()} : std::vector<Part>{grow()}, 28, [&](int column) {
        if (column == 0) {
          card(ui, {.gap = 14}, [&] { draw_look(scene); });
          card(ui, {.gap = 14}, [&] { draw_wall_choice(scene); });
        }
        if (column == 1 || !wide) {
          card(ui, {.gap = 14}, [&] { draw_defaults(scene, memory); });
          card(ui, {.gap = 14}, [&] { draw_store(scene, memory); });
        }
      });
    });
  });
  return top.back ? Turn{Page::Home} : Turn{};
}

}  // namespace hh::ui
