// Import: anybody's training document made into a program file.
//
//     auto made = import_document(bytes, "onboarding", "Onboarding.html");
//     if (made) save(folder / "onboarding.md", made.value().text);
//
// Reads Markdown, plain text and saved web pages. Headings that carry a length become sections; all
// other words end up in their steps, or in `unplaced` with the line they stood in. The text written
// loads without faults, and every word of the document occurs in it. Minutes are whole ones.
// Errors: a Problem for what is no text, empty, too long, or has a name that is no id. Thread: any.
#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// Bytes of a document; a saved page may carry its pictures and scripts.
constexpr std::size_t largest_document = 16 * 1024 * 1024;

struct ImportedSection {
  std::string title;
  int minutes = 0;
  bool estimated = false;  ///< the document gave no length for it
};

struct DocumentLine {
  int line = 0;  ///< 1-based, in the document
  std::string text;
};

struct ImportCounts {
  int scripts = 0, lists = 0, templates = 0, commitments = 0, answers = 0, claims = 0;
};

struct Imported {
  std::string id;
  std::string title;
  std::string text;  ///< the program file
  std::vector<ImportedSection> sections;
  std::vector<DocumentLine> unplaced;
  std::vector<std::string> remarks;   ///< what was guessed of the whole, one sentence each
  std::vector<DocumentLine> guesses;  ///< what was guessed of one line, and which
  ImportCounts counts;

  int minutes() const;
};

/// `file_name` helps to tell Markdown from text and stands in for a missing title; it is not opened.
domain::Result<Imported> import_document(std::string_view bytes, const std::string& name,
                                         const std::string& file_name = {});

/// Done, or why `name` cannot name a program, with one that can.
domain::Outcome check_import_name(const std::string& name);

}  // namespace hh::library
