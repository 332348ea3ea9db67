// The clocks of each program as its source facts demand them, and each fault of a block.
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace hh;

namespace {

domain::PolicyClock clock_of(const std::string& program, const std::string& id) {
  std::ifstream file(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / (program + ".md"),
                     std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const auto read = library::read_program(text.str(), program + ".md");
  REQUIRE(read.program);
  for (const domain::PolicyClock& clock : read.program->clocks) {
    if (clock.id == id) return clock;
  }
  FAIL("there is no clock " << id);
  return {};
}

std::string words(const std::string& program, const std::string& id) {
  return domain::in_words(clock_of(program, id));
}

const std::string good =
    "+++\n"                      // 1
    "id = \"tiny\"\n"            // 2
    "title = \"Tiny\"\n"         // 3
    "slot_minutes = 5\n"         // 4
    "[[clocks]]\n"               // 5
    "id = \"kickoff\"\n"         // 6
    "what = \"Kickoff held\"\n"  // 7
    "from = \"kickoff\"\n"       // 8
    "limit = \"7 days\"\n"       // 9
    "earliest = 5\n"             // 10
    "before = true\n"            // 11
    "+++\n\n## Only part (5 min)\n\n### A page\nNotes: Say it.\n";

std::string changed(const std::string& from, const std::string& to) {
  std::string text = good;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

void refuses(const std::string& text, const std::string& start) {
  const auto read = library::read_program(text, "t.md");
  CHECK(read.program == nullptr);
  REQUIRE_FALSE(read.faults.empty());
  CHECK(read.faults.front().sentence().substr(0, start.size()) == start);
}

}  // namespace

TEST_CASE("every program has the clocks of its own source") {
  CHECK(words("forge", "kickoff") ==
        "Kickoff held: within 72 hours of countersignature. This is the figure that is measured. "
        "Friday close: offer Monday or Tuesday; Tuesday is past the 72 hours and shows amber.");
  CHECK(words("forge", "chat").find("within 4 hours of countersignature") != std::string::npos);
  CHECK(words("forge", "plan-draft").find("within 4 calendar days of") != std::string::npos);
  CHECK(words("forge", "plan-signed").find("within 5 calendar days of") != std::string::npos);
  for (const char* program : {"reboot", "reboot-calls"}) {
    CHECK(words(program, "kickoff-plan").find("within 7 business days of Closed-Won") != std::string::npos);
    CHECK(words(program, "kickoff-kpi").find("within 7 calendar days of Closed-Won") != std::string::npos);
  }
  CHECK(words("pass", "fill").find("within 24 hours of Closed-Won") != std::string::npos);
  CHECK(words("pass", "file").find("within 48 hours of Closed-Won") != std::string::npos);
  CHECK(words("pass", "kickoff") == "Kickoff held: 3 to 5 calendar days after Closed-Won.");
  CHECK(words("pass", "escalation-test").find("30 calendar days after Closed-Won") != std::string::npos);
  CHECK(words("pass", "joint-goal").find("90 calendar days after Closed-Won") != std::string::npos);
  CHECK(words("pass", "clawback").find("12 months before the renewal") != std::string::npos);
  CHECK(words("context", "doc").find("3 to 5 business days before countersignature") != std::string::npos);
  CHECK(words("context", "internal-call").find("5 to 7 calendar days before the kickoff") !=
        std::string::npos);
  CHECK(words("context", "plan").find("within 48 hours of the kickoff") != std::string::npos);
  CHECK(words("context", "scheduled").find("Red from 11 business days on") != std::string::npos);
  CHECK(words("first30", "intro").find("within 24 hours of Closed-Won") != std::string::npos);
  CHECK(words("first30", "kickoff").find("within 7 calendar days of Closed-Won") != std::string::npos);
  CHECK(words("first30", "recap").find("within 4 hours of the kickoff") != std::string::npos);
  CHECK(words("first30", "first-value").find("within 14 calendar days of Closed-Won") != std::string::npos);
}

TEST_CASE("what is seen to happen meets its clocks, and nothing is said to meet the others") {
  using domain::DealEvent;
  struct Met {
    const char* program;
    const char* clock;
    DealEvent by;
  };
  for (const Met& one :
       {Met{"reboot", "kickoff-plan", DealEvent::Kickoff}, Met{"reboot", "kickoff-kpi", DealEvent::Kickoff},
        Met{"reboot-calls", "kickoff-plan", DealEvent::Kickoff},
        Met{"reboot-calls", "kickoff-kpi", DealEvent::Kickoff}, Met{"pass", "kickoff", DealEvent::Kickoff},
        Met{"pass", "file", DealEvent::DocReviewed}, Met{"forge", "kickoff", DealEvent::Kickoff},
        Met{"forge", "packet", DealEvent::DocReviewed}, Met{"context", "gate", DealEvent::DocReviewed},
        Met{"first30", "intro", DealEvent::IntroSent}, Met{"first30", "kickoff", DealEvent::Kickoff}}) {
    CAPTURE(one.program);
    CAPTURE(one.clock);
    CHECK(clock_of(one.program, one.clock).met_by == one.by);
  }
  CHECK_FALSE(clock_of("first30", "recap").met_by);
  CHECK_FALSE(clock_of("pass", "fill").met_by);
}

TEST_CASE("a clock reads as written") {
  const auto read = library::read_program(good, "t.md");
  REQUIRE(read.program);
  REQUIRE(read.program->clocks.size() == 1);
  CHECK(domain::in_words(read.program->clocks[0]) ==
        "Kickoff held: 5 to 7 calendar days before the kickoff.");
}

TEST_CASE("a faulty clock is named with its line") {
  refuses(changed("7 days", "7 dyas"), "t.md:9: [[clocks]] 1: “dyas” is no unit of a clock");
  refuses(changed("7 days", "days"), "t.md:9: [[clocks]] 1: “limit” is “days”, without a number in front");
  refuses(changed("7 days", "7"), "t.md:9: [[clocks]] 1: “limit” is “7”, without a unit");
  refuses(changed("7 days", "-7 days"), "t.md:9: [[clocks]] 1: “limit” is “-7 days”; it must lie between 0");
  refuses(changed("7 days", "99999999999 days"), "t.md:9: [[clocks]] 1: “limit” is “99999999999 days”");
  refuses(changed("from = \"kickoff\"", "from = \"countersinged\""),
          "t.md:8: [[clocks]] 1: “countersinged” is no event a clock can start from; did you mean "
          "“countersigned”?");
  refuses(changed("before = true", "met_by = \"kickof\""),
          "t.md:11: [[clocks]] 1: “kickof” is no event that can meet a clock; did you mean “kickoff”?");
  refuses(changed("before = true", "met_by = \"rejected\""),
          "t.md:11: [[clocks]] 1: “rejected” is no event that can meet a clock; a rejection starts one");
  refuses(changed("earliest = 5", "earliest = 8"), "t.md:10: [[clocks]] 1: “earliest” is 8, later than");
  refuses(changed("earliest = 5\nbefore = true", "red = 6"), "t.md:10: [[clocks]] 1: “red” is 6, before");
  refuses(changed("before = true", "befor = true"), "t.md:11: [[clocks]] 1:");
  refuses(changed("what = \"Kickoff held\"\n", ""), "t.md:5: [[clocks]] 1: “what” is missing");
  refuses(changed("+++\n\n##",
                  "[[clocks]]\nid = \"kickoff\"\nwhat = \"w\"\nfrom = \"kickoff\"\nlimit = \"1 hour\"\n"
                  "+++\n\n##"),
          "t.md:13: [[clocks]] 2: the id “kickoff” is used twice");
}
