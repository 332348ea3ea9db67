// A template as it is being filled: every field in view, what is empty hints at what belongs there.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

std::string words_of(const domain::Session& session, const domain::Field& field) {
  const auto found = session.filled.find(field.id);
  return found == session.filled.end() ? std::string{} : found->second;
}

void draw_field(WallScene& scene, Rect cell, const domain::Field& field, const std::string& words) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(12));
  if (!words.empty())
    ui.draw()->AddRectFilled(cell.min(), {cell.x + ui.px(8), cell.bottom()}, t.accent, ui.px(4));
  Rect inner = cell.inset(ui.px(26), 0);
  const std::vector<Span> spans{
      {field.title + "  ", t.accent, true},
      {words.empty() ? field.help : words, words.empty() ? t.quiet : t.text, false}};
  const float high = spans_height(ui, spans, Role::Small, inner.w);
  if (high < inner.h) inner.cut_top((inner.h - high) / 2);
  spans_in(ui, inner, spans, Role::Small);
}

}  // namespace

void draw_wall_fill(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  const auto& fields = step->fields;
  const WallPage page = wall_page(scene);
  const Rect body =
      wall_headline(scene, page.body, step->headline.empty() ? step->title : step->headline, 110);
  const float two_lines = 2 * line_height(scene.ui, Role::Small, 1.3f) / scene.ui.scale();
  const Cells cells = cells_in(scene, body, fields.size(),
                               {.least_width = 760,
                                .best_height = two_lines + 28,
                                .least_height = two_lines,
                                .gap = 8,
                                .most_columns = 2});
  const auto filled = std::count_if(fields.begin(), fields.end(), [&](const domain::Field& field) {
    return !words_of(scene.session, field).empty();
  });
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const domain::Field& field = fields[cells.first + i];
    draw_field(scene, cells.rects[i], field, words_of(scene.session, field));
  }
  std::string right = std::to_string(filled) + " of " + std::to_string(fields.size()) + " filled";
  if (const std::string pages = page_words(cells); !pages.empty()) right += "  \xC2\xB7  " + pages;
  foot_next(scene, page.foot, right);
}

}  // namespace hh::ui
