#include "ui/home.hpp"

#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/recovery.hpp"
#include "ui/settings_keys.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace hh::ui {
namespace {

bool large(const HomeCard& card) { return card.id == "home.run"; }

struct CardColors {
  Color fill, text, quiet;
};

CardColors colors(const Theme& theme, const HomeCard& card, const Pressed& state) {
  if (large(card)) {
    const float dim = state.held ? 0.14f : state.hovered ? 0.07f : 0.0f;
    return {mix(theme.accent, theme.on_accent, dim), theme.on_accent, theme.on_accent};
  }
  const Color fill = state.held ? theme.control_hover : state.hovered ? theme.control : theme.raised;
  return {fill, theme.text, theme.quiet};
}

Role title_role(const HomeCard& card) { return large(card) ? Role::Display : Role::Title; }

/// What a card needs so that none of its words are cut.
float height_needed(const Ui& ui, const HomeCard& card, float width) {
  const float inner = width - 2 * ui.px(40);
  const Role words = Role::Body;
  float height = 2 * ui.px(36) + line_height(ui, title_role(card)) + ui.px(10);
  if (!card.number.empty()) height += line_height(ui, Role::Display, 1.2f);
  if (!card.warning.empty() && card.number.empty()) height += line_height(ui, words);
  height += static_cast<float>(break_lines(ui, card.says, words, inner).size()) * line_height(ui, words);
  if (!card.below.empty()) {
    height += ui.px(24) + static_cast<float>(break_lines(ui, card.below, Role::Small, inner).size()) *
                              line_height(ui, Role::Small);
  }
  return height + ui.touch();
}

void draw_number(Ui& ui, const HomeCard& card, Rect& inner, const CardColors& look) {
  if (card.number.empty() && card.warning.empty()) return;
  const bool alone = card.number.empty();
  Rect line = inner.cut_top(line_height(ui, alone ? Role::Body : Role::Display, alone ? 1.3f : 1.2f));
  if (!alone) {
    const Rect number = text_in(ui, line, card.number,
                                {.role = Role::Display, .color = look.text, .lines = 1, .shrink = true});
    line.cut_left(number.w + ui.px(18));
    line.cut_top(std::max(0.0f, number.h - line_height(ui, Role::Title)));
  }
  text_in(ui, line, card.warning,
          {.role = alone ? Role::BodyStrong : Role::Heading,
           .color = ui.theme().red,
           .lines = 1,
           .shrink = true});
}

void draw_cap(Ui& ui, Rect inner, const std::string& key) {
  const float size = line_height(ui, Role::Body) + ui.px(12);
  panel(ui, {inner.right() - size, inner.bottom() - size, size * 1.5f, size}, {}, [&] { key_cap(ui, key); });
}

bool draw_card(Ui& ui, const HomeCard& card, Rect where) {
  const Pressed state = press_area(ui, card.id, where, card.title, true, ControlKind::Card);
  const Theme& theme = ui.theme();
  const CardColors look = colors(theme, card, state);
  const float radius = ui.px(theme.radius + 6);
  ui.draw()->AddRectFilled(where.min(), where.max(), look.fill, radius);
  if (theme.outline > 0 || state.focused) {
    const Color edge = state.focused ? theme.text : theme.line;
    ui.draw()->AddRect(where.min(), where.max(), edge, radius, 0, ui.px(state.focused ? 4 : theme.outline));
  }
  Rect inner = where.inset(ui.px(40), ui.px(36));
  draw_cap(ui, where.inset(ui.px(34), ui.px(30)), card.key);
  const Rect title = text_in(ui, inner, card.title,
                             {.role = title_role(card), .color = look.text, .lines = 1, .shrink = true});
  inner.cut_top(title.h + ui.px(10));
  draw_number(ui, card, inner, look);
  text_in(ui, inner, card.says, {.role = Role::Body, .color = look.quiet});
  if (!card.below.empty()) {
    Rect foot = inner;
    foot.cut_right(ui.px(90));
    text_in(ui, foot, card.below, {.role = Role::Small, .color = look.quiet, .sit = Sit::Bottom});
  }
  return state.pressed;
}

/// The large card at the left, the others two by two; one under the other where type is large.
std::vector<Rect> places(const Ui& ui, const std::vector<HomeCard>& cards, Rect area) {
  const float gap = ui.px(28);
  const bool narrow = ems(ui, area.w) < 52;
  const float left = narrow ? area.w : (area.w - gap) * 0.39f;
  const float half = ((narrow ? area.w : area.w - gap - left) - gap) / 2;
  const auto need = [&](std::size_t i, float width) { return height_needed(ui, cards[i], width); };
  const float low = std::max(need(3, half), need(4, half));
  const float high = std::max(need(1, half), need(2, half));
  if (narrow) {
    const float top = need(0, left);
    const float second = area.y + top + gap;
    const float third = second + high + gap;
    return {{area.x, area.y, left, top},
            {area.x, second, half, high},
            {area.x + half + gap, second, half, high},
            {area.x, third, half, low},
            {area.x + half + gap, third, half, low}};
  }
  const float all = std::max({need(0, left), high + gap + low, std::min(area.h, ui.px(610))});
  const float upper = std::max(high, (all - gap) - std::max(low, (all - gap) * 0.43f));
  const float x = area.x + left + gap;
  return {{area.x, area.y, left, all},
          {x, area.y, half, upper},
          {x + half + gap, area.y, half, upper},
          {x, area.y + upper + gap, half, all - gap - upper},
          {x + half + gap, area.y + upper + gap, half, all - gap - upper}};
}

Turn draw_cards(Scene& scene, Rect area) {
  Ui& ui = scene.ui;
  const std::vector<HomeCard> cards = home_cards(scene.snap, scene.now);
  Turn turn;
  panel(ui, area, {}, [&] {
    scroll(ui, "home.cards", {}, [&] {
      const ImVec2 top = ui.flow().pen;
      const std::vector<Rect> where = places(ui, cards, {top.x, top.y, ui.width(), area.h});
      ui.place(ui.width(), std::max(where.front().bottom(), where.back().bottom()) - top.y);
      for (std::size_t i = 0; i < cards.size(); ++i) {
        if (draw_card(ui, cards[i], where[i]) || key(scene, cards[i].key)) turn = cards[i].leads_to;
      }
    });
  });
  return turn;
}

std::vector<std::string> warnings(const Scene& scene) {
  std::vector<std::string> lines = scene.here.warnings;
  if (scene.here.wall_wanted)
    lines.push_back("The wall's screen " + *scene.here.wall_wanted + " is not plugged in.");
  if (scene.snap.shelf) {
    for (const library::Fault& fault : scene.snap.shelf->faults) {
      if (!fault.warning) lines.push_back(fault.sentence());
    }
  }
  if (lines.size() > 3) {
    const std::size_t more = lines.size() - 2;
    lines.resize(2);
    lines.push_back("and " + std::to_string(more) + " more, see Library");
  }
  return lines;
}

float foot_buttons_width(const Ui& ui) {
  return button_width(ui, "Calculators", {.key = "K"}) + button_width(ui, "Working days", {.key = "W"}) +
         button_width(ui, "Import", {.key = "I"}) + button_width(ui, "History", {.key = "Y"}) +
         button_width(ui, "Keys", {.key = "?"}) + button_width(ui, "Settings", {.key = "Ctrl ,"}) + ui.px(56);
}

/// The words about the store beside the buttons, part by part; or above them where they would be cut.
struct Foot {
  std::string words;
  bool stacked = false;
  float height = 0;
};
Foot foot_for(const Scene& scene, float width) {
  const Ui& ui = scene.ui;
  const float beside = std::max(1.0F, width - foot_buttons_width(ui) - ui.px(16));
  const float line = line_height(ui, Role::Small);
  Foot out{store_words(scene.snap, scene.now, scene.here), false, std::max(ui.touch(), 2 * line)};
  if (text_width(ui, out.words, Role::Small) <= beside) return out;
  std::string parts = out.words;
  const std::string_view dot = " · ";
  for (auto at = parts.find(dot); at != std::string::npos; at = parts.find(dot, at))
    parts.replace(at, dot.size(), "\n");
  if (break_lines(ui, parts, Role::Small, beside).size() <= 2) {
    out.words = parts;
  } else {
    out.stacked = true;
    out.height = line + ui.touch();
  }
  return out;
}

Turn draw_foot(Scene& scene, Rect foot, const Foot& look, HomeMemory& memory) {
  Ui& ui = scene.ui;
  Turn turn;
  const float buttons = foot_buttons_width(ui);
  const Rect above = look.stacked ? foot.cut_top(line_height(ui, Role::Small)) : Rect{};
  panel(ui, look.stacked ? foot : foot.cut_right(buttons), {}, [&] {
    row(ui, {.gap = 8, .height = 52}, [&] {
      if (quiet_button(ui, "home.calculators", "Calculators", {.key = "K"}) || key(scene, "K"))
        memory.calculators.open = !memory.calculators.open;
      if (quiet_button(ui, "home.working_days", "Working days",
                       {.key = "W", .hint = "the working week and the holidays that clocks count by"}) ||
          key(scene, "W"))
        turn = Page::WorkingDays;
      if (quiet_button(ui, "home.import", "Import", {.key = "I", .hint = "make a training of a document"}) ||
          key(scene, "I"))
        turn = Page::Import;
      if (quiet_button(ui, "home.history", "History", {.key = "Y"}) || key(scene, "Y")) turn = Page::History;
      if (quiet_button(ui, "home.keys", "Keys", {.key = "?"}) || key(scene, "?")) memory.keys_shown = true;
      if (quiet_button(ui, "home.settings", "Settings", {.key = "Ctrl ,"}) || key(scene, "Ctrl+,"))
        turn = Page::Settings;
    });
  });
  if (!look.stacked) foot.cut_right(ui.px(16));
  text_in(ui, look.stacked ? above : foot, look.words,
          {.role = Role::Small,
           .color = scene.snap.storing ? ui.theme().quiet : ui.theme().red,
           .sit = Sit::Middle,
           .lines = 2,
           .shrink = true});
  return turn;
}

void draw_keys(Scene& scene, HomeMemory& memory) {
  Ui& ui = scene.ui;
  begin_dialog(ui, "keys", 760);
  text(ui, "Keys", {.role = Role::Heading});
  const std::vector<std::pair<std::string, std::string>> known{
      {"R  F  H  L  E  Y  I  W",
       "open the card with that letter; Y is the history, I imports, W are the working days"},
      {"Ctrl ,", "settings, also during the hour"},
      {"L", "during the hour: people who come late, leave, take a seat"},
      {"Ctrl F", "look anything up in the library"},
      {"K", "calculators"},
      {"Esc", "back to Home"},
      {"Tab, Enter", "go through everything on a page, and press it"},
      {"Space, Page Down, →", "during the hour: next; ← and Page Up: back"},
      {"P   +   −", "pause; a minute more or less"},
      {"B   F", "wall black; wall frozen"},
      {"F5   F11", "wall on or off; full screen"},
      {"Ctrl Z", "take the last act back"}};
  for (const auto& [cap, does] : known) {
    fact_row(ui, cap, does);
  }
  const bool pressed = primary_button(ui, "keys.close", "Close", {.key = "Esc"});
  if (end_dialog(ui) || pressed) memory.keys_shown = false;
}

/// An hour that was left open is the first thing to be seen, and never closed by itself.
bool draw_open(Scene& scene, Rect& page) {
  const auto& open = scene.snap.recoveries;
  if (open.empty()) return false;
  Ui& ui = scene.ui;
  const bool one = open.size() == 1;
  const std::string words = one ? recovery_words(open.front(), scene.now).title + ": " + open.front().title +
                                      (open.front().room.empty() ? "" : ", room " + open.front().room)
                                : counted(static_cast<int>(open.size()), "hour is open", "hours are open");
  Rect strip = page.cut_top(ui.touch() + ui.px(16));
  page.cut_top(ui.px(16));
  ui.draw()->AddRectFilled(strip.min(), strip.max(), ui.theme().tone_fill(Tone::Warn),
                           ui.px(ui.theme().radius));
  strip = strip.inset(ui.px(20), ui.px(8));
  const ButtonLook look{.key = "G", .hint = "go on with it, end it or abandon it"};
  bool pressed = false;
  panel(ui, strip.cut_right(button_width(ui, "Go on or close it", look)), {},
        [&] { pressed = button(ui, "home.open_hour", "Go on or close it", look); });
  strip.cut_right(ui.px(16));
  text_in(
      ui, strip, words,
      {.role = Role::BodyStrong, .color = ui.theme().amber, .sit = Sit::Middle, .lines = 1, .shrink = true});
  return pressed || key(scene, "G");
}

}  // namespace

