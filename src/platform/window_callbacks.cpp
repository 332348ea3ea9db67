#include "platform/window_callbacks.hpp"

#include "platform/context_scope.hpp"
#include "platform/imgui_events.hpp"
#include "platform/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>

namespace hh::platform {
namespace {

Window& of(GLFWwindow* handle) { return *static_cast<Window*>(glfwGetWindowUserPointer(handle)); }

KeyAction action_of(int action) {
  if (action == GLFW_RELEASE) return KeyAction::Release;
  return action == GLFW_REPEAT ? KeyAction::Repeat : KeyAction::Press;
}

std::string_view label_of(int code, int scancode) {
  const char* label = glfwGetKeyName(code, scancode);
  return label ? label : "";
}

}  // namespace

void WindowCallbacks::told(GLFWwindow* handle) {
  const Window& window = of(handle);
  if (window.events_.activity) window.events_.activity();
}

void WindowCallbacks::take(Window& window, const Input& event) {
  if (imgui_events::keeps_order() || window.input_.take(event)) window.hand_over(event);
}

void WindowCallbacks::install(GLFWwindow* handle) {
  glfwSetWindowFocusCallback(handle, [](GLFWwindow* from, int focused) {
    Window& window = of(from);
    {
      const ContextScope scope(window.context_);
      ImGui_ImplGlfw_WindowFocusCallback(from, focused);
    }
    told(from);
    if (window.events_.focused) window.events_.focused(focused == GLFW_TRUE);
  });
  glfwSetCursorEnterCallback(handle, [](GLFWwindow* from, int entered) {
    const ContextScope scope(of(from).context_);
    ImGui_ImplGlfw_CursorEnterCallback(from, entered);
    told(from);
  });
  glfwSetCursorPosCallback(handle, [](GLFWwindow* from, double x, double y) {
    const ContextScope scope(of(from).context_);
    imgui_events::cursor_moved(from, x, y);
    of(from).pointer_ = {static_cast<float>(x), static_cast<float>(y)};
    told(from);
  });
  glfwSetMouseButtonCallback(handle, [](GLFWwindow* from, int button, int action, int mods) {
    const ContextScope scope(of(from).context_);
    ImGui_ImplGlfw_MouseButtonCallback(from, button, action, mods);
    const auto [x, y] = of(from).pointer_;
    take(of(from),
         {.kind = Input::Kind::Press, .code = button, .down = action == GLFW_PRESS, .x = x, .y = y});
    told(from);
  });
  glfwSetScrollCallback(handle, [](GLFWwindow* from, double x, double y) {
    const ContextScope scope(of(from).context_);
    ImGui_ImplGlfw_ScrollCallback(from, x, y);
    told(from);
  });
  glfwSetCharCallback(handle, [](GLFWwindow* from, unsigned int code) {
    const ContextScope scope(of(from).context_);
    const auto& stand_in = of(from).events_.stand_in;
    take(of(from), {.kind = Input::Kind::Character, .character = stand_in ? stand_in(code) : code});
    told(from);
  });
  glfwSetKeyCallback(handle, [](GLFWwindow* from, int code, int scancode, int action, int mods) {
    Window& window = of(from);
    const KeyPress press{.key = key_from_glfw(code, label_of(code, scancode)),
                         .mods = mods_from_glfw(mods),
                         .action = action_of(action)};
    if (action != GLFW_REPEAT) {  // ImGui repeats by itself
      const ContextScope scope(window.context_);
      const bool pressed = action == GLFW_PRESS;
      const int meant = imgui_events::knows_layouts()
                            ? code
                            : window.letters_.code(code, scancode, pressed, label_of(code, scancode));
      take(window, {.code = meant, .down = action == GLFW_PRESS, .scancode = scancode, .mods = mods});
    }
    told(from);
    if (window.events_.key && press.key != Key::None) window.events_.key(press);
  });
  glfwSetDropCallback(handle, [](GLFWwindow* from, int count, const char** paths) {
    told(from);
    if (of(from).events_.drop) of(from).events_.drop({paths, paths + count});
  });
  glfwSetWindowCloseCallback(handle, [](GLFWwindow* from) {
    glfwSetWindowShouldClose(from, GLFW_FALSE);
    told(from);
    if (of(from).events_.close) of(from).events_.close();
  });
  glfwSetWindowContentScaleCallback(handle, [](GLFWwindow* from, float scale, float) {
    told(from);
    if (of(from).events_.scale) of(from).events_.scale(scale);
  });
  glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* from, int, int) { told(from); });
  glfwSetWindowIconifyCallback(handle, [](GLFWwindow* from, int) { told(from); });
  glfwSetWindowRefreshCallback(handle, [](GLFWwindow* from) { told(from); });
}

}  // namespace hh::platform
