// Words on a screen: one line, paragraphs, spaced capitals, mixed styles; fitted, never cut.
//
//     text(ui, "PASS handoff", {.role = Role::Heading});
//     paragraph(ui, step.notes, {.color = ui.theme().quiet});
//     text_in(ui, box, headline, {.role = Role::Display, .lines = 3, .shrink = true});
//
// The first two take their place from the pen; `_in` and `_at` draw into given pixels.
#pragma once

#include "ui/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::ui {

enum class Align { Left, Centre, Right };
enum class Sit { Top, Middle, Bottom };

struct TextLook {
  Role role = Role::Body;
  std::optional<Color> color{};  ///< text where empty
  Align align = Align::Left;
  Sit sit = Sit::Top;    ///< in a given rectangle
  int lines = 0;         ///< at most so many, then an ellipsis; 0: as many as it takes
  bool shrink = false;   ///< smaller roles before anything is shortened
  float leading = 1.3f;  ///< line height over em
};

float text_width(const Ui& ui, std::string_view s, Role role);
float line_height(const Ui& ui, Role role, float leading = 1.3f);
/// `s` cut to `width` pixels with an ellipsis; `s` itself where it fits.
std::string shorten(const Ui& ui, std::string_view s, Role role, float width);
/// Broken at spaces (and between ideographs); explicit newlines are kept.
std::vector<std::string> break_lines(const Ui& ui, std::string_view s, Role role, float width);

/// One line; shortened with the full text at the pointer where it does not fit.
Rect text(Ui& ui, std::string_view s, TextLook look = {});
/// As many lines as it takes, over the width that is left. Blank lines part paragraphs.
Rect paragraph(Ui& ui, std::string_view s, TextLook look = {});
/// SPACED CAPITALS above a group.
Rect label(Ui& ui, std::string_view s, std::optional<Color> color = {});

/// Into a rectangle; returns what was covered. Shrinks or shortens as the look says.
Rect text_in(Ui& ui, Rect where, std::string_view s, TextLook look = {});
/// One line with its left top (or centre, or right top) at `at`, whatever the flow.
Rect text_at(Ui& ui, ImVec2 at, std::string_view s, TextLook look = {});
Rect label_at(Ui& ui, ImVec2 at, std::string_view s, Align align = Align::Left,
              std::optional<Color> color = {}, Role role = Role::Label);
float label_width(const Ui& ui, std::string_view s, Role role = Role::Label);
std::string upper(std::string_view s);

/// A run of one style inside a text of several.
struct Span {
  std::string text;
  Color color;
  bool strong = false;
};
/// Height of the spans wrapped to `width` in one role.
float spans_height(const Ui& ui, const std::vector<Span>& spans, Role role, float width,
                   float leading = 1.45f);
/// Wraps over all spans; shrinks until the whole fits in `where`. Returns what was covered.
Rect spans_in(Ui& ui, Rect where, const std::vector<Span>& spans, Role role, float leading = 1.45f);

}  // namespace hh::ui
