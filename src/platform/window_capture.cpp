#include "platform/context_scope.hpp"
#include "platform/window.hpp"

#include <glad/gl.h>
// glad first: it declares what GLFW would otherwise include itself.
#include <GLFW/glfw3.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cstddef>

namespace hh::platform {
namespace {

/// A framebuffer in memory, bound while it lives.
class Canvas {
public:
  explicit Canvas(Size size) {
    glGenFramebuffers(1, &frame_);
    glGenRenderbuffers(1, &colour_);
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
  }
  ~Canvas() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteRenderbuffers(1, &colour_);
    glDeleteFramebuffers(1, &frame_);
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  static bool complete() { return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE; }

private:
  GLuint frame_ = 0;
  GLuint colour_ = 0;
};

/// OpenGL's rows start at the bottom, an Image's at the top.
void flip(Image& image) {
  const auto row = static_cast<std::ptrdiff_t>(image.size.width) * 4;
  auto top = image.rgba.begin();
  auto bottom = image.rgba.end() - row;
  for (; top < bottom; top += row, bottom -= row)
    std::swap_ranges(top, top + row, bottom);
}

void make_opaque(Image& image) {
  for (std::size_t i = 3; i < image.rgba.size(); i += 4)
    image.rgba[i] = 255;
}

Image read_pixels(Size size) {
  Image image{.size = size, .rgba = {}};
  image.rgba.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  flip(image);
  make_opaque(image);
  return image;
}

}  // namespace

domain::Result<Image> Window::capture(Size size, const Draw& draw) {
  const ContextScope scope(context_);
  glfwMakeContextCurrent(window_);
  const Canvas canvas(size);
  if (size.width <= 0 || size.height <= 0 || !Canvas::complete()) {
    return domain::Problem{.what = "A picture of this size cannot be drawn",
                           .where = std::to_string(size.width) + "x" + std::to_string(size.height),
                           .next = "Ask for a smaller one."};
  }
  begin_frame(size);
  draw();
  ImGui::Render();
  glViewport(0, 0, size.width, size.height);
  glClearColor(settings_.background[0], settings_.background[1], settings_.background[2], 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return read_pixels(size);
}

}  // namespace hh::platform
