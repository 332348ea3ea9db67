// Sections: which headings of a document are sections of the hour, how long each is, and what it holds.
//
//     const Plan plan = planned(reading, "kickoff notes");
//     plan.owner[i]      // the section passage i belongs to, or nobody
//
// Headings with a length come first, then an agenda (a list or table of lengths), then headings that
// only mention one, and last the headings alone with estimated minutes.
#pragma once

#include "library/import.hpp"
#include "library/import_passage.hpp"
#include "library/import_timing.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hh::library {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct PlannedSection {
  std::string title;
  int minutes = 0;
  bool estimated = false;
  std::size_t head = nowhere;  ///< the passage that names it
  Timing timing;
  std::vector<std::string> lines;  ///< further cells of its agenda row
};

struct Plan {
  std::string title;
  int total = 0;  ///< minutes the document claims for the whole; 0 where it says nothing
  std::vector<Passage> passages;
  std::vector<std::size_t> owner;  ///< section of each passage, or nowhere
  std::vector<bool> used;          ///< passages that became a title, a section or a length
  std::vector<PlannedSection> sections;
  std::vector<std::string> remarks;
  std::vector<DocumentLine> guesses;
};

Plan planned(Reading reading, const std::string& stand_in_title);

/// Headings of questions and answers, templates, promises; and of what follows a text ("About the author").
bool heads_answers(std::string_view title);
bool heads_templates(std::string_view title);
bool heads_commitments(std::string_view title);
bool heads_tail(std::string_view title);

}  // namespace hh::library
