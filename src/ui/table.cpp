#include "ui/widget_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

constexpr float side = 26;

std::vector<Part> parts_of(const std::vector<Column>& columns) {
  std::vector<Part> parts;
  for (const Column& column : columns)
    parts.push_back(column.width);
  return parts;
}

}  // namespace

Table::Table(Ui& ui, std::string id, std::vector<Column> columns, float height)
    : ui_(ui), id_(std::move(id)), columns_(std::move(columns)) {
  const Theme& t = ui_.theme();
  row_height_ = std::max(ui_.touch(), ui_.px(64));
  const Flow& flow = ui_.flow();
  const float left = flow.box.h > 0 ? flow.box.bottom() - flow.pen.y : ui_.window().bottom() - flow.pen.y;
  const float whole = std::max(row_height_ * 2, height > 0 ? ui_.px(height) : left);
  const Rect where{flow.pen.x, flow.pen.y, ui_.width(), whole};
  ui_.draw()->AddRectFilled(where.min(), where.max(), t.raised, ui_.px(t.radius));
  if (t.outline > 0) ui_.draw()->AddRect(where.min(), where.max(), t.line, ui_.px(t.radius), 0, t.outline);

  const float head = line_height(ui_, Role::SmallStrong) + ui_.px(24);
  const Rect inner{where.x + ui_.px(side), where.y, where.w - ui_.px(18) - 2 * ui_.px(side), head};
  const auto cells = split(ui_, inner, parts_of(columns_), 20);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text_in(ui_, cells[i], columns_[i].title,
            {.role = Role::SmallStrong,
             .color = t.quiet,
             .align = columns_[i].align,
             .sit = Sit::Middle,
             .lines = 1});
  }
  ui_.place(where.w, head - flow.gap);
  begin_scroll(ui_, id_, {.height = (whole - head - ui_.px(8)) / ui_.scale(), .gap = 0});
}

Table::~Table() { end_scroll(ui_); }

bool Table::row(const std::string& key, bool pressable, bool marked) {
  const Theme& t = ui_.theme();
  const Rect where = ui_.place(ui_.width(), row_height_);
  next_ = 0;
  cells_ = split(ui_, {where.x + ui_.px(side), where.y, where.w - 2 * ui_.px(side), where.h},
                 parts_of(columns_), 20);
  bool pressed = false;
  if (pressable) {
    const Pressed p = press_area(ui_, id_ + "." + key, where, key, true, ControlKind::Row);
    pressed = p.pressed;
    if (p.hovered || p.held) ui_.draw()->AddRectFilled(where.min(), where.max(), fade(t.control, 0.7f));
    if (p.focused) {
      reveal(ui_, where);
      draw_focus_ring(ui_, where.inset(ui_.px(6)), ui_.px(8));
    }
  }
  if (marked) ui_.draw()->AddRectFilled(where.min(), {where.x + ui_.px(4), where.bottom()}, t.accent);
  ui_.draw()->AddRectFilled(where.min(), {where.right(), where.y + std::max(1.0f, ui_.px(1))}, t.line);
  return pressed;
}

void Table::at_least(float height) { row_height_ = std::max(row_height_, height); }

Rect Table::cell() {
  if (next_ >= cells_.size()) return {};
  return cells_[next_++];
}

void Table::cell(const std::string& words, Tone tone, Role role) {
  const std::size_t column = next_;
  const Rect where = cell();
  if (where.w <= 0) return;
  text_in(ui_, where, words,
          {.role = role,
           .color = ui_.theme().tone(tone),
           .align = columns_[column].align,
           .sit = Sit::Middle,
           .lines = 1});
}

void Table::chip_cell(const std::string& words, Tone tone) {
  const Rect where = cell();
  const float h = std::round(ui_.fonts().em(Role::Small) * 1.75f);
  panel(ui_, {where.x, where.centre().y - h / 2, where.w, h}, {}, [&] { chip(ui_, words, tone); });
}

void Table::pair_cell(domain::PairNumber pair, const std::string& words) {
  const Rect where = cell();
  const float r = ui_.fonts().em(Role::Body) * 0.42f;
  draw_pair(*ui_.draw(), {where.x + r, where.centre().y}, r, pair, ui_.theme());
  text_in(ui_, {where.x + r * 3.4f, where.y, where.w - r * 3.4f, where.h}, words,
          {.sit = Sit::Middle, .lines = 1});
}

}  // namespace hh::ui
