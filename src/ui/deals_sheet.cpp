#include "ui/deals_parts.hpp"
#include "ui/widget_parts.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

constexpr float side = 22, gap = 16, bar = 18;

std::vector<Part> parts_of(const std::vector<Column>& columns) {
  std::vector<Part> parts;
  for (const Column& column : columns)
    parts.push_back(column.width);
  return parts;
}

void draw_head(Ui& ui, Rect head, const std::vector<Column>& columns, const std::vector<Part>& parts) {
  const auto cells = split(ui, head, parts, gap);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text_in(ui, cells[i], columns[i].title,
            {.role = Role::SmallStrong,
             .color = ui.theme().quiet,
             .align = columns[i].align,
             .sit = Sit::Middle,
             .lines = 1});
  }
}

}  // namespace

void sheet(Ui& ui, const std::string& id, const std::vector<Column>& columns, std::size_t rows,
           SheetLook look, const SheetRow& draw) {
  const Theme& t = ui.theme();
  const auto parts = parts_of(columns);
  const float head = line_height(ui, Role::SmallStrong) + ui.px(20);
  const float whole = std::max(head + 2 * look.row, look.height > 0 ? ui.px(look.height) : ui.left());
  const ImVec2 at = ui.flow().pen;
  const Rect where{at.x, at.y, ui.width(), whole};
  ui.draw()->AddRectFilled(where.min(), where.max(), t.raised, ui.px(t.radius));
  if (t.outline > 0) ui.draw()->AddRect(where.min(), where.max(), t.line, ui.px(t.radius), 0, t.outline);
  draw_head(ui, {where.x + ui.px(side), where.y, where.w - ui.px(bar) - 2 * ui.px(side), head}, columns,
            parts);
  ui.place(where.w, head - ui.flow().gap);
  scroll(ui, id, {.height = (whole - head - ui.px(8)) / ui.scale(), .gap = 0}, [&] {
    const Rect seen = ui.clip();
    const ImVec2 top = ui.flow().pen;
    const auto row_at = [&](float y) {
      return static_cast<std::size_t>(std::clamp((y - top.y) / look.row, 0.0F, static_cast<float>(rows)));
    };
    const std::size_t end = std::min(rows, row_at(seen.bottom()) + 1);
    for (std::size_t i = row_at(seen.y); i < end; ++i) {
      const Rect row{top.x, top.y + static_cast<float>(i) * look.row, ui.width(), look.row};
      ui.draw()->AddRectFilled(row.min(), {row.right(), row.y + std::max(1.0F, ui.px(1))}, t.line);
      draw(i, row, split(ui, {row.x + ui.px(side), row.y, row.w - 2 * ui.px(side), row.h}, parts, gap));
    }
    ui.place(ui.width(), look.row * static_cast<float>(rows));
  });
}

std::string grouped(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t from_end = 3; from_end < out.size(); from_end += 4)
    out.insert(out.size() - from_end, ",");
  return out;
}

std::string grouped(std::size_t number, const std::string& one) {
  return grouped(number) + " " + one + (number == 1 ? "" : "s");
}

std::optional<int> choose_one(Ui& ui, const std::string& id, const std::string& title,
                              const std::vector<std::string>& options, int chosen) {
  std::optional<int> out;
  begin_dialog(ui, id, 640);
  paragraph(ui, title, {.role = Role::Heading});
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string name = id + "." + std::to_string(i);
    const int number = static_cast<int>(i);
    ButtonLook look{.width = -1};
    if (number == chosen) look.sign = Sign::Check;
    if (number == chosen ? primary_button(ui, name, options[i], look) : button(ui, name, options[i], look))
      out = number;
  }
  if (quiet_button(ui, id + ".close", "Leave it as it is", {.width = -1, .key = "Esc"})) out = -1;
  if (end_dialog(ui) && !out) out = -1;
  return out;
}

}  // namespace hh::ui
