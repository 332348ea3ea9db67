#include "app/attachment.hpp"
#include "app/command_line.hpp"
#include "session/door.hpp"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace hh::app {

namespace {

Exit verify(Console& console) {
  if (!std::filesystem::exists(console.places.database())) {
    return console.fail({"There is no store to verify", console.places.data.string(),
                         "Name its folder, or a backup file, with --data."},
                        Exit::StoreTrouble);
  }
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  std::vector<domain::KeptFile> files;
  auto report = store.value().verify([&](const std::vector<store::JournalEntry>& journal) {
    auto rebuilt = session::rebuild(journal);
    if (rebuilt) files = std::move(rebuilt.value().files);
    return rebuilt;
  });
  if (!report) return console.fail(report.problem(), Exit::StoreTrouble);
  // A backup is the store alone; its attachments are where its folder is.
  if (!console.places.is_backup()) {
    for (std::string& fault : attachment_faults(console.places, files))
      report.value().faults.push_back(std::move(fault));
  }
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
  if (report.value().redacted > 0) {
    console.out
        << "The words of " << report.value().redacted
        << " acts were taken out for good; the tables of their sessions and packets were not compared.\n";
  }
  return Exit::Ok;
}

}  // namespace

void add_verify(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("verify", "Proves that nothing stored was lost or altered");
  console.on(command, [&console] { return verify(console); });
}

}  // namespace hh::app
