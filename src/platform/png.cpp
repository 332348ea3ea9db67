#include "platform/png.hpp"

#include <stb/stb_image_write.h>

#include <cstddef>

namespace hh::platform {

domain::Outcome write_png(const Image& image, const std::filesystem::path& file) {
  const auto [width, height] = image.size;
  const bool whole =
      width > 0 && height > 0 &&
      image.rgba.size() == 4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  if (!whole) {
    return domain::Problem{.what = "The picture has no pixels or not all of them",
                           .where = file.string(),
                           .next = "Take the picture again."};
  }
  if (stbi_write_png(file.c_str(), width, height, 4, image.rgba.data(), 4 * width) == 0) {
    return domain::Problem{.what = "The picture could not be written",
                           .where = file.string(),
                           .next = "Check that the folder exists, is writable and has room."};
  }
  return domain::Done{};
}

}  // namespace hh::platform
