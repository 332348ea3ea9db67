// The written form of a Command: one JSON object, as journal payload and as a line of a script.
//
//     read_command(R"({"do":"score","round":1,"pair":2,"criterion":"composure","points":4})")
//
// Every form is listed in docs/commands.md. Unknown acts and fields are refused by name. Thread: any.
#pragma once

#include "domain/command.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hh::session {

domain::Result<domain::Command> read_command(std::string_view text);
/// The same from a parsed object; keys named in `besides` are somebody else's and are passed over.
domain::Result<domain::Command> read_command(const nlohmann::json& object,
                                             const std::vector<std::string>& besides);
std::string write_command(const domain::Command& command);
/// The act's word: "next", "score".
std::string command_word(const domain::Command& command);

}  // namespace hh::session
