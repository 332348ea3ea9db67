// The controls of a frame as JSON, so that a test can press the real program by name.
//
//     {"page": "…", "controls": [{"id": "home.run", "x": 10, "y": 20, "w": 100, "h": 50, …}]}
//
// Main thread.
#pragma once

#include "ui/ui.hpp"

#include <filesystem>
#include <string>

namespace hh::app {

std::string controls_json(ui::Ui& ui);
/// Replaces the file in one step: a reader sees the old or the new one, never half of it.
void write_controls(ui::Ui& ui, const std::filesystem::path& file);

}  // namespace hh::app
