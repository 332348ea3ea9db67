#include "platform/png.hpp"

#include <doctest/doctest.h>
#include <stb/stb_image.h>

#include <filesystem>

using namespace hh::platform;

namespace {

struct TempFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "handoff-hour-png-test.png";
  ~TempFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("a written picture reads back pixel for pixel") {
  const Image image{.size = {2, 2}, .rgba = {255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 255}};
  const TempFile file;
  REQUIRE(write_png(image, file.path).ok());
  int width = 0;
  int height = 0;
  int channels = 0;
  stbi_uc* pixels = stbi_load(file.path.c_str(), &width, &height, &channels, 4);
  REQUIRE(pixels);
  CHECK(Size{width, height} == image.size);
  CHECK(std::vector<std::uint8_t>(pixels, pixels + image.rgba.size()) == image.rgba);
  stbi_image_free(pixels);
}

TEST_CASE("a picture that cannot be written says where and what to do") {
  const Image image{.size = {1, 1}, .rgba = {1, 2, 3, 255}};
  const auto missing = write_png(image, "/nowhere/at/all.png");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.problem().where == "/nowhere/at/all.png");
  CHECK_FALSE(missing.problem().next.empty());
  CHECK_FALSE(write_png(Image{.size = {4, 4}, .rgba = {0}}, "short.png").ok());
}
