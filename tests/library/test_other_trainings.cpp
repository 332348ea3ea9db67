// The figures of the handoff reboot and the closed-won forge that can be counted.
#include "domain/session.hpp"
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace hh;
using domain::DueUnit;
using domain::Seconds;

namespace {

std::shared_ptr<const domain::Program> program(const char* id) {
  static const auto shelf = library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  auto found = shelf.find(domain::ProgramId{id});
  REQUIRE(found != nullptr);
  return found;
}

std::vector<int> minutes(const domain::Program& of) {
  std::vector<int> out;
  for (const auto& section : of.sections)
    out.push_back(static_cast<int>(section.planned.count()));
  return out;
}

std::size_t items(const domain::Program& of, const std::string& title) {
  for (const auto& section : of.sections) {
    for (const auto& step : section.steps) {
      if (step.title == title) return step.items.size();
    }
  }
  FAIL("no step is called " << title);
  return 0;
}

}  // namespace

TEST_CASE("reboot: agenda, drill, questions and commitments") {
  const auto reboot = program("reboot");
  CHECK(minutes(*reboot) == std::vector<int>{5, 15, 10, 10, 15, 5});
  CHECK(reboot->questions.size() == 2);
  REQUIRE(reboot->rounds.size() == 1);
  CHECK(reboot->rounds[0].live == Seconds{12 * 60});
  CHECK(reboot->rounds[0].feedback == Seconds{3 * 60});
  CHECK(reboot->rounds[0].cues[0].target == 3);
  CHECK(items(*reboot, "Four fields") == 4);
  CHECK(items(*reboot, "30 minutes, in four parts") == 4);
  CHECK(items(*reboot, "Next quarter's metric") == 3);
  REQUIRE(reboot->commitments.size() == 2);
  CHECK(reboot->commitments[0].due.unit == DueUnit::EndOfWeek);
  CHECK(reboot->commitments[1].due.unit == DueUnit::BusinessDays);
  CHECK(reboot->commitments[1].due.amount == 10);
}

TEST_CASE("forge: agenda, packet, five rules, six lines and commitments") {
  const auto forge = program("forge");
  CHECK(minutes(*forge) == std::vector<int>{5, 15, 10, 10, 15, 5});
  CHECK(forge->artifacts.size() == 4);
  CHECK(items(*forge, "Six parts") == 6);
  CHECK(items(*forge, "Five rules") == 5);
  CHECK(items(*forge, "Six lines never to say") == 6);
  CHECK(items(*forge, "Three objections") == 3);
  REQUIRE(forge->rounds.size() == 2);
  CHECK(forge->rounds[0].cues.size() == 5);
  for (const auto& script : forge->scripts) {
    CHECK(domain::spoken_words(domain::filled_script(script, nullptr)) * 60 <= 90 * 145);
  }
  REQUIRE(forge->commitments.size() == 3);
  CHECK(forge->commitments[0].due.unit == DueUnit::Hours);
  CHECK(forge->commitments[0].due.amount == 24);
  CHECK(forge->commitments[1].due.amount == 7);
  CHECK(forge->commitments[2].due.amount == 30);
}
