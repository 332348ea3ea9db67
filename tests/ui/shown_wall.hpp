// The Wall of a sample hour on a stage of a projector's size, and what to ask of every face.
#pragma once

#include "ui/press.hpp"
#include "ui/wall.hpp"
#include "ui/wall_parts.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace hh::test {

inline const ImVec2 projectors[] = {{1920, 1080}, {1366, 768}, {1024, 768}, {3840, 2160}};

/// The Wall of `sample` on a stage; the stage's size is one of the room's projectors.
struct Shown {
  Stage stage;
  ui::Wall wall;
  Shown(Sample& sample, ImVec2 size, ui::ThemeChoice choice = {}) : stage(ui::FaceKind::Wall, size, choice) {
    const auto shot = sample.shot();
    const auto moment = sample.moment;
    stage.show([this, shot, moment](ui::Ui& ui) { wall.draw(ui, shot, moment); });
  }
  /// The least type on screen, in design pixels at 1080 lines.
  float least_type() {
    float least = 1000;
    for (const ui::Word& word : stage.ui().words().all())
      least = std::min(least, word.em / stage.ui().scale());
    return least;
  }
};

inline void check_all_sizes(Sample& sample) {
  for (const ImVec2 size : projectors) {
    Shown projected(sample, size);
    CAPTURE(size.x);
    CHECK(projected.stage.must_fit() == "");
    CHECK(projected.least_type() >= 31.0f);  // 32, less what whole pixels of small windows take
  }
}

inline bool shortened(Stage& stage) {
  return std::ranges::any_of(stage.ui().words().all(), [](const ui::Word& w) { return w.shortened; });
}

}  // namespace hh::test
