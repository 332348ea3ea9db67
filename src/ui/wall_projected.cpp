// A page put up over the step: a template, an answer, a calculation. The agenda's clock stays beside it.
// What does not fit in type that can be read from the last row turns its pages by itself.
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

constexpr float leading = 1.36f;

/// A line of the page, broken to the width; the first of its rows begins it.
struct Row {
  std::string words;
  bool begins = true;
};

struct Setting {
  Role role = Role::Lead;
  std::vector<Row> rows;
  float row = 0, gap = 0;

  float height(std::size_t from, std::size_t to) const {
    float out = 0;
    for (std::size_t i = from; i < to; ++i)
      out += row + (rows[i].begins && i > from ? gap : 0);
    return out;
  }
};

Setting set_in(const Ui& ui, const std::vector<std::string>& lines, Role role, float width) {
  Setting set{role, {}, line_height(ui, role, leading), ui.fonts().em(role) * 0.4f};
  for (const std::string& line : lines) {
    bool begins = true;
    for (std::string& words : break_lines(ui, line, role, width)) {
      set.rows.push_back({std::move(words), begins});
      begins = false;
    }
  }
  return set;
}

/// The row that the page from `from` ends before: whole lines where two thirds of the page are full of them.
std::size_t page_end(const Setting& set, std::size_t from, float height) {
  std::size_t end = from + 1;
  while (end < set.rows.size() && set.height(from, end + 1) <= height)
    ++end;
  if (end == set.rows.size()) return end;
  for (std::size_t whole = end; whole > from + 1; --whole) {
    if (set.rows[whole].begins && set.height(from, whole) > height * 0.66f) return whole;
  }
  return end;
}

std::vector<std::size_t> page_starts(const Setting& set, float height) {
  std::vector<std::size_t> starts{0};
  while (page_end(set, starts.back(), height) < set.rows.size())
    starts.push_back(page_end(set, starts.back(), height));
  return starts;
}

/// Long enough to read a full page aloud: its share of the words at two and a half a second.
double seconds_per_page(const std::vector<std::string>& lines, std::size_t pages) {
  const std::string all = joined(lines, " ");
  const auto words = static_cast<double>(std::count(all.begin(), all.end(), ' ') + 1);
  return std::max(8.0, words / static_cast<double>(pages) / 2.5);
}

/// A result: a short first line that stands alone, with an empty one below it.
bool has_figure(const std::vector<std::string>& lines) {
  constexpr std::size_t longest = 32;
  return lines.size() > 2 && lines[1].empty() && lines[0].size() <= longest;
}

/// Plain figures have type of their own, far larger than words.
Role figure_role(const std::string& words) {
  const bool figures = words.find_first_not_of("0123456789.,%$") == std::string::npos;
  return figures ? Role::Timer : Role::Display;
}

void draw_figure(Ui& ui, Rect& rest, const std::string& words) {
  const Role role = figure_role(words);
  const Rect where = rest.cut_top(line_height(ui, role));
  text_in(ui, where, words, {.role = role, .color = ui.theme().accent, .lines = 1, .shrink = true});
  rest.cut_top(ui.px(24));
}

}  // namespace

void draw_wall_projected(WallScene& scene) {
  const auto& page_up = scene.session.wall.projected;
  if (!page_up) return;
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  ask_for_flip(scene, scene.run.remaining);
  Rect rest = wall_headline(scene, page.body, page_up->title);
  std::vector<std::string> lines = page_up->lines;
  if (has_figure(lines)) {
    draw_figure(ui, rest, lines.front());
    lines.erase(lines.begin(), lines.begin() + 2);
  }
  Setting set = set_in(ui, lines, Role::Lead, rest.w);
  for (const Role role : {Role::Body, Role::Small}) {
    if (set.height(0, set.rows.size()) > rest.h) set = set_in(ui, lines, role, rest.w);
  }
  if (set.height(0, set.rows.size()) > rest.h) set = set_in(ui, lines, Role::Body, rest.w);
  const std::vector<std::size_t> starts = page_starts(set, rest.h);
  std::size_t shown = 0;
  if (starts.size() > 1) {
    const double each = seconds_per_page(lines, starts.size());
    const double into = std::fmod(scene.page_up, each * static_cast<double>(starts.size()));
    shown = std::min(static_cast<std::size_t>(into / each), starts.size() - 1);
    const double wait = each * static_cast<double>(shown + 1) - into;
    ui.frames().after(domain::Millis{static_cast<domain::Millis::rep>(wait * 1000) + 1});
  }
  foot_next(
      scene, page.foot,
      starts.size() > 1 ? "page " + std::to_string(shown + 1) + " of " + std::to_string(starts.size()) : "");
  const std::size_t end = shown + 1 < starts.size() ? starts[shown + 1] : set.rows.size();
  float y = rest.y;
  for (std::size_t i = starts[shown]; i < end; ++i) {
    if (set.rows[i].begins && i > starts[shown]) y += set.gap;
    text_at(ui, {rest.x, y}, set.rows[i].words,
            {.role = set.role, .color = soft(scene.theme()), .leading = leading});
    y += set.row;
  }
}

}  // namespace hh::ui
