// Lists: PASS fields, cadence, pitfalls, drill schedule; and the two lists that are filled in the
// room: artifacts and the escalation tree.
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <functional>

namespace hh::ui {
namespace {

struct ListLook {
  int columns = 1;
  Role title = Role::Heading, text = Role::Body;
};

constexpr ListLook looks[] = {{1, Role::Title, Role::Lead},        {1, Role::Heading, Role::Body},
                              {2, Role::Heading, Role::Body},      {1, Role::BodyStrong, Role::Small},
                              {2, Role::BodyStrong, Role::Small},  {3, Role::BodyStrong, Role::Small},
                              {2, Role::SmallStrong, Role::Small}, {3, Role::SmallStrong, Role::Small}};

float item_height(const WallScene& scene, const domain::Item& item, const ListLook& look, float width) {
  const Ui& ui = scene.ui;
  const float inner = width - 2 * ui.px(28);
  if (look.columns == 1) {
    const auto t = break_lines(ui, item.title, look.title, inner * 0.34f).size();
    const auto b = break_lines(ui, item.text, look.text, inner * 0.63f).size();
    return std::max(static_cast<float>(t) * line_height(ui, look.title, 1.2f),
                    static_cast<float>(b) * line_height(ui, look.text, 1.25f)) +
           2 * ui.px(18);
  }
  const auto t = break_lines(ui, item.title, look.title, inner).size();
  const auto b = break_lines(ui, item.text, look.text, inner).size();
  return static_cast<float>(t) * line_height(ui, look.title, 1.2f) +
         static_cast<float>(b) * line_height(ui, look.text, 1.25f) + 2 * ui.px(18) + (b > 0 ? ui.px(6) : 0);
}

/// Heights of the rows when `items` are laid out in this look.
std::vector<float> row_heights(const WallScene& scene, const std::vector<domain::Item>& items,
                               const ListLook& look, float width) {
  std::vector<float> rows;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const float h = item_height(scene, items[i], look, width);
    if (i % static_cast<std::size_t>(look.columns) == 0) {
      rows.push_back(h);
    } else {
      rows.back() = std::max(rows.back(), h);
    }
  }
  return rows;
}

/// Whether the text of an item is open to the room.
enum class ItemText { Open, Covered };

/// A bar where words are to come: everybody sees that something is behind it.
void draw_cover(WallScene& scene, Rect where) {
  Ui& ui = scene.ui;
  const Rect bar{where.x, where.centre().y - ui.px(9), std::min(where.w, ui.px(420)), ui.px(18)};
  ui.draw()->AddRectFilled(bar.min(), bar.max(), scene.theme().control, bar.h / 2);
}

void draw_item(WallScene& scene, Rect where, const domain::Item& item, const ListLook& look, ItemText how) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  ui.draw()->AddRectFilled(where.min(), where.max(), t.raised, ui.px(14));
  if (t.outline > 0) ui.draw()->AddRect(where.min(), where.max(), t.line, ui.px(14), 0, t.outline);
  Rect inner = where.inset(ui.px(28), ui.px(18));
  if (look.columns == 1) {
    Rect left = inner.cut_left(inner.w * 0.34f);
    inner.cut_left(inner.w * 0.045f);
    text_in(ui, left, item.title,
            {.role = look.title, .color = t.accent, .sit = Sit::Middle, .shrink = true, .leading = 1.2f});
    if (how == ItemText::Covered) return draw_cover(scene, inner);
    text_in(ui, inner, item.text, {.role = look.text, .sit = Sit::Middle, .shrink = true, .leading = 1.25f});
    return;
  }
  const Rect title = text_in(ui, inner, item.title,
                             {.role = look.title, .color = t.accent, .shrink = true, .leading = 1.2f});
  inner.cut_top(title.h + ui.px(6));
  if (item.text.empty() || inner.h <= 0) return;
  if (how == ItemText::Covered) return draw_cover(scene, inner.cut_top(line_height(ui, look.text)));
  text_in(ui, inner, item.text, {.role = look.text, .shrink = true, .leading = 1.25f});
}

