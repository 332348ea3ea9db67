#include "ui/calculators.hpp"

#include "domain/session.hpp"
#include "ui/calculators_parts.hpp"
#include "ui/settings_keys.hpp"
#include "ui/widgets.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string room_of(const session::Snapshot& snap) {
  return snap.live ? snap.live->settings.room : setting(snap, remembered::room);
}

std::string setting_of(const std::string& room, const Calculator& one, const CalculatorAsk& ask) {
  return "calc." + room + "." + one.id + "." + ask.id;
}

/// What stands there before anybody typed: of the opening number, the training's own.
std::string start_of(const Calculator& one, const CalculatorAsk& ask, const Program* program) {
  if (one.id == "kept" && ask.id == "lost" && program != nullptr && program->opening) {
    const std::int64_t amount = program->opening->amount;
    if (amount <= most_cents / 100) return money_words({amount * 100, program->opening->currency});
  }
  return ask.start;
}

Tone tone_of(Mood mood) {
  switch (mood) {
    case Mood::Good:
      return Tone::Good;
    case Mood::Careful:
      return Tone::Warn;
    case Mood::Bad:
      return Tone::Bad;
    case Mood::Plain:
      break;
  }
  return Tone::Plain;
}

void list_row(const CalculatorView& v, const std::string& id, const std::string& title) {
  Ui& ui = v.scene.ui;
  const Theme& theme = ui.theme();
  const Rect where = ui.place(ui.width(), std::max(ui.touch(), line_height(ui, Role::Body) + ui.px(16)));
  const Pressed state = press_area(ui, "calc." + id, where, title, true, ControlKind::Row);
  const bool on = v.memory.chosen == id;
  if (on || state.hovered || state.focused) {
    const Color fill = on ? theme.control : fade(theme.control, 0.5f);
    ui.draw()->AddRectFilled(where.min(), where.max(), fill, ui.px(12));
  }
  if (on) ui.draw()->AddRectFilled(where.min(), {where.x + ui.px(6), where.bottom()}, theme.accent, ui.px(3));
  Rect inner = where.inset(ui.px(20), 0);
  if (is_on_wall(v, id)) {
    const std::string words = "on the wall";
    text_in(
        ui, inner.cut_right(text_width(ui, words, Role::Small) + ui.px(8)), words,
        {.role = Role::Small, .color = theme.accent, .align = Align::Right, .sit = Sit::Middle, .lines = 1});
  }
  text_in(ui, inner, title,
          {.role = on ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1, .shrink = true});
  if (state.pressed) v.memory.chosen = id;
}

void typed(const CalculatorView& v, const std::string& key, const std::string& text) {
  v.memory.typed[key] = text;
  v.memory.unsaved[key] = v.scene.now.seconds;
  v.memory.changed = v.scene.now.seconds;
}

void draw_input(const CalculatorView& v, const Calculator& one, std::size_t at, std::string text,
                const std::optional<Problem>& problem) {
  Ui& ui = v.scene.ui;
  const CalculatorAsk& ask = one.asks[at];
  const std::string key = setting_of(v.memory.room, one, ask);
  const std::string id = "calc." + one.id + "." + ask.id;
  if (!ask.options.empty()) {
    const auto found = std::find(ask.options.begin(), ask.options.end(), text);
    int chosen = found == ask.options.end() ? 0 : static_cast<int>(found - ask.options.begin());
    text_in(ui, ui.place(ui.width(), line_height(ui, Role::Small)), ask.label,
            {.role = Role::Small, .color = ui.theme().quiet, .lines = 1});
    if (segmented(ui, id, ask.options, chosen)) typed(v, key, ask.options[static_cast<std::size_t>(chosen)]);
    return;
  }
  // An empty field is not wrong yet: what it waits for stands where the result will.
  const bool wrong = problem && !text.empty();
  const Entered entered = text_input(ui, id, text,
                                     {.label = ask.label,
                                      .hint = ask.hint,
                                      .problem = wrong ? problem->sentence() : std::string{},
                                      .most = 60});
  if (entered.changed) typed(v, key, text);
}

void draw_inputs(const CalculatorView& v, const Calculator& one, const std::vector<std::string>& texts,
                 const Calculation& answer) {
  constexpr std::size_t in_a_row = 2;
  for (std::size_t from = 0; from < one.asks.size(); from += in_a_row) {
    columns(v.scene.ui, {grow(), grow()}, 20, [&](int column) {
      const std::size_t at = from + static_cast<std::size_t>(column);
      if (at < one.asks.size()) draw_input(v, one, at, texts[at], answer.problems[at]);
    });
  }
}

