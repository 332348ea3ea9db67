// The log file: what the program did, for whoever has to find out later. Names and scores are never
// written at the usual level. Thread: any, once opened.
#pragma once

#include <filesystem>

namespace hh::app {

/// Sends spdlog's default logger to a rotating file; without one it stays silent.
void open_log(const std::filesystem::path& file);

}  // namespace hh::app
