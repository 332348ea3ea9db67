#include "ui/page.hpp"

namespace hh::ui {

float ems(const Ui& ui, float width) { return width / ui.fonts().em(Role::Body); }

float page_margin(const Ui& ui) { return ems(ui, ui.window().w) < 60 ? ui.px(32) : ui.px(72); }

PageTop page_head(Scene& scene, const PageHead& head) {
  Ui& ui = scene.ui;
  const float margin = page_margin(ui);
  Rect page = ui.window().inset(margin, ui.px(40));
  PageTop top;
  Rect strip = page.cut_top(std::max(ui.touch(), line_height(ui, Role::Title)) + ui.px(12));
  const float back_width = button_width(ui, head.back, {.sign = Sign::Left, .key = "Esc"});
  Rect way_back = strip.cut_left(back_width);
  way_back = way_back.inset(0, std::max(0.0f, (way_back.h - ui.touch()) / 2));
  panel(ui, way_back, {},
        [&] { top.back = quiet_button(ui, "back", head.back, {.sign = Sign::Left, .key = "Esc"}); });
  strip.cut_left(ui.px(20));
  const Rect title =
      text_in(ui, strip, head.title, {.role = Role::Title, .sit = Sit::Middle, .lines = 1, .shrink = true});
  strip.cut_left(title.w + ui.px(20));
  if (!head.warning.empty()) {
    const Rect warned = text_in(
        ui, strip, head.warning,
        {.role = Role::Title, .color = ui.theme().red, .sit = Sit::Middle, .lines = 1, .shrink = true});
    strip.cut_left(warned.w + ui.px(20));
  }
  if (!head.beside.empty()) {
    text_in(ui, strip, head.beside,
            {.role = Role::Small,
             .color = ui.theme().quiet,
             .align = Align::Right,
             .sit = Sit::Middle,
             .lines = 2});
  }
  page.cut_top(ui.px(20));
  top.body = page;
  top.back = top.back || key(scene, "Escape");
  return top;
}

}  // namespace hh::ui
