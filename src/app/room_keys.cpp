// The room's keys: some belong to the windows, the others to what they show.
#include "app/key_names.hpp"
#include "app/room.hpp"

namespace hh::app {

using platform::Key;

void Room::on_escape(const platform::KeyPress& press) {
  if (press.action == platform::KeyAction::Release) {
    escape_.since.reset();
  } else if (press.down() && windows_->any_full_screen()) {
    escape_.since = clock_->now().boot;
  }
}

void Room::on_key(const platform::KeyPress& press) {
  if (press.key == Key::Escape) on_escape(press);
  if (press.action == platform::KeyAction::Release) return;
  if (press.down() && press.key == Key::F5) return windows_->toggle_wall();
  if (press.down() && press.key == Key::F11) return windows_->toggle_full_screen();
  // A clicker's keys go on and back whatever has the keyboard; nobody types them.
  const bool clicker = press.key == Key::PageUp || press.key == Key::PageDown;
  const bool look_up = key_name(press) == "Ctrl+F";
  if (press.typing && !clicker && !look_up) return;
  // A key held down is pressed once, but for moving through a table.
  const bool moves = press.key == Key::Up || press.key == Key::Down;
  if (!press.down() && !moves) return;
  if (const std::string name = key_name(press); !name.empty()) keys_.push_back(name);
  // Pressed over the Wall, it is the Console that answers.
  pacer_.input(windows_->console().slot());
}

}  // namespace hh::app
