// What every pair promises before it leaves, and what is said aloud already.
#include "domain/due.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

std::string letter(std::size_t i) {
  return std::string(1, static_cast<char>('A' + static_cast<char>(i % 26)));
}

/// The promises themselves, each with its letter and when it is due.
Rect draw_promises(WallScene& scene, Rect body) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& promises = scene.program().commitments;
  for (std::size_t i = 0; i < promises.size() && body.h > line_height(ui, Role::Body) * 2; ++i) {
    const bool many = promises.size() > 3;
    const float line = line_height(ui, many ? Role::Small : Role::Body, 1.42f);
    const Rect row{body.x, body.y, body.w, line};
    const float r = std::min(ui.px(24), line * 0.48f);
    ui.draw()->AddCircleFilled({row.x + r, row.centre().y}, r, t.control, 32);
    text_at(ui, {row.x + r, row.y + (row.h - line_height(ui, Role::Label)) / 2}, letter(i),
            {.role = Role::Label, .color = t.accent, .align = Align::Centre});
    const std::string due = domain::due_words(promises[i].due);
    const Rect date = text_in(
        ui, {row.x + row.w * 0.55f, row.y, row.w * 0.45f, row.h}, due,
        {.role = Role::Small, .color = t.accent, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
    const float room = row.w - date.w - ui.px(100);
    text_in(ui, {row.x + ui.px(66), row.y, room, row.h}, promises[i].title,
            {.role = many ? Role::SmallStrong : Role::BodyStrong,
             .sit = Sit::Middle,
             .lines = 1,
             .shrink = true});
    body.cut_top(line + ui.px(4));
  }
  return body;
}

const domain::PairCommitment* state_of(const WallScene& scene, domain::PairNumber pair,
                                       const domain::CommitmentId& id) {
  const auto it = scene.session.commitments.find({pair, id});
  return it == scene.session.commitments.end() ? nullptr : &it->second;
}

void draw_mark(WallScene& scene, ImVec2 centre, std::size_t i, bool agreed) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float r = ui.px(22);
  if (agreed) {
    ui.draw()->AddCircleFilled(centre, r, t.accent, 32);
    draw_sign(*ui.draw(), centre, r * 0.55f, Sign::Check, t.on_accent);
    return;
  }
  ui.draw()->AddCircle(centre, r, t.quiet, 32, ui.px(3));
  const float h = line_height(ui, Role::Label);
  text_at(ui, {centre.x, centre.y - h / 2}, letter(i),
          {.role = Role::Label, .color = t.quiet, .align = Align::Centre});
}

/// "A, C not said yet"; empty `open` is everything said.
std::string unsaid_words(const std::string& open, std::size_t missing, std::size_t all) {
  if (missing == 0) return "all said aloud";
  return missing == all && all > 1 ? "none said yet" : open + " not said yet";
}

/// Which promises a pair has not said aloud, in words and shape, at the right of its cell.
/// Returns what is left for its names.
Rect draw_said(WallScene& scene, Rect cell, domain::PairNumber pair, bool with_marks) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& promises = scene.program().commitments;
  std::string open;
  std::size_t missing = 0;
  const float marks = with_marks ? ui.px(56) * static_cast<float>(promises.size()) : 0;
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const domain::PairCommitment* state = state_of(scene, pair, promises[i].id);
    const bool said = state && state->agreed;
    if (with_marks)
      draw_mark(scene, {cell.right() - marks + ui.px(56) * (static_cast<float>(i) + 0.5f), cell.centre().y},
                i, said);
    if (said) continue;
    open += (open.empty() ? "" : ", ") + letter(i);
    ++missing;
  }
  if (promises.empty()) return cell;
  cell.cut_right(marks + ui.px(with_marks ? 20 : 0));
  const bool done = missing == 0;
  const Rect words = text_in(ui, cell, unsaid_words(open, missing, promises.size()),
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

}  // namespace

void draw_wall_commitments(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const domain::Step* step = scene.session.current_step();
  const auto& promises = scene.program().commitments;
  const auto& pairs = scene.session.roster.pairs;
  const WallPage page = wall_page(scene);
  Rect body = wall_headline(
      scene, page.body, step && !step->headline.empty() ? step->headline : "Say it aloud, then it counts");
  body = draw_promises(scene, body);
  body.cut_top(ui.px(22));
  const float words = text_width(ui, "A, B not said yet", Role::Small) / ui.scale();
  const float marks = 56 * static_cast<float>(promises.size());
  const Cells cells = cells_in(scene, body, pairs.size(),
                               {.least_width = 430 + words / std::max(1.0f, scene.theme().choice.font_scale),
                                .best_height = 88,
                                .least_height = 52,
                                .gap = 8});
  float widest = 0;
  for (const domain::Pair& pair : pairs)
    widest = std::max(widest, pair_line_width(scene, wall_name(scene.session, pair.number), Role::Small));
  const bool with_marks = !cells.rects.empty() && cells.rects[0].w > widest + ui.px(words + marks + 120);
  int agreed = 0;
  for (const domain::Pair& pair : pairs) {
    for (const auto& promise : promises) {
      const domain::PairCommitment* state = state_of(scene, pair.number, promise.id);
      agreed += state && state->agreed ? 1 : 0;
    }
  }
  for (std::size_t n = 0; n < cells.rects.size(); ++n) {
    const domain::Pair& pair = pairs[cells.first + n];
    const Rect cell = cells.rects[n];
    ui.draw()->AddRectFilled(cell.min(), cell.max(), t.raised, ui.px(12));
    const Rect names = draw_said(scene, cell.inset(ui.px(18), 0), pair.number, with_marks);
    draw_pair_names(scene, names, pair.number, Role::Small);
  }
  std::string right =
      std::to_string(agreed) + " of " + std::to_string(pairs.size() * promises.size()) + " said aloud";
  if (const std::string pages = page_words(cells); !pages.empty()) right += "  \xC2\xB7  " + pages;
  foot_next(scene, page.foot, right);
}

}  // namespace hh::ui
