// Placing: what stands in a document's sections made into steps, and what is left over.
//
//     const Draft draft = placed(plan);
//     draft.sections[0].steps, draft.commitments, draft.unplaced
//
// Speech becomes scripts, lists become lists, templates pages, prose the facilitator's notes.
#pragma once

#include "domain/program.hpp"
#include "library/import.hpp"
#include "library/import_sections.hpp"

#include <string>
#include <vector>

namespace hh::library {

struct DraftStep {
  domain::StepKind kind = domain::StepKind::Page;
  std::string title;
  bool own = false;                 ///< stands for itself: what follows takes neither its title nor its notes
  std::vector<std::string> lines;   ///< Page: under the headline
  std::vector<domain::Item> items;  ///< List
  std::vector<std::string> notes;   ///< one paragraph each; a leading "• " makes a list of them
  std::vector<domain::Claim> claims;
  std::string speaker, speech;  ///< Script
  int seconds = 0;              ///< Script: its limit, where the document gives one
  std::string ask;              ///< Question
};

struct DraftCommitment {
  std::string text, detail, due;
};

struct Draft {
  std::vector<std::vector<DraftStep>> sections;  ///< steps, in the order of the plan's sections
  std::vector<DraftCommitment> commitments;
  std::vector<domain::Faq> faq;
  std::vector<DocumentLine> unplaced;
  ImportCounts counts;
  int guessed_speakers = 0, guessed_dues = 0;
};

Draft placed(const Plan& plan);

}  // namespace hh::library
