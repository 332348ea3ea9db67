// Pages, lists and the opening number: what the Wall shows, once more for the one who talks.
#include "ui/console_parts.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hh::ui {

using namespace domain;

namespace {

/// "$287,000", "287 000", "287k", "1.2m"; nothing for anything else.
std::optional<std::int64_t> read_amount(std::string_view typed, std::string_view currency) {
  while (typed.starts_with(' '))
    typed.remove_prefix(1);
  if (!currency.empty() && typed.starts_with(currency)) typed.remove_prefix(currency.size());
  std::string plain;
  std::copy_if(typed.begin(), typed.end(), std::back_inserter(plain),
               [](char ch) { return ch != ' ' && ch != ','; });
  double unit = 1;
  if (!plain.empty() && (plain.back() == 'k' || plain.back() == 'K')) unit = 1e3;
  if (!plain.empty() && (plain.back() == 'm' || plain.back() == 'M')) unit = 1e6;
  if (unit > 1) plain.pop_back();
  double amount = 0;
  const char* end = plain.data() + plain.size();
  const auto read = std::from_chars(plain.data(), end, amount, std::chars_format::fixed);
  if (read.ec != std::errc{} || read.ptr != end || !(amount >= 0) || amount * unit > 1e15)
    return std::nullopt;
  return static_cast<std::int64_t>(amount * unit + 0.5);
}

void draw_number(ConsoleScene& c, const Step& step) {
  Ui& ui = c.ui;
  const auto& opening = c.program().opening;
  if (!opening) return;
  card(ui, [&] {
    text(ui, money(opening->currency, c.session.opening_number), {.role = Role::Title});
    if (!opening->meaning.empty()) paragraph(ui, opening->meaning, {.color = ui.theme().quiet});
    const std::string* draft = c.memory.typed.find("opening");
    const bool unread = draft != nullptr && !read_amount(*draft, opening->currency);
    stored_input(
        c, "opening", std::to_string(c.session.opening_number),
        {.label = "This room's own number",
         .width = 420,
         .problem = unread ? "Not an amount. Write it like 287,000 or 287k." : "",
         .most = 24},
        [&](const std::string& typed) -> std::optional<Command> {
          const auto amount = read_amount(typed, opening->currency);
          if (!amount) return std::nullopt;
          return SetOpeningNumber{*amount};
        },
        Store::WhenLeft);
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
