#include "ui/theme.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

Theme dark() {
  Theme t;
  t.ink = rgb(0x0d1117);
  t.raised = rgb(0x151b23);
  t.control = rgb(0x1f2731);
  t.control_hover = rgb(0x2a3440);
  t.control_press = rgb(0x33404e);
  t.line = rgb(0x2b3542);
  t.text = rgb(0xf3f0e9);
  t.quiet = rgb(0x97a1ae);
  t.accent = rgb(0x4fd1b5);
  t.on_accent = rgb(0x06231c);
  t.amber = rgb(0xffb42e);
  t.red = rgb(0xff6259);
  t.scrim = IM_COL32(4, 6, 9, 200);
  return t;
}

Theme light() {
  Theme t;
  t.ink = rgb(0xf6f3ec);
  t.raised = rgb(0xffffff);
  t.control = rgb(0xece8de);
  t.control_hover = rgb(0xe2ddd0);
  t.control_press = rgb(0xd6d0c0);
  t.line = rgb(0xdedacf);
  t.text = rgb(0x1a1d21);
  t.quiet = rgb(0x5c646e);
  t.accent = rgb(0x1f8f78);
  t.on_accent = rgb(0xffffff);
  t.amber = rgb(0x8a5a00);
  t.red = rgb(0xb3261e);
  t.scrim = IM_COL32(26, 29, 33, 140);
  return t;
}

Theme high_contrast() {
  Theme t;
  t.ink = rgb(0x000000);
  t.raised = rgb(0x000000);
  t.control = rgb(0x0a0a0a);
  t.control_hover = rgb(0x2c2c2c);
  t.control_press = rgb(0x444444);
  t.line = rgb(0xffffff);
  t.text = rgb(0xffffff);
  t.quiet = rgb(0xe0e0e0);
  t.accent = rgb(0x5ff5d3);
  t.on_accent = rgb(0x000000);
  t.amber = rgb(0xffd24d);
  t.red = rgb(0xff9a94);
  t.scrim = IM_COL32(0, 0, 0, 225);
  t.outline = 2;
  return t;
}

}  // namespace

Color Theme::tone(Tone which) const {
  switch (which) {
    case Tone::Plain:
      return text;
    case Tone::Quiet:
      return quiet;
    case Tone::Good:
    case Tone::Accent:
      return light() ? mix(accent, rgb(0x000000), 0.28f) : accent;
    case Tone::Warn:
      return amber;
    case Tone::Bad:
      return red;
  }
  return text;
}

Color Theme::tone_fill(Tone which) const {
  if (which == Tone::Plain || which == Tone::Quiet) return control;
  return mix(raised, tone(which), light() ? 0.14f : 0.18f);
}

Theme make_theme(ThemeChoice choice) {
  Theme t = choice.kind == ThemeKind::Light          ? light()
            : choice.kind == ThemeKind::HighContrast ? high_contrast()
                                                     : dark();
  choice.font_scale = std::clamp(choice.font_scale, 0.8f, 2.0f);
  t.choice = choice;
  return t;
}

Theme make_wall_theme(ThemeChoice choice) {
  if (choice.kind == ThemeKind::Light) choice.kind = ThemeKind::Dark;
  choice.font_scale = std::max(choice.font_scale, 1.0f);  // never too small for the back row
  Theme theme = make_theme(choice);
  // A projector washes out what a screen still tells apart.
  for (Color* color : {&theme.quiet, &theme.red}) {
    while (contrast(*color, theme.raised) < 7.0)
      *color = mix(*color, rgb(0xffffff), 0.04f);
  }
  return theme;
}

void apply(const Theme& theme, ImGuiStyle& style) {
  style = ImGuiStyle{};
  style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = ImVec2(0, 0);
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.WindowRounding = style.ChildRounding = 0;
  style.ScrollbarSize = 12;
  style.ScrollbarRounding = 6;
  style.GrabRounding = 6;
  style.DisplaySafeAreaPadding = style.DisplayWindowPadding = ImVec2(0, 0);
  style.DisabledAlpha = 1;

  const ImVec4 none(0, 0, 0, 0);
  const auto as = [](Color c) { return ImGui::ColorConvertU32ToFloat4(c); };
  for (ImVec4& color : style.Colors)
    color = none;
  style.Colors[ImGuiCol_Text] = as(theme.text);
  style.Colors[ImGuiCol_TextDisabled] = as(theme.quiet);
  style.Colors[ImGuiCol_WindowBg] = none;
  style.Colors[ImGuiCol_ScrollbarGrab] = as(theme.line);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = as(theme.quiet);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = as(theme.quiet);
  style.Colors[ImGuiCol_TextSelectedBg] = as(fade(theme.accent, 0.35f));
}

const char* word(ThemeKind kind) {
  switch (kind) {
    case ThemeKind::Light:
      return "light";
    case ThemeKind::HighContrast:
      return "contrast";
    case ThemeKind::Dark:
      break;
  }
  return "dark";
}

ThemeKind theme_kind(const std::string& word) {
  if (word == "light") return ThemeKind::Light;
  if (word == "contrast") return ThemeKind::HighContrast;
  return ThemeKind::Dark;
}

}  // namespace hh::ui
