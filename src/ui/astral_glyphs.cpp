#include "ui/astral_glyphs.hpp"

#include "ui/astral.hpp"
#include "ui/font_files.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hh::ui {
namespace {

struct Picture {
  int width = 0, height = 0;
  float left = 0, above = 0;  ///< of the origin, pixels
  float advance = 0;
  std::vector<unsigned char> grey;
};

}  // namespace

class AstralGlyphs::Inside {
public:
  explicit Inside(ImFontAtlas& to) : atlas(to) { usable = FT_Init_FreeType(&library) == 0; }
  ~Inside() {
    for (auto& [path, face] : faces)
      FT_Done_Face(face);
    if (usable) FT_Done_FreeType(library);
  }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  FT_Face face_of(const FontFile& file) {
    const auto found = faces.find(file.path);
    if (found != faces.end()) return found->second;
    const auto bytes = bytes_of(file);
    FT_Face face = nullptr;
    const bool opened =
        !bytes.empty() &&
        FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), file.index, &face) == 0;
    if (!opened || !FT_IS_SCALABLE(face)) return nullptr;
    return faces[file.path] = face;
  }

  std::optional<Picture> picture(char32_t character, float em) {
    const auto file = find_outline(character);
    FT_Face face = file ? face_of(*file) : nullptr;
    if (face == nullptr || FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(std::lround(em))) != 0) return {};
    if (FT_Load_Char(face, character, FT_LOAD_RENDER | FT_LOAD_NO_HINTING) != 0) return {};
    const FT_GlyphSlot slot = face->glyph;
    if (slot->bitmap.pixel_mode != FT_PIXEL_MODE_GRAY) return {};
    Picture out{static_cast<int>(slot->bitmap.width),        static_cast<int>(slot->bitmap.rows),
                static_cast<float>(slot->bitmap_left),       static_cast<float>(slot->bitmap_top),
                static_cast<float>(slot->advance.x) / 64.0f, {}};
    out.grey.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int row = 0; row < out.height; ++row)
      std::memcpy(out.grey.data() + row * out.width, slot->bitmap.buffer + row * slot->bitmap.pitch,
                  static_cast<std::size_t>(out.width));
    return out;
  }

  struct Place {
    int rect = 0;
    ImFont* font = nullptr;
    ImWchar code = 0;
    Picture picture;
  };

  ImFontAtlas& atlas;
  FT_Library library = nullptr;
  bool usable = false;
  std::map<std::string, FT_Face> faces;
  std::vector<Place> places;
};

AstralGlyphs::AstralGlyphs(ImFontAtlas& atlas) : inside_(std::make_unique<Inside>(atlas)) {}
AstralGlyphs::~AstralGlyphs() = default;

void AstralGlyphs::reserve(ImFont* font, float em) {
  if (!inside_->usable) return;
  for (std::size_t i = 0; i < astral::count(); ++i) {
    auto picture = inside_->picture(astral::character(i), em);
    if (!picture || picture->width == 0 || picture->height == 0) continue;
    const int rect = inside_->atlas.AddCustomRectFontGlyph(
        font, astral::code(i), picture->width, picture->height, picture->advance, {picture->left, 0});
    inside_->places.push_back({rect, font, astral::code(i), std::move(*picture)});
  }
}

void AstralGlyphs::draw() {
  unsigned char* pixels = nullptr;
  int wide = 0, high = 0;
  inside_->atlas.GetTexDataAsAlpha8(&pixels, &wide, &high);
  for (const Inside::Place& place : inside_->places) {
    const ImFontAtlasCustomRect* rect = inside_->atlas.GetCustomRectByIndex(place.rect);
    if (pixels == nullptr || rect == nullptr || !rect->IsPacked()) continue;
    for (int row = 0; row < place.picture.height; ++row)
      std::memcpy(pixels + (rect->Y + row) * wide + rect->X,
                  place.picture.grey.data() + row * place.picture.width,
                  static_cast<std::size_t>(place.picture.width));
    // Where the baseline is, the atlas knew only after it was built.
    if (auto* glyph = const_cast<ImFontGlyph*>(place.font->FindGlyphNoFallback(place.code))) {
      const float down = std::round(place.font->Ascent - place.picture.above);
      glyph->Y0 += down;
      glyph->Y1 += down;
    }
  }
}

}  // namespace hh::ui
