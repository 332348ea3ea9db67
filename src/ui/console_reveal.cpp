// A list whose texts are uncovered one after the other: objections, lines never to say.
#include "ui/console_parts.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

void console_reveal(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  Ui& ui = c.ui;
  const int many = static_cast<int>(step->items.size());
  const int open = std::clamp(c.session.wall.uncovered, 0, many);
  for (const std::string& line : step->lines)
    paragraph(ui, line);
  {
    WrappedRow buttons(ui);
    const std::string next =
        open < many ? "Uncover " + std::to_string(open + 1) + " of " + std::to_string(many) : "All uncovered";
    if (buttons.primary("reveal.next", next, {.enabled = open < many, .key = "D"})) c.send(Uncover{open + 1});
    if (buttons.plain("reveal.back", "Cover the last", {.enabled = open > 0})) c.send(Uncover{open - 1});
    if (buttons.plain("reveal.all", "Uncover all", {.enabled = open < many})) c.send(Uncover{many});
  }
  card(ui, [&] {
    for (int i = 0; i < many; ++i) {
      const Item& item = step->items[static_cast<std::size_t>(i)];
      fact_row(ui, item.title,
               i < open    ? "the room sees it"
               : i == open ? "next"
                           : "covered",
               i < open ? Tone::Good : Tone::Quiet);
      paragraph(ui, item.text, {.color = i < open ? ui.theme().text : ui.theme().quiet});
    }
  });
}

}  // namespace hh::ui
