// Set-up: one page from the choice of a training to its opened session, or to a rehearsal of it.
//
//     if (Turn turn = draw_setup(scene, memory)) page = *turn;
//
// Everything typed stays in the memory until a session was opened; the room, the facilitator and
// the training are remembered for next time.
#pragma once

#include "ui/scene.hpp"
#include "ui/setup_roster.hpp"

#include <string>

namespace hh::ui {

struct SetupMemory {
  bool filled = false;  ///< remembered choices were put in
  bool rehearse = false;
  int speed = 10;  ///< of the rehearsal, 1..60
  domain::ProgramId program{};
  std::string call{};  ///< of a playbook; what it does not have falls back to its first
  std::string room{};
  std::string facilitator{};
  std::string start{};    ///< "12:00"; empty: when Start is pressed
  std::string coaches{};  ///< names with commas between them
  bool names_on_wall = true;
  RosterMemory roster{};
  bool rows_asked = false;    ///< whether to open although rows need a look
  bool sample_asked = false;  ///< whether to open although there are sample people on the roster
  std::string shown_check{};  ///< what the count of things not ready led to last
  bool to_checklist = false;  ///< asked for: it is brought into view with the next frame
};

Turn draw_setup(Scene& scene, SetupMemory& memory);

/// The settings the page stands for. Coaches of the rows are among the coaches.
domain::Settings settings_of(const SetupMemory& memory, const session::Snapshot& snap,
                             const session::Moment& now);

}  // namespace hh::ui
