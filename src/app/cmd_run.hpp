// `run`: opens the windows, at Home or straight into a training. Main thread.
#pragma once

#include "app/command_line.hpp"
#include "domain/roster.hpp"
#include "platform/monitor.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace hh::app {

struct RunOptions {
  std::string program{};  ///< empty: Home
  std::filesystem::path roster{};
  bool start = false;                        ///< the hour starts at once
  std::optional<platform::Size> windowed{};  ///< two ordinary windows of this size
  double rehearse = 0;                       ///< speed; 0: a real session
  std::filesystem::path controls_to{};       ///< for tests: controls of the last frame as JSON
  std::filesystem::path frames_to{};         ///< what each frame cost, for benchmarks
};

/// "1366x768"
domain::Result<platform::Size> read_size(const std::string& text);

Exit run_program(Console& console, const RunOptions& options);

}  // namespace hh::app
