// A call of a playbook named on the command line, from its list to its stored end.
#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using nlohmann::json;

namespace {

Ran played(const Folder& folder, const std::string& name, const std::string& script) {
  return hh::test::simulated(folder, name, script, {"--json"});
}

}  // namespace

TEST_CASE("a call is played to its end and read back the same") {
  const Folder folder;
  const Ran done = played(folder, "context/kickoff", R"({"at": 0, "do": "start"}
{"at": "15:00", "do": "go", "section": 2, "step": 1}
{"at": "50:00", "do": "finish"}
)");
  REQUIRE_MESSAGE(done.exit == Exit::Ok, done.err);
  const json state = json::parse(done.out);
  CHECK(state.at("stage") == "finished");
  CHECK(state.at("settings").at("call") == "kickoff");
  REQUIRE(state.at("sections").size() == 3);
  CHECK(state.at("sections").at(0).at("planned_seconds") == 900.0);
  CHECK(state.at("sections").at(0).at("actual_seconds") == 900.0);
  CHECK(state.at("sections").at(1).at("planned_seconds") == 1200.0);
  CHECK(json::parse(ran({"show", "last", "--json", "--data", folder.at("data")}).out) == state);
  CHECK(ran({"verify", "--data", folder.at("data")}).exit == Exit::Ok);
}

TEST_CASE("a call that is not there is refused with those that are") {
  const Folder folder;
  const Ran wrong = played(folder, "context/kick", "{\"do\": \"start\"}\n");
  CHECK(wrong.exit == Exit::WrongUse);
  CHECK(wrong.err.find("context/internal, context/meet-your-csm, context/kickoff") != std::string::npos);
  CHECK(played(folder, "pass/kickoff", "{\"do\": \"start\"}\n").exit == Exit::WrongUse);
  CHECK(played(folder, "context", "{\"do\": \"start\"}\n").exit == Exit::Refused);
}

TEST_CASE("the list names the calls of a playbook and where each begins") {
  const json list = json::parse(ran({"library", "list", "--json"}).out);
  for (const json& program : list) {
    if (program.at("id") == "pass") CHECK(program.at("calls").empty());
    if (program.at("id") != "first30") continue;
    CHECK(program.at("kind") == "playbook");
    CHECK(program.at("sections").size() == 13);
    const json& day30 = program.at("calls").at(2);
    CHECK(day30.at("id") == "day-30");
    CHECK(day30.at("slot_minutes") == 30);
    CHECK(day30.at("first_section") == 10);
  }
  CHECK(std::ranges::any_of(list, [](const json& program) { return program.at("id") == "first30"; }));
}
