#include "ui/checklist.hpp"

#include "ui/dates.hpp"
#include "ui/settings_keys.hpp"
#include "ui/time_plan.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

Tone tone_of(Readiness state) {
  if (state == Readiness::Ready) return Tone::Good;
  return state == Readiness::Careful ? Tone::Warn : Tone::Bad;
}

/// Two thoughts as one line of the list, which ends without a full stop.
std::string one_line(std::string text, const std::string& next) {
  text.erase(text.find_last_not_of(" .;") + 1);
  if (next.empty()) return text;
  return (text.empty() ? text : text + "; ") + next.substr(0, next.find_last_not_of(" .;") + 1);
}

CheckItem condition(const std::string& id, const std::string& what, const Condition& state,
                    const std::string& action) {
  return {id, tone_of(state.state), what, one_line(state.text, state.next), action};
}

std::string monitor_words(const MonitorHere& monitor) {
  return fmt::format("{}, {} × {}", monitor.name, monitor.width, monitor.height);
}

CheckItem wall_item(const Surroundings& here) {
  CheckItem item{"check.wall", Tone::Good, "Wall", {}, "Show me"};
  const auto wall =
      std::find_if(here.monitors.begin(), here.monitors.end(), [](const auto& m) { return m.is_wall; });
  if (wall != here.monitors.end()) {
    item.detail = monitor_words(*wall);
  } else if (here.wall_wanted) {
    item.tone = Tone::Warn;
    item.detail = *here.wall_wanted + " is not plugged in; plug it in, or choose another screen";
  } else if (here.monitors.size() > 1) {
    item.tone = Tone::Warn;
    item.detail = "no screen is chosen for it; choose one below";
  } else {
    item.tone = Tone::Warn;
    item.detail = "only one screen is here; plug in the projector, or press F5 to switch";
  }
  return item;
}

CheckItem time_item(const HourPlan& plan) {
  if (plan.program == nullptr) return {"check.time", Tone::Bad, "Time", "no training is chosen"};
  const bool over = over_slot(*plan.program) > domain::Minutes{0};
  return {"check.time", over ? Tone::Warn : Tone::Good, "Time", plan.time_sentence,
          over ? "Change the start" : ""};
}

CheckItem roster_item(const HourPlan& plan) {
  if (plan.pairs == 0) {
    return {"check.roster", Tone::Warn, "Roster", "nobody is on it; scores and promises need pairs",
            "Type the first"};
  }
  const std::string look =
      plan.row_remarks > 0 ? ", " + counted(plan.row_remarks, "row needs", "rows need") + " a look" : "";
  return {"check.roster", plan.row_remarks > 0 ? Tone::Warn : Tone::Good, "Roster",
          counted(plan.pairs, "pair") + look, plan.row_remarks > 0 ? "Go to it" : ""};
}

/// A script with a gap is found before somebody stands there and reads it.
CheckItem scripts_item(const HourPlan& plan) {
  if (plan.blanks.empty()) return {"check.scripts", Tone::Good, "Scripts", "no pair's script has a gap"};
  return {"check.scripts", Tone::Warn, "Scripts", plan.blanks, "Fill"};
}

void choose_monitor(Scene& scene) {
  const auto& monitors = scene.here.monitors;
  if (monitors.size() < 2) return;
  Ui& ui = scene.ui;
  text(ui, "The wall belongs on", {.role = Role::Small, .color = ui.theme().quiet});
  for (const MonitorHere& monitor : monitors) {
    bool chosen = monitor.is_wall;
    const std::string words = monitor_words(monitor) + (monitor.is_console ? " (this screen)" : "");
    if (toggle(ui, "wall." + monitor.name, words, chosen, !monitor.is_console) && chosen) {
      scene.requests.choose_wall_monitor(monitor.name);
      scene.commands.remember(remembered::wall_monitor, monitor.name);
    }
  }
}

}  // namespace

std::vector<CheckItem> checklist(const Surroundings& here, const HourPlan& plan) {
  std::vector<CheckItem> items{time_item(plan), roster_item(plan)};
  if (plan.pairs > 0) items.push_back(scripts_item(plan));
  items.push_back(wall_item(here));
  items.push_back(condition("check.sound", "Sound", here.sound, "Sound test"));
  items.push_back(condition("check.sleep", "Awake", here.sleep, ""));
  items.push_back(condition("check.fonts", "Type", here.fonts, ""));
  items.push_back(condition("check.store", "Store", here.store, ""));
  for (CheckItem& item : items) {
    if (item.tone != Tone::Good && item.action.empty() && item.id != "check.time") {
      item.action = "Check again";
    }
  }
  return items;
}

CheckSum sum_of(const std::vector<CheckItem>& items) {
  const auto not_ready = std::count_if(items.begin(), items.end(),
                                       [](const CheckItem& item) { return item.tone != Tone::Good; });
  if (not_ready == 0) return {"all ready", Tone::Good};
  const bool bad =
      std::any_of(items.begin(), items.end(), [](const CheckItem& item) { return item.tone == Tone::Bad; });
  return {fmt::format("{} not ready", not_ready), bad ? Tone::Bad : Tone::Warn};
}

std::string next_not_ready(const std::vector<CheckItem>& items, const std::string& last) {
  const auto open = [](const CheckItem& item) { return item.tone != Tone::Good; };
  const auto at = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == last; });
  auto next = at == items.end() ? at : std::find_if(at + 1, items.end(), open);
  if (next == items.end()) next = std::find_if(items.begin(), items.end(), open);
  return next == items.end() ? "" : next->id;
}

std::string draw_checklist(Scene& scene, const HourPlan& plan) {
  std::string mended;
  for (const CheckItem& item : checklist(scene.here, plan)) {
    if (!check_row(scene.ui, item.id, item.tone, item.what, item.detail, item.action)) continue;
    if (item.id == "check.time" || item.id == "check.roster" || item.id == "check.scripts") {
      mended = item.id;
    } else if (item.id == "check.wall") {
      scene.requests.show_me();
    } else if (item.id == "check.sound") {
      scene.requests.test_chime();
    } else {
      scene.requests.check_again();
    }
  }
  choose_monitor(scene);
  return mended;
}

}  // namespace hh::ui
