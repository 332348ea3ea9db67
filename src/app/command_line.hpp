// The command line: one subcommand per file, cmd_*.cpp.
//
//     return static_cast<int>(run_command_line({"sessions", "--json"}, std::cout, std::cerr));
//
// Every command answers with an Exit and writes nothing but to the two streams it is given.
// Main thread.
#pragma once

#include "app/exit_codes.hpp"
#include "app/places.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace hh::app {

/// `arguments` without the program's own name.
Exit run_command_line(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

/// What the commands share while the line is read and when the chosen one runs.
struct Console {
  std::ostream& out;
  std::ostream& err;
  Places places{};
  std::function<Exit()> chosen{};

  /// Prints the problem and hands the code through.
  Exit fail(const domain::Problem& problem, Exit code) const;
  /// Registers what a subcommand does; it runs after the whole line was understood.
  void on(CLI::App& command, std::function<Exit()> work);
};

void add_run(CLI::App& root, Console& console);
void add_simulate(CLI::App& root, Console& console);
void add_sessions(CLI::App& root, Console& console);
void add_show(CLI::App& root, Console& console);
void add_library(CLI::App& root, Console& console);
void add_library_import(CLI::App& library, Console& console);
void add_library_new(CLI::App& library, Console& console);
void add_library_preview(CLI::App& library, Console& console);
void add_deals(CLI::App& root, Console& console);
void add_holidays(CLI::App& root, Console& console);
void add_packet(CLI::App& root, Console& console);
void add_packet_writing(CLI::App& packet, Console& console);
void add_promises(CLI::App& root, Console& console);
void add_verify(CLI::App& root, Console& console);
void add_backup(CLI::App& root, Console& console);
void add_doctor(CLI::App& root, Console& console);

}  // namespace hh::app
