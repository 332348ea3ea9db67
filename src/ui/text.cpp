#include "ui/text.hpp"

#include "ui/astral.hpp"
#include "ui/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

Color color_of(const Ui& ui, const std::optional<Color>& color) { return color.value_or(ui.theme().text); }

/// Every word of every screen goes through here.
Rect put(Ui& ui, ImVec2 at, std::string_view s, Role role, Color color, float line, bool shortened) {
  const float size = ui.fonts().size(role);
  const ImVec2 pos{std::round(at.x), std::round(at.y + (line - size) / 2)};
  const float w = text_width(ui, s, role);
  const std::string other = astral::concerns(s) ? astral::drawn(s) : std::string{};
  const std::string_view seen = other.empty() ? s : other;
  if (!s.empty())
    ui.draw()->AddText(ui.fonts().of(role), size, pos, color, seen.data(), seen.data() + seen.size());
  const Rect rect{at.x, at.y, w, line};
  const bool cut = shortened || s.ends_with(ellipsis);
  if (cut) ui.lost();
  if (!s.empty()) ui.log({std::string(s), rect, ui.clip(), ui.fonts().em(role), cut});
  return rect;
}

float aligned(Align align, float x, float room, float w) {
  if (align == Align::Right) return x + room - w;
  if (align == Align::Centre) return x + (room - w) / 2;
  return x;
}

/// Takes words from `s` until `width` is full; returns the bytes taken (at least one character).
std::size_t take_line(const FontSet& fonts, Role role, std::string_view s, float width) {
  float x = 0;
  std::size_t last_break = 0;
  for (std::size_t at = 0; at < s.size();) {
    const Utf8Step step = utf8_at(s, at);
    if (step.character == ' ' && at > 0) last_break = at;
    if (breaks_anywhere(step.character) && at > 0) last_break = at;
    x += fonts.advance(role, step.character);
    if (x > width && step.character != ' ') return last_break > 0 ? last_break : std::max(at, step.bytes);
    at += step.bytes;
    if (breaks_anywhere(step.character)) last_break = at;
  }
  return s.size();
}

std::string_view trim_spaces(std::string_view s) {
  while (!s.empty() && s.front() == ' ')
    s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ')
    s.remove_suffix(1);
  return s;
}

struct Fitted {
  Role role;
  std::vector<std::string> lines;
  bool shortened = false;
  bool broken = false;  ///< a word had to be broken apart
};

/// Lines of `s` in the largest role that fits the look and `height` (0: any).
Fitted fit(const Ui& ui, std::string_view s, const TextLook& look, float width, float height) {
  Role role = look.role;
  for (;;) {
    Fitted fitted{role, break_lines(ui, s, role, width)};
    const float step = line_height(ui, role, look.leading);
    int most = look.lines > 0 ? look.lines : 100000;
    if (height > 0) most = std::min(most, std::max(1, static_cast<int>((height + 1) / step)));
    bool too_wide = false;
    if (look.shrink) {
      // A word that had to be broken apart asks for a smaller size, too.
      for (std::size_t i = 0, from = 0; i < s.size() && !too_wide; i = from) {
        from = std::min(s.find_first_of(" \n", i), s.size());
        const std::string_view word = s.substr(i, from - i);
        const bool free = !word.empty() && breaks_anywhere(utf8_at(word, 0).character);
        too_wide = !free && text_width(ui, word, role) > width;
        ++from;
      }
    }
    const bool fits = static_cast<int>(fitted.lines.size()) <= most && !too_wide;
    if (fits) return fitted;
    if (look.shrink && smaller(role) != role) {
      role = smaller(role);
      continue;
    }
    fitted.broken = look.shrink && too_wide;
    if (static_cast<int>(fitted.lines.size()) > most) {
      fitted.lines.resize(static_cast<std::size_t>(most));
      std::string& last = fitted.lines.back();
      last = shorten(ui, last + "  " + std::string(ellipsis), role, width);
      if (!last.ends_with(ellipsis)) last += ellipsis;
      fitted.shortened = true;
    }
    return fitted;
  }
}

Rect draw_lines(Ui& ui, Rect where, const Fitted& fitted, const TextLook& look) {
  const float step = line_height(ui, fitted.role, look.leading);
  const float total = step * static_cast<float>(fitted.lines.size());
  float y = where.y;
  if (look.sit == Sit::Middle) y += (where.h - total) / 2;
  if (look.sit == Sit::Bottom) y += where.h - total;
  Rect covered{where.x, y, 0, total};
  if (fitted.broken || (where.h > 0 && total > where.h + step * 0.5f)) ui.lost();
  for (std::size_t i = 0; i < fitted.lines.size(); ++i) {
    const std::string& line = fitted.lines[i];
    const float w = text_width(ui, line, fitted.role);
    const float x = aligned(look.align, where.x, where.w, w);
    put(ui, {x, y}, line, fitted.role, color_of(ui, look.color), step,
        fitted.shortened && i + 1 == fitted.lines.size());
    covered.w = std::max(covered.w, w);
    y += step;
  }
  return covered;
}

void hint_if_hovered(Ui& ui, Rect where, std::string_view full) {
  if (where.has(ImGui::GetIO().MousePos) && ImGui::IsWindowHovered()) ui.hint(std::string(full));
}

}  // namespace

float text_width(const Ui& ui, std::string_view s, Role role) {
  float w = 0;
  for (std::size_t at = 0; at < s.size();) {
    const Utf8Step step = utf8_at(s, at);
    at += step.bytes;
    w += ui.fonts().advance(role, step.character);
  }
  return std::ceil(w);
}

float line_height(const Ui& ui, Role role, float leading) {
  return std::round(ui.fonts().em(role) * leading);
}

