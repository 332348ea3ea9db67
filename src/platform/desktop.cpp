#include "platform/desktop.hpp"

#include "platform/glfw_names.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>

namespace hh::platform {
namespace {

// GLFW's monitor and error callbacks carry no user data, and `wake` must be callable from threads
// that hold no Desktop; hence these three, all of them reset when the Desktop closes.
Desktop* g_open = nullptr;
std::atomic<bool> g_can_wake{false};
std::atomic<bool> g_woken{false};
std::string g_error;

void keep_error(int, const char* words) { g_error = words; }

Rect area_of(GLFWmonitor* monitor) {
  Rect area;
  glfwGetMonitorPos(monitor, &area.x, &area.y);
  if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
    area.width = mode->width;
    area.height = mode->height;
  }
  return area;
}

Monitor describe(GLFWmonitor* handle) {
  Monitor monitor{.name = glfwGetMonitorName(handle), .area = area_of(handle)};
  glfwGetMonitorWorkarea(handle, &monitor.work.x, &monitor.work.y, &monitor.work.width, &monitor.work.height);
  float vertical = 1;
  glfwGetMonitorContentScale(handle, &monitor.scale, &vertical);
  monitor.primary = handle == glfwGetPrimaryMonitor();
  return monitor;
}

}  // namespace

std::string take_glfw_error() { return std::exchange(g_error, {}); }

std::vector<std::pair<GLFWmonitor*, Monitor>> named_monitors() {
  std::vector<std::pair<GLFWmonitor*, Monitor>> named;
  int count = 0;
  GLFWmonitor** handles = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    Monitor monitor = describe(handles[i]);
    const std::string name = monitor.name;
    const auto taken = [&] {
      return std::ranges::any_of(named, [&](const auto& other) { return other.second.name == monitor.name; });
    };
    for (int twin = 2; taken(); ++twin)
      monitor.name = name + " (" + std::to_string(twin) + ")";
    named.emplace_back(handles[i], std::move(monitor));
  }
  return named;
}

GLFWmonitor* find_monitor(const std::string& name) {
  for (const auto& [handle, monitor] : named_monitors()) {
    if (monitor.name == name) return handle;
  }
  return nullptr;
}

domain::Result<std::unique_ptr<Desktop>> Desktop::open() {
  glfwSetErrorCallback(keep_error);
  if (glfwInit() != GLFW_TRUE) {
    return domain::Problem{.what = "No display could be opened (" + take_glfw_error() + ")",
                           .where = "display",
                           .next = "Start the program inside a desktop session, or set DISPLAY to one."};
  }
  std::unique_ptr<Desktop> desktop(new Desktop);
  g_open = desktop.get();
  glfwSetMonitorCallback([](GLFWmonitor*, int) {
    g_woken = true;
    if (g_open && g_open->monitors_changed_) g_open->monitors_changed_();
  });
  g_can_wake = true;
  return desktop;
}

Desktop::~Desktop() {
  g_can_wake = false;
  g_open = nullptr;
  glfwTerminate();
}

std::vector<Monitor> Desktop::monitors() const {
  std::vector<Monitor> list;
  for (auto& [handle, monitor] : named_monitors())
    list.push_back(std::move(monitor));
  return list;
}

void Desktop::on_monitors_changed(std::function<void()> changed) { monitors_changed_ = std::move(changed); }

bool Desktop::wait(domain::Millis timeout) {
  if (timeout > domain::Millis{0}) {
    glfwWaitEventsTimeout(std::chrono::duration<double>(timeout).count());
  } else {
    glfwPollEvents();
  }
  return g_woken.exchange(false);
}

void Desktop::wake() {
  g_woken = true;
  if (g_can_wake) glfwPostEmptyEvent();
}

std::string Desktop::description() const { return std::string("GLFW ") + glfwGetVersionString(); }

}  // namespace hh::platform
