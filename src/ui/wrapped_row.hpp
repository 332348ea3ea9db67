// WrappedRow: a row that goes on in the next line where what comes does not fit any more.
//
//     WrappedRow row(ui);
//     if (row.primary("go", "Start")) ...
//     row.room(chip_width(ui, "over", true));
//     chip(ui, "over", Tone::Bad);
//
// Pixels, as the pen's. Ends its last line when it goes out of scope. Window thread only.
#pragma once

#include "ui/widgets.hpp"

namespace hh::ui {

class WrappedRow {
public:
  explicit WrappedRow(Ui& ui, RowLook look = {}) : ui_(ui), look_(look) { begin_row(ui_, look_); }
  ~WrappedRow() { end_row(ui_); }
  WrappedRow(const WrappedRow&) = delete;
  WrappedRow& operator=(const WrappedRow&) = delete;

  /// Before anything placed here: makes room for so many pixels.
  void room(float width) {
    if (any_ && ui_.width() < width) {
      end_row(ui_);
      begin_row(ui_, look_);
    }
    any_ = true;
  }
  bool primary(const std::string& id, const std::string& words, const ButtonLook& look = {}) {
    ButtonLook strong = look;
    strong.role = Role::BodyStrong;
    room(button_width(ui_, words, strong));
    return primary_button(ui_, id, words, look);
  }
  bool plain(const std::string& id, const std::string& words, const ButtonLook& look = {}) {
    room(button_width(ui_, words, look));
    return button(ui_, id, words, look);
  }

private:
  Ui& ui_;
  RowLook look_;
  bool any_ = false;
};

}  // namespace hh::ui
