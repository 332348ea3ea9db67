// An hour that runs, with a recorder for what the Console sends.
#pragma once

#include "ui/console.hpp"
#include "ui/home_world.hpp"
#include "ui/layout.hpp"
#include "ui/wall_sample.hpp"

#include <doctest/doctest.h>

#include <string>

namespace hh::test {

struct Hour {
  explicit Hour(domain::StepKind kind, int nth = 0, int pairs = 8, const std::string& program = "pass")
      : sample(test::sample(pairs, program)) {
    start(sample);
    sample.go(kind, nth);
  }
  void draw(ui::Ui& screen) {
    shot = sample.shot();
    ui::Scene scene{screen, *shot, sample.moment, sent, here, asked};
    ui::draw_console(scene, memory);
  }
  void show(Stage& stage) {
    stage.show([this](ui::Ui& screen) { draw(screen); });
  }
  bool key(const std::string& name) {
    shot = sample.shot();
    return ui::console_key(*shot, sample.moment, sent, memory, name);
  }
  /// Does what was sent last, as the door would.
  void obey() {
    for (; done < sent.commands.size(); ++done) {
      const domain::Act act{domain::ActId{std::to_string(done)},
                            sample.session.id,
                            "facilitator",
                            sample.moment.at,
                            sample.moment.utc,
                            sent.commands[done]};
      REQUIRE_FALSE(domain::check(sample.session, act).has_value());
      domain::apply(sample.session, act);
    }
  }
  template <class What>
  const What& last() const {
    REQUIRE_FALSE(sent.commands.empty());
    REQUIRE(std::holds_alternative<What>(sent.commands.back()));
    return std::get<What>(sent.commands.back());
  }

  Sample sample;
  ui::Surroundings here;
  Sent sent;
  Asked asked;
  ui::ConsoleMemory memory;
  session::SnapshotPtr shot;
  std::size_t done = 0;
};

}  // namespace hh::test
