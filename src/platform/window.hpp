// Window: a desktop window with its own OpenGL context, ImGui context and font atlas.
//
//     WindowEvents events;
//     events.activity = [&] { pacer.input(slot); };
//     events.key = [&](const KeyPress& press) { shortcuts(press); };
//     auto wall = Window::open(*desktop, {.title = "Wall", .monitor = "HDMI-1", .full_screen = true,
//                                         .focus_on_show = false, .pointer = false, .vsync = false},
//                              events);
//     wall.value()->set_fonts([](ImFontAtlas& atlas) { ... });
//     draw_if_due(pacer, slot, *wall.value(), now, draw);        // or frame(draw) by itself
//
// Main thread only. Events arrive inside Desktop::wait; only `activity` may also come from `frame`,
// when ImGui needs another one to show all input. Draw windows without vsync first: a swap that
// waits for its screen must not hold up another window.
#pragma once

#include "domain/result.hpp"
#include "platform/desktop.hpp"
#include "platform/field_letters.hpp"
#include "platform/image.hpp"
#include "platform/input_order.hpp"
#include "platform/keys.hpp"
#include "platform/monitor.hpp"

#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWmonitor;
struct GLFWwindow;
struct ImGuiContext;
struct ImFontAtlas;

namespace hh::platform {

struct WindowSettings {
  std::string title = "Handoff Hour";
  Size size{1280, 720};                  ///< when not full screen; the least the Console works in
  std::optional<std::string> monitor{};  ///< where it opens; none: where the desktop likes
  std::optional<Rect> area{};            ///< an ordinary window exactly here, wherever that is
  bool full_screen = false;              ///< covers its monitor, without a mode change
  bool decorated = true;                 ///< title bar and borders when not full screen
  bool visible = true;                   ///< false: `show` later, or `capture` only
  bool focus_on_show = true;             ///< false for the Wall: keys stay with the Console
  bool on_top = false;                   ///< true for a short notice over whatever is there
  bool pointer = true;                   ///< false for the Wall: no arrow in the projection
  bool vsync = true;                     ///< on for one window only, or each would wait for both
  std::array<float, 3> background{0.051F, 0.067F, 0.09F};  ///< behind everything: #0d1117
};

struct WindowEvents {
  std::function<void()> activity{};  ///< anything that deserves a redraw: pointer, keys, size, exposure
  std::function<void(const KeyPress&)> key{};
  /// What text fields are given for a code point that was typed: ImGui's characters have 16 bits.
  std::function<unsigned(unsigned)> stand_in{};
  std::function<void(const std::vector<std::filesystem::path>&)> drop{};
  std::function<void()> close{};        ///< the user asked; the window stays until it is destroyed
  std::function<void(float)> scale{};   ///< new content scale: time to set fonts again
  std::function<void(bool)> focused{};  ///< gained or lost the keyboard
};

/// What one frame cost on the main thread.
struct FrameCost {
  std::chrono::nanoseconds build{};      ///< the draw callback and ImGui's own work
  std::chrono::nanoseconds build_cpu{};  ///< the same without the time other threads had the processor
  std::chrono::nanoseconds paint{};      ///< handing triangles to OpenGL; rasterising when prepared
  std::chrono::nanoseconds swap{};       ///< handing the picture over; rasterising when not prepared
};

class Window {
public:
  using Draw = std::function<void()>;
  using FillFonts = std::function<void(ImFontAtlas&)>;

  /// The desktop must outlive the window. Fails when OpenGL 3.3 is not to be had.
  /// `fonts` fills the first atlas. For the first window of a program that happens on another thread
  /// while OpenGL starts, and is over when this returns.
  static domain::Result<std::unique_ptr<Window>> open(Desktop& desktop, WindowSettings settings,
                                                      WindowEvents events, FillFonts fonts = {});
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Draws one frame and shows it.
  FrameCost frame(const Draw& draw);

  /// The two halves of `frame`: a frame may be drawn, to the last pixel, ahead of its moment.
  FrameCost prepare(const Draw& draw);
  FrameCost present();

  /// Draws one frame of any size into memory; the window on screen is not touched, may be hidden.
  /// Layouts that settle over frames want this called twice.
  domain::Result<Image> capture(Size size, const Draw& draw);

  /// The atlas is emptied and filled by `fill` just before the next frame or capture.
  void set_fonts(FillFonts fill);

  /// Runs `work` with this window's ImGui context current, e.g. to set its style.
  void with_context(const std::function<void()>& work);

  void show();
  void hide();
  bool visible() const;
  /// False while a frame would be seen by nobody: hidden or minimised.
  bool drawable() const;

  void set_full_screen(bool on);
  bool full_screen() const;
  /// Moves to a monitor by name, full screen or centred as it was, and stays known there.
  domain::Outcome move_to(const std::string& monitor);
  /// The monitor most of the window is on; empty when there is none.
  std::string monitor() const;

  /// Keys or presses that came wait for frames of their own: the frame being drawn has not seen all.
  bool input_waits() const;

  void focus();
  bool focused() const;
  void set_title(const std::string& title);
  /// What lies behind everything drawn, red, green and blue from 0 to 1.
  void set_background(const std::array<float, 3>& colour) { settings_.background = colour; }

  Size size() const;
  Size framebuffer_size() const;
  float content_scale() const;
  /// Vendor, renderer and version, for the doctor's report.
  std::string graphics() const;

private:
  friend struct WindowCallbacks;
  Window(WindowSettings settings, WindowEvents events);
  domain::Outcome create();
  domain::Outcome load_graphics();
  std::future<void> bake_ahead();
  void start_imgui();
  void fill_atlas();
  void reload_fonts();
  void begin_frame(std::optional<Size> forced);
  void hand_over(const Input& event);
  void hand_over_waiting();
  void place_pointer();
  FrameCost render(const Draw& draw);
  void place_on(GLFWmonitor* monitor);
  void cover(GLFWmonitor* monitor);
  void uncover();
  GLFWmonitor* home() const;

  WindowSettings settings_;
  WindowEvents events_;
  GLFWwindow* window_ = nullptr;
  std::unique_ptr<ImFontAtlas> atlas_;
  ImGuiContext* context_ = nullptr;
  FillFonts fill_fonts_;
  InputOrder input_;
  FieldLetters letters_;
  std::array<float, 2> pointer_{};  ///< where it was told to be last
  std::optional<Input> press_;      ///< that the next frame is about
  bool more_input_ = false;         ///< the next frame has something to see
  bool fonts_stale_ = true;
  bool device_ready_ = false;
  bool wants_full_screen_ = false;
  Rect windowed_;
};

}  // namespace hh::platform
