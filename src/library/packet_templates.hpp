// Packet templates: the files of `scripts-library/templates/` read, with every fault named file:line.
//
//     TemplateShelf shelf = read_templates({"scripts-library/templates", own});
//     if (auto form = shelf.find(TemplateId{"pass"})) ask_for(form->sections);
//
// A broken file never hides the others. Of two templates with one id the one of the later folder
// counts, so that a company replaces ours by its own; a warning says so. Format: docs/authoring.md. Thread:
// any.
#pragma once

#include "domain/packet_template.hpp"
#include "library/library.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct ReadTemplate {
  std::shared_ptr<const domain::PacketTemplate> form;  ///< null where faults forbid it
  std::vector<Fault> faults;
};

/// Reads one template from its text; `file` only names it in faults. Never throws.
ReadTemplate read_template(std::string_view text, const std::string& file);

struct TemplateShelf {
  std::vector<std::shared_ptr<const domain::PacketTemplate>> forms;  ///< by title
  std::vector<Fault> faults;
  std::shared_ptr<const domain::PacketTemplate> find(const domain::TemplateId& id) const;
};

/// Reads every `*.toml` of the folders; one that is not there holds none.
TemplateShelf read_templates(const std::vector<std::filesystem::path>& folders);

}  // namespace hh::library
