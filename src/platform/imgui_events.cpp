#include "platform/imgui_events.hpp"

#include "platform/input_order.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_internal.h>

namespace hh::platform::imgui_events {

#if IMGUI_VERSION_NUM >= 18700

void cursor_moved(GLFWwindow* window, double x, double y) { ImGui_ImplGlfw_CursorPosCallback(window, x, y); }

bool keeps_order() { return true; }

bool knows_layouts() { return true; }

bool pending() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

#else

// Before 1.87 the backend asks for the pointer's position itself and there is no queue.
void cursor_moved(GLFWwindow*, double, double) {}

bool keeps_order() { return false; }

bool knows_layouts() { return false; }

bool pending() { return false; }

#endif

void typed(GLFWwindow* window, const Input& event) {
  if (event.kind == Input::Kind::Character) {
    ImGui_ImplGlfw_CharCallback(window, event.character);
  } else {
    ImGui_ImplGlfw_KeyCallback(window, event.code, event.scancode, event.down ? GLFW_PRESS : GLFW_RELEASE,
                               event.mods);
  }
}

}  // namespace hh::platform::imgui_events
