// Theme: the colours and measures every face is drawn with.
//
//     Theme theme = make_theme({.kind = ThemeKind::Light, .font_scale = 1.2f});
//     apply(theme, ImGui::GetStyle());
//
// Screens name what a thing is (`quiet`, `amber`), never a number. The Wall is always dark, or
// high contrast.
#pragma once

#include "ui/color.hpp"

#include <string>

namespace hh::ui {

enum class ThemeKind { Dark, Light, HighContrast };

/// What a person chose. `font_scale` 0.8..2.0.
struct ThemeChoice {
  ThemeKind kind = ThemeKind::Dark;
  float font_scale = 1.0f;
  bool reduced_motion = false;
};

/// What a colour says; every tone is backed by a word or a shape where it is used.
enum class Tone { Plain, Quiet, Good, Warn, Bad, Accent };

struct Theme {
  ThemeChoice choice;
  Color ink{};      ///< behind everything
  Color raised{};   ///< cards, panels
  Color control{};  ///< buttons, fields
  Color control_hover{};
  Color control_press{};
  Color line{};
  Color text{};
  Color quiet{};
  Color accent{};
  Color on_accent{};
  Color amber{};
  Color red{};
  Color scrim{};      ///< over the screen, under a question
  float radius = 14;  ///< corners in design pixels
  float outline = 0;  ///< extra edge of cards and controls (high contrast)

  /// The tone as text on `ink` or `raised`; on light a little deeper than the surface colour.
  Color tone(Tone which) const;
  /// The tone as a quiet fill behind text of the same tone.
  Color tone_fill(Tone which) const;
  bool light() const { return choice.kind == ThemeKind::Light; }
};

Theme make_theme(ThemeChoice choice);
/// The Wall's: dark, or high contrast; every word at least 7:1 on ink and on cards.
Theme make_wall_theme(ThemeChoice choice);
/// Hands the theme to Dear ImGui, every colour of it, so that no grey of its own can show.
void apply(const Theme& theme, ImGuiStyle& style);

/// "dark", "light", "contrast"; anything else reads as dark.
const char* word(ThemeKind kind);
ThemeKind theme_kind(const std::string& word);

}  // namespace hh::ui
