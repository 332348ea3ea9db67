// Follow up: everything promised in past trainings by its due date, late first, and the one place
// where its status is said.
//
//     if (Turn turn = draw_follow_up(scene, memory)) page = *turn;
#pragma once

#include "ui/follow_up_rows.hpp"
#include "ui/scene.hpp"

#include <string>

namespace hh::ui {

struct FollowUpMemory {
  FollowUpFilter filter;
  domain::FollowUpId chosen;  ///< empty: none is open
  int status = 1;             ///< what is about to be said, as domain::FollowStatus counts
  std::string note;
  std::string evidence;
  std::string problem;
};

Turn draw_follow_up(Scene& scene, FollowUpMemory& memory);

/// Opens one of the list, with its status as the starting point.
void choose(FollowUpMemory& memory, const domain::FollowUp& item);
Tone tone_of(domain::FollowFace face);
/// "Due this week: 6"
std::string due_headline(const domain::FollowCount& count);

}  // namespace hh::ui
