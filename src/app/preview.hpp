// Preview: the Wall of a program, page by page, without an hour.
//
//     preview_window(*desktop, places, {program, ""}, {1280, 720});          // until Escape
//     preview_pictures(*desktop, {program, ""}, {1920, 1080}, "pictures");   // one PNG a page
//
// The window reads the text again when it is saved, and stays at its page. Main thread.
#pragma once

#include "app/places.hpp"
#include "app/wall_pages.hpp"
#include "app/whole_file.hpp"
#include "platform/desktop.hpp"
#include "platform/monitor.hpp"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace hh::app {

struct Previewed {
  std::shared_ptr<const domain::Program> program;
  std::string call;  ///< of a playbook; empty: all calls
};

/// Next and Back as in the hour, Home and End; Escape closes.
domain::Outcome preview_window(platform::Desktop& desktop, const Places& places, Previewed what,
                               platform::Size size);

/// The files written, in order. The folder is made where missing. Where one of the pictures is there already
/// and is to stay, none is written.
domain::Result<std::vector<std::filesystem::path>> preview_pictures(platform::Desktop& desktop,
                                                                    const Previewed& what,
                                                                    platform::Size size,
                                                                    const std::filesystem::path& folder,
                                                                    Existing existing);

}  // namespace hh::app
