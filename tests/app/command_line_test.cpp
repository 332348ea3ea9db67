// The command line as people and scripts use it, read from the library that ships.
#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using nlohmann::json;

namespace {

/// A data folder with one played session.
struct Played {
  Folder folder;
  std::string data = folder.at("data");
  Ran simulate(const std::string& script, const std::vector<std::string>& more = {}) {
    return hh::test::simulated(folder, "pass", script, more);
  }
};

}  // namespace

TEST_CASE("a wrong word names the right one") {
  const Ran wrong = ran({"sesions"});
  CHECK(wrong.exit == Exit::WrongUse);
  CHECK(wrong.err.find("Did you mean \"sessions\"?") != std::string::npos);
  const Ran program = ran({"run", "pas"});
  CHECK(program.exit == Exit::WrongUse);
  CHECK(program.err.find("Did you mean \"pass\"?") != std::string::npos);
}

TEST_CASE("help and version are answers, not errors") {
  CHECK(ran({"--help"}).exit == Exit::Ok);
  CHECK(ran({"simulate", "--help"}).out.find("--script") != std::string::npos);
  CHECK(ran({"--version"}).out.find("handoff-hour ") == 0);
}

TEST_CASE("options of the whole program may stand after the command") {
  const Folder folder;
  const Ran before = ran({"--data", folder.at("d"), "sessions"});
  const Ran after = ran({"sessions", "--data", folder.at("d")});
  CHECK(before.exit == Exit::Ok);
  CHECK(after.exit == Exit::Ok);
  CHECK(before.out == after.out);
}

TEST_CASE("wrong use of run is told before anything opens") {
  CHECK(ran({"run", "--windowed", "12"}).exit == Exit::WrongUse);
  CHECK(ran({"run", "--start"}).exit == Exit::WrongUse);
  CHECK(ran({"run", "pass", "--rehearse", "61"}).exit == Exit::WrongUse);
}

TEST_CASE("without a display run says so and what to do") {
  const Folder folder;
  const char* display = std::getenv("DISPLAY");
  const char* wayland = std::getenv("WAYLAND_DISPLAY");
  const std::string kept = display == nullptr ? "" : display,
                    kept_wayland = wayland == nullptr ? "" : wayland;
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  const Ran dark = ran({"run", "pass", "--data", folder.at("d")});
  if (!kept.empty()) ::setenv("DISPLAY", kept.c_str(), 1);
  if (!kept_wayland.empty()) ::setenv("WAYLAND_DISPLAY", kept_wayland.c_str(), 1);
  CHECK(dark.exit == Exit::NoDisplay);
  CHECK(dark.err.find("DISPLAY") != std::string::npos);
}

TEST_CASE("library list gives ids, titles, kinds and sections with minutes") {
  const json list = json::parse(ran({"library", "list", "--json"}).out);
  REQUIRE(list.is_array());
  const auto pass =
      std::find_if(list.begin(), list.end(), [](const json& p) { return p.at("id") == "pass"; });
  REQUIRE(pass != list.end());
  CHECK(pass->at("kind") == "training");
  int total = 0;
  for (const json& section : pass->at("sections")) {
    CHECK(!section.at("id").get<std::string>().empty());
    CHECK(!section.at("title").get<std::string>().empty());
    total += section.at("minutes").get<int>();
  }
  CHECK(total == 60);
}

TEST_CASE("library check names file, line and reason, and its exit code says so") {
  const Folder folder;
  folder.file("broken.md", "+++\nid = \"broken\"\ntitle = \n+++\n## Start\n");
  const Ran bad = ran({"library", "check", "--library", folder.at("")});
  CHECK(bad.exit == Exit::LibraryFaults);
  CHECK(bad.out.find("broken.md:3: ") != std::string::npos);
  const json faults = json::parse(ran({"library", "check", "--json", "--library", folder.at("")}).out);
  REQUIRE(!faults.empty());
  CHECK(faults[0].at("line") == 3);
  CHECK(ran({"run", "broken", "--library", folder.at("")}).exit == Exit::LibraryFaults);
  CHECK(ran({"library", "check"}).exit == Exit::Ok);
}

TEST_CASE("library check reads the templates of packets, and a broken one hides nothing") {
  const Folder folder;
  std::filesystem::create_directory(folder.at("templates"));
  folder.file("templates/broken.toml", "id = \"broken\"\ntitel = \"Ours\"\n");
  folder.file("templates/fine.toml",
              "id = \"fine\"\ntitle = \"Fine\"\nsections = [{ id = \"deal\", title = \"Deal\", fields = [\n"
              "  { id = \"account\", label = \"Account\" }, { id = \"ae\", label = \"AE\" }, { id = \"csm\", "
              "label = \"CSM\" } ] }]\n");
  const Ran checked = ran({"library", "check", "--library", folder.at("")});
  CHECK(checked.exit == Exit::LibraryFaults);
  CHECK(checked.out.find("broken.toml:2: the template: unknown key “titel”; did you mean “title”?") !=
        std::string::npos);
  CHECK(checked.out.find("0 trainings, 1 packet template, ") != std::string::npos);
  CHECK(checked.out.find("fine.toml") == std::string::npos);
  CHECK(ran({"library", "check"}).out.find(", 5 packet templates, 0 errors") != std::string::npos);
}

