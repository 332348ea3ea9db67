// A training and a roster named on the command line. Thread: any.
#pragma once

#include "app/command_line.hpp"
#include "domain/roster.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace hh::app {

struct NotFound {
  domain::Problem problem;
  Exit code = Exit::WrongUse;
};

/// "context/kickoff": the playbook `context`, its call `kickoff`. A training has no call.
struct HourName {
  domain::ProgramId program;
  std::string call;
};
HourName read_hour_name(const std::string& text);

/// The program with this name, or why there is none: an unknown id, or a file with faults.
std::variant<std::shared_ptr<const domain::Program>, NotFound> find_program(const library::Shelf& shelf,
                                                                            const std::string& id);

/// Reads a roster file of at most 4 MB; remarks go to `err`, one line each.
domain::Result<domain::Roster> read_roster_file(const std::filesystem::path& file, std::ostream& err);

/// A whole text file, refused beyond `most` bytes.
domain::Result<std::string> read_text_file(const std::filesystem::path& file, std::size_t most);

}  // namespace hh::app
