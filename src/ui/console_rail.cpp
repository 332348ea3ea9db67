// The agenda at the left: planned, taken, over; the current section marked.
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/digits.hpp"

namespace hh::ui {

using namespace domain;

namespace {

std::string below(const ConsoleScene& c, std::size_t index) {
  const SectionTimes& times = c.run.sections[index];
  const Section& section = c.program().sections[index];
  if (const Step* step = c.step(); times.current && step != nullptr) return step->title;
  std::string out = clock_text(times.planned);
  if (times.added != Millis{0}) out += " " + signed_clock(times.added);
  if (times.entered) {
    out += " · took " + clock_text(std::chrono::floor<Seconds>(times.spent));
  } else if (section.is_protected) {
    out += " · protected";
  }
  return out;
}

struct RailClock {
  std::string words;
  Tone tone = Tone::Quiet;
};

RailClock clock_of(const SectionTimes& times) {
  if (times.current) {
    const Heat how = heat(times.remaining(), times.allotted());
    return {clock_text(times.remaining()), how == Heat::Overtime || how == Heat::Red ? Tone::Bad
                                           : how == Heat::Amber                      ? Tone::Warn
                                                                                     : Tone::Plain};
  }
  if (!times.entered) return {};
  const Millis over = times.spent - times.planned;
  return {signed_clock(over), over >= Seconds{1} ? Tone::Warn : Tone::Good};
}

void draw_section(ConsoleScene& c, std::size_t index) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  const Section& section = c.program().sections[index];
  const SectionTimes& times = c.run.sections[index];
  const float height = line_height(ui, Role::BodyStrong) + line_height(ui, Role::Small) + ui.px(26);
  const Rect where = ui.place(ui.width(), height);
  const Pressed state = press_area(ui, "section." + std::to_string(index + 1), where, section.title,
                                   c.run.stage == Stage::Running);
  if (times.current || state.hovered || state.focused) {
    ui.draw()->AddRectFilled(where.min(), where.max(), times.current ? theme.control : theme.ink,
                             ui.px(theme.radius));
  }
  if (times.current) {
    ui.draw()->AddRectFilled(where.min(), {where.x + ui.px(5), where.bottom()}, theme.accent, ui.px(3));
    reveal(ui, where);
  }
  Rect inner = where.inset(ui.px(18), ui.px(13));
  const RailClock clock = clock_of(times);
  Rect head = inner.cut_top(line_height(ui, Role::BodyStrong));
  if (!clock.words.empty()) {
    const Role role = times.current ? Role::BodyStrong : Role::Body;
    const float wide = digits_size(ui, clock.words, role).x;
    const Rect right = head.cut_right(wide + ui.px(12));
    text_at(ui, {right.right(), right.y}, clock.words,
            {.role = role, .color = theme.tone(clock.tone), .align = Align::Right});
  }
  const bool past = times.entered && !times.current;
  text_in(ui, head, section.title,
          {.role = times.current ? Role::BodyStrong : Role::Body,
           .color = past ? theme.quiet : theme.text,
           .lines = 1,
           .shrink = true});
  text_in(ui, inner, below(c, index), {.role = Role::Small, .color = theme.quiet, .lines = 1});
  if (state.pressed) c.move(GoTo{Position{static_cast<int>(index), 0}});
}

}  // namespace

void console_rail(ConsoleScene& c, Rect where) {
  Ui& ui = c.ui;
  panel(ui, where, {.fill = ui.theme().raised, .pad = 20, .pad_y = 28, .gap = 6}, [&] {
    text(ui, c.program().title, {.role = Role::Heading, .lines = 1, .shrink = true});
    std::string place = c.session.settings.room.empty() ? "" : c.session.settings.room + " · ";
    place += counted(static_cast<int>(c.session.roster.pairs.size()), "pair");
    text(ui, place, {.color = ui.theme().quiet, .lines = 1});
    if (c.scene.snap.rehearsal) {
      row(ui, {}, [&] { chip(ui, "rehearsal · nothing is stored", Tone::Warn); });
    }
    console_pages(c);
    ui.space(6);
    scroll(ui, "rail", {.gap = 6}, [&] {
      for (std::size_t i = 0; i < c.run.sections.size(); ++i) {
        draw_section(c, i);
      }
    });
  });
}

}  // namespace hh::ui
