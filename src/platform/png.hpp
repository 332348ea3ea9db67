// Writing an Image as a PNG file.
//
//     if (auto written = write_png(image, "home.png"); !written) report(written.problem());
//
// Any thread. An existing file is replaced.
#pragma once

#include "domain/result.hpp"
#include "platform/image.hpp"

#include <filesystem>

namespace hh::platform {

domain::Outcome write_png(const Image& image, const std::filesystem::path& file);

}  // namespace hh::platform
