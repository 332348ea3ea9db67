// The one place that knows which Dear ImGui is underneath (1.86 to 1.90).
//
// Everything in ui/ includes this instead of <imgui.h>. Window thread only.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <string>
#include <string_view>

namespace hh::ui::compat {

/// The few keys the widget layer itself listens to; shortcuts are read elsewhere.
enum class Key { Tab, Enter, Escape, Left, Right, Up, Down, Home, End, Backspace, Delete, Insert, Space, V };

inline ImGuiKey imgui_key(Key key) {
  switch (key) {
    case Key::Tab:
      return ImGuiKey_Tab;
    case Key::Enter:
      return ImGuiKey_Enter;
    case Key::Escape:
      return ImGuiKey_Escape;
    case Key::Left:
      return ImGuiKey_LeftArrow;
    case Key::Right:
      return ImGuiKey_RightArrow;
    case Key::Up:
      return ImGuiKey_UpArrow;
    case Key::Down:
      return ImGuiKey_DownArrow;
    case Key::Home:
      return ImGuiKey_Home;
    case Key::End:
      return ImGuiKey_End;
    case Key::Backspace:
      return ImGuiKey_Backspace;
    case Key::Delete:
      return ImGuiKey_Delete;
    case Key::Insert:
      return ImGuiKey_Insert;
    case Key::Space:
      return ImGuiKey_Space;
    case Key::V:
      return ImGuiKey_V;
  }
  return ImGuiKey_Tab;
}

#if IMGUI_VERSION_NUM >= 18700
/// The text field with this label, drawn next, gets the keyboard. Asking for the next field by its place
/// goes through the tab stops, and ours are none.
inline void give_keyboard(const char* label) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.NavActivateId = ImGui::GetCurrentWindow()->GetID(label);
  context.NavActivateFlags = ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState;
}
inline bool key_pressed(Key key) { return ImGui::IsKeyPressed(imgui_key(key)); }
inline void feed_pointer(ImGuiIO& io, ImVec2 at, bool down) {
  io.AddMousePosEvent(at.x, at.y);
  io.AddMouseButtonEvent(0, down);
}
inline void feed_key(ImGuiIO& io, Key key, bool down) { io.AddKeyEvent(imgui_key(key), down); }
inline void prepare_keys(ImGuiIO&) {}
#else
inline void give_keyboard(const char*) { ImGui::SetKeyboardFocusHere(); }
inline bool key_pressed(Key key) {
  const int index = ImGui::GetKeyIndex(imgui_key(key));
  return index >= 0 && ImGui::IsKeyPressed(index);
}
inline void feed_pointer(ImGuiIO& io, ImVec2 at, bool down) {
  io.MousePos = at;
  io.MouseDown[0] = down;
}
inline void feed_key(ImGuiIO& io, Key key, bool down) { io.KeysDown[io.KeyMap[imgui_key(key)]] = down; }
/// Without a backend nobody maps keys; a test maps each to its own number.
inline void prepare_keys(ImGuiIO& io) {
  for (int key = 0; key < ImGuiKey_COUNT; ++key)
    io.KeyMap[key] = key;
}
#endif

/// Tab is ours: it walks all controls in the order they are drawn, not only the text fields.
inline void begin_own_tabbing() { ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true); }
inline void end_own_tabbing() { ImGui::PopItemFlag(); }

/// The window has the focus already, itself or a part of it. Given once more, newer versions forget
/// which field was to get the keyboard.
inline bool in_front(const char* name) {
  const ImGuiWindow* here = ImGui::FindWindowByName(name);
  const ImGuiWindow* front = ImGui::GetCurrentContext()->NavWindow;
  return here != nullptr && front != nullptr && front->RootWindow == here;
}

/// Somebody types into the field of this label, in the window that is being filled.
inline bool has_keyboard(const char* label) { return ImGui::GetActiveID() == ImGui::GetID(label); }
inline void drop_active() { ImGui::ClearActiveID(); }

/// A list of its own to draw into, that nobody shows.
inline void begin_list(ImDrawList& list, ImVec2 size) {
  list._ResetForNewFrame();
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  list.PushClipRect({0, 0}, size);
}

inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags) {
  return ImGui::BeginChild(id, size, false, flags);
}

}  // namespace hh::ui::compat