std::string shorten(const Ui& ui, std::string_view s, Role role, float width) {
  if (text_width(ui, s, role) <= width + 0.5f) return std::string(s);
  const float room = width - text_width(ui, ellipsis, role);
  float x = 0;
  std::size_t at = 0;
  while (at < s.size()) {
    const Utf8Step step = utf8_at(s, at);
    x += ui.fonts().advance(role, step.character);
    if (x > room) break;
    at += step.bytes;
  }
  return std::string(trim_spaces(s.substr(0, at))) + std::string(ellipsis);
}

std::vector<std::string> break_lines(const Ui& ui, std::string_view s, Role role, float width) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (;;) {
    const std::size_t end = std::min(s.find('\n', from), s.size());
    std::string_view rest = trim_spaces(s.substr(from, end - from));
    if (rest.empty() && (from > 0 || end < s.size())) lines.emplace_back();
    while (!rest.empty()) {
      const std::size_t taken = take_line(ui.fonts(), role, rest, width);
      lines.emplace_back(trim_spaces(rest.substr(0, taken)));
      rest = trim_spaces(rest.substr(taken));
    }
    if (end >= s.size()) break;
    from = end + 1;
  }
  return lines;
}

Rect text(Ui& ui, std::string_view s, TextLook look) {
  const float room = ui.width();
  Role role = look.role;
  while (look.shrink && text_width(ui, s, role) > room && smaller(role) != role)
    role = smaller(role);
  const std::string shown = shorten(ui, s, role, room);
  const float w = text_width(ui, shown, role);
  const bool fill = look.align != Align::Left && !ui.flow().across;
  const float step = line_height(ui, role, look.leading);
  const Rect spot = ui.place(fill ? room : w, step);
  const bool shortened = shown.size() != s.size();
  put(ui, {aligned(look.align, spot.x, spot.w, w), spot.y}, shown, role, color_of(ui, look.color), step,
      shortened);
  if (shortened) hint_if_hovered(ui, spot, s);
  return spot;
}

Rect paragraph(Ui& ui, std::string_view s, TextLook look) {
  const float room = ui.width();
  const Fitted fitted = fit(ui, s, look, room, 0);
  const float total = line_height(ui, fitted.role, look.leading) * static_cast<float>(fitted.lines.size());
  const Rect spot = ui.place(room, total);
  draw_lines(ui, spot, fitted, look);
  if (fitted.shortened) hint_if_hovered(ui, spot, s);
  return spot;
}

Rect text_in(Ui& ui, Rect where, std::string_view s, TextLook look) {
  const Fitted fitted = fit(ui, s, look, where.w, where.h);
  const Rect covered = draw_lines(ui, where, fitted, look);
  if (fitted.shortened) hint_if_hovered(ui, covered, s);
  return covered;
}

Rect text_at(Ui& ui, ImVec2 at, std::string_view s, TextLook look) {
  const float w = text_width(ui, s, look.role);
  return put(ui, {aligned(look.align, at.x, 0, w), at.y}, s, look.role, color_of(ui, look.color),
             line_height(ui, look.role, look.leading), false);
}

std::string upper(std::string_view s) {
  std::string out;
  for (std::size_t at = 0; at < s.size();) {
    const Utf8Step step = utf8_at(s, at);
    at += step.bytes;
    utf8proc_uint8_t buffer[4];
    const auto c = utf8proc_toupper(static_cast<utf8proc_int32_t>(step.character));
    const auto n = utf8proc_encode_char(c, buffer);
    out.append(reinterpret_cast<const char*>(buffer),
               static_cast<std::size_t>(std::max<utf8proc_ssize_t>(n, 0)));
  }
  return out;
}

float label_width(const Ui& ui, std::string_view s, Role role) {
  const std::string capitals = upper(s);
  const float spacing = ui.fonts().em(role) * 0.09f;
  float w = 0;
  for (std::size_t at = 0; at < capitals.size();) {
    const Utf8Step step = utf8_at(capitals, at);
    at += step.bytes;
    w += ui.fonts().advance(role, step.character) + spacing;
  }
  return std::ceil(std::max(0.0f, w - spacing));
}

Rect label_at(Ui& ui, ImVec2 at, std::string_view s, Align align, std::optional<Color> color, Role role) {
  const std::string capitals = astral::drawn(upper(s));
  const float w = label_width(ui, s, role), step_y = line_height(ui, role);
  const float size = ui.fonts().size(role), spacing = ui.fonts().em(role) * 0.09f;
  float x = aligned(align, at.x, 0, w);
  const Rect rect{x, at.y, w, step_y};
  for (std::size_t i = 0; i < capitals.size();) {
    const Utf8Step step = utf8_at(capitals, i);
    ui.draw()->AddText(ui.fonts().of(role), size, {std::round(x), std::round(at.y + (step_y - size) / 2)},
                       color.value_or(ui.theme().quiet), capitals.data() + i,
                       capitals.data() + i + step.bytes);
    x += ui.fonts().advance(role, step.character) + spacing;
    i += step.bytes;
  }
  if (!capitals.empty()) ui.log({capitals, rect, ui.clip(), ui.fonts().em(role), false});
  return rect;
}

Rect label(Ui& ui, std::string_view s, std::optional<Color> color) {
  std::string shown(s);
  for (float room = ui.width(); room > 0 && label_width(ui, shown) > ui.width(); room *= 0.92f) {
    shown = shorten(ui, upper(s), Role::Label, room);
  }
  const Rect spot = ui.place(label_width(ui, shown), line_height(ui, Role::Label));
  label_at(ui, spot.min(), shown, Align::Left, color);
  if (shown != s && shown.ends_with(ellipsis)) hint_if_hovered(ui, spot, s);
  return spot;
}

}  // namespace hh::ui
