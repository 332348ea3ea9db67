#include "platform/window.hpp"

#include "platform/context_scope.hpp"
#include "platform/glfw_names.hpp"
#include "platform/imgui_events.hpp"
#include "platform/window_callbacks.hpp"

#include <glad/gl.h>
// glad first: it declares what GLFW would otherwise include itself.
#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <time.h>
#include <utility>

namespace hh::platform {
namespace {

using domain::Done;
using domain::Outcome;
using domain::Problem;
using Steady = std::chrono::steady_clock;

std::chrono::nanoseconds thread_cpu() {
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

int flag(bool on) { return on ? GLFW_TRUE : GLFW_FALSE; }

void set_hints(const WindowSettings& settings) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);       // shown once it is in its place
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a full-screen Wall stays while the Console is used
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, flag(settings.focus_on_show));
  glfwWindowHint(GLFW_FOCUSED, flag(settings.focus_on_show));
  glfwWindowHint(GLFW_DECORATED, flag(settings.decorated));
  glfwWindowHint(GLFW_FLOATING, flag(settings.on_top));
}

/// On Wayland a swap with vsync sleeps for as long as the window is covered, and the other window
/// with it; the compositor shows whole frames there anyway.
bool vsync_is_safe() {
#if defined(GLFW_PLATFORM_WAYLAND)
  return glfwGetPlatform() != GLFW_PLATFORM_WAYLAND;
#else
  return true;
#endif
}

void clear(Size size, const std::array<float, 3>& colour) {
  glViewport(0, 0, size.width, size.height);
  glClearColor(colour[0], colour[1], colour[2], 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

Rect rect_of(GLFWwindow* window) {
  Rect rect;
  glfwGetWindowPos(window, &rect.x, &rect.y);
  glfwGetWindowSize(window, &rect.width, &rect.height);
  return rect;
}

}  // namespace

Window::Window(WindowSettings settings, WindowEvents events)
    : settings_(std::move(settings)),
      events_(std::move(events)),
      atlas_(std::make_unique<ImFontAtlas>()),
      wants_full_screen_(settings_.full_screen) {}

domain::Result<std::unique_ptr<Window>> Window::open(Desktop&, WindowSettings settings, WindowEvents events,
                                                     FillFonts fonts) {
  std::unique_ptr<Window> window(new Window(std::move(settings), std::move(events)));
  window->fill_fonts_ = std::move(fonts);
  if (const Outcome made = window->create(); !made) return made.problem();
  if (window->settings_.visible) window->show();
  return window;
}

Outcome Window::create() {
  std::future<void> baking = bake_ahead();
  set_hints(settings_);
  const auto [width, height] = settings_.size;
  window_ = glfwCreateWindow(width, height, settings_.title.c_str(), nullptr, nullptr);
  if (!window_) {
    return Problem{.what = "No window with OpenGL 3.3 could be opened (" + take_glfw_error() + ")",
                   .where = settings_.title,
                   .next = "Update the graphics driver, or start with LIBGL_ALWAYS_SOFTWARE=1."};
  }
  if (const Outcome loaded = load_graphics(); !loaded) return loaded;
  if (baking.valid()) {
    baking.get();
    fonts_stale_ = false;
  }
  start_imgui();
  glfwSetWindowUserPointer(window_, this);
  WindowCallbacks::install(window_);
  windowed_ = rect_of(window_);
  if (settings_.area) {
    glfwSetWindowPos(window_, settings_.area->x, settings_.area->y);
    glfwSetWindowSize(window_, settings_.area->width, settings_.area->height);
    windowed_ = *settings_.area;
  } else if (settings_.monitor) {
    if (GLFWmonitor* monitor = find_monitor(*settings_.monitor)) place_on(monitor);
  }
  return Done{};
}

Outcome Window::load_graphics() {
  glfwMakeContextCurrent(window_);
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    return Problem{.what = "OpenGL is there but its functions are not",
                   .where = settings_.title,
                   .next = "Reinstall the graphics driver (package libgl1-mesa-dri)."};
  }
  glfwSwapInterval(settings_.vsync && vsync_is_safe() ? 1 : 0);
  return Done{};
}

