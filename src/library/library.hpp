// Library: the files of `scripts-library/` read into programs, with every fault named file:line.
//
//     Shelf shelf = read_shelf("scripts-library");
//     for (const Fault& f : shelf.faults) log(f.sentence());
//
// A broken file never hides the others. Format: docs/library-format.md. Thread: any.
#pragma once

#include "domain/packet_template.hpp"
#include "domain/program.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct Fault {
  std::string file;
  int line = 0;                  ///< 1-based; 0 where it concerns the whole file
  std::string reason;            ///< what is wrong and what to write instead
  bool warning = false;          ///< the program still loads
  std::string sentence() const;  ///< "pass.md:12: reason"
};

struct ReadProgram {
  std::shared_ptr<const domain::Program> program;  ///< null where faults forbid it
  std::vector<Fault> faults;
};

/// Reads one program from its text; `file` only names it in faults. Never throws.
ReadProgram read_program(std::string_view text, const std::string& file);

struct Shelf {
  std::filesystem::path folder;
  std::vector<std::shared_ptr<const domain::Program>> programs;      ///< by title
  std::vector<std::shared_ptr<const domain::PacketTemplate>> forms;  ///< of packets, by title
  std::vector<Fault> faults;
  std::shared_ptr<const domain::Program> find(const domain::ProgramId& id) const;
  std::shared_ptr<const domain::PacketTemplate> form(const domain::TemplateId& id) const;
};

/// Reads every `*.md` of the folder (not README.md, not below subfolders). Files over 4 MB and unreadable
/// ones become faults; of two programs with one id the second one is left out with a fault.
Shelf read_shelf(const std::filesystem::path& folder);

}  // namespace hh::library
