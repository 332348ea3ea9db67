// A letter or a message as it is sent; what comes from the deal is named in brackets.
#include "ui/wall_parts.hpp"

namespace hh::ui {
namespace {

using Letter = std::vector<std::vector<Span>>;

Letter letter_of(const WallScene& scene, const domain::Step& step) {
  const Theme& t = scene.theme();
  domain::Script words;
  words.sentences = step.lines;
  Letter letter;
  for (const domain::ScriptSentence& line : domain::filled_script(words, nullptr)) {
    letter.emplace_back();
    for (const domain::ScriptPart& part : line) {
      const bool blank = part.text.starts_with('[') && part.text.ends_with(']');
      letter.back().push_back({part.text, blank ? t.accent : t.text, false});
    }
  }
  return letter;
}

float line_room(const WallScene& scene, const std::vector<Span>& line, Role role, float width) {
  const float one = line_height(scene.ui, role, 1.2f);
  return line.empty() ? one * 0.5f : std::max(one, spans_height(scene.ui, line, role, width));
}

float room_of(const WallScene& scene, const Letter& letter, Role role, float width) {
  float sum = 0;
  for (const auto& line : letter)
    sum += line_room(scene, line, role, width);
  return sum;
}

}  // namespace

void draw_wall_template(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  if (!step) return draw_wall_page(scene);
  Ui& ui = scene.ui;
  const WallPage page = wall_page(scene);
  foot_next(scene, page.foot);
  Rect body = wall_headline(scene, page.body, step->headline.empty() ? step->title : step->headline);
  ui.draw()->AddRectFilled(body.min(), body.max(), scene.theme().raised, ui.px(14));
  body = scene.fit.content(ui, body.inset(ui.px(36), ui.px(28)));
  const Letter letter = letter_of(scene, *step);
  Role role = scene.fit.pages() ? Role::Body : Role::Lead;
  for (const Role next : {Role::Body, Role::Small}) {
    if (room_of(scene, letter, role, body.w) > body.h) role = next;
  }
  if (room_of(scene, letter, role, body.w) > body.h + 1) ui.lost();
  for (const auto& line : letter) {
    const float room = line_room(scene, line, role, body.w);
    if (!line.empty()) spans_in(ui, body, line, role);
    body.cut_top(room);
  }
}

}  // namespace hh::ui
