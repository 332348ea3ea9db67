// GLFW events handed to the ImGui context of their window. The only place where the two supported
// ImGui versions differ below the screens. Call with the window's context current; main thread.
#pragma once

struct GLFWwindow;

namespace hh::platform::imgui_events {

void cursor_moved(GLFWwindow* window, double x, double y);

/// ImGui still holds events back to show them one frame after the other.
bool pending();

}  // namespace hh::platform::imgui_events
