// Moving the hour and taking acts back, the same by every key and button of the Console.
//
//     move_hour(c.session, c.at(), c.scene.commands, c.memory, domain::Next{});
//     undo_last(c.scene.snap, c.scene.commands, c.memory);      // asks before it takes back start or end
//
// Window thread.
#pragma once

#include "ui/console.hpp"

namespace hh::ui {

struct ConsoleScene;

/// Next, Back or GoTo. A reading that goes on is stored with it, unless it has hardly begun: then it is
/// dropped, and the Console says so.
void move_hour(const domain::Session& session, domain::SessionTime now, session::Commands& commands,
               ConsoleMemory& memory, domain::Command move);
void undo_last(const session::Snapshot& snap, session::Commands& commands, ConsoleMemory& memory);
void redo_last(const session::Snapshot& snap, session::Commands& commands);
/// "Take back the start?", while it is asked.
void draw_undo_question(ConsoleScene& c);
/// What the Console itself has to say, until it is closed or some seconds have passed.
void draw_remark(ConsoleScene& c);

}  // namespace hh::ui
