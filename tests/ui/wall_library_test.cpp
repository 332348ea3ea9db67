// Every page of every training and every call: what the Wall says, and that it fits in large type.
#include "ui/golden.hpp"
#include "ui/press.hpp"
#include "ui/wall.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::domain;
using hh::test::Sample;

namespace {

struct OnWall {
  test::Stage stage;
  ui::Wall wall;
  explicit OnWall(Sample& sample, ImVec2 size = {1920, 1080}) : stage(ui::FaceKind::Wall, size) {
    stage.show(
        [this, shot = sample.shot(), moment = sample.moment](ui::Ui& ui) { wall.draw(ui, shot, moment); });
  }
};

/// Stands at each step in turn; Reveal steps are shown with everything uncovered.
template <class See>
void walk(Sample& sample, const See& see) {
  sample.session.timeline = Timeline::of(*sample.session.program);
  test::start(sample);
  const auto& sections = sample.session.program->sections;
  Millis begun{0};
  for (std::size_t s = 0; s < sections.size(); ++s) {
    for (std::size_t i = 0; i < sections[s].steps.size(); ++i) {
      sample.session.timeline.go({static_cast<int>(s), static_cast<int>(i)},
                                 SessionTime{begun + Seconds{static_cast<int>(i)}});
      sample.at(begun + Seconds{59});
      sample.session.wall.uncovered = static_cast<int>(sections[s].steps[i].items.size());
      see(sections[s], sections[s].steps[i]);
    }
    begun += Millis{sections[s].planned};
  }
}

}  // namespace

TEST_CASE("every page of the library says on the Wall what was agreed") {
  for (const std::string& id : test::program_ids()) {
    Sample sample = test::sample(8, id);
    std::string all;
    for (const auto& hour : test::hours_of(sample.session.program)) {
      sample.session.program = hour;
      walk(sample, [&](const Section& section, const Step& step) {
        OnWall shown(sample);
        all += "== " + hour->title + " / " + section.title + " / " + step.title + "\n" + shown.stage.text() +
               "\n";
      });
    }
    test::matches_golden("library-" + id, all);
  }
}

TEST_CASE(
    "every page of the library fits a small projector and a large one, in large type, with nothing cut") {
  for (const std::string& id : test::program_ids()) {
    Sample sample = test::sample(8, id);
    for (const auto& hour : test::hours_of(sample.session.program)) {
      sample.session.program = hour;
      walk(sample, [&](const Section&, const Step& step) {
        for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1024, 768}}) {
          OnWall shown(sample, size);
          const auto words = shown.stage.ui().words().all();
          CAPTURE(id);
          CAPTURE(step.title);
          CAPTURE(size.x);
          CHECK(shown.stage.must_fit() == "");
          CHECK(std::ranges::none_of(words, [](const ui::Word& word) { return word.shortened; }));
          CHECK(std::ranges::all_of(
              words, [&](const ui::Word& word) { return word.em / shown.stage.ui().scale() >= 31.0f; }));
        }
      });
    }
  }
}
