// Follow up: everything promised in past trainings by its due date, late first, and the one place
// where its status is said.
//
//     if (Turn turn = draw_follow_up(scene, memory)) page = *turn;
#pragma once

#include "ui/follow_up_rows.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace hh::ui {

/// What is about to be said of one item. It outlasts the choice of another row and the way to another
/// page, and goes once the item's history holds it.
struct FollowUpDraft {
  int status = 0;  ///< as domain::FollowStatus counts
  std::string note{};
  std::string evidence{};
  struct Sent {
    std::size_t words = 0;     ///< how long the item's history was
    std::uint64_t notice = 0;  ///< a later notice may be the refusal
  };
  std::optional<Sent> sent{};  ///< under way to the disk
};

struct FollowUpMemory {
  FollowUpFilter filter;
  domain::FollowUpId chosen;  ///< empty: none is open
  std::map<domain::FollowUpId, FollowUpDraft> drafts;
  std::string problem;
  float kept_free = 0;  ///< pixels at the foot of the window that a message lies over
};

Turn draw_follow_up(Scene& scene, FollowUpMemory& memory);

/// Opens one of the list, with its status as the starting point, or with what was begun to be said of it.
void choose(FollowUpMemory& memory, const domain::FollowUp& item);
/// The page is left: its search and choice go, what was typed stays.
void leave(FollowUpMemory& memory);
/// Something typed of this item is not stored yet.
bool has_draft(const FollowUpMemory& memory, const domain::FollowUp& item);
Tone tone_of(domain::FollowFace face);
/// "Due this week: 6"
std::string due_headline(const domain::FollowCount& count);

}  // namespace hh::ui
