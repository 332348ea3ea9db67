// GLFW's monitors under the names the rest of the program uses. For this folder only; main thread.
#pragma once

#include "platform/monitor.hpp"

#include <string>
#include <utility>
#include <vector>

struct GLFWmonitor;

namespace hh::platform {

/// Every monitor with what is known of it, in GLFW's order.
std::vector<std::pair<GLFWmonitor*, Monitor>> named_monitors();

/// Null when no such screen is plugged in.
GLFWmonitor* find_monitor(const std::string& name);

/// GLFW's own words for its last error; emptied by reading.
std::string take_glfw_error();

}  // namespace hh::platform
