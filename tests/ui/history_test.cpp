// A past training, opened and read whole.
#include "ui/home_world.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

using namespace hh;
using namespace hh::domain;
using namespace hh::test;

namespace {

const SessionId october{"2026-10-21-pass-a1"};

/// An hour in which something of everything was stored.
Session whole() {
  Sample hour = sample(8);
  start(hour);
  hour.go(StepKind::Closing);
  score(hour, 2);
  Session s = hour.session;
  s.id = october;
  s.timeline.add(s.timeline.position().section, Minutes{2});
  s.timeline.pause(hour.moment.at);
  s.timeline.resume(hour.moment.at + Minutes{1});
  s.timeline.finish(hour.moment.at + Minutes{3});
  s.finished_utc = hour.moment.utc;
  s.finished_local = hour.moment.local;
  s.answers = {{1, s.program->questions.front().id, "the champion was gone", false},
               {2, s.program->questions.front().id, "taken back again", true}};
  s.readings = {{s.program->scripts[0].id, PairNumber{1}, "Ada Lind", Seconds{84}, false},
                {s.program->scripts[0].id, PairNumber{2}, "Sam Okoro", Seconds{97}, true}};
  s.rounds = {{RoundNumber{2}, RoundMode::Parallel, {}, Minutes{3}, Minutes{2}, {}}};
  s.scores.begin()->second.note = "kept her voice down";
  s.artifacts[s.program->artifacts.front().id] = {true, "Zoë Martin", "the window side"};
  s.tiers[s.program->tiers.front().number] = {"Kari Nilsen", "+47 555 01 23", ""};
  s.commitments[{PairNumber{1}, s.program->commitments.front().id}] = {
      "Packet to Dana by Friday", "Ada", true, {}};
  s.joint_goal = "No silent handoff this quarter";
  s.opening_number = 1'200'000;
  s.keep_percent = 40;
  s.summary_note = "Bring two more coaches";
  return s;
}

struct Bench {
  HomeWorld world = full_world();
  test::Stage stage;
  explicit Bench(ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : stage(ui::FaceKind::Console, size, choice) {
    world.screens.page = ui::Page::History;
    show();
  }
  void show() {
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  void open(Session session) {
    stage.press("sessions." + october.value);
    world.snap.looked_at = std::make_shared<const Session>(std::move(session));
    show();
  }
  bool sent(const std::string& line) const {
    return std::find(world.sent.log.begin(), world.sent.log.end(), line) != world.sent.log.end();
  }
  void key(const std::string& name) {
    world.here.keys = {name};
    stage.frame();
    world.here.keys.clear();
    show();
  }
};

}  // namespace

TEST_CASE("a past training is asked for, waited for and shown when it comes") {
  Bench bench;
  bench.stage.press("sessions." + october.value);
  CHECK(bench.sent("look at " + october.value));
  CHECK(bench.stage.reads("Opening"));
  Session other = whole();
  other.id = SessionId{"another"};
  bench.world.snap.looked_at = std::make_shared<const Session>(other);
  bench.show();
  CHECK(bench.stage.reads("Opening"));
  bench.world.snap.looked_at = std::make_shared<const Session>(whole());
  bench.show();
  CHECK_FALSE(bench.stage.reads("Opening"));
  CHECK(bench.stage.reads("No silent handoff this quarter"));
}

TEST_CASE("a past training that cannot be read says why") {
  Bench bench;
  bench.stage.press("sessions." + october.value);
  bench.world.snap.notice = session::Notice{7, {"Its record is broken", {}, "Restore a backup."}, true};
  bench.show();
  CHECK(bench.stage.reads("It could not be opened"));
}

TEST_CASE("each part of a past training shows what was stored of it") {
  Bench bench({1920, 1080});
  bench.open(whole());
  for (const char* words :
       {"$1,200,000", "keeps 40 %", "$480,000", "Bring two more coaches", "+02:00", "01:00"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  bench.stage.press("history.part.1");
  for (const char* words : {"the champion was gone", "84 s", "97 s, over 90 s", "Sam Okoro"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  CHECK_FALSE(bench.stage.reads("taken back again"));
  bench.stage.press("history.part.2");
  for (const char* words :
       {"All pairs at once", "Coach Kim", "kept her voice down", "not complete", "Room average"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  bench.stage.press("history.part.3");
  for (const char* words : {"the window side", "Zoë Martin", "Kari Nilsen", "+47 555 01 23"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  bench.stage.press("history.part.4");
  for (const char* words : {"Packet to Dana by Friday", "said aloud", "not said aloud", "still owes"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
}

TEST_CASE("a training of which nothing was stored shows no empty parts") {
  Bench bench;
  Session bare = whole();
  bare.answers.clear();
  bare.readings.clear();
  bare.rounds.clear();
  bare.scores.clear();
  bare.artifacts.clear();
  bare.tiers.clear();
  bare.roster.pairs.clear();
  bench.open(bare);
  CHECK(bench.stage.find("history.part.1") == nullptr);
  CHECK(bench.stage.reads("planned"));
}

TEST_CASE("Escape closes a past training first and leaves History then") {
  Bench bench;
  bench.open(whole());
  bench.key("Escape");
  CHECK(bench.sent("look at "));
  CHECK(bench.world.screens.page == ui::Page::History);
  CHECK(bench.stage.find("sessions." + october.value) != nullptr);
  bench.key("Escape");
  CHECK(bench.world.screens.page == ui::Page::Home);
}

TEST_CASE("nothing of a past training is cut, at any size of window and type") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8f, 1.0f, 1.5f, 2.0f}) {
      Bench bench(size, {ui::ThemeKind::Dark, scale, true});
      bench.open(whole());
      for (int part = 0; part < 5; ++part) {
        CAPTURE(size.x);
        CAPTURE(scale);
        CAPTURE(part);
        bench.world.screens.history.part = static_cast<ui::PastPart>(part);
        bench.show();
        CHECK(bench.stage.must_fit() == "");
        CHECK(bench.stage.ui().controls().twice().empty());
      }
    }
  }
}
