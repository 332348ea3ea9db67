#include "ui/people.hpp"

#include "domain/blanks.hpp"
#include "domain/people.hpp"
#include "ui/page.hpp"
#include "ui/widget_parts.hpp"
#include "ui/wrapped_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace hh::ui {

using namespace domain;

namespace {

/// A frame of the page: the session, the memory, and what is sent.
struct People {
  Scene& scene;
  Ui& ui;
  const Session& session;
  PeopleMemory& memory;

  const Pair* chosen() const { return session.roster.present(memory.chosen); }
};

void send(PeopleMemory& memory, session::Commands& commands, Command command) {
  memory.last_act = describe(command);
  commands.send(std::move(command));
}

/// The form follows the roster where nobody has typed on in it.
void follow(PeopleMemory& memory, const Session& session, const session::Snapshot& snap) {
  if (memory.session != session.id) {
    memory = {};
    memory.session = session.id;
  }
  if (!memory.coming.none() && session.roster.find(memory.coming) != nullptr) {
    memory.fresh = {};
    memory.coming = {};
  }
  const Pair* pair = session.roster.present(memory.chosen);
  if (pair == nullptr) {
    memory.chosen = {};
    return;
  }
  const PeopleForm now = form_of(*pair);
  if (now != memory.base) {
    const bool rests = memory.typed == memory.base || (memory.sent && memory.typed == *memory.sent);
    if (rests) memory.typed = now;
    memory.base = now;
  }
  if (memory.sent && snap.version != memory.sent_at) memory.sent.reset();
}

/// Sends what the form changes, once.
void store_change(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  if (!snap.live || snap.live->id != memory.session) return;
  const Pair* pair = snap.live->roster.present(memory.chosen);
  if (pair == nullptr || (memory.sent && *memory.sent == memory.typed)) return;
  const auto edit = edit_of(*pair, memory.typed);
  if (!edit) return;
  if (const auto no = check_people(*snap.live, *edit)) {
    memory.refused = no->sentence();
    return;
  }
  memory.refused.clear();
  memory.sent = memory.typed;
  memory.sent_at = snap.version;
  send(memory, commands, *edit);
}

void add_fresh(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  if (!memory.coming.none() && memory.sent_at == snap.version) return;
  const AddPair add{pair_of(memory.fresh)};
  if (const auto no = check_people(*snap.live, add)) {
    memory.refused = no->sentence();
    return;
  }
  memory.refused.clear();
  memory.coming = snap.live->roster.next_number();
  memory.sent_at = snap.version;
  send(memory, commands, add);
}

void choose(People& p, PairNumber number) {
  if (number == p.memory.chosen) return;
  store_change(p.memory, p.scene.snap, p.scene.commands);
  p.memory.chosen = number;
  p.memory.refused.clear();
  p.memory.sent.reset();
  if (const Pair* pair = p.chosen()) p.memory.typed = p.memory.base = form_of(*pair);
}

void leaves(People& p, PairNumber number) {
  store_change(p.memory, p.scene.snap, p.scene.commands);
  send(p.memory, p.scene.commands, PairGone{number, true});
}

// ---- the list ------------------------------------------------------------------------------

std::string names_of(const Pair& pair) {
  const bool both = !pair.ae.empty() && !pair.csm.empty();
  return pair.ae + (both ? " + " : "") + pair.csm;
}

std::string deal_words(const Pair& pair) {
  std::string words = pair.deal.account.empty() ? "no account" : pair.deal.account;
  if (!pair.coach.empty()) words += " · coach " + pair.coach;
  return words;
}

std::string lacks_words(const Program& program, const Pair& pair) {
  std::string words;
  for (const std::string& name : blanks(program, pair))
    words += (words.empty() ? "its scripts lack " : ", ") + blank_words(name);
  return words;
}

bool draw_pair_row(People& p, const Pair& pair, const std::string& lacks) {
  Ui& ui = p.ui;
  const Theme& t = ui.theme();
  const float small = line_height(ui, Role::Small);
  const float height = line_height(ui, Role::BodyStrong) + small * (lacks.empty() ? 1.0f : 2.0f) + ui.px(22);
  const Rect where = ui.place(ui.width(), std::max(ui.touch(), height));
  const std::string id = fmt::format("people.{}", pair.number.value);
  const Pressed state = press_area(ui, id, where, names_of(pair), true, ControlKind::Choice);
  const bool on = pair.number == p.memory.chosen;
  const Color fill = on ? t.tone_fill(Tone::Accent) : state.hovered ? t.control_hover : t.control;
  ui.draw()->AddRectFilled(where.min(), where.max(), fill, ui.px(t.radius));
  if (on) ui.draw()->AddRect(where.min(), where.max(), t.accent, ui.px(t.radius), 0, ui.px(2));
  if (state.focused) draw_focus_ring(ui, where, ui.px(t.radius));
  Rect inner = where.inset(ui.px(16), ui.px(10));
  const Rect sign = inner.cut_left(ui.px(34));
  draw_pair(*ui.draw(), {sign.x + ui.px(11), sign.y + line_height(ui, Role::BodyStrong) / 2}, ui.px(11),
            pair.number, t);
  text_in(ui, inner.cut_top(line_height(ui, Role::BodyStrong)),
          fmt::format("{}  {}", pair.number.value, names_of(pair)),
          {.role = Role::BodyStrong, .lines = 1, .shrink = true});
  text_in(ui, inner.cut_top(small), deal_words(pair),
          {.role = Role::Small, .color = t.quiet, .lines = 1, .shrink = true});
  if (!lacks.empty())
    text_in(ui, inner, lacks, {.role = Role::Small, .color = t.amber, .lines = 1, .shrink = true});
  return state.pressed;
}

void draw_list(People& p) {
  Ui& ui = p.ui;
  const float tool = button_width(ui, "Has left") / ui.px(1);
  const std::vector<Pair> pairs = p.session.roster.pairs;
  for (const Pair& pair : pairs) {
    const std::string lacks = lacks_words(*p.session.program, pair);
    const Rect line = columns(ui, {grow(), fixed(tool)}, 10, [&](int column) {
      if (column == 0 && draw_pair_row(p, pair, lacks)) choose(p, pair.number);
      if (column == 1 && danger_button(ui, fmt::format("people.{}.gone", pair.number.value), "Has left"))
        leaves(p, pair.number);
    });
    if (pair.number == p.memory.chosen && key(p.scene, "Down")) reveal(ui, line);
    if (pair.number == p.memory.chosen && key(p.scene, "Up")) reveal(ui, line);
  }
  if (p.session.roster.gone.empty()) return;
  ui.space(6);
  label(ui, "Left");
  paragraph(ui, "What they said and scored is kept. Nothing more is asked of them.",
            {.role = Role::Small, .color = ui.theme().quiet});
  const float back = button_width(ui, "Bring back") / ui.px(1);
  for (const Pair& pair : p.session.roster.gone) {
    columns(ui, {grow(), fixed(back)}, 10, [&](int column) {
      if (column == 0) {
        const Rect where = ui.place(ui.width(), ui.touch());
        text_in(ui, where, fmt::format("{}  {}", pair.number.value, names_of(pair)),
                {.color = ui.theme().quiet, .sit = Sit::Middle, .lines = 1, .shrink = true});
      } else if (button(ui, fmt::format("people.{}.back", pair.number.value), "Bring back")) {
        send(p.memory, p.scene.commands, PairGone{pair.number, false});
      }
    });
  }
}

// ---- the form ------------------------------------------------------------------------------

/// Enter in any of them stores the form.
bool draw_fields(Ui& ui, PeopleForm& form) {
  bool submitted = false;
  const auto field = [&](const char* name, const char* words, std::string& value, const char* hint = "",
                         std::size_t most = 120) {
    const Entered entered = text_input(ui, std::string("people.") + name, value,
                                       {.label = words, .hint = hint, .most = most, .stays = false});
    submitted = submitted || entered.submitted;
  };
  const std::vector<std::pair<std::function<void()>, std::function<void()>>> rows{
      {[&] { field("ae", "AE", form.ae); }, [&] { field("csm", "CSM", form.csm); }},
      {[&] { field("account", "Account", form.account); }, [&] { field("coach", "Coach", form.coach); }},
      {[&] { field("champion", "Champion", form.champion); },
       [&] { field("amount", "Amount", form.amount, "$84,000"); }}};
  for (const auto& [left, right] : rows) {
    columns(ui, {grow(), grow()}, 12, [&](int column) { column == 0 ? left() : right(); });
  }
  field("closed", "Closed-won on", form.closed, "3 November");
  field("promises", "Promises, with | between them", form.promises, "the revenue report, by 31 March", 1000);
  return submitted;
}

/// Another name is another person, or the same one better spelt: the record hangs on which.
void draw_kind(People& p, const Pair& stored) {
  if (!names_changed(stored, p.memory.typed)) return;
  Ui& ui = p.ui;
  int kind = somebody_else(stored, p.memory.typed) ? 1 : 0;
  if (segmented(ui, "people.kind", {"A correction", "Somebody else"}, kind)) p.memory.typed.swap = kind == 1;
  paragraph(ui,
            kind == 1 ? "From now on. What was read and scored stays with those who did it."
                      : "The same person: the name is put right in what was read and scored, too.",
            {.role = Role::Small, .color = ui.theme().quiet});
}

void draw_refused(People& p) {
  if (p.memory.refused.empty()) return;
  paragraph(p.ui, p.memory.refused, {.role = Role::Small, .color = p.ui.theme().red});
}

void draw_change(People& p, const Pair& stored) {
  Ui& ui = p.ui;
  label(ui, fmt::format("Pair {}", stored.number.value));
  const bool entered = draw_fields(ui, p.memory.typed);
  draw_kind(p, stored);
  draw_refused(p);
  const bool ready = edit_of(stored, p.memory.typed).has_value();
  WrappedRow line(ui, {.gap = 10});
  const bool pressed = line.primary("people.save", "Store", {.enabled = ready, .key = "Enter"});
  if (pressed || entered) store_change(p.memory, p.scene.snap, p.scene.commands);
  if (ready && line.plain("people.revert", "As it was")) {
    p.memory.typed = p.memory.base;
    p.memory.refused.clear();
  }
  if (line.plain("people.new", "A new pair", {.sign = Sign::Plus, .key = "N"})) {
    choose(p, {});
    ui.set_focus("people.ae");
  }
}

void draw_fresh(People& p) {
  Ui& ui = p.ui;
  label(ui, fmt::format("A new pair · number {}", p.session.roster.next_number().value));
  const bool entered = draw_fields(ui, p.memory.fresh);
  draw_refused(p);
  const bool ready = !blank(p.memory.fresh);
  WrappedRow line(ui, {.gap = 10});
  const bool pressed = line.primary("people.add", "Add the pair", {.enabled = ready, .key = "Enter"});
  if ((pressed || entered) && ready) add_fresh(p.memory, p.scene.snap, p.scene.commands);
  if (ready && line.plain("people.clear", "Clear")) {
    p.memory.fresh = {};
    p.memory.refused.clear();
  }
  paragraph(ui, "It joins at once, on every screen. The others keep their number, shape and colour.",
            {.role = Role::Small, .color = ui.theme().quiet});
}

void draw_undo(People& p) {
  const auto& undoable = p.scene.snap.undoable;
  if (p.memory.last_act.empty() || !undoable || *undoable != p.memory.last_act) return;
  const bool pressed =
      button(p.ui, "people.undo", "Undo: " + *undoable, {.sign = Sign::Undo, .key = "Ctrl Z"});
  if (pressed || key(p.scene, "Ctrl+Z")) p.scene.commands.send(Undo{});
}

void draw_form(People& p) {
  card(p.ui, {.gap = 12}, [&] {
    const Pair* stored = p.chosen();
    if (stored != nullptr) {
      draw_change(p, *stored);
    } else {
      draw_fresh(p);
    }
    draw_undo(p);
  });
}

// ---- keys ----------------------------------------------------------------------------------

void step_to(People& p, int by) {
  const auto& pairs = p.session.roster.pairs;
  if (pairs.empty()) return;
  const auto at =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& q) { return q.number == p.memory.chosen; });
  const auto last = static_cast<std::ptrdiff_t>(pairs.size()) - 1;
  const std::ptrdiff_t now = at == pairs.end() ? (by > 0 ? -1 : last + 1) : at - pairs.begin();
  choose(p, pairs[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + by, 0, last))].number);
}

