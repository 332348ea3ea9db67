// One past training, whole: what was said, read, scored, put on the wall, promised and still owed.
//
//     draw_past_session(scene, *scene.snap.looked_at, part);   // fills what is left of the flow
//
// Parts of which nothing was stored are not there at all. Main thread.
#pragma once

#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace hh::ui {

enum class PastPart { Hour, Said, Scores, Kept, Promised };
/// The parts that hold something, in order; the hour itself is always one of them.
std::vector<PastPart> parts_of(const domain::Session& session);
const char* word(PastPart part);

/// The choice of parts, then the chosen one.
void draw_past_session(Scene& scene, const domain::Session& session, PastPart& part);

}  // namespace hh::ui
