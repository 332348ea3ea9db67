// What the parts of the Console share. One function per kind of step, each in a file of its own.
#pragma once

#include "ui/console.hpp"
#include "ui/console_moves.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <string>
#include <vector>

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
  /// Next, Back or GoTo.
  void move(domain::Command to) const { move_hour(session, at(), scene.commands, memory, std::move(to)); }
};

// The centre, by kind of step. Each draws downwards from the pen of a scrolling column; the step's
// kicker and headline are drawn before, notes and claims after them by the shell.
void console_page(ConsoleScene& c);  ///< Page, List and Number: what the Wall shows
void console_question(ConsoleScene& c);
void console_reveal(ConsoleScene& c);
/// Pairs by marks, ticked; of a Marks step, or what is confirmed after a script.
void console_marks(ConsoleScene& c, const std::vector<domain::StepMark>& marks);
/// Up and Down choose a pair, 1 to 9 tick, 0 ticks all of its row. True where it meant something.
bool marks_key(const domain::Session& session, session::Commands& commands, ConsoleMemory& memory,
               const std::string& key);
void console_fill(ConsoleScene& c);
void console_template(ConsoleScene& c);
void console_script(ConsoleScene& c);
void console_round(ConsoleScene& c);
void console_artifacts(ConsoleScene& c);
void console_tree(ConsoleScene& c);
void console_commitments(ConsoleScene& c);
/// Up and Down choose a pair, 1 to 9 mark what it said aloud, 0 all of it, Shift with Left and Right moves
/// the day of the promise chosen last. True where it meant something.
bool commitments_key(const session::Snapshot& snap, const session::Moment& now, session::Commands& commands,
                     ConsoleMemory& memory, const std::string& key);
void console_closing(ConsoleScene& c);   ///< what-if, joint goal, walkout check, end
void console_setup(ConsoleScene& c);     ///< before the start: whole centre
void console_finished(ConsoleScene& c);  ///< after the end: whole centre

void console_rail(ConsoleScene& c, Rect where);
void console_side(ConsoleScene& c, Rect where);
void console_foot(ConsoleScene& c, Rect where);
/// People, Settings and Leave: what is done beside the hour while it runs.
void console_pages(ConsoleScene& c);
void ask_leave(ConsoleScene& c);
/// The choices of a rehearsal's speed: the usual ones, and the one it has.
std::vector<double> rehearsal_speeds(double now);
std::string speed_words(double speed);  ///< "20×", "1.5×"

/// When what is typed is stored: at a pause too, or only when it is whole because the Wall shows it.
enum class Store { WhileTyped, WhenLeft };
/// A text that is stored as it is typed: shows `stored` until somebody types. `command` stores the new
/// text; nothing where it cannot be read.
void stored_input(ConsoleScene& c, const std::string& id, const std::string& stored, InputLook look,
                  const std::function<std::optional<domain::Command>(const std::string&)>& command,
                  Store store = Store::WhileTyped);
/// Back to Home, with everything typed stored first.
void leave_session(ConsoleScene& c);
/// "+0:40", "−0:40", "0:00"
std::string signed_clock(domain::Millis value);
/// "13:00" in the session's zone.
std::string local_clock(const ConsoleScene& c, domain::SessionTime at);

}  // namespace hh::ui
