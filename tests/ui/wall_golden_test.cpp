#include "ui/golden.hpp"
#include "ui/press.hpp"
#include "ui/wall.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::domain;
using hh::test::matches_golden;
using hh::test::Sample;

namespace {

std::string page(Sample& sample) {
  test::Stage stage(ui::FaceKind::Wall);
  ui::Wall wall;
  stage.show([&, shot = sample.shot()](ui::Ui& ui) { wall.draw(ui, shot, sample.moment); });
  return stage.text();
}

}  // namespace

TEST_CASE("what the Wall says, face by face") {
  Sample sample = test::sample(8);
  matches_golden("wall-welcome", page(sample));

  sample.go(StepKind::Number, 0, Seconds{3});
  matches_golden("wall-number-silence", page(sample));
  sample.go(StepKind::Page, 0, Minutes{2});
  matches_golden("wall-section", page(sample));
  sample.at(Minutes{5} + Seconds{12});
  matches_golden("wall-section-over", page(sample));

  sample.go(StepKind::Question);
  const QuestionId question{sample.session.current_step()->refers_to};
  sample.session.answers = {{1, question, "The champion had left", false},
                            {2, question, "Nobody told us", false}};
  matches_golden("wall-question", page(sample));
  sample.go(StepKind::List, 1);
  matches_golden("wall-list", page(sample));

  sample.go(StepKind::Script, 1);
  const ScriptId script{sample.session.current_step()->refers_to};
  sample.session.readings = {{script, PairNumber{2}, "Sam Okoro", Seconds{84}, false}};
  sample.session.reading =
      ReadingNow{script, PairNumber{3}, "Zo\xC3\xAB Martin", sample.moment.at - Seconds{42}};
  matches_golden("wall-script", page(sample));
  sample.session.reading.reset();

  sample.go(StepKind::Round, 1, Minutes{5});
  matches_golden("wall-round-announced", page(sample));
  sample.session.round.emplace();
  sample.session.round->number = RoundNumber{2};
  sample.session.round->started = sample.moment.at - Seconds{70};
  matches_golden("wall-round-live", page(sample));
  sample.session.round->started = sample.moment.at - Minutes{4};
  matches_golden("wall-round-feedback", page(sample));
  sample.session.round.reset();

  sample.go(StepKind::Scoreboard);
  test::score(sample, 1);
  matches_golden("wall-scores-hidden", page(sample));
  sample.session.revealed.insert(RoundNumber{1});
  matches_golden("wall-scores", page(sample));

  sample.go(StepKind::Artifacts);
  matches_golden("wall-artifacts", page(sample));
  sample.go(StepKind::Tree);
  matches_golden("wall-tree", page(sample));
  sample.go(StepKind::Commitments);
  matches_golden("wall-commitments", page(sample));
  sample.go(StepKind::Closing);
  sample.session.keep_percent = 60;
  sample.session.joint_goal = "Every logo past its first renewal";
  matches_golden("wall-closing", page(sample));
}
