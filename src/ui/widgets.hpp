// The controls of every screen. Each has a name that stays the same, so that a test, or a hand on
// Tab and Enter, finds it.
//
//     if (primary_button(ui, "start", "Start")) commands.send(domain::Start{});
//     if (text_input(ui, "room", room, {.label = "Room"}).submitted) ...
//
// They take their place from the pen (`layout.hpp`), draw with the theme, and are never lower than
// a finger needs. Nothing here blocks, stores or knows about sessions.
#pragma once

#include "ui/layout.hpp"
#include "ui/pictograms.hpp"
#include "ui/text.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hh::ui {

// ---- buttons -------------------------------------------------------------------------------

struct ButtonLook {
  bool enabled = true;
  float width = 0;             ///< design pixels; 0: as wide as its words; -1: all that is left
  std::optional<Sign> sign{};  ///< before the words
  std::string key{};           ///< a key that does the same, shown as a cap
  std::string hint{};          ///< shown at the pointer
  Role role = Role::Body;
};
bool primary_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look = {});
bool button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look = {});
/// No surface until the pointer comes.
bool quiet_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look = {});
/// Says that it takes something away.
bool danger_button(Ui& ui, const std::string& id, const std::string& words, ButtonLook look = {});
float button_width(const Ui& ui, const std::string& words, const ButtonLook& look = {});
/// A rectangle of the screen's own drawing that can be pressed: a card, a row, a cell.
struct Pressed {
  bool pressed = false, hovered = false, held = false, focused = false;
};
Pressed press_area(Ui& ui, const std::string& id, Rect where, const std::string& words, bool enabled = true,
                   ControlKind kind = ControlKind::Button);

bool toggle(Ui& ui, const std::string& id, const std::string& words, bool& on, bool enabled = true);
/// One of a few; each option's control is "<id>.<index>".
bool segmented(Ui& ui, const std::string& id, const std::vector<std::string>& options, int& chosen,
               float width = 0);
/// A key cap; `keys` draws "Space next  P pause …" in a row.
Rect key_cap(Ui& ui, const std::string& key);
struct KeyHint {
  std::string key, does;
};
void keys(Ui& ui, const std::vector<KeyHint>& hints);

// ---- entering ------------------------------------------------------------------------------

struct InputLook {
  std::string label{};    ///< above the field
  std::string hint{};     ///< inside, while empty
  float width = 0;        ///< design pixels; 0: all that is left
  float height = 0;       ///< multi-line only
  bool grows = false;     ///< multi-line: as high as its text, which is wrapped while nobody types in it
  std::string problem{};  ///< below, in red
  bool enabled = true;
  std::size_t most = 4000;  ///< bytes
  bool stays = true;        ///< Enter keeps the keyboard here, for the next answer
};
struct Entered {
  bool changed = false;
  bool submitted = false;  ///< Enter; the field keeps the keyboard
  bool left = false;       ///< the keyboard went elsewhere after a change
  bool active = false;     ///< it has the keyboard
};
Entered text_input(Ui& ui, const std::string& id, std::string& text, InputLook look = {});
/// Enter is a new line, Ctrl+Enter submits.
Entered text_area(Ui& ui, const std::string& id, std::string& text, InputLook look = {});
struct StepperLook {
  int least = 0, most = 100, step = 1;
  std::string unit{};  ///< "min"
  bool enabled = true;
};
/// "<id>.less" and "<id>.more" are its buttons.
bool stepper(Ui& ui, const std::string& id, const std::string& words, int& value, StepperLook look = {});
/// 1..5, "<id>.1" to "<id>.5"; the anchor of the hovered, focused or chosen number shows below.
/// Pressing the chosen number again clears it.
struct ScorePadLook {
  std::array<std::string, 3> anchors{};  ///< what 1, 3 and 5 look like
  bool enabled = true;
  bool compact = false;  ///< no anchor line
};
bool score_pad(Ui& ui, const std::string& id, std::optional<int>& points, ScorePadLook look = {});

// ---- showing -------------------------------------------------------------------------------

/// A status in a rounded box: sign and word, so that colour is never alone.
Rect chip(Ui& ui, const std::string& words, Tone tone, std::optional<Sign> sign = {});
float chip_width(const Ui& ui, const std::string& words, bool sign);
/// The sign a tone is shown with where no other is given.
std::optional<Sign> sign_of(Tone tone);
/// "Phones ........ 14 connected", with a line above.
void fact_row(Ui& ui, const std::string& what, const std::string& value, Tone tone = Tone::Plain,
              std::optional<Sign> sign = {});
/// Ready or not, with the reason and, if wanted, a button ("<id>" is the button's name).
bool check_row(Ui& ui, const std::string& id, Tone tone, const std::string& what, const std::string& detail,
               const std::string& action = "");
/// Title, what to do, a button; true when pressed.
bool empty_state(Ui& ui, const std::string& id, const std::string& title, const std::string& what_to_do,
                 const std::string& action);
void divider(Ui& ui);
/// A bar filled to 0..1.
Rect progress(Ui& ui, float done, Tone tone = Tone::Accent, float height = 8);

/// The agenda as one strip, segments as long as their minutes.
struct Segment {
  float length = 1;
  float done = 0;  ///< 0..1
  bool current = false;
  Tone tone = Tone::Accent;  ///< of the current one
};
void agenda_strip(Ui& ui, Rect where, const std::vector<Segment>& segments);

/// A table whose head stays while its rows scroll.
struct Column {
  std::string title{};
  Part width = grow();
  Align align = Align::Left;
};
class Table {
public:
  /// `height` in design pixels, 0: what is left. Rows are pressed under "<id>.<key>".
  Table(Ui& ui, std::string id, std::vector<Column> columns, float height = 0);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  /// The rows from here on are this many pixels high, or more.
  void at_least(float height);
  /// Begins a row; true when it was pressed.
  bool row(const std::string& key, bool pressable = false, bool marked = false);
  /// The next cell: words, or the rectangle for drawing of your own.
  void cell(const std::string& words, Tone tone = Tone::Plain, Role role = Role::Body);
  void chip_cell(const std::string& words, Tone tone);
  void pair_cell(domain::PairNumber pair, const std::string& words);
  Rect cell();

private:
  Ui& ui_;
  std::string id_;
  std::vector<Column> columns_;
  std::vector<Rect> cells_;
  std::size_t next_ = 0;
  float row_height_ = 0;
};

// ---- on top --------------------------------------------------------------------------------

/// A line at the foot of the window; answers with what was pressed.
enum class BarAnswer { None, Action, Close };
BarAnswer message_bar(Ui& ui, const std::string& id, const std::string& words, Tone tone,
                      const std::string& action = "");

/// A question over everything; "<id>.yes" and "<id>.no". Escape is no.
struct Prompt {
  std::string title{};
  std::string body{};
  std::string yes = "OK";
  std::string no = "Cancel";
  bool danger = false;
};
enum class Reply { None, Yes, No };
Reply ask(Ui& ui, const std::string& id, const Prompt& prompt);
/// A free dialog of `width` design pixels over everything; call every frame it is open.
void begin_dialog(Ui& ui, const std::string& id, float width);
/// True when Escape asked to close it.
bool end_dialog(Ui& ui);
/// A text shown at the pointer while it is over `where`.
void hint_over(Ui& ui, Rect where, const std::string& words);

}  // namespace hh::ui