/// `how`: of each item's text.
void draw_items(WallScene& scene, Rect body, const std::vector<domain::Item>& items,
                const std::function<ItemText(std::size_t)>& how) {
  Ui& ui = scene.ui;
  if (items.empty()) return;
  const float gap = ui.px(14);
  ListLook chosen = looks[std::size(looks) - 1];
  std::vector<float> rows;
  for (const ListLook& look : looks) {
    if (scene.fit.pages() && look.title == Role::Title) continue;  // larger type would only turn more pages
    const float width =
        (body.w - gap * static_cast<float>(look.columns - 1)) / static_cast<float>(look.columns);
    rows = row_heights(scene, items, look, width);
    float sum = gap * static_cast<float>(rows.size() - 1);
    for (float h : rows)
      sum += h;
    chosen = look;
    if (sum <= body.h) break;
  }
  float sum = gap * static_cast<float>(rows.size() - 1);
  for (float h : rows)
    sum += h;
  const float width =
      (body.w - gap * static_cast<float>(chosen.columns - 1)) / static_cast<float>(chosen.columns);
  // What is over is shared out; what is missing squeezes every row, whose type then shrinks.
  const float spare = (body.h - sum) / static_cast<float>(rows.size());
  float y = body.y;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t row = i / static_cast<std::size_t>(chosen.columns),
                      column = i % static_cast<std::size_t>(chosen.columns);
    const float h = rows[row] + std::min(spare, ui.px(36));
    draw_item(scene, {body.x + static_cast<float>(column) * (width + gap), y, width, h}, items[i], chosen,
              how(i));
    if (column + 1 == static_cast<std::size_t>(chosen.columns)) y += h + gap;
  }
}

/// Head, foot and lines of a step whose items fill the page.
void draw_item_page(WallScene& scene, const domain::Step& step, const std::vector<domain::Item>& items,
                    const std::string& right, const std::function<ItemText(std::size_t)>& how) {
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot, right);
  Rect body = scene.fit.content(
      scene.ui, wall_headline(scene, page.body, step.headline.empty() ? step.title : step.headline));
  if (!step.lines.empty()) {
    const Rect lines = text_in(scene.ui, {body.x, body.y, body.w, body.h * 0.24f}, joined(step.lines, "\n"),
                               {.role = Role::Body, .color = soft(scene.theme()), .shrink = true});
    body.cut_top(lines.h + scene.ui.px(20));
  }
  draw_items(scene, body, items, how);
}

}  // namespace

void draw_wall_list(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  draw_item_page(scene, *step, step->items, "", [](std::size_t) { return ItemText::Open; });
}

void draw_wall_reveal(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  const auto open = static_cast<std::size_t>(std::max(0, scene.session.wall.uncovered));
  const std::string right =
      std::to_string(std::min(open, step->items.size())) + " of " + std::to_string(step->items.size());
  draw_item_page(scene, *step, step->items, right,
                 [&](std::size_t i) { return i < open ? ItemText::Open : ItemText::Covered; });
}

