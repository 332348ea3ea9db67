// Ui: one window as its screens see it: theme, type, layout pen, controls, motion.
//
//     ui.begin_frame({display size}, seconds);     // after ImGui::NewFrame
//     draw_home(ui, snapshot, moment, commands);
//     ui.end_frame();                              // before ImGui::Render
//
// Screens lay things out with a pen: each widget takes the next place of the current flow
// (`place`), downwards by default, to the right inside a `row`. `layout.hpp` has the containers,
// `widgets.hpp` the controls, `text.hpp` the words. Pixels are screen pixels; `px` turns design
// pixels (1920 × 1080) into them. Window thread only; one Ui per window, its context current.
#pragma once

#include "ui/controls.hpp"
#include "ui/fonts.hpp"
#include "ui/keyboard.hpp"
#include "ui/motion.hpp"
#include "ui/rect.hpp"
#include "ui/theme.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hh::ui {

/// Where the next widget goes.
struct Flow {
  Rect box;  ///< what the flow fills; its height may be 0 = as long as it gets
  ImVec2 pen;
  bool across = false;  ///< a row
  float gap = 0;
  float line = 0;   ///< row: the height items are centred in; 0 = top
  float reach = 0;  ///< row: tallest item; column: widest
};

class Ui {
  static constexpr double never = -1e9;

public:
  explicit Ui(FaceKind face) : face_(face) { set_theme({}); }

  // Set-up, between frames.
  void set_theme(ThemeChoice choice);
  const Theme& theme() const { return theme_; }
  /// The fit the fonts should have for a window of this size.
  FontFit fit_for(ImVec2 size) const;
  /// Bakes the fonts; pass the window's atlas from its font callback.
  FontReport build_fonts(ImFontAtlas& atlas, ImVec2 size);
  /// The atlas no longer fits the window, or characters were drawn that it lacks.
  bool fonts_stale(ImVec2 size) const;

  // A frame.
  void begin_frame(ImVec2 size, double seconds);
  void end_frame();

  FaceKind face() const { return face_; }
  Rect window() const { return window_; }
  /// Design pixels (at 1080 lines) as pixels of this window.
  float px(float design) const { return design * scale_; }
  /// The least height of anything that can be touched.
  float touch() const;
  float scale() const { return scale_; }
  const FontSet& fonts() const { return fonts_; }
  ImDrawList* draw() const { return canvas_ != nullptr ? canvas_ : ImGui::GetWindowDrawList(); }
  /// Draws into `list` from here on, or into the window again where there is none; returns what it was
  /// before.
  ImDrawList* draw_into(ImDrawList* list) { return std::exchange(canvas_, list); }
  /// A frame of another window, `size` pixels large, drawn into `list` with the type of this one: no control
  /// of it can be touched.
  void begin_picture(const Ui& of, ImVec2 size, double seconds, ImDrawList& list);
  void end_picture() { canvas_ = nullptr; }
  /// Something that was to be seen is not: cut, dropped, or beyond its place. `losses` counts them, per
  /// frame.
  void lost() const { ++losses_; }
  int losses() const { return losses_; }
  void set_losses(int losses) { losses_ = losses; }
  /// Words at this share of the size that was chosen (`FontSet::draw_at`).
  void draw_type_at(float share) { fonts_.draw_at(share); }
  ControlRegistry& controls() { return controls_; }
  const ControlRegistry& controls() const { return controls_; }
  TextLog& words() { return words_; }
  FrameRequests& frames() { return frames_; }
  Motion& motion() { return motion_; }
  double seconds() const { return seconds_; }

  // Flow.
  Flow& flow() { return flows_.back(); }
  /// Width that is left for the next widget.
  float width() const;
  /// Height that is left down to the end of the flow, or of the window where the flow has none.
  float left() const;
  /// The next place of this size; moves the pen past it.
  Rect place(float w, float h);
  void space(float design) { place(0, px(design)); }
  void push_flow(Flow flow) { flows_.push_back(flow); }
  /// Ends a flow and returns what it covered.
  Rect pop_flow();

  // Focus by keyboard: Tab and Shift+Tab walk the controls in the order they are drawn, Enter and Space
  // press, Escape lets go. A button that nobody presses is let go of by itself after a while.
  bool focused(const std::string& id) const { return focus_ == id; }
  void set_focus(std::string id);
  /// The focused control was pressed by key in this frame; asked once per control.
  bool take_press(const std::string& id);
  /// Just arrived at `id`: a field should take the keyboard.
  bool take_arrival(const std::string& id);
  /// Somebody types into this field in this frame.
  void types_into(const std::string& id);
  /// Whose the keys are that were pressed before this frame.
  Keyboard keyboard() const;
  /// A score cell was walked to: digits are for it.
  bool score_focused() const;
  /// Typing went on after its field was gone: what comes in the next second is no command either.
  void typed_on() { typed_at_ = seconds_; }
  /// A question stands over the page: what is behind it takes no keys.
  void question_is_up() { question_ = true; }
  bool question_was_up() const { return question_before_; }

  /// Registers a control under its name; every widget does.
  void add(Control control);
  /// Names that will be drawn: baked with the next build instead of one frame later.
  void expect(std::string_view text);
  /// Registers a drawn line, and remembers characters the atlas lacks.
  void log(Word word);
  Rect clip() const;

  /// A text to be shown in full at the pointer, above everything.
  void hint(std::string text) { hint_ = std::move(text); }

  /// Dialogs put what follows on a layer above; only the top layer takes the keyboard.
  void push_layer() { ++layer_; }
  void pop_layer() { --layer_; }

private:
  void walk_focus();
  void take_focus_keys();
  void forget_focus_that_went();
  const Control* focused_control() const;
  void draw_hint();

  FaceKind face_;
  Theme theme_;
  FontSet fonts_;
  std::string extra_;            ///< characters seen and not yet baked, kept over rebuilds
  std::set<std::string> asked_;  ///< texts already looked at
  bool wants_glyphs_ = false;
  Rect window_;
  float scale_ = 1;
  double seconds_ = 0;
  ControlRegistry controls_;
  ControlRegistry before_;
  TextLog words_;
  FrameRequests frames_;
  Motion motion_;
  std::vector<Flow> flows_;
  std::string focus_, arrival_, unseen_, hint_;
  std::string left_;         ///< where the focus was when it was let go of by itself: Tab goes on from there
  double focused_at_ = 0;    ///< when a key last moved or used the focus, seconds
  double typed_at_ = never;  ///< when somebody last typed into a field, seconds
  int unmet_ = 0;            ///< frames for which the focused control was not drawn
  bool press_ = false;
  bool question_ = false, question_before_ = false;
  bool typing_ = false, typing_before_ = false;  ///< a field was typed into; ImGui says so a frame late
  int layer_ = 0;
  ImDrawList* canvas_ = nullptr;
  mutable int losses_ = 0;
};

}  // namespace hh::ui
