// Pages, lists and the opening number: what the Wall shows, once more for the one who talks.
#include "ui/console_parts.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <charconv>

namespace hh::ui {

using namespace domain;

namespace {

void draw_number(ConsoleScene& c, const Step& step) {
  Ui& ui = c.ui;
  const auto& opening = c.program().opening;
  if (!opening) return;
  card(ui, [&] {
    text(ui, money(opening->currency, c.session.opening_number), {.role = Role::Title});
    if (!opening->meaning.empty()) paragraph(ui, opening->meaning, {.color = ui.theme().quiet});
    stored_input(c, "opening", std::to_string(c.session.opening_number),
                 {.label = "This room's own number", .width = 420, .most = 15},
                 [&](const std::string& typed) {
                   std::string figures;
                   std::copy_if(typed.begin(), typed.end(), std::back_inserter(figures),
                                [](char ch) { return ch >= '0' && ch <= '9'; });
                   std::int64_t amount = 0;
                   const auto read = std::from_chars(figures.data(), figures.data() + figures.size(), amount);
                   if (read.ec == std::errc{}) c.send(SetOpeningNumber{amount});
                 });
    if (step.silence > Seconds{0}) {
      paragraph(ui,
                "Show it, then say nothing for " + std::to_string(step.silence.count()) +
                    " seconds. The wall counts them.",
                {.color = ui.theme().amber});
    }
  });
}

}  // namespace

void console_page(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  Ui& ui = c.ui;
  if (step->kind == StepKind::Number) draw_number(c, *step);
  if (step->lines.empty() && step->items.empty()) return;
  card(ui, [&] {
    for (const std::string& line : step->lines)
      paragraph(ui, line);
    for (const Item& item : step->items) {
      paragraph(ui, item.title, {.role = Role::BodyStrong});
      if (!item.text.empty()) paragraph(ui, item.text, {.color = ui.theme().quiet});
    }
  });
}

}  // namespace hh::ui
