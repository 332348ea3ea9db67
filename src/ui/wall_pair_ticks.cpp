#include "ui/wall_pair_ticks.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

void draw_mark(WallScene& scene, ImVec2 centre, std::size_t i, bool done) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float r = ui.px(22);
  if (done) {
    ui.draw()->AddCircleFilled(centre, r, t.accent, 32);
    draw_sign(*ui.draw(), centre, r * 0.55f, Sign::Check, t.on_accent);
    return;
  }
  ui.draw()->AddCircle(centre, r, t.quiet, 32, ui.px(3));
  const float h = line_height(ui, Role::Label);
  text_at(ui, {centre.x, centre.y - h / 2}, tick_letter(i),
          {.role = Role::Label, .color = t.quiet, .align = Align::Centre});
}

/// "A, C not said yet"
std::string missing_words(const PairTicks& ticks, const std::string& open, std::size_t missing) {
  if (missing == 0) return ticks.all_words;
  return missing == ticks.count && ticks.count > 1 ? ticks.none_words : open + " " + ticks.some_words;
}

/// What a pair has not done, in words and shape, at the right of its cell; returns what is left for its
/// names.
Rect draw_done(WallScene& scene, Rect cell, domain::PairNumber pair, const PairTicks& ticks,
               bool with_marks) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  std::string open;
  std::size_t missing = 0;
  const float marks = with_marks ? ui.px(56) * static_cast<float>(ticks.count) : 0;
  for (std::size_t i = 0; i < ticks.count; ++i) {
    const bool done = ticks.done(pair, i);
    if (with_marks) {
      const float x = cell.right() - marks + ui.px(56) * (static_cast<float>(i) + 0.5f);
      draw_mark(scene, {x, cell.centre().y}, i, done);
    }
    if (done) continue;
    open += (open.empty() ? "" : ", ") + tick_letter(i);
    ++missing;
  }
  if (ticks.count == 0) return cell;
  cell.cut_right(marks + ui.px(with_marks ? 20 : 0));
  const bool done = missing == 0;
  const Rect words = text_in(ui, cell, missing_words(ticks, open, missing),
                             {.role = Role::Small,
                              .color = done ? t.accent : t.quiet,
                              .align = Align::Right,
                              .sit = Sit::Middle,
                              .lines = 1});
  float x = cell.right() - words.w - ui.px(24);
  if (!with_marks) {
    const float r = ui.px(13);
    const ImVec2 centre{x - r, cell.centre().y};
    if (done) {
      draw_sign(*ui.draw(), centre, r, Sign::Check, t.accent);
    } else {
      ui.draw()->AddCircle(centre, r, t.quiet, 32, ui.px(3));
    }
    x -= 2 * r + ui.px(20);
  }
  return {cell.x, cell.y, x - cell.x, cell.h};
}

/// "A, B not said yet", the longest that stands beside a row of marks.
float words_width(const WallScene& scene, const PairTicks& ticks) {
  const float some = text_width(scene.ui, "A, B " + ticks.some_words, Role::Small);
  const float all = text_width(scene.ui, ticks.all_words, Role::Small);
  return std::max({some, all, text_width(scene.ui, ticks.none_words, Role::Small)});
}

}  // namespace

std::string tick_letter(std::size_t i) {
  return std::string(1, static_cast<char>('A' + static_cast<char>(i % 26)));
}

Rect draw_tick_letter(WallScene& scene, Rect row, std::size_t i) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float r = std::min(ui.px(24), row.h * 0.48f);
  ui.draw()->AddCircleFilled({row.x + r, row.centre().y}, r, t.control, 32);
  text_at(ui, {row.x + r, row.y + (row.h - line_height(ui, Role::Label)) / 2}, tick_letter(i),
          {.role = Role::Label, .color = t.accent, .align = Align::Centre});
  row.cut_left(ui.px(66));
  return row;
}

std::string draw_pair_ticks(WallScene& scene, Rect body, const PairTicks& ticks) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& pairs = scene.session.roster.pairs;
  const float words = words_width(scene, ticks) / ui.scale();
  const float marks = 56 * static_cast<float>(ticks.count);
  const Cells cells = cells_in(scene, body, pairs.size(),
                               {.least_width = 430 + words / std::max(1.0f, scene.ui.fonts().type()),
                                .best_height = 88,
                                .least_height = 52,
                                .gap = 8});
  float widest = 0;
  std::size_t done = 0;
  for (const domain::Pair& pair : pairs) {
    widest = std::max(widest, pair_line_width(scene, wall_name(scene.session, pair.number), Role::Small));
    for (std::size_t i = 0; i < ticks.count; ++i)
      done += ticks.done(pair.number, i) ? 1 : 0;
  }
  const bool with_marks = !cells.rects.empty() && cells.rects[0].w > widest + ui.px(words + marks + 120);
  for (std::size_t n = 0; n < cells.rects.size(); ++n) {
    const domain::Pair& pair = pairs[cells.first + n];
    const Rect cell = cells.rects[n];
    ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(12));
    const Rect names = draw_done(scene, cell.inset(ui.px(18), 0), pair.number, ticks, with_marks);
    draw_pair_names(scene, names, pair.number, Role::Small);
  }
  std::string out = std::to_string(done) + " of " + std::to_string(pairs.size() * ticks.count);
  if (const std::string pages = page_words(cells); !pages.empty()) out += "  \xC2\xB7  " + pages;
  return out;
}

}  // namespace hh::ui
