#include "ui/help_overlay.hpp"

#include "ui/widgets.hpp"

namespace hh::ui {

namespace {

struct KeyLine {
  const char* keys;
  const char* does;
};

constexpr KeyLine hour[] = {{"Space", "next step; a clicker's forward key does the same"},
                            {"←", "back; a clicker's back key does the same"},
                            {"P", "pause and go on"},
                            {"+  −", "a minute more, a minute less"},
                            {"R", "round: start, feedback, end"},
                            {"D", "round: deal the next interruption"},
                            {"A", "round: one more for every pair"},
                            {"T", "script: stopwatch; N the next reader"},
                            {"L", "people: who comes, leaves, takes a seat"},
                            {"Ctrl Z", "undo the last act"},
                            {"Ctrl Y", "do it again"}};
constexpr KeyLine wall[] = {{"B", "black wall"},    {"F", "freeze the wall"},
                            {"S", "scorecards"},    {"F5", "wall on and off"},
                            {"F11", "full screen"}, {"Esc", "held: leave full screen"}};
constexpr KeyLine lookup[] = {
    {"Ctrl F", "look anything up"}, {"Shift Enter", "show it on the wall"}, {"K", "calculators and clocks"}};
constexpr KeyLine grid[] = {{"↑ ↓ ← →", "move"},
                            {"1 – 5", "score and move on; 0 clears"},
                            {"Enter", "next pair without a card"},
                            {"N", "note"}};
constexpr KeyLine promises[] = {{"↑ ↓", "choose a pair"},
                                {"1 – 9", "what it said aloud; 0 all of it"},
                                {"Shift ← →", "its day, earlier or later"}};

template <std::size_t Count>
void group(Ui& ui, const char* title, const KeyLine (&lines)[Count]) {
  label(ui, title);
  for (const KeyLine& line : lines) {
    // Wrapped beside its keys: a line that is wider than its column loses nothing.
    row(ui, {.gap = 14}, [&] {
      key_cap(ui, line.keys);
      const Rect beside{ui.flow().pen.x, ui.flow().pen.y, ui.width(), 0};
      const Rect words =
          panel(ui, beside, {}, [&] { paragraph(ui, line.does, {.color = ui.theme().quiet}); });
      ui.place(words.w, words.h);
    });
  }
  ui.space(10);
}

}  // namespace

bool draw_help(Ui& ui) {
  bool close = false;
  begin_dialog(ui, "help", 1240);
  text(ui, "Keys", {.role = Role::Title});
  columns(ui, {grow(), grow()}, 40, [&](int column) {
    if (column == 0) {
      group(ui, "The hour", hour);
    } else {
      group(ui, "The wall", wall);
    }
  });
  columns(ui, {grow(), grow()}, 40, [&](int column) {
    if (column == 0) {
      group(ui, "Scorecards", grid);
    } else {
      group(ui, "Looking up", lookup);
      group(ui, "Commitments", promises);
    }
  });
  row(ui, {}, [&] { close = primary_button(ui, "help.close", "Close", {.key = "H"}); });
  return end_dialog(ui) || close;
}

}  // namespace hh::ui
