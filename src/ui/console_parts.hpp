// What the parts of the Console share. One function per kind of step, each in a file of its own.
#pragma once

#include "ui/console.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <string>

namespace hh::ui {

struct ConsoleScene {
  Scene& scene;
  Ui& ui;
  const domain::Session& session;
  const domain::RunView run;
  ConsoleMemory& memory;

  const domain::Program& program() const { return *session.program; }
  const domain::Step* step() const { return session.current_step(); }
  domain::SessionTime at() const { return scene.now.at; }
  void send(domain::Command command) const { scene.commands.send(std::move(command)); }
};

// The centre, by kind of step. Each draws downwards from the pen of a scrolling column; the step's
// kicker and headline are drawn before, notes and claims after them by the shell.
void console_page(ConsoleScene& c);  ///< Page, List and Number: what the Wall shows
void console_question(ConsoleScene& c);
void console_script(ConsoleScene& c);
void console_round(ConsoleScene& c);
void console_artifacts(ConsoleScene& c);
void console_tree(ConsoleScene& c);
void console_commitments(ConsoleScene& c);
void console_closing(ConsoleScene& c);   ///< what-if, joint goal, walkout check, end
void console_setup(ConsoleScene& c);     ///< before the start: whole centre
void console_finished(ConsoleScene& c);  ///< after the end: whole centre

void console_rail(ConsoleScene& c, Rect where);
void console_side(ConsoleScene& c, Rect where);
void console_foot(ConsoleScene& c, Rect where);

/// A text being typed that is sent when it is left or submitted: shows `stored` until somebody types.
/// Calls `send` with the new text only when it differs from `stored`.
void stored_input(ConsoleScene& c, const std::string& id, const std::string& stored, InputLook look,
                  const std::function<void(const std::string&)>& send);
/// "+0:40", "−0:40", "0:00"
std::string signed_clock(domain::Millis value);
/// "13:00" in the session's zone.
std::string local_clock(const ConsoleScene& c, domain::SessionTime at);

}  // namespace hh::ui
