// The parts of the room that need no window: sounds, frames, keys and times of a script.
#include "app/chimes.hpp"
#include "app/cmd_run.hpp"
#include "app/key_names.hpp"
#include "app/next_change.hpp"
#include "app/script_lines.hpp"
#include "domain/command.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace hh;
using namespace hh::domain;
using platform::Key;
using Sound = platform::Chime::Sound;

namespace {

SessionTime at(std::int64_t ms) { return SessionTime{Millis{ms}}; }

/// Two sections of five minutes; one round of 60 s and 30 s.
Session hour() {
  auto program = std::make_shared<Program>();
  program->id = ProgramId{"small"};
  program->slot = Minutes{10};
  for (const char* id : {"one", "two"}) {
    Section section;
    section.id = id;
    section.planned = Minutes{5};
    section.steps.emplace_back();
    program->sections.push_back(section);
  }
  Round round;
  round.number = RoundNumber{1};
  round.live = Seconds{60};
  round.feedback = Seconds{30};
  program->rounds.push_back(round);
  Session session;
  session.program = program;
  session.timeline = Timeline::of(*program);
  session.timeline.start(at(0), Millis{0});
  return session;
}

}  // namespace

TEST_CASE("a section chimes where red begins and at zero, once each") {
  const Session session = hour();
  app::Chimes chimes;
  std::vector<std::pair<std::int64_t, Sound>> heard;
  for (std::int64_t ms = 0; ms <= 320'000; ms += 1000) {
    if (const auto sound = chimes.look(session, at(ms))) heard.emplace_back(ms, *sound);
  }
  REQUIRE(heard.size() == 2);
  CHECK(heard[0] == std::pair<std::int64_t, Sound>{285'000, Sound::Red});
  CHECK(heard[1] == std::pair<std::int64_t, Sound>{300'000, Sound::Zero});
}

TEST_CASE("a round chimes when its phases turn") {
  Session session = hour();
  session.round = RoundNow{};
  session.round->number = RoundNumber{1};
  session.round->started = at(1000);
  app::Chimes chimes;
  std::vector<std::int64_t> zeroes;
  for (std::int64_t ms = 1000; ms <= 95'000; ms += 500) {
    if (chimes.look(session, at(ms)) == Sound::Zero) zeroes.push_back(ms);
  }
  CHECK(zeroes == std::vector<std::int64_t>{61'000, 91'000});
}

TEST_CASE("time that was not looked at, or was changed by hand, makes no sound") {
  Session session = hour();
  app::Chimes chimes;
  chimes.look(session, at(200'000));
  CHECK(!chimes.look(session, at(310'000)));
  chimes.look(session, at(100'000));
  session.timeline.add(0, Minutes{-4});
  CHECK(!chimes.look(session, at(101'000)));
}

TEST_CASE("the next frame is the next flip; a pause needs one a second, rest needs none") {
  Session session = hour();
  CHECK(app::next_change(session, at(250)) == Millis{750});
  session.reading = ReadingNow{ScriptId{"a"}, PairNumber{1}, "Ann", at(400)};
  CHECK(app::next_change(session, at(1300)) == Millis{100});
  session.timeline.pause(at(2000));
  const auto paused = app::next_change(session, at(2500));
  REQUIRE(paused);
  CHECK(*paused == Millis{500});
  CHECK(!app::next_change(Session{}, at(0)));
}

TEST_CASE("keys have the names people give them") {
  CHECK(app::key_name({.key = Key::R}) == "R");
  CHECK(app::key_name({.key = Key::Slash, .mods = {.shift = true}}) == "?");
  CHECK(app::key_name({.key = Key::Comma, .mods = {.ctrl = true}}) == "Ctrl+,");
  CHECK(app::key_name({.key = Key::Plus, .mods = {.shift = true}}) == "+");
  CHECK(app::key_name({.key = Key::Digit4}) == "4");
  CHECK(app::key_name({.key = Key::None}).empty());
}

TEST_CASE("times of a script") {
  CHECK(app::read_offset("90") == Millis{90'000});
  CHECK(app::read_offset("1:30") == Millis{90'000});
  CHECK(app::read_offset("1:02:03.5") == Millis{3'723'500});
  CHECK(app::read_offset("75:00") == Millis{4'500'000});
  for (const char* wrong : {"", ":", "1:", "1:60", "1:2:3:4", "-1", "x", "1:-2", "nan", "1e99"}) {
    CAPTURE(wrong);
    CHECK(!app::read_offset(wrong));
  }
}

TEST_CASE("window sizes") {
  CHECK(app::read_size("1366x768").value() == platform::Size{1366, 768});
  for (const char* wrong : {"", "1366", "1366x", "x768", "1366x768x", "10x10", "99999x768", "a x b"}) {
    CAPTURE(wrong);
    CHECK(!app::read_size(wrong).ok());
  }
}
