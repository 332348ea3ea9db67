// Minutes: the lengths of all sections of a document, settled together.
//
//     settle_minutes(plan);   // every section has 1 to 240 whole minutes afterwards
//
// Clocks are hours and minutes unless that gives absurd hours; "5–10 min" is a place in the hour where
// the places join up; what is missing comes from the total, else from the number of words.
#pragma once

#include "library/import_sections.hpp"

namespace hh::library {

void settle_minutes(Plan& plan);

}  // namespace hh::library
