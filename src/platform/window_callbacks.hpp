// GLFW's callbacks of one window: forwarded to its ImGui context, then told as WindowEvents.
// For this folder only.
#pragma once

struct GLFWwindow;

namespace hh::platform {

class Window;
struct Input;

struct WindowCallbacks {
  /// The window's user pointer must be its hh::platform::Window.
  static void install(GLFWwindow* window);

private:
  static void take(Window& window, const Input& event);
  static void told(GLFWwindow* window);
};

}  // namespace hh::platform
