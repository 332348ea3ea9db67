// The room's keys: some belong to the windows, the others to what they show.
#include "app/key_names.hpp"
#include "app/room.hpp"

#include <imgui.h>

namespace hh::app {

using platform::Key;

void Room::on_escape(const platform::KeyPress& press) {
  if (press.action == platform::KeyAction::Release) {
    escape_.since.reset();
  } else if (press.down() && windows_->any_full_screen()) {
    escape_.since = clock_->now().boot;
  }
}

void Room::on_key(const platform::KeyPress& press, bool over_wall) {
  if (press.key == Key::Escape) on_escape(press);
  if (press.action == platform::KeyAction::Release) return;
  if (press.down() && press.key == Key::F5) return windows_->toggle_wall();
  if (press.down() && press.key == Key::F11) return windows_->toggle_full_screen();
  // A key held down is pressed once, but for moving through a table.
  const bool moves = press.key == Key::Up || press.key == Key::Down;
  if (!press.down() && !moves) return;
  if (const std::string name = key_name(press); !name.empty()) keys_.push_back({name, over_wall});
  // Pressed over the Wall, it is the Console that answers.
  pacer_.input(windows_->console().slot());
}

/// Which of the keys heard so far are commands of this frame. After a press, and while input still waits for
/// frames of its own, it is not known yet which field will have the keyboard: those keys wait, too.
void Room::choose_keys(ui::Ui& ui) {
  std::vector<std::string>& chosen = computer_.surroundings().keys;
  chosen.clear();
  if (!keys_.empty() && (ImGui::IsMouseClicked(0) || windows_->console().window().input_waits())) {
    pacer_.input(windows_->console().slot());
    return;
  }
  chosen = ui::command_keys(ui, keys_);
  keys_.clear();
}

}  // namespace hh::app
