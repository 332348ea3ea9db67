// New text: a rehearsal carried over into its program as it was saved meanwhile.
//
//     Replayed now = in_new_text(live.acts, live.program, fresh);
//
// The hour stands where it stood, at the same time: sections are known by their names, steps by kind
// and title, else by their place. What the new text has no room for (the score of a round that is gone)
// is left out. What had been undone is forgotten for good. Pure. Thread: any.
#pragma once

#include "session/replaying.hpp"

#include <memory>
#include <vector>

namespace hh::session {

/// Where a place of the old program is in the new one; nothing where neither name nor count leads to it.
std::optional<domain::Position> same_place(const domain::Program& old, domain::Position at,
                                           const domain::Program& fresh);

/// `acts` begin with OpenSession, as always.
Replayed in_new_text(const std::vector<domain::Act>& acts, std::shared_ptr<const domain::Program> old,
                     std::shared_ptr<const domain::Program> fresh);

}  // namespace hh::session
