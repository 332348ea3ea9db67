#include "ui/lookup.hpp"

#include "domain/pair_labels.hpp"
#include "domain/session.hpp"
#include "library/lookup_words.hpp"
#include "ui/layout.hpp"
#include "ui/widgets.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hh::ui {

using namespace domain;
using compat::Key;
using library::LookupEntry;
using library::LookupKind;

namespace {

constexpr const char* field = "lookup.query";
constexpr std::size_t most_recent = 3;

struct View {
  Scene& scene;
  Ui& ui;
  LookupMemory& memory;

  const Session* session() const { return scene.snap.live.get(); }
  const LookupEntry* chosen() const {
    const auto& best = memory.found.best;
    if (!memory.index || best.empty()) return nullptr;
    return &memory.index->entry(best[static_cast<std::size_t>(memory.chosen)]);
  }
  bool blank() const { return library::lookup_words(memory.query).empty(); }
};

void remember(LookupMemory& memory) {
  const std::uint32_t number = memory.found.best[static_cast<std::size_t>(memory.chosen)];
  std::erase(memory.recent, number);
  memory.recent.insert(memory.recent.begin(), number);
  if (memory.recent.size() > most_recent) memory.recent.pop_back();
}

void find_again(View& v) {
  LookupMemory& memory = v.memory;
  const auto index = memory.builder->ready();
  const ProgramId in_use = v.session() ? v.session()->program->id : ProgramId{};
  const bool other = index != memory.index;
  if (!other && !memory.anew && memory.asked == memory.query && memory.in_use == in_use) return;
  if (other) {
    memory.recent.clear();
    memory.whole = false;  // numbers of entries mean others now
  }
  memory.anew = false;
  memory.index = index;
  memory.asked = memory.query;
  memory.in_use = in_use;
  memory.chosen = 0;
  memory.moved = true;
  memory.found = {};
  if (!index) return;
  if (!v.blank()) {
    memory.found = index->find(memory.query, in_use);
    return;
  }
  memory.found = index->often_asked(in_use);
  auto& best = memory.found.best;
  std::erase_if(
      best, [&](std::uint32_t one) { return std::ranges::find(memory.recent, one) != memory.recent.end(); });
  best.insert(best.begin(), memory.recent.begin(), memory.recent.end());
}

bool is_up(const View& v, const Project& page) {
  const auto& up = v.session()->wall.projected;
  return up && up->title == page.title && up->lines == page.lines;
}

std::optional<Project> page_of(const View& v, const LookupEntry* entry) {
  if (entry == nullptr || v.session() == nullptr) return std::nullopt;
  return page_for_wall(*entry, *v.session());
}

void project(View& v) {
  const auto page = page_of(v, v.chosen());
  if (!page) return;
  remember(v.memory);
  v.memory.whole = true;  // to be read aloud from here
  if (!is_up(v, *page)) v.scene.commands.send(*page);
}

void read_whole(View& v) {
  if (v.chosen() == nullptr) return;
  remember(v.memory);
  v.memory.whole = true;
}

void back_to_list(LookupMemory& memory) {
  memory.whole = false;
  memory.wants_keyboard = true;
  memory.moved = true;
}

Tone tone_of(LookupKind kind) { return kind == LookupKind::Note ? Tone::Warn : Tone::Accent; }

/// One line with a field of colour behind each stretch that was found.
void marked_line(Ui& ui, Rect where, const std::string& words, const std::string& query, Role role,
                 Color color) {
  const std::string shown = shorten(ui, words, role, where.w);
  const std::size_t whole =
      shown.size() == words.size() ? shown.size() : shown.size() - std::min<std::size_t>(3, shown.size());
  for (const auto& [begin, end] : library::matched(words, query)) {
    if (end > whole) break;
    const float from = text_width(ui, words.substr(0, begin), role),
                to = text_width(ui, words.substr(0, end), role);
    const Rect mark{where.x + from - ui.px(3), where.y + ui.px(1), to - from + ui.px(6), where.h - ui.px(2)};
    ui.draw()->AddRectFilled(mark.min(), mark.max(), fade(ui.theme().accent, 0.3f), ui.px(5));
  }
  text_at(ui, where.min(), shown, {.role = role, .color = color});
}

float kind_width(const Ui& ui) {
  float widest = 0;
  for (int kind = 0; kind <= static_cast<int>(LookupKind::Note); ++kind)
    widest = std::max(widest, chip_width(ui, library::word(static_cast<LookupKind>(kind)), true));
  return widest;
}

/// Wide: kind, words, place side by side. Narrow, or with large type: the place below.
void draw_row(View& v, std::size_t at, bool wide) {
  Ui& ui = v.ui;
  const Theme& t = ui.theme();
  const LookupEntry& entry = v.memory.index->entry(v.memory.found.best[at]);
  const float title_h = line_height(ui, Role::BodyStrong), small_h = line_height(ui, Role::Small);
  const float pad = ui.px(10);
  const Rect where = ui.place(ui.width(), title_h + small_h * (wide ? 1.0f : 2.0f) + 2 * pad);
  const bool chosen = static_cast<int>(at) == v.memory.chosen;
  const Pressed p =
      press_area(ui, "lookup.hit." + std::to_string(at), where, entry.title, true, ControlKind::Row);
  if (p.pressed) {
    v.memory.chosen = static_cast<int>(at);
    read_whole(v);
  }
  if (chosen && v.memory.moved) reveal(ui, where);
  if (!where.crosses(ui.clip())) return;
  if (chosen || p.hovered || p.focused)
    ui.draw()->AddRectFilled(where.min(), where.max(), chosen ? t.control : fade(t.control, 0.5f), ui.px(12));
  if (chosen) ui.draw()->AddRectFilled(where.min(), {where.x + ui.px(6), where.bottom()}, t.accent, ui.px(3));
  Rect inner = where.inset(ui.px(18), pad);
  const Rect kind = inner.cut_left(kind_width(ui));
  inner.cut_left(ui.px(18));
  panel(ui, kind, {}, [&] { chip(ui, library::word(entry.kind), tone_of(entry.kind)); });
  const std::string place = entry.program->title + " · " + entry.place;
  if (wide) {
    const Rect side = inner.cut_right(inner.w * 0.3f);
    inner.cut_right(ui.px(20));
    text_in(ui, side, place, {.role = Role::Small, .color = t.quiet, .align = Align::Right, .lines = 2});
  }
  marked_line(ui, inner.cut_top(title_h), entry.title, v.memory.query, Role::BodyStrong, t.text);
  const std::string line = excerpt(entry.text, v.memory.query);
  marked_line(ui, inner.cut_top(small_h), line, v.memory.query, Role::Small, t.quiet);
  if (!wide) text_in(ui, inner, place, {.role = Role::Small, .color = fade(t.quiet, 0.85f), .lines = 1});
}

void draw_nothing(View& v) {
  Ui& ui = v.ui;
  ui.space(10);
  if (!v.memory.index) {
    paragraph(ui, "Reading the library…", {.color = ui.theme().quiet});
    ui.frames().after(std::chrono::milliseconds{50});
    return;
  }
  const bool empty = v.memory.index->size() == 0;
  paragraph(
      ui, empty ? "There is no training in the library yet." : "Nothing found for “" + v.memory.query + "”.",
      {.role = Role::BodyStrong});
  paragraph(ui,
            "What can be found: scripts, questions people ask, objections and answers, lines never to say, "
            "pitfalls, "
            "templates, claims with their sources, questions to the room, rounds, commitments, the "
            "escalation tree, "
            "reference pages and your own notes. Fewer words find more; the beginning of a word is enough.",
            {.color = ui.theme().quiet});
}

std::string count_words(const View& v) {
  const auto& found = v.memory.found;
  if (found.best.empty()) return {};
  if (v.blank()) return v.memory.recent.empty() ? "Asked for most" : "Looked up last, and asked for most";
  std::string words = found.forgiven ? "Nothing is written so; near it: " : "";
  words += std::to_string(found.all) + " found";
  if (found.all > found.best.size()) words += ", the best " + std::to_string(found.best.size()) + " shown";
  return words;
}

/// What is on the Wall now, and a way to take it down.
void draw_wall_line(View& v) {
  if (v.session() == nullptr) return;
  Ui& ui = v.ui;
  const WallState& wall = v.session()->wall;
  if (wall.projected) {
    WrappedRow line(ui, {.gap = 14, .height = ui.touch() / ui.scale()});
    const std::string down = "Take it down";
    const std::string words = shorten(ui, "On the wall: " + wall.projected->title, Role::SmallStrong,
                                      std::max(ui.px(200), ui.width() - button_width(ui, down) - ui.px(90)));
    line.room(chip_width(ui, words, true));
    chip(ui, words, Tone::Accent, Sign::Check);
    if (line.plain("lookup.down", down)) v.scene.commands.send(Project{});
  }
  if (wall.blackout || wall.frozen_at) {
    paragraph(ui,
              wall.blackout
                  ? "The wall is black: the room sees nothing until you press B on the Console."
                  : "The wall is frozen: the room sees a page only after you press F on the Console.",
              {.role = Role::Small, .color = ui.theme().amber});
  }
}

/// Pixels for what scrolls, so that the whole dialog fits its window and stays as it is while one types.
float scroll_height(const View& v, float above) {
  const Ui& ui = v.ui;
  const bool up = v.session() != nullptr && v.session()->wall.projected.has_value();
  const bool dark = v.session() != nullptr && (v.session()->wall.blackout || v.session()->wall.frozen_at);
  const float wall =
      (up ? ui.touch() + ui.px(16) : 0) + (dark ? 2 * line_height(ui, Role::Small) + ui.px(16) : 0);
  const float rest = above + wall + ui.touch() + 2 * ui.px(36) + 4 * ui.px(16) + ui.px(48);
  return std::clamp(ui.window().h - rest, ui.px(150), ui.px(620));
}

void draw_list(View& v) {
  Ui& ui = v.ui;
  LookupMemory& memory = v.memory;
  if (memory.anew && !memory.query.empty()) {  // another question, not the end of the last one
    compat::drop_active();
    memory.query.clear();
    memory.wants_keyboard = true;
  }
  if (memory.wants_keyboard) ui.set_focus(field);
  const Entered typed = text_input(ui, field, memory.query,
                                   {.hint = "a word or two of a script, a question, an objection, a claim …",
                                    .most = 200,
                                    .stays = false});
  if (typed.active) memory.wants_keyboard = false;
  // A click beside everything leaves the keyboard where one types.
  if (!typed.active && ImGui::IsMouseReleased(0)) memory.wants_keyboard = true;
  find_again(v);
  const int last = static_cast<int>(memory.found.best.size()) - 1;
  const int step = (compat::key_pressed(Key::Down) ? 1 : 0) - (compat::key_pressed(Key::Up) ? 1 : 0);
  if (step != 0 && last >= 0) {
    memory.chosen = std::clamp(memory.chosen + step, 0, last);
    memory.moved = true;
  }
  text(ui, count_words(v), {.role = Role::Small, .color = ui.theme().quiet});
  const float above = ui.touch() + line_height(ui, Role::Small) + 2 * ui.px(16);
  const float height = scroll_height(v, above);
  const bool wide = ui.width() > ui.fonts().em(Role::Body) * 46;
  scroll(ui, "lookup.list", {.height = height / ui.scale(), .gap = 4}, [&] {
    if (memory.found.best.empty()) draw_nothing(v);
    for (std::size_t at = 0; at < memory.found.best.size(); ++at)
      draw_row(v, at, wide);
  });
  memory.moved = false;
  const bool shift = ImGui::GetIO().KeyShift;
  const bool enter = typed.submitted || (shift && compat::key_pressed(Key::Enter));
  draw_wall_line(v);
  const auto page = page_of(v, v.chosen());
  bool show = enter && shift;
  bool read = enter && !shift;
  {
    WrappedRow line(ui);
    read |= line.primary("lookup.read", "Read it all", {.enabled = v.chosen() != nullptr, .key = "Enter"});
    if (v.session() != nullptr)
      show |=
          line.plain("lookup.show", "Show on the wall", {.enabled = page.has_value(), .key = "Shift Enter"});
    if (line.plain("lookup.close", "Close", {.key = "Esc"})) memory.open = false;
  }
  if (show && page) {
    project(v);
  } else if (read || (show && v.chosen() != nullptr)) {
    read_whole(v);  // a note says why it stays here
  } else if (enter) {
    memory.wants_keyboard = true;
  }
}

void draw_text(View& v, const LookupEntry& entry) {
  Ui& ui = v.ui;
  const Theme& t = ui.theme();
  for (const ScriptSentence& sentence : whole_text(entry, v.session())) {
    std::vector<Span> spans;
    for (const ScriptPart& part : sentence)
      spans.push_back({part.text, part.filled ? t.accent : t.text, part.filled});
    const float height = spans_height(ui, spans, Role::Body, ui.width());
    if (height > 0) spans_in(ui, ui.place(ui.width(), height), spans, Role::Body);
  }
}

/// Whose deal stands in the blanks, where there are any.
std::string filled_for(const View& v, const LookupEntry& entry) {
  if (v.session() == nullptr || entry.text.find("{{") == std::string::npos) return {};
  Script script;
  script.id = entry.script;
  const Pair* pair = next_reader(*v.session(), script);
  return pair == nullptr ? "" : " · filled for " + label_in(v.session()->roster, *pair);
}

void draw_whole(View& v, const LookupEntry& entry) {
  Ui& ui = v.ui;
  const auto page = page_of(v, &entry);
  const bool up = page && is_up(v, *page);
  row(ui, {.gap = 14}, [&] {
    chip(ui, library::word(entry.kind), tone_of(entry.kind));
    text(ui, entry.program->title + " · " + entry.place + filled_for(v, entry),
         {.role = Role::Small, .color = ui.theme().quiet});
  });
  const Rect title = paragraph(ui, entry.title, {.role = Role::Heading, .lines = 4});
  const float above = line_height(ui, Role::Small) * 1.4f + title.h + 2 * ui.px(16);
  const std::string name =
      "lookup.text." + std::to_string(v.memory.found.best[static_cast<std::size_t>(v.memory.chosen)]);
  scroll(ui, name, {.height = scroll_height(v, above) / ui.scale(), .gap = 10}, [&] {
    draw_text(v, entry);
    if (!entry.for_the_wall())
      paragraph(ui, "Only you see this: a note is never shown on the wall.", {.color = ui.theme().amber});
  });
  draw_wall_line(v);
  bool show = ImGui::GetIO().KeyShift && compat::key_pressed(Key::Enter);
  WrappedRow line(ui);
  if (v.session() != nullptr)
    show |= line.primary("lookup.show", up ? "It is on the wall" : "Show on the wall",
                         {.enabled = page.has_value() && !up, .key = "Shift Enter"});
  if (line.plain("lookup.back", "Back to the list", {.key = "Esc"})) back_to_list(v.memory);
  if (line.plain("lookup.close", "Close")) v.memory.open = false;
  if (show && page) project(v);
}

}  // namespace

void prepare_lookup(LookupMemory& memory, const session::Snapshot& snap) {
  if (!memory.builder) memory.builder = std::make_shared<library::LookupBuilder>();
  memory.builder->follow(
      library::programs_to_look_in(snap.shelf.get(), snap.live ? snap.live->program : nullptr));
}

void open_lookup(LookupMemory& memory) {
  memory.open = true;
  memory.anew = true;
  back_to_list(memory);
}

void draw_lookup(Scene& scene, LookupMemory& memory) {
  if (!memory.open) return;
  prepare_lookup(memory, scene.snap);
  View v{scene, scene.ui, memory};
  begin_dialog(scene.ui, "lookup", 1320);
  if (memory.whole) find_again(v);
  const LookupEntry* entry = memory.whole ? v.chosen() : nullptr;
  if (entry != nullptr) {
    draw_whole(v, *entry);
  } else {
    memory.whole = false;
    draw_list(v);
  }
  const bool was_whole = entry != nullptr;
  if (end_dialog(scene.ui)) {
    if (was_whole) {
      back_to_list(memory);
    } else {
      memory.open = false;
    }
  }
}

}  // namespace hh::ui
