// FontSet: the type of one window. Screens name a role; nobody keeps an ImFont*.
//
//     FontSet fonts;
//     FontReport report = fonts.build(*io.Fonts, {FaceKind::Wall, 1080, 1.0f}, names);
//     draw->AddText(fonts.of(Role::Title), fonts.size(Role::Title), ...);
//     if (fonts.missing(name)) ...   // rebuild between two frames: destroy texture, build, create
//
// Sizes are em pixels at 1080 lines and grow with the window and the font scale. The font files
// are found once per process. Window thread only. A missing family is replaced and reported.
#pragma once

#include "ui/compat.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hh::ui {

enum class FaceKind { Console, Wall };

enum class Role {
  Display,  ///< the Wall's headline
  Title,
  Heading,
  Lead,  ///< running text to be read aloud or from afar
  LeadStrong,
  Body,
  BodyStrong,
  Small,
  SmallStrong,
  Label,      ///< spaced capitals
  TimerHuge,  ///< figures only from here on: 0-9 : + - − . , % $ € £ ¥
  Timer,
  TimerSmall,
  Count
};
constexpr std::size_t role_count = static_cast<std::size_t>(Role::Count);
constexpr bool digits_only(Role role) { return role >= Role::TimerHuge && role < Role::Count; }

struct FontFit {
  FaceKind face = FaceKind::Console;
  float scale = 1.0f;       ///< window height / 1080, already limited
  float font_scale = 1.0f;  ///< 0.8..2.0
  friend bool operator==(const FontFit&, const FontFit&) = default;
};

struct FontReport {
  std::string family;                ///< what stands where Inter should
  std::vector<std::string> remarks;  ///< sentences for the checklist; empty is all well
  double milliseconds = 0;           ///< spent in the atlas
  int width = 0, height = 0;         ///< of the atlas texture
};

class FontSet {
public:
  /// Clears `atlas` and bakes all roles, with the characters of `extra` besides the usual ones.
  FontReport build(ImFontAtlas& atlas, FontFit fit, std::string_view extra);
  /// The sizes of another window set with the glyphs of `lender`, larger or smaller: for a picture of it.
  void borrow(const FontSet& lender, FontFit fit);
  bool built() const { return fonts_[0] != nullptr; }
  const FontFit& fit() const { return fit_; }

  ImFont* of(Role role) const { return fonts_[static_cast<std::size_t>(role)]; }
  /// Size to draw a role with, in Dear ImGui's pixels (ascent to descent).
  float size(Role role) const;
  /// Height of the em, the number the tables of sizes speak of.
  float em(Role role) const { return em_[static_cast<std::size_t>(role)] * factor(role); }
  /// How far a character moves the pen.
  float advance(Role role, char32_t c) const;
  /// From here on words are drawn at this share of their size, figures of the clocks as ever. For a page
  /// that would lose something in the type somebody chose. 1 is that type.
  void draw_at(float share) { share_ = share; }
  float share() const { return share_; }
  /// The chosen size of type, as it is drawn now: 1.0 is the design's.
  float type() const { return fit_.font_scale * share_; }

  /// A character of `text` is not in the atlas yet and could be.
  bool missing(std::string_view text) const;

private:
  float factor(Role role) const { return digits_only(role) ? 1.0f : share_; }
  float drawn_over_baked(Role role) const { return ratio_[static_cast<std::size_t>(role)] * factor(role); }

  std::array<ImFont*, role_count> fonts_{};
  std::array<float, role_count> em_{};
  std::array<float, role_count> ratio_{};  ///< of what is drawn to what was baked; 1 but for borrowed glyphs
  FontFit fit_;
  float share_ = 1;
  std::set<ImWchar> baked_;
  std::size_t astral_ = 0;  ///< how many stand-ins were known then
};

/// The design size of a role in em pixels at 1080 lines.
float design_em(FaceKind face, Role role);
/// The next smaller role of the same weight, or the role itself at the end.
Role smaller(Role role);

}  // namespace hh::ui
