// Glyphs of characters that a font atlas cannot hold by their own code: drawn by FreeType into places of the
// atlas, under the stand-ins of `astral.hpp`.
//
//     AstralGlyphs glyphs(atlas);
//     for (each font) glyphs.reserve(font, em);
//     atlas.Build();
//     glyphs.draw();
//
// A character that no installed font has as an outline stays without a glyph. Window thread.
#pragma once

#include "ui/compat.hpp"

#include <memory>

namespace hh::ui {

class AstralGlyphs {
public:
  explicit AstralGlyphs(ImFontAtlas& atlas);
  ~AstralGlyphs();
  AstralGlyphs(const AstralGlyphs&) = delete;
  AstralGlyphs& operator=(const AstralGlyphs&) = delete;

  /// Before the atlas is built: a place for every astral character known by now.
  void reserve(ImFont* font, float em);
  /// After it is built: the pictures, and each on its baseline.
  void draw();

private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace hh::ui
