// FrameTrace: writes one line of JSON for each frame that was drawn or shown, for the benchmarks.
//
//     {"window":"wall","shown_ms":81234.5,"due_ms":81233,"build_ms":0.4,"build_cpu_ms":0.3,
//      "paint_ms":2.1,"swap_ms":0.1}
//
// Milliseconds; the instants are on the boot-time axis, `build_cpu_ms` is time this thread computed.
// `due_ms` stands only where a frame that was drawn ahead has just been shown. Main thread.
#pragma once

#include "app/face_window.hpp"

#include <filesystem>
#include <fstream>

namespace hh::app {

class FrameTrace {
public:
  /// An empty path traces nothing.
  explicit FrameTrace(const std::filesystem::path& file);
  void note(const char* window, const FaceWindow::Turned& turned);

private:
  std::ofstream out_;
};

}  // namespace hh::app
