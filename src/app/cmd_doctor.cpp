#include "app/command_line.hpp"
#include "platform/chime.hpp"
#include "platform/desktop.hpp"
#include "platform/sleep_inhibitor.hpp"
#include "platform/window.hpp"
#include "session/zone.hpp"
#include "ui/font_files.hpp"
#include "ui/fonts.hpp"

#include <imgui.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <ostream>
#include <thread>

namespace hh::app {

namespace {

using nlohmann::json;

/// One thing looked at. `bad` makes the exit code; a mere drawback does not.
struct Finding {
  std::string what;
  std::string text;
  bool good = true;
  Exit bad = Exit::Ok;
};

/// Devices answer on their own threads; half a second is long for any that is there.
template <class Device, class State>
std::string settled(const Device& device, State still_asking) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{1500};
  while (device.status().state == still_asking && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return device.status().text;
}

std::string describe(const platform::Monitor& monitor) {
  return fmt::format("{} {}x{}{}", monitor.name, monitor.area.width, monitor.area.height,
                     monitor.primary ? " (primary)" : "");
}

void look_at_displays(std::vector<Finding>& findings) {
  auto desktop = platform::Desktop::open();
  if (!desktop) {
    findings.push_back({"displays", desktop.problem().sentence(), false, Exit::NoDisplay});
    return;
  }
  findings.push_back({"desktop", desktop.value()->description()});
  std::string list;
  for (const platform::Monitor& monitor : desktop.value()->monitors()) {
    list += (list.empty() ? "" : ", ") + describe(monitor);
  }
  findings.push_back({"displays", list.empty() ? "none plugged in" : list, !list.empty(),
                      list.empty() ? Exit::NoDisplay : Exit::Ok});
  const auto window = platform::Window::open(*desktop.value(), {.visible = false}, {});
  findings.push_back({"graphics", window ? window.value()->graphics() : window.problem().sentence(),
                      window.ok(), window ? Exit::Ok : Exit::NoDisplay});
}

void look_at_fonts(std::vector<Finding>& findings) {
  ImFontAtlas atlas;
  ui::FontSet fonts;
  const ui::FontReport report = fonts.build(atlas, {}, "Łukasz Nguyễn 王芳");
  std::string text = report.family;
  for (const std::string& remark : report.remarks) {
    text += "; " + remark;
  }
  findings.push_back({"fonts", text, report.remarks.empty()});
}

void look_at_store(const Places& places, std::vector<Finding>& findings) {
  if (const auto folder = prepare_data_folder(places); !folder) {
    findings.push_back({"store", folder.problem().sentence(), false, Exit::StoreTrouble});
    return;
  }
  if (!std::filesystem::exists(places.database())) {
    findings.push_back({"store", "nothing stored yet in " + places.data.string()});
    return;
  }
  const auto store = open_to_read(places);
  const auto list =
      store ? store.value().sessions() : domain::Result<std::vector<store::SessionSummary>>(store.problem());
  findings.push_back({"store",
                      list ? fmt::format("{} sessions in {}", list.value().size(), places.database().string())
                           : list.problem().sentence(),
                      list.ok(), list ? Exit::Ok : Exit::StoreTrouble});
}

void look_at_library(const Places& places, std::vector<Finding>& findings) {
  const auto shelf = shelf_of(places);
  const auto faults = std::ranges::count_if(shelf->faults, [](const auto& f) { return !f.warning; });
  findings.push_back({"library",
                      fmt::format("{} trainings in {}{}", shelf->programs.size(), places.library.string(),
                                  faults > 0 ? fmt::format(", {} faults: `library check`", faults) : ""),
                      faults == 0 && !shelf->programs.empty(), faults > 0 ? Exit::LibraryFaults : Exit::Ok});
}

void look_at_devices(std::vector<Finding>& findings) {
  const platform::Chime chime;
  const platform::SleepInhibitor awake("Looking whether the computer can be kept awake");
  const std::string sound = settled(chime, platform::Chime::State::Opening);
  findings.push_back({"sound", sound, chime.status().state == platform::Chime::State::Ready});
  const std::string sleep = settled(awake, platform::SleepInhibitor::State::Asking);
  findings.push_back({"sleep", sleep, awake.status().state == platform::SleepInhibitor::State::Held});
}

void print(const std::vector<Finding>& findings, bool as_json, std::ostream& out) {
  json rows = json::array();
  for (const Finding& finding : findings) {
    if (as_json) {
      rows.push_back({{"what", finding.what}, {"good", finding.good}, {"text", finding.text}});
    } else {
      out << fmt::format("{} {:<9} {}\n", finding.good ? "ok  " : "look", finding.what, finding.text);
    }
  }
  if (as_json) out << rows.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

Exit doctor(Console& console, bool as_json) {
  std::vector<Finding> findings{
      {"version", "Handoff Hour " HH_VERSION ", time zone " + session::computer_zone()}};
  look_at_displays(findings);
  look_at_fonts(findings);
  look_at_store(console.places, findings);
  look_at_library(console.places, findings);
  look_at_devices(findings);
  print(findings, as_json, console.out);
  const auto worst = std::ranges::find_if(findings, [](const Finding& f) { return f.bad != Exit::Ok; });
  return worst == findings.end() ? Exit::Ok : worst->bad;
}

}  // namespace

void add_doctor(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("doctor", "Looks at displays, fonts, sound, sleep and storage");
  const auto as_json = std::make_shared<bool>(false);
  command.add_flag("--json", *as_json, "As a JSON array");
  console.on(command, [&console, as_json] { return doctor(console, *as_json); });
}

}  // namespace hh::app
