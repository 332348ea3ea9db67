#include "ui/text.hpp"

#include "ui/utf8.hpp"

#include <cmath>

namespace hh::ui {
namespace {

/// A word with the style of the span it came from; `glued` words have no space before them.
struct Piece {
  std::string text;
  const Span* style;
  bool glued = false;
  float x = 0;
  int line = 0;
};

Role strong_of(Role role) {
  switch (role) {
    case Role::Lead:
      return Role::LeadStrong;
    case Role::Body:
      return Role::BodyStrong;
    case Role::Small:
      return Role::SmallStrong;
    default:
      return role;
  }
}

std::vector<Piece> pieces_of(const std::vector<Span>& spans) {
  std::vector<Piece> pieces;
  bool space_before = true;
  for (const Span& span : spans) {
    std::size_t at = 0;
    while (at < span.text.size()) {
      if (span.text[at] == ' ' || span.text[at] == '\n') {
        space_before = true;
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < span.text.size() && span.text[end] != ' ' && span.text[end] != '\n') {
        const Utf8Step step = utf8_at(span.text, end);
        if (end > at && breaks_anywhere(step.character)) break;
        end += step.bytes;
        if (breaks_anywhere(step.character)) break;
      }
      pieces.push_back({span.text.substr(at, end - at), &span, !space_before, 0, 0});
      space_before = false;
      at = end;
    }
  }
  return pieces;
}

/// Unrounded, so that many words in a row do not drift from where one run of them is drawn.
float exact_width(const Ui& ui, std::string_view s, Role role) {
  float w = 0;
  for (std::size_t at = 0; at < s.size();) {
    const Utf8Step step = utf8_at(s, at);
    at += step.bytes;
    w += ui.fonts().advance(role, step.character);
  }
  return w;
}

Role role_of(const Piece& piece, Role role) { return piece.style->strong ? strong_of(role) : role; }

/// Puts every piece on its line; returns how many lines there are.
int lay_out(const Ui& ui, std::vector<Piece>& pieces, Role role, float width) {
  float x = 0;
  int line = 0;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;  // glued pieces stay together unless an ideograph lets them part
    float w = exact_width(ui, pieces[i].text, role_of(pieces[i], role));
    while (end < pieces.size() && pieces[end].glued &&
           !breaks_anywhere(utf8_at(pieces[end].text, 0).character)) {
      w += exact_width(ui, pieces[end].text, role_of(pieces[end], role));
      ++end;
    }
    const float space = pieces[i].glued || x == 0 ? 0 : exact_width(ui, " ", role_of(pieces[i], role));
    if (x > 0 && x + space + w > width) {
      x = 0;
      ++line;
    } else {
      x += space;
    }
    for (; i < end; ++i) {
      pieces[i].x = x;
      pieces[i].line = line;
      x += exact_width(ui, pieces[i].text, role_of(pieces[i], role));
    }
  }
  return pieces.empty() ? 0 : line + 1;
}

}  // namespace

float spans_height(const Ui& ui, const std::vector<Span>& spans, Role role, float width, float leading) {
  std::vector<Piece> pieces = pieces_of(spans);
  return static_cast<float>(lay_out(ui, pieces, role, width)) * line_height(ui, role, leading);
}

Rect spans_in(Ui& ui, Rect where, const std::vector<Span>& spans, Role role, float leading) {
  std::vector<Piece> pieces = pieces_of(spans);
  int lines = lay_out(ui, pieces, role, where.w);
  while (static_cast<float>(lines) * line_height(ui, role, leading) > where.h && smaller(role) != role) {
    role = smaller(role);
    lines = lay_out(ui, pieces, role, where.w);
  }
  const float step = line_height(ui, role, leading);
  if (static_cast<float>(lines) * step > where.h + 1) ui.lost();
  for (std::size_t i = 0; i < pieces.size();) {
    // Neighbours of one style on one line are drawn (and recorded) as one run.
    std::size_t end = i + 1;
    std::string run = pieces[i].text;
    while (end < pieces.size() && pieces[end].style == pieces[i].style &&
           pieces[end].line == pieces[i].line) {
      run += (pieces[end].glued ? "" : " ") + pieces[end].text;
      ++end;
    }
    text_at(ui, {where.x + pieces[i].x, where.y + step * static_cast<float>(pieces[i].line)}, run,
            {.role = pieces[i].style->strong ? strong_of(role) : role,
             .color = pieces[i].style->color,
             .leading = leading});
    i = end;
  }
  return {where.x, where.y, where.w, step * static_cast<float>(lines)};
}

}  // namespace hh::ui
