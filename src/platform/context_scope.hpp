// ContextScope: makes an ImGui context current and puts the previous one back. Main thread.
#pragma once

#include <imgui.h>

namespace hh::platform {

class ContextScope {
public:
  explicit ContextScope(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(context);
  }
  ~ContextScope() { ImGui::SetCurrentContext(before_); }
  ContextScope(const ContextScope&) = delete;
  ContextScope& operator=(const ContextScope&) = delete;

private:
  ImGuiContext* before_;
};

}  // namespace hh::platform
