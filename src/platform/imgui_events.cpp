#include "platform/imgui_events.hpp"

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_internal.h>

namespace hh::platform::imgui_events {

#if IMGUI_VERSION_NUM >= 18700

void cursor_moved(GLFWwindow* window, double x, double y) { ImGui_ImplGlfw_CursorPosCallback(window, x, y); }

bool pending() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

#else

// Before 1.87 the backend asks for the pointer's position itself and there is no queue.
void cursor_moved(GLFWwindow*, double, double) {}

bool pending() { return false; }

#endif

}  // namespace hh::platform::imgui_events