std::future<void> Window::bake_ahead() {
  // ImGui counts allocations in the current context: where there is one, this thread alone may allocate.
  if (!fill_fonts_ || ImGui::GetCurrentContext()) return {};
  return std::async(std::launch::async, [this] {
    fill_atlas();
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas_->GetTexDataAsRGBA32(&pixels, &width, &height);  // kept by the atlas until it is uploaded
  });
}

void Window::start_imgui() {
  context_ = ImGui::CreateContext(atlas_.get());
  const ContextScope scope(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would be a frame without a reason
  if (!settings_.pointer) {
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  }
  ImGui_ImplGlfw_InitForOpenGL(window_, false);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

Window::~Window() {
  if (context_) {
    glfwMakeContextCurrent(window_);
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(context_);
    if (before != context_) ImGui::SetCurrentContext(before);
  }
  if (window_) glfwDestroyWindow(window_);
}

void Window::set_fonts(FillFonts fill) {
  fill_fonts_ = std::move(fill);
  fonts_stale_ = true;
}

void Window::fill_atlas() {
  atlas_->Clear();
  if (fill_fonts_) fill_fonts_(*atlas_);
  if (atlas_->ConfigData.empty()) atlas_->AddFontDefault();
}

void Window::reload_fonts() {
  if (std::exchange(fonts_stale_, false)) {
    if (device_ready_) ImGui_ImplOpenGL3_DestroyFontsTexture();
    fill_atlas();
    if (device_ready_) ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  // The first time, the font texture is made together with the shaders.
  if (!device_ready_) device_ready_ = ImGui_ImplOpenGL3_CreateDeviceObjects();
}

void Window::begin_frame(std::optional<Size> forced) {
  reload_fonts();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  if (!imgui_events::keeps_order()) place_pointer();
  if (forced) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(forced->width), static_cast<float>(forced->height)};
    io.DisplayFramebufferScale = {1, 1};
  }
  ImGui::NewFrame();
}

/// Where the pointer was when the press or release happened that this frame is about.
void Window::place_pointer() {
  ImGuiIO& io = ImGui::GetIO();
  input_.before_waiting(io.MouseDown);
  if (!press_) return;
  io.MousePos = {press_->x, press_->y};
  if (press_->code >= 0 && press_->code < ImGuiMouseButton_COUNT) io.MouseDown[press_->code] = press_->down;
  press_.reset();
}

void Window::hand_over(const Input& event) {
  if (event.kind == Input::Kind::Press) {
    press_ = event;
  } else {
    imgui_events::typed(window_, event);
  }
}

void Window::hand_over_waiting() {
  const std::vector<Input> now = input_.next_frame();
  for (const Input& event : now)
    hand_over(event);
  more_input_ = !now.empty() || input_.waiting();
}

FrameCost Window::render(const Draw& draw) {
  const auto started = Steady::now();
  const auto cpu_before = thread_cpu();
  begin_frame(std::nullopt);
  draw();
  ImGui::Render();
  hand_over_waiting();
  const auto built = Steady::now();
  const auto cpu = thread_cpu() - cpu_before;
  clear(framebuffer_size(), settings_.background);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return {.build = built - started, .build_cpu = cpu, .paint = Steady::now() - built};
}

FrameCost Window::frame(const Draw& draw) {
  const ContextScope scope(context_);
  glfwMakeContextCurrent(window_);
  FrameCost cost = render(draw);
  cost.swap = present().swap;
  return cost;
}

FrameCost Window::prepare(const Draw& draw) {
  const ContextScope scope(context_);
  glfwMakeContextCurrent(window_);
  FrameCost cost = render(draw);
  const auto queued = Steady::now();
  glFinish();
  cost.paint += Steady::now() - queued;
  return cost;
}

FrameCost Window::present() {
  const ContextScope scope(context_);
  glfwMakeContextCurrent(window_);
  const auto started = Steady::now();
  glfwSwapBuffers(window_);
  if ((imgui_events::pending() || more_input_) && events_.activity) events_.activity();
  return {.swap = Steady::now() - started};
}

void Window::with_context(const std::function<void()>& work) {
  const ContextScope scope(context_);
  work();
}

void Window::place_on(GLFWmonitor* monitor) {
  Rect work;
  glfwGetMonitorWorkarea(monitor, &work.x, &work.y, &work.width, &work.height);
  windowed_ = centred({windowed_.width, windowed_.height}, work);
  if (glfwGetWindowMonitor(window_)) return;
  glfwSetWindowPos(window_, windowed_.x, windowed_.y);
  glfwSetWindowSize(window_, windowed_.width, windowed_.height);
}

void Window::cover(GLFWmonitor* monitor) {
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  if (!mode || glfwGetWindowMonitor(window_) == monitor) return;
  if (!glfwGetWindowMonitor(window_)) windowed_ = rect_of(window_);
  Rect area;
  glfwGetMonitorPos(monitor, &area.x, &area.y);
  glfwSetWindowMonitor(window_, monitor, area.x, area.y, mode->width, mode->height, mode->refreshRate);
}

void Window::uncover() {
  if (!glfwGetWindowMonitor(window_)) return;
  glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height,
                       GLFW_DONT_CARE);
}

