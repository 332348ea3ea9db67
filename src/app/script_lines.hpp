// The lines of a `simulate` script, read one by one. The format is described in docs/simulate.md.
//
//     auto line = read_script_line(R"({"at": "12:30", "do": "next"})");
//
// Thread: any.
#pragma once

#include "domain/command.hpp"
#include "session/door.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hh::app {

struct ScriptLine {
  std::optional<domain::Millis> at;  ///< since the session was opened; none: with the line before
  session::Post post;
};

domain::Result<ScriptLine> read_script_line(std::string_view text);
/// "90", "1:30" or "0:01:30"; fractions of a second are allowed.
std::optional<domain::Millis> read_offset(const std::string& text);

}  // namespace hh::app
