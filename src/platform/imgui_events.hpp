// GLFW events handed to the ImGui context of their window. The only place where the two supported
// ImGui versions differ below the screens. Call with the window's context current; main thread.
#pragma once

struct GLFWwindow;

namespace hh::platform {
struct Input;
}

namespace hh::platform::imgui_events {

void cursor_moved(GLFWwindow* window, double x, double y);

/// ImGui itself shows keys that come faster than frames one frame after the other.
bool keeps_order();

/// ImGui itself finds the letter that the layout prints on a key.
bool knows_layouts();

/// A key or a character.
void typed(GLFWwindow* window, const Input& event);

/// ImGui still holds events back to show them one frame after the other.
bool pending();

}  // namespace hh::platform::imgui_events
