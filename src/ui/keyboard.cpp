#include "ui/keyboard.hpp"

#include "ui/ui.hpp"

#include <string_view>

namespace hh::ui {
namespace {

/// A clicker's keys go on and back whatever has the keyboard; nobody types them. Looking up is always near.
bool always(std::string_view name) { return name == "PageUp" || name == "PageDown" || name == "Ctrl+F"; }

bool function_key(std::string_view name) { return name.size() > 1 && name[0] == 'F' && name[1] <= '9'; }

/// What a focused button or cell has no use for.
bool past_control(const Ui& ui, std::string_view name) {
  if (name.starts_with("Ctrl+") || name.starts_with("Alt+") || function_key(name)) return true;
  if (name == "Up" || name == "Down") return true;
  const bool digit = name.size() == 1 && name[0] >= '0' && name[0] <= '9';
  return ui.score_focused() && (digit || name == "Delete");
}

bool is_command(const Ui& ui, const HeardKey& key) {
  if (ui.question_was_up()) return key.name == "Escape";
  if (key.over_wall || always(key.name)) return true;
  switch (ui.keyboard()) {
    case Keyboard::Room:
      return true;
    case Keyboard::Control:
      return past_control(ui, key.name);
    case Keyboard::Field:
      break;
  }
  return false;
}

}  // namespace

std::vector<std::string> command_keys(Ui& ui, const std::vector<HeardKey>& heard) {
  std::vector<std::string> commands;
  for (const HeardKey& key : heard) {
    if (is_command(ui, key)) {
      commands.push_back(key.name);
    } else if (ui.keyboard() == Keyboard::Field) {
      ui.typed_on();
    }
  }
  return commands;
}

}  // namespace hh::ui