void take_keys(People& p) {
  if (key(p.scene, "Down")) step_to(p, 1);
  if (key(p.scene, "Up")) step_to(p, -1);
  if (key(p.scene, "N")) {
    choose(p, {});
    p.ui.set_focus("people.ae");
  }
  if (key(p.scene, "E")) p.ui.set_focus("people.ae");
  if (key(p.scene, "X") && p.chosen() != nullptr) leaves(p, p.memory.chosen);
}

std::string what_runs(const Session& session) {
  if (session.reading) return "The reader's clock runs on. ";
  if (session.round) return fmt::format("Round {} runs on. ", session.round->number.value);
  return session.stage() == Stage::Running ? "The clock runs on. " : "";
}

}  // namespace

Turn draw_people(Scene& scene, PeopleMemory& memory) {
  if (!scene.snap.live) return Page::Home;
  follow(memory, *scene.snap.live, scene.snap);
  Ui& ui = scene.ui;
  People p{scene, ui, *scene.snap.live, memory};
  const PageTop top = page_head(
      scene, {"People", what_runs(p.session) + "↑ ↓ choose, E changes, X has left, N is new", "", "Console"});
  take_keys(p);
  const bool wide = ems(ui, top.body.w) > 54;
  if (wide) {
    const std::vector<Rect> halves = split(ui, top.body, {grow(0.5f), grow(0.5f)}, 28);
    panel(ui, halves[0], {}, [&] { scroll(ui, "people.list", {.gap = 10}, [&] { draw_list(p); }); });
    panel(ui, halves[1], {}, [&] { scroll(ui, "people.form", {}, [&] { draw_form(p); }); });
  } else {
    panel(ui, top.body, {}, [&] {
      scroll(ui, "people.all", {.gap = 10}, [&] {
        draw_form(p);
        draw_list(p);
      });
    });
  }
  return top.back || key(scene, "L") ? Turn{Page::Home} : Turn{};
}

void settle(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  store_change(memory, snap, commands);
}

void store_typed(PeopleMemory& memory, const session::Snapshot& snap, session::Commands& commands) {
  store_change(memory, snap, commands);
  if (!snap.live || snap.live->id != memory.session || blank(memory.fresh)) return;
  add_fresh(memory, snap, commands);
}

}  // namespace hh::ui
