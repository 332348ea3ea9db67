// People: who sits in the room, while the hour is open. A pair comes late, leaves, is corrected, or
// somebody else takes a seat; the clock goes on under the page.
//
//     if (Turn turn = draw_people(scene, memory)) page = *turn;
//     settle(memory, snap, commands);        // the page was closed, however: what was typed is stored
//
// A new pair that is half typed stays in the memory until it is added. Main thread.
#pragma once

#include "ui/people_form.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <string>

namespace hh::ui {

struct PeopleMemory {
  domain::SessionId session;       ///< whose people these are
  domain::PairNumber chosen;       ///< the pair in the form; none: a new one
  PeopleForm typed;                ///< of the chosen pair
  PeopleForm base;                 ///< of the chosen pair, as last seen in the roster
  PeopleForm fresh;                ///< the new pair
  std::optional<PeopleForm> sent;  ///< on its way to the disk
  std::uint64_t sent_at = 0;       ///< the snapshot it was sent from
  domain::PairNumber coming;       ///< the number the pair that was sent will have
  std::string refused;             ///< why the new pair was not added, or the change not stored
  std::string last_act;            ///< what was done here last, as Undo names it
};

Turn draw_people(Scene& scene, PeopleMemory& memory);
/// The page goes away: stores what was changed of the chosen pair.
void settle(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands);
/// The window closes: a new pair that somebody began to type comes to the roster, too.
void store_typed(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands);

}  // namespace hh::ui
