#include "app/cmd_library.hpp"
#include "app/command_line.hpp"
#include "app/own_programs.hpp"
#include "library/scaffold.hpp"

#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace hh::app {

namespace {

Exit make(Console& console, const std::string& name) {
  if (const auto free = is_free(console.places, name, Existing::Refuse); !free) {
    return console.fail(free.problem(), Exit::Refused);
  }
  const auto added = add_program(console.places, name, library::new_program(name), Existing::Refuse);
  if (!added) return console.fail(added.problem(), Exit::Refused);
  const std::string folders = same_folders(console.places);
  console.out << fmt::format(
      "Written to {}\nSee it:  handoff-hour library preview {}{}\nTry it:  handoff-hour run {}{} --rehearse "
      "10\n",
      added.value().file.string(), name, folders, name, folders);
  return Exit::Ok;
}

}  // namespace

void add_library_new(CLI::App& library, Console& console) {
  CLI::App& maker = *library.add_subcommand(
      "new", "Writes a training of your own to begin with, with an example of each block");
  const auto name = std::make_shared<std::string>();
  maker.add_option("NAME", *name, "Small letters, digits and dashes, such as kickoff-hour")->required();
  console.on(maker, [&console, name] { return make(console, *name); });
}

}  // namespace hh::app
