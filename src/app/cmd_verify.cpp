#include "app/command_line.hpp"
#include "session/door.hpp"

#include <ostream>

namespace hh::app {

namespace {

Exit verify(Console& console) {
  if (!std::filesystem::exists(console.places.database())) {
    console.out << "Nothing is stored yet in " << console.places.data.string() << ".\n";
    return Exit::Ok;
  }
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  const auto report = store.value().verify(session::rebuild);
  if (!report) return console.fail(report.problem(), Exit::StoreTrouble);
  for (const std::string& fault : report.value().faults) {
    console.out << fault << '\n';
  }
  if (!report.value().faults.empty()) {
    console.out << report.value().faults.size() << " faults in " << report.value().entries
                << " acts. Keep the file as it is and go back to a backup.\n";
    return Exit::StoreTrouble;
  }
  console.out << report.value().entries
              << " acts: the chain holds, the tables follow from it, the file is sound.\n";
  return Exit::Ok;
}

}  // namespace

void add_verify(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("verify", "Proves that nothing stored was lost or altered");
  console.on(command, [&console] { return verify(console); });
}

}  // namespace hh::app
