// Controls and words of one frame, by name: what a test presses and reads.
//
//     const Control* next = ui.controls().find("next");
//
// Filled while a frame is drawn, complete after it, replaced by the next. Window thread only.
#pragma once

#include "ui/rect.hpp"

#include <string>
#include <vector>

namespace hh::ui {

enum class ControlKind { Button, Toggle, Choice, Text, Stepper, Score, Row, Card };

struct Control {
  std::string id{};
  ControlKind kind = ControlKind::Button;
  Rect rect{};
  Rect clip{};  ///< the part of the window it may show in
  std::string label{};
  std::string value{};  ///< text of a field, "on", "3"
  bool enabled = true;
  bool focused = false;
  int layer = 0;  ///< 1 and up: in a dialog above the screen
};

class ControlRegistry {
public:
  void clear() { controls_.clear(); }
  void add(Control control) { controls_.push_back(std::move(control)); }
  const Control* find(std::string_view id) const;
  const std::vector<Control>& all() const { return controls_; }
  /// Ids used twice in this frame: a bug of the screen.
  std::vector<std::string> twice() const;

private:
  std::vector<Control> controls_;
};

/// One line of text as it was drawn.
struct Word {
  std::string text{};
  Rect rect{};
  Rect clip{};
  float em = 0;            ///< its size
  bool shortened = false;  ///< ends in an ellipsis
};

class TextLog {
public:
  void clear() { words_.clear(); }
  void add(Word word) { words_.push_back(std::move(word)); }
  const std::vector<Word>& all() const { return words_; }
  /// Everything that was drawn, top to bottom, left to right, one piece a line.
  std::string page() const;

private:
  std::vector<Word> words_;
};

}  // namespace hh::ui
