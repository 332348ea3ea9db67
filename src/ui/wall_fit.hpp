// WallFit: a face of the Wall in the largest type in which nothing is lost, up to the one that was chosen.
// Where even the least type would lose something, the content is laid out as long as it gets, and its
// pages are turned.
//
//     WallFit fit;                                   // one per Wall
//     draw_fitted(ui, fit, seconds_up, [&] { draw_face(scene, face); });
//     ...
//     Rect rest = fit.content(ui, below_the_headline);    // in a face: what follows may turn pages
//
// A face says what it cannot show by `Ui::lost` (words that are cut do so themselves). Pages are cut between
// lines, never through one. Window thread.
#pragma once

#include "ui/ui.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hh::ui {

class WallFit {
public:
  /// Where the content of the face goes, once a face: `rest` itself, or a longer place of which the present
  /// page shows.
  Rect content(Ui& ui, Rect rest);
  /// The content is over: what follows stands on every page.
  void end_content(Ui& ui);
  /// Laid out as long as it gets: nothing is to be squeezed, and the foot is not drawn.
  bool lays_out() const { return pass_ == Pass::Long; }
  /// Pages are turned: lists keep a middling type.
  bool pages() const { return pass_ != Pass::Whole; }
  /// The newest is at the end: that page comes first.
  void begin_at_last() { last_first_ = true; }
  /// The page with what is at this height, in pixels of the long layout: it stays as long as that is so.
  void hold_at(float y) { held_ = y; }
  /// "page 2 of 3", where there is more than one.
  std::string words() const;

private:
  friend void draw_fitted(Ui& ui, WallFit& fit, double seconds_up, const std::function<void()>& face);
  enum class Pass { Whole, Long, Page };

  int measure(Ui& ui, const std::function<void()>& face, Pass pass);
  void begin(Pass pass);
  void cut_into_pages(const std::vector<Word>& words);
  void turn(Ui& ui, double seconds_up);
  float cut_after(float start, const std::vector<Rect>& lines) const;

  Pass pass_ = Pass::Whole;
  Rect region_;             ///< of the content, as it shows
  std::size_t before_ = 0;  ///< words logged before the content began
  bool inside_ = false;
  bool last_first_ = false;
  float held_ = -1;
  std::vector<float> starts_;  ///< of the pages, from the top of the content
  std::vector<int> counts_;    ///< words on each
  float end_ = 0;
  std::size_t page_ = 0;
};

/// `seconds_up`: for how long this face stands.
void draw_fitted(Ui& ui, WallFit& fit, double seconds_up, const std::function<void()>& face);

}  // namespace hh::ui