Turn draw_home(Scene& scene, HomeMemory& memory) {
  Ui& ui = scene.ui;
  const bool narrow = ems(ui, ui.window().w) < 60;
  Rect page = ui.window().inset(narrow ? ui.px(40) : ui.px(120), ui.px(narrow ? 24 : 64));
  const std::string place = setting(scene.snap, remembered::room);
  page.cut_top(narrow ? 0 : ui.px(28));
  text_in(ui, page.cut_top(line_height(ui, Role::Display)), "Handoff Hour",
          {.role = Role::Display, .lines = 1, .shrink = true});
  text_in(ui, page.cut_top(line_height(ui, Role::Heading)),
          long_date(today(scene.now)) + (place.empty() ? "" : " · room " + place),
          {.role = narrow ? Role::Body : Role::Lead, .color = ui.theme().quiet, .lines = 1, .shrink = true});
  const Foot foot_look = foot_for(scene, page.w);
  const Rect foot = page.cut_bottom(foot_look.height);
  page.cut_bottom(ui.px(12));
  for (const std::string& line : warnings(scene)) {
    text_in(ui, page.cut_bottom(line_height(ui, Role::Small)), line,
            {.role = Role::Small, .color = ui.theme().amber, .lines = 1});
  }
  page.cut_top(ui.px(narrow ? 16 : 52));
  page.cut_bottom(ui.px(12));
  const bool open = draw_open(scene, page);
  Turn turn = draw_cards(scene, page);
  if (open) turn = Page::OpenHour;
  if (Turn other = draw_foot(scene, foot, foot_look, memory)) turn = other;
  const bool covered = memory.keys_shown || memory.calculators.open;
  if (memory.keys_shown) draw_keys(scene, memory);
  draw_calculators(scene, memory.calculators, nullptr);
  return covered ? Turn{} : turn;
}

}  // namespace hh::ui
