// What stands in the way of a good hour on the set-up page, and the field in which it is mended.
//
//     plan.blanks = blank_sentence(snap, memory);            // "pair 2 lacks the champion"
//     mend(scene, memory, draw_checklist(scene, plan));      // the item whose button was pressed
#pragma once

#include "ui/setup.hpp"

#include <string>

namespace hh::ui {

/// "pair 2 lacks the champion, promise 1; 3 more pairs lack something"; empty: no script has a gap.
std::string blank_sentence(const session::Snapshot& snap, const SetupMemory& memory);
/// To the first row and field that makes this item of the checklist not ready.
void mend(Scene& scene, SetupMemory& memory, const std::string& item);

}  // namespace hh::ui
