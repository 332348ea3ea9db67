// Font files: where the wanted faces lie on this computer, asked of fontconfig once per process.
//
//     const FontFile& file = find_face(Weight::Bold);
//     std::optional<FontFile> han = find_for(U'王', Weight::Regular);
//
// Answers are kept. Variable fonts cannot be read by Dear ImGui's rasteriser and are passed over.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace hh::ui {

enum class Weight { Regular, SemiBold, Bold };

struct FontFile {
  std::string path;
  int index = 0;  ///< of a face inside a collection
  std::string family;
  /// Ascent and descent over the em: Dear ImGui sizes fonts by that, people by the em.
  float line_over_em = 1.21f;
};

/// Inter in this weight, or the plain sans-serif that stands in for it. Empty path: no font at all.
const FontFile& find_face(Weight weight);
/// A face that has this character; nothing where no installed font does.
std::optional<FontFile> find_for(char32_t character, Weight weight);
/// The same for a character that is to be drawn from outlines, such as an emoji: no pictures, no colours.
std::optional<FontFile> find_outline(char32_t character);
/// The file's bytes, mapped once for the life of the process; empty where it cannot be read.
std::span<const unsigned char> bytes_of(const FontFile& file);
/// Whether the face has the character.
bool has(const FontFile& file, char32_t character);

}  // namespace hh::ui
