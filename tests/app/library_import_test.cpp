// `library import` as people use it: written once, listed, loadable, and refused with a reason.
#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using hh::test::text_of;
using nlohmann::json;

namespace {

const char* const document =
    "# Short hour\n\nHello.\n\n## Opening (5 min)\n\nAE: “Good to see you here, Dana.”\n";

Ran import(const Folder& folder, const std::string& file, const std::string& name,
           std::vector<std::string> more = {}) {
  std::vector<std::string> line{"library", "import", file, "-o", name, "--data", folder.at("data")};
  line.insert(line.end(), more.begin(), more.end());
  return ran(line);
}

}  // namespace

TEST_CASE("an imported document is in the library at once") {
  const Folder folder;
  const Ran made = import(folder, folder.file("short.md", document), "short", {"--json"});
  REQUIRE(made.exit == Exit::Ok);
  const json said = json::parse(made.out);
  CHECK(said["id"] == "short");
  CHECK(said["title"] == "Short hour");
  CHECK(said["sections"] == json::parse(R"([{"title": "Opening", "minutes": 5}])"));
  CHECK(said["unplaced"] == json::parse(R"([{"line": 3, "text": "Hello."}])"));
  const json list = json::parse(ran({"library", "list", "--json", "--data", folder.at("data")}).out);
  const bool listed =
      std::any_of(list.begin(), list.end(), [](const json& one) { return one["id"] == "short"; });
  CHECK(listed);
  CHECK(list.size() > 1);
}

TEST_CASE("with a library of its own the import goes there") {
  const Folder folder, library;
  const std::string file = folder.file("short.md", document);
  CHECK(import(folder, file, "short", {"--library", library.at("")}).exit == Exit::Ok);
  CHECK(text_of(library.at("short.md")).find("Good to see you here, Dana.") != std::string::npos);
}

TEST_CASE("an existing program is replaced on demand only") {
  const Folder folder;
  const std::string first = folder.file("a.md", document),
                    second = folder.file("b.md", "## Later (9 min)\n\nHi.\n");
  REQUIRE(import(folder, first, "short").exit == Exit::Ok);
  const std::string before = text_of(folder.at("data/library/short.md"));
  const Ran again = import(folder, second, "short");
  CHECK(again.exit == Exit::Refused);
  CHECK(again.err.find("--force") != std::string::npos);
  CHECK(text_of(folder.at("data/library/short.md")) == before);
  std::ofstream(folder.at("data/library/short.md"), std::ios::app) << "\nmended by hand\n";
  const Ran forced = import(folder, second, "short", {"--force"});
  CHECK(forced.exit == Exit::Ok);
  CHECK(forced.out.find("short.md.before") != std::string::npos);
  CHECK(text_of(folder.at("data/library/short.md.before")) == before + "\nmended by hand\n");
  CHECK(import(folder, second, "short", {"--force"}).exit == Exit::Ok);
  CHECK(text_of(folder.at("data/library/short.md.before")) == before + "\nmended by hand\n");
  CHECK(std::filesystem::exists(folder.at("data/library/short.md.before-2")));
  CHECK(text_of(folder.at("data/library/short.md")).find("## Later (9 min)") != std::string::npos);
  CHECK(import(folder, first, "pass", {"--force"}).exit == Exit::Refused);
}

TEST_CASE("what cannot be imported is refused and nothing is written") {
  const Folder folder;
  CHECK(import(folder, folder.at("none.md"), "x").err.find("no such file") != std::string::npos);
  CHECK(import(folder, folder.at(""), "x").err.find("folder") != std::string::npos);
  CHECK(import(folder, "/dev/zero", "x").err.find("device") != std::string::npos);
  CHECK(import(folder, folder.file("empty.md", ""), "x").err.find("empty") != std::string::npos);
  CHECK(import(folder, folder.file("a.md", document), "Bad Name").err.find("bad-name") != std::string::npos);
  CHECK(import(folder, folder.file("b.md", "caf\xc3\xa9\n\xff\n"), "x").err.find("line 2") !=
        std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.at("data/library/x.md")));
}

TEST_CASE("what was guessed of a line is on the error stream and in the JSON") {
  const Folder folder;
  const std::string file = folder.file("walk.md", "## Walk (15-20 min)\n\nGo.\n\n## Close (5 min)\n\nGo.\n");
  const Ran made = import(folder, file, "walk", {"--json"});
  REQUIRE(made.exit == Exit::Ok);
  CHECK(json::parse(made.out)["guesses"] ==
        json::parse(R"([{"line": 1, "text": "“Walk (15-20 min)” was taken as 20 min"}])"));
  CHECK(made.err.find("line 1: “Walk (15-20 min)” was taken as 20 min\n") != std::string::npos);
}

TEST_CASE("the commands that lead on name the folders that were given") {
  const Folder folder, library;
  const std::string where = " --data " + folder.at("data") + " --library '" + library.at("my own") + "'";
  std::filesystem::create_directory(library.at("my own"));
  const Ran made =
      import(folder, folder.file("short.md", document), "short", {"--library", library.at("my own")});
  CHECK(made.out.find("handoff-hour run short" + where + "\n") != std::string::npos);
  const Ran fresh =
      ran({"library", "new", "mine", "--data", folder.at("data"), "--library", library.at("my own")});
  CHECK(fresh.out.find("library preview mine" + where + "\n") != std::string::npos);
  CHECK(fresh.out.find("run mine" + where + " --rehearse 10\n") != std::string::npos);
}

TEST_CASE("an id that two files have is named with its line") {
  const Folder folder, library;
  const std::string file = folder.file("short.md", document);
  REQUIRE(import(folder, file, "short", {"--library", library.at("")}).exit == Exit::Ok);
  std::filesystem::copy_file(library.at("short.md"), library.at("twin.md"));
  const Ran checked = ran({"library", "check", "--library", library.at("")});
  CHECK(checked.out.find("twin.md:2: short.md has the id") != std::string::npos);
}