GLFWmonitor* Window::home() const {
  GLFWmonitor* named = settings_.monitor ? find_monitor(*settings_.monitor) : nullptr;
  return named ? named : find_monitor(monitor());
}

void Window::show() {
  glfwShowWindow(window_);
  if (!wants_full_screen_) return;
  if (GLFWmonitor* monitor = home()) cover(monitor);
}

void Window::hide() {
  uncover();  // GLFW hides no full-screen window
  glfwHideWindow(window_);
}

bool Window::visible() const { return glfwGetWindowAttrib(window_, GLFW_VISIBLE) == GLFW_TRUE; }

bool Window::drawable() const {
  return visible() && glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
}

void Window::set_full_screen(bool on) {
  wants_full_screen_ = on;
  if (!visible()) return;
  GLFWmonitor* monitor = on ? home() : nullptr;
  if (monitor) {
    cover(monitor);
  } else {
    uncover();
  }
}

bool Window::full_screen() const { return wants_full_screen_; }

Outcome Window::move_to(const std::string& monitor) {
  GLFWmonitor* target = find_monitor(monitor);
  if (!target) {
    return Problem{.what = "That screen is not connected",
                   .where = monitor,
                   .next = "Plug it in, or choose another screen."};
  }
  settings_.monitor = monitor;
  place_on(target);
  if (wants_full_screen_ && visible()) cover(target);
  return Done{};
}

std::string Window::monitor() const {
  if (GLFWmonitor* covered = glfwGetWindowMonitor(window_)) {
    for (const auto& [handle, known] : named_monitors()) {
      if (handle == covered) return known.name;
    }
  }
  const Rect here = rect_of(window_);
  std::string best;
  long long most = -1;
  for (const auto& [handle, known] : named_monitors()) {
    if (const long long shared = overlap(here, known.area); shared > most) {
      most = shared;
      best = known.name;
    }
  }
  return best;
}

bool Window::input_waits() const {
  const ContextScope scope(context_);
  return imgui_events::pending() || input_.waiting();
}

void Window::focus() { glfwFocusWindow(window_); }

bool Window::focused() const { return glfwGetWindowAttrib(window_, GLFW_FOCUSED) == GLFW_TRUE; }

void Window::set_title(const std::string& title) {
  settings_.title = title;
  glfwSetWindowTitle(window_, title.c_str());
}

Size Window::size() const {
  Size size;
  glfwGetWindowSize(window_, &size.width, &size.height);
  return size;
}

Size Window::framebuffer_size() const {
  Size size;
  glfwGetFramebufferSize(window_, &size.width, &size.height);
  return size;
}

float Window::content_scale() const {
  float across = 1;
  float down = 1;
  glfwGetWindowContentScale(window_, &across, &down);
  return across;
}

std::string Window::graphics() const {
  glfwMakeContextCurrent(window_);
  const auto text = [](GLenum name) {
    const auto* words = glGetString(name);
    return words ? std::string(reinterpret_cast<const char*>(words)) : std::string("unknown");
  };
  return text(GL_RENDERER) + ", OpenGL " + text(GL_VERSION);
}

}  // namespace hh::platform
