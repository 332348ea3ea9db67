#include "app/command_line.hpp"

#include <memory>
#include <ostream>

namespace hh::app {

namespace {

Exit backup(Console& console, const std::filesystem::path& file) {
  if (!std::filesystem::exists(console.places.database())) {
    return console.fail({"Nothing is stored yet", console.places.data.string(), "Run a session first."},
                        Exit::Refused);
  }
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  const auto done = store.value().backup(file);
  if (!done) return console.fail(done.problem(), Exit::StoreTrouble);
  console.out << "Copied to " << file.string() << ".\n";
  return Exit::Ok;
}

}  // namespace

void add_backup(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("backup", "Copies the store, also while a session runs");
  const auto file = std::make_shared<std::filesystem::path>();
  command.add_option("FILE", *file, "Where to; must not exist yet")->required();
  console.on(command, [&console, file] { return backup(console, *file); });
}

}  // namespace hh::app
