// A template filled while the room watches: what is typed is on the Wall at the next pause.
#include "ui/console_parts.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

/// What two lines of the Wall can show whole.
constexpr int longest_on_wall = 90;

}  // namespace

void console_fill(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  Ui& ui = c.ui;
  const auto stored = [&](const Field& field) {
    const auto found = c.session.filled.find(field.id);
    return found == c.session.filled.end() ? std::string{} : found->second;
  };
  const auto open = std::count_if(step->fields.begin(), step->fields.end(),
                                  [&](const Field& field) { return stored(field).empty(); });
  for (const std::string& line : step->lines)
    paragraph(ui, line);
  paragraph(ui,
            open == 0 ? "Every field is filled."
                      : std::to_string(open) + " of " + std::to_string(step->fields.size()) + " still empty.",
            {.color = ui.theme().tone(open == 0 ? Tone::Good : Tone::Quiet)});
  const auto draw = [&](const Field& field) {
    stored_input(c, "fill." + field.id.value, stored(field),
                 {.label = field.title, .hint = field.help, .most = longest_on_wall},
                 [&](const std::string& words) {
                   return FillField{field.id, words};
                 });
  };
  // Down the first column, then the second, as the Wall has them.
  const std::size_t half = (step->fields.size() + 1) / 2;
  card(ui, [&] {
    columns(ui, {grow(), grow()}, 16, [&](int column) {
      const std::size_t from = column == 0 ? 0 : half;
      const std::size_t to = column == 0 ? half : step->fields.size();
      for (std::size_t i = from; i < to; ++i)
        draw(step->fields[i]);
    });
  });
}

}  // namespace hh::ui