void draw_answer(const CalculatorView& v, const Calculation& answer) {
  Ui& ui = v.scene.ui;
  const Theme& theme = ui.theme();
  card(ui, {.fill = theme.light() ? theme.control : theme.ink, .gap = 8}, [&] {
    if (!answer.ready()) {
      paragraph(ui, "No result yet", {.role = Role::Heading, .color = theme.quiet});
      for (const auto& problem : answer.problems) {
        if (problem) paragraph(ui, problem->sentence(), {.color = theme.quiet});
      }
      return;
    }
    const Tone tone = tone_of(answer.mood);
    paragraph(ui, answer.result, {.role = Role::Display, .color = theme.tone(tone)});
    for (const std::string& line : answer.lines)
      paragraph(ui, line);
    paragraph(ui, answer.formula, {.role = Role::Small, .color = theme.quiet});
  });
}

void draw_wall_buttons(const CalculatorView& v, const std::string& id, bool ready) {
  if (!v.scene.snap.live) return;
  WrappedRow line(v.scene.ui, {.gap = 12});
  if (is_on_wall(v, id)) {
    if (line.plain("calc.take_down", "Take down")) take_down(v);
    return;
  }
  const std::string words = "Put on the wall";
  line.room(button_width(v.scene.ui, words));
  if (primary_button(v.scene.ui, "calc.project", words, {.enabled = ready})) put_on_wall(v, id);
}

void draw_calculator(const CalculatorView& v, const Calculator& one) {
  Ui& ui = v.scene.ui;
  const std::vector<std::string> texts = inputs_of(one, v.memory, v.scene.snap, v.program);
  const Calculation answer = answer_of(v, one, texts);
  draw_inputs(v, one, texts, answer);
  draw_answer(v, answer);
  paragraph(ui, one.basis, {.role = Role::Small, .color = ui.theme().quiet});
  draw_wall_buttons(v, one.id, answer.ready());
}

void draw_clocks(const CalculatorView& v) {
  Ui& ui = v.scene.ui;
  for (const PolicyClock& clock : v.program->clocks)
    paragraph(ui, in_words(clock));
  draw_wall_buttons(v, clocks_id, true);
}

bool has_clocks(const CalculatorView& v) { return v.program != nullptr && !v.program->clocks.empty(); }

/// The room changed: what was typed for the other one is remembered there already.
void follow_room(const CalculatorView& v) {
  const std::string room = room_of(v.scene.snap);
  if (v.memory.room == room) return;
  settle_calculators(v.memory, v.scene.commands);
  v.memory.typed.clear();
  v.memory.room = room;
}

void draw_dialog(const CalculatorView& v) {
  Ui& ui = v.scene.ui;
  if (v.memory.chosen.empty() || (v.memory.chosen == clocks_id && !has_clocks(v)))
    v.memory.chosen = calculators().front().id;
  begin_dialog(ui, "calculators", 1480);
  bool close = false;
  row(ui, {.height = 60}, [&] {
    text(ui, "Calculators", {.role = Role::Title});
    push_right(ui, button_width(ui, "Close", {.key = "K"}));
    close = button(ui, "calc.close", "Close", {.key = "K"});
  });
  columns(ui, {grow(0.3f), grow(0.7f)}, 36, [&](int column) {
    if (column == 0) {
      for (const Calculator& one : calculators())
        list_row(v, one.id, one.title);
      if (has_clocks(v)) list_row(v, clocks_id, "By when: the clocks");
    } else if (const Calculator* one = calculator(v.memory.chosen)) {
      draw_calculator(v, *one);
    } else {
      draw_clocks(v);
    }
  });
  if (end_dialog(ui) || close) v.memory.open = false;
  if (!v.memory.open) settle_calculators(v.memory, v.scene.commands);
}

}  // namespace

void open_calculators(CalculatorMemory& memory) { memory.open = true; }

std::vector<std::string> inputs_of(const Calculator& one, const CalculatorMemory& memory,
                                   const session::Snapshot& snap, const Program* program) {
  std::vector<std::string> out;
  for (const CalculatorAsk& ask : one.asks) {
    const std::string key = setting_of(memory.room, one, ask);
    const auto found = memory.typed.find(key);
    out.push_back(found != memory.typed.end() ? found->second
                                              : setting(snap, key, start_of(one, ask, program)));
  }
  return out;
}

void settle_calculators(CalculatorMemory& memory, session::Commands& commands) {
  for (const auto& [key, since] : memory.unsaved)
    commands.remember(key, memory.typed[key]);
  memory.unsaved.clear();
}

void draw_calculators(Scene& scene, CalculatorMemory& memory, const Program* program) {
  const CalculatorView v{scene, memory, program};
  follow_room(v);
  if (memory.open) draw_dialog(v);
  keep_wall_live(v);
  remember_rested(v);
}

}  // namespace hh::ui
