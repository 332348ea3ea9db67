// Who has the keyboard of a window, and which of the keys that were pressed are commands to the room.
//
//     here.keys = command_keys(ui, heard);     // once a frame, after begin_frame
//
// A letter is never a command while a text field has the keyboard, is about to get it, or lost it without
// anybody letting go (its step moved on, say). While a control was walked to with Tab, only keys that cannot
// be meant for it are commands. Window thread.
#pragma once

#include <string>
#include <vector>

namespace hh::ui {

class Ui;

enum class Keyboard {
  Room,     ///< nobody: every key is a command
  Control,  ///< a button or cell that was walked to
  Field,    ///< a text field
};

/// A key by its name (as in `Surroundings::keys`), and where it was pressed.
struct HeardKey {
  std::string name;
  bool over_wall = false;  ///< in the Wall's window, which has no fields: always a command
};

std::vector<std::string> command_keys(Ui& ui, const std::vector<HeardKey>& heard);

}  // namespace hh::ui