void draw_wall_artifacts(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const domain::Step* step = scene.session.current_step();
  const WallPage page = wall_page(scene);
  const auto& artifacts = scene.program().artifacts;
  std::size_t done = 0;
  for (const auto& artifact : artifacts) {
    const auto it = scene.session.artifacts.find(artifact.id);
    if (it != scene.session.artifacts.end() && it->second.done) ++done;
  }
  foot_next(scene, page.foot,
            std::to_string(done) + " of " + std::to_string(artifacts.size()) + " on the wall");
  const Rect body = scene.fit.content(
      ui, wall_headline(
              scene, page.body,
              step && !step->headline.empty() ? step->headline : "Written down, photographed, on the wall"));
  const Cells cells =
      cells_in(scene, body, artifacts.size(),
               {.least_width = 900, .best_height = 150, .least_height = 84, .most_columns = 1});
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const domain::Artifact& artifact = artifacts[cells.first + i];
    const auto it = scene.session.artifacts.find(artifact.id);
    const domain::ArtifactState state =
        it == scene.session.artifacts.end() ? domain::ArtifactState{} : it->second;
    const Rect cell = cells.rects[i];
    ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(14));
    const float r = ui.px(22);
    const ImVec2 box{cell.x + ui.px(52), cell.centre().y};
    if (state.done) {
      ui.draw()->AddCircleFilled(box, r, t.accent, 40);
      draw_sign(*ui.draw(), box, r * 0.55f, Sign::Check, t.on_accent);
    } else {
      ui.draw()->AddCircle(box, r, t.quiet, 40, ui.px(4));
    }
    Rect inner{cell.x + ui.px(104), cell.y + ui.px(10), cell.w - ui.px(132), cell.h - ui.px(20)};
    const std::string where = joined(state.who.empty()     ? std::vector<std::string>{state.where}
                                     : state.where.empty() ? std::vector<std::string>{state.who}
                                                           : std::vector<std::string>{state.who, state.where},
                                     "  \xC2\xB7  ");
    const std::string below = state.done && !where.empty() ? where : artifact.done_means;
    const bool two =
        inner.h >= line_height(ui, Role::BodyStrong, 1.2f) + line_height(ui, Role::Small, 1.2f) &&
        !below.empty();
    Rect title = inner;
    if (two) title = inner.cut_top(inner.h * 0.55f);
    if (!two && state.done && !where.empty()) {
      text_in(
          ui, title.cut_right(title.w * 0.48f), where,
          {.role = Role::Small, .color = t.accent, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
    }
    text_in(ui, title, artifact.title,
            {.role = Role::BodyStrong,
             .sit = two ? Sit::Bottom : Sit::Middle,
             .lines = 1,
             .shrink = true,
             .leading = 1.2f});
    if (two) {
      text_in(ui, inner, below,
              {.role = Role::Small, .color = state.done ? t.accent : t.quiet, .lines = 1, .leading = 1.2f});
    }
  }
}

void draw_wall_tree(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const domain::Step* step = scene.session.current_step();
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  const Rect body = scene.fit.content(
      ui, wall_headline(scene, page.body,
                        step && !step->headline.empty() ? step->headline : "Who answers, and how fast"));
  const auto& tiers = scene.program().tiers;
  const Cells cells =
      cells_in(scene, body, tiers.size(),
               {.least_width = 900, .best_height = 170, .least_height = 96, .gap = 34, .most_columns = 1});
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const domain::Tier& tier = tiers[cells.first + i];
    const auto it = scene.session.tiers.find(tier.number);
    const domain::TierState state = it == scene.session.tiers.end() ? domain::TierState{} : it->second;
    const Rect cell = cells.rects[i];
    ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(14));
    if (i + 1 < cells.rects.size()) {
      draw_sign(*ui.draw(), {cell.x + ui.px(80), cell.bottom() + ui.px(17)}, ui.px(15), Sign::Down, t.amber);
    }
    const auto parts =
        split(ui, cell.inset(ui.px(32), ui.px(8)), {grow(0.26f), grow(0.42f), grow(0.32f)}, 24);
    text_in(ui, parts[0], tier.role,
            {.role = Role::Heading, .color = t.accent, .sit = Sit::Middle, .lines = 2, .shrink = true});
    const bool named = !state.person.empty();
    const std::string who =
        named ? state.person + (state.phone.empty() ? "" : "\n" + state.phone) : "name and number missing";
    text_in(ui, parts[1], who,
            {.role = Role::BodyStrong,
             .color = named ? t.text : t.amber,
             .sit = Sit::Middle,
             .lines = 2,
             .shrink = true,
             .leading = 1.2f});
    const std::string& response = state.response.empty() ? tier.response : state.response;
    text_in(ui, parts[2], response,
            {.role = Role::Body, .align = Align::Right, .sit = Sit::Middle, .lines = 2, .shrink = true});
  }
}

}  // namespace hh::ui