TEST_CASE("reading commands have an answer before anything was stored") {
  const Folder folder;
  CHECK(ran({"sessions", "--json", "--data", folder.at("d")}).out == "[]\n");
  CHECK(ran({"verify", "--data", folder.at("d")}).exit == Exit::StoreTrouble);
  CHECK(ran({"show", "last", "--data", folder.at("d")}).exit == Exit::Refused);
  CHECK(ran({"backup", folder.at("b"), "--data", folder.at("d")}).exit == Exit::Refused);
  CHECK(!std::filesystem::exists(folder.at("d")));
}

TEST_CASE("a simulated session is stored and read back the same") {
  Played played;
  const Ran done = played.simulate(R"({"at": 0, "do": "start"}
{"at": "2:00", "do": "next"}
{"at": "2:30", "do": "pause"}
{"at": "3:30", "do": "resume"}
{"at": "0:05:00", "do": "add", "minutes": 1}
{"at": 3600, "do": "finish"}
)",
                                   {"--json"});
  REQUIRE(done.exit == Exit::Ok);
  const json state = json::parse(done.out);
  CHECK(state.at("stage") == "finished");
  CHECK(state.at("paused_seconds") == 60.0);
  const Ran shown = ran({"show", "last", "--json", "--data", played.data});
  CHECK((json::parse(shown.out) == state));
  const std::string id = state.at("session");
  CHECK(ran({"show", id.substr(0, id.size() - 1), "--json", "--data", played.data}).out == shown.out);
  CHECK(ran({"verify", "--data", played.data}).exit == Exit::Ok);
  CHECK(json::parse(ran({"sessions", "--json", "--data", played.data}).out).at(0).at("session") == id);
}

TEST_CASE("refused lines are named, the others are played") {
  Played played;
  const Ran done = played.simulate(R"({"at": 0, "do": "start"}
{"at": 10, "do": "nxet"}
not json
{"at": 5, "do": "next"}
{"at": 8, "do": "back", "sideways": 1}
{"at": 60, "do": "next"}
)",
                                   {"--json"});
  CHECK(done.exit == Exit::Refused);
  for (const char* line : {":2: ", ":3: ", ":5: "}) {
    CHECK(done.err.find(line) != std::string::npos);
  }
  CHECK(done.err.find("Did you mean \"next\"?") != std::string::npos);
  CHECK(json::parse(done.out).at("stage") == "running");
}

TEST_CASE("stop-on-error plays nothing after the first refusal; --ack names what was stored") {
  Played played;
  const std::string ack = played.folder.at("ack");
  const Ran done = played.simulate("{\"do\": \"start\"}\n\n{\"do\": \"nxet\"}\n{\"do\": \"next\"}\n",
                                   {"--stop-on-error", "--ack", ack});
  CHECK(done.exit == Exit::Refused);
  std::stringstream numbers;
  numbers << std::ifstream(ack).rdbuf();
  CHECK(numbers.str() == "1\n");
}

TEST_CASE("an act with a known id changes nothing a second time") {
  Played played;
  const Ran done = played.simulate(R"({"at": 0, "do": "start"}
{"at": 1, "do": "add", "minutes": 1, "id": "once"}
{"at": 2, "do": "add", "minutes": 1, "id": "once"}
)",
                                   {"--json"});
  CHECK(done.exit == Exit::Ok);
  CHECK(json::parse(done.out).at("sections").at(0).at("added_seconds") == 60.0);
}

TEST_CASE("a folder in use is left alone") {
  Played played;
  REQUIRE(played.simulate("{\"do\": \"start\"}\n").exit == Exit::Ok);
  const auto lock = hh::store::FolderLock::take(played.data);
  REQUIRE(lock.ok());
  CHECK(played.simulate("{\"do\": \"start\"}\n").exit == Exit::AlreadyRunning);
  CHECK(ran({"sessions", "--data", played.data}).exit == Exit::Ok);
  CHECK(ran({"verify", "--data", played.data}).exit == Exit::Ok);
}

TEST_CASE("a data folder that is a file, a roster without pairs, a script that is missing") {
  const Folder folder;
  const std::string file = folder.file("plain", "");
  const std::string roster = folder.file("pairs.tsv", hh::test::two_pairs);
  const std::string script = folder.file("s.jsonl", "");
  CHECK(ran({"simulate", "pass", "--data", file, "--roster", roster, "--script", script}).exit ==
        Exit::StoreTrouble);
  CHECK(ran({"simulate", "pass", "--data", folder.at("d"), "--roster", folder.file("none.tsv", "\n\n"),
             "--script", script})
            .exit == Exit::Refused);
  CHECK(ran({"simulate", "pass", "--data", folder.at("d"), "--roster", roster, "--script", folder.at("no")})
            .exit == Exit::Refused);
  CHECK(ran({"simulate", "pass", "--data", folder.at("d"), "--roster", roster, "--script", script, "--utc",
             "soon"})
            .exit == Exit::WrongUse);
}

TEST_CASE("something that is no database is refused untouched") {
  const Folder folder;
  std::filesystem::create_directory(folder.at("d"));
  folder.file("d/handoff-hour.db", std::string(5000, 'x'));
  CHECK(ran({"sessions", "--data", folder.at("d")}).exit == Exit::StoreTrouble);
  CHECK(std::filesystem::file_size(folder.at("d/handoff-hour.db")) == 5000);
}
