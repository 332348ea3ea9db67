// Scoring grid: pairs × criteria of one round, by keys, mouse and touch.
//
//     draw_scoring_grid(scene, session, memory);
//
// What nobody scored is empty. What the keys do there: scoring_cursor.hpp. Main thread.
#pragma once

#include "ui/scene.hpp"
#include "ui/scoring_cursor.hpp"

#include <functional>

namespace hh::ui {

/// Fills what is left of the flow; the list of pairs is as high as the rest allows.
/// `below` draws what belongs under it.
void draw_scoring_grid(Scene& scene, const domain::Session& session, ScoringMemory& memory,
                       const std::function<void()>& below = {});

}  // namespace hh::ui
