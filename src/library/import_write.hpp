// Writing: plan and draft as the text of a program file that loads without faults.
//
//     const std::string text = program_text("onboarding", plan, draft, rest);
//
// What would be too much for the wall is parted or shortened there and kept whole in the notes.
#pragma once

#include "library/import_place.hpp"
#include "library/import_sections.hpp"

#include <string>
#include <vector>

namespace hh::library {

/// The steps as the room can read them.
std::vector<DraftStep> fitted(std::vector<DraftStep> steps);

/// `comments` are put into the front matter, one line each; titles of sections become unlike each other.
std::string program_text(const std::string& id, Plan& plan, const Draft& draft,
                         const std::vector<std::string>& comments);

}  // namespace hh::library
