// A template as it is being filled: every field in view, what is empty hints at what belongs there.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

constexpr float field_leading = 1.3f;

std::string words_of(const domain::Session& session, const domain::Field& field) {
  const auto found = session.filled.find(field.id);
  return found == session.filled.end() ? std::string{} : found->second;
}

std::vector<Span> spans_of(const WallScene& scene, const domain::Field& field) {
  const Theme& t = scene.theme();
  const std::string words = words_of(scene.session, field);
  return {{field.title + "  ", t.accent, true},
          {words.empty() ? field.help : words, words.empty() ? t.quiet : t.text, false}};
}

/// Fields side by side: each row as high as its longer one.
struct Rows {
  int columns = 2;
  float width = 0;
  std::vector<float> heights;
  float sum(float gap) const {
    float out = 0;
    for (const float height : heights)
      out += height + gap;
    return out;
  }
};

Rows rows_of(const WallScene& scene, const std::vector<domain::Field>& fields, Rect body, float gap) {
  const Ui& ui = scene.ui;
  Rows rows;
  rows.columns = body.w > ui.px(1200) * ui.fonts().type() && fields.size() > 4 ? 2 : 1;
  rows.width = (body.w - gap * static_cast<float>(rows.columns - 1)) / static_cast<float>(rows.columns);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const float high =
        spans_height(ui, spans_of(scene, fields[i]), Role::Small, rows.width - ui.px(52), field_leading) +
        ui.px(24);
    if (i % static_cast<std::size_t>(rows.columns) == 0) {
      rows.heights.push_back(high);
    } else {
      rows.heights.back() = std::max(rows.heights.back(), high);
    }
  }
  return rows;
}

void draw_field(WallScene& scene, Rect cell, const domain::Field& field) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(12));
  if (!words_of(scene.session, field).empty())
    ui.draw()->AddRectFilled(cell.min(), {cell.x + ui.px(8), cell.bottom()}, t.accent, ui.px(4));
  Rect inner = cell.inset(ui.px(26), 0);
  const std::vector<Span> spans = spans_of(scene, field);
  const float high = spans_height(ui, spans, Role::Small, inner.w, field_leading);
  if (high < inner.h) inner.cut_top((inner.h - high) / 2);
  spans_in(ui, inner, spans, Role::Small, field_leading);
}

}  // namespace

void draw_wall_fill(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  const auto& fields = step->fields;
  const WallPage page = wall_page(scene);
  const auto filled = std::count_if(fields.begin(), fields.end(), [&](const domain::Field& field) {
    return !words_of(scene.session, field).empty();
  });
  foot_next(scene, page.foot, std::to_string(filled) + " of " + std::to_string(fields.size()) + " filled");
  const float gap = scene.ui.px(8);
  const Rect body = scene.fit.content(
      scene.ui, wall_headline(scene, page.body, step->headline.empty() ? step->title : step->headline, 110));
  const Rows rows = rows_of(scene, fields, body, gap);
  const float spare = body.h + gap - rows.sum(gap);
  if (spare < -1) scene.ui.lost();
  // What is over is shared out, so that few fields do not huddle at the top.
  const float more = std::clamp(spare / static_cast<float>(std::max<std::size_t>(1, rows.heights.size())),
                                0.0f, scene.ui.px(24));
  float y = body.y;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t row = i / static_cast<std::size_t>(rows.columns),
                      column = i % static_cast<std::size_t>(rows.columns);
    const float high = rows.heights[row] + more;
    draw_field(scene, {body.x + static_cast<float>(column) * (rows.width + gap), y, rows.width, high},
               fields[i]);
    if (column + 1 == static_cast<std::size_t>(rows.columns)) y += high + gap;
  }
}

}  // namespace hh::ui
