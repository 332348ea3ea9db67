// Letter templates: the mustache texts a document is poured into, ours or a company's.
//
//     LetterFolders read = read_letter_templates({"scripts-library/templates/documents", own});
//     for (const domain::Problem& fault : read.faults) tell(fault.sentence());
//
// A text of a later folder replaces the one of the same name. A broken one is named, and the earlier
// stays. Names: markdown, html, intro, recap, chat; others can be drawn in with {{> name}}.
// Values; any thread.
#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hh::documents {

constexpr std::size_t largest_letter_template = 256 * 1024;

struct LetterTemplate {
  std::string text;
  std::string file;  ///< only names it in faults
};
using LetterTemplates = std::map<std::string, LetterTemplate>;

struct LetterFolders {
  LetterTemplates templates;
  std::vector<domain::Problem> faults;
};
/// Reads every `*.mustache` of the folders; one that is not there holds none.
LetterFolders read_letter_templates(const std::vector<std::filesystem::path>& folders);

/// What is wrong with the text of `name`, as "file:line".
domain::Outcome check_letter_template(const LetterTemplates& templates, const std::string& name);

}  // namespace hh::documents
