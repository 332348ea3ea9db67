// Astral characters: emoji and everything else beyond 16 bits, which Dear ImGui as Debian builds it cannot
// hold. Each gets a private-use stand-in; the fonts bake its glyph under that.
//
//     draw->AddText(font, size, at, color, astral::drawn(name));     // "Zoë <stand-in>"
//     std::string inside = astral::for_field(text);                   // in an ImGui text field
//     text = astral::real(inside);                                    // stored and shown elsewhere
//
// What only joins or colours others (zero-width joiners, variation selectors, skin tones) is not drawn; the
// letters of a flag are drawn as letters. Texts that are stored never hold a stand-in. Window thread.
#pragma once

#include "ui/compat.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace hh::ui::astral {

/// The stand-in, registered with the first call; the character itself where it needs none, 0 where it is not
/// drawn.
ImWchar stand_in(char32_t character);
/// How many there are: glyphs baked before the last of them came lack it.
std::size_t count();
/// The `i`th of them, and its stand-in.
char32_t character(std::size_t i);
ImWchar code(std::size_t i);

/// Whether `text` holds anything that is drawn otherwise than it is stored.
bool concerns(std::string_view text);
std::string drawn(std::string_view text);
/// One stand-in for each character, so that nothing is lost while somebody edits.
std::string for_field(std::string_view text);
std::string real(std::string_view text);
/// What a text field is given for a code point that is typed.
unsigned typed(unsigned character);

/// The system's clipboard with real characters, whatever a field copies or pastes. Once for each ImGui
/// context.
void watch_clipboard(ImGuiIO& io);
/// The clipboard's text as it is to be stored.
std::string clipboard();

}  // namespace hh::ui::astral
