// `promises find` as people and scripts use it.
#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using nlohmann::json;

namespace {

const std::string transcripts = HH_TESTS_DIR "/data/transcripts/";

Ran find(const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> line{"promises", "find", file};
  line.insert(line.end(), more.begin(), more.end());
  return ran(line);
}

/// Standard input for one test.
class Piped {
public:
  explicit Piped(const std::string& text) : in_(text), before_(std::cin.rdbuf(in_.rdbuf())) {
    std::cin.clear();
  }
  ~Piped() {
    std::cin.rdbuf(before_);
    std::cin.clear();
  }
  Piped(const Piped&) = delete;
  Piped& operator=(const Piped&) = delete;

private:
  std::istringstream in_;
  std::streambuf* before_;
};

}  // namespace

TEST_CASE("candidates are told with time, line, speaker, phrase, quote and date") {
  const Ran told = find(transcripts + "meet.vtt", {"--ours", "Ana", "--call-date", "2026-11-23"});
  CHECK(told.exit == Exit::Ok);
  CHECK(told.out ==
        "00:00:01  line 12  Ana Ruiz\n"
        "  firm: we can, by [date]; about integration\n"
        "  “So we can get you SSO & SCIM by March 31.”\n"
        "  by: March 31 = 2027-03-31\n"
        "\n"
        "01:00:07  line 21  Ana Ruiz\n"
        "  strongest: absolutely; about integration\n"
        "  asked: “Is the Salesforce sync included?”\n"
        "  “Absolutely.”\n"
        "\n"
        "2 possible promises: we can 1, we will 0, by [date] 1, I'll get you 0, absolutely 1\n");
  CHECK(told.err.empty());
}

TEST_CASE("the JSON says the same, and whose promise it is") {
  const Ran told = find(transcripts + "gong.txt", {"--json", "--ours", "Ana Ruiz", "--ours", "Jo"});
  REQUIRE(told.exit == Exit::Ok);
  const json said = json::parse(told.out);
  CHECK(said["format"] == "text");
  REQUIRE(said["candidates"].size() == 3);
  const json& second = said["candidates"][1];
  CHECK(second["whose"] == "customer");
  CHECK(second["at_ms"] == 65'000);
  CHECK(second["line"] == 9);
  CHECK(second["date_said"] == "Friday");
  CHECK(second["date"].is_null());
  CHECK(second["phrases"][0] == json({{"phrase", "we will"}, {"said", "We will"}, {"begin", 0}}));
  CHECK(said["counts"]["absolutely"] == 1);
  CHECK(said["candidates"][0]["kind"] == "pricing");
}

TEST_CASE("a transcript may be piped in") {
  const Piped piped("Ana: I'll get you the list by tomorrow.\n");
  const Ran told = find("-", {"--call-date", "2026-11-23"});
  CHECK(told.exit == Exit::Ok);
  CHECK(told.out.find("--:--:--  line 1  Ana\n") == 0);
  CHECK(told.out.find("by: tomorrow = 2026-11-24") != std::string::npos);
}

TEST_CASE("a call without the phrases says so, and a remark goes to the error stream") {
  const Folder folder;
  const Ran none = find(folder.file("a.txt", "Ana: Hello.\nDana: Can we begin?\n"));
  CHECK(none.exit == Exit::Ok);
  CHECK(none.out.find("None of the five phrases in 2 lines.") == 0);
  const Ran guessed = find(transcripts + "windows.txt");
  CHECK(guessed.exit == Exit::Ok);
  CHECK(guessed.err.find("Windows-1252") != std::string::npos);
}

TEST_CASE("what cannot be a transcript is refused before it is read") {
  const Folder folder;
  CHECK(find(folder.at("none.vtt")).err.find("no such file") != std::string::npos);
  CHECK(find(folder.at("")).err.find("folder") != std::string::npos);
  CHECK(find("/dev/zero").err.find("device") != std::string::npos);
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  CHECK(find(folder.at("pipe")).exit == Exit::Refused);
  const std::string large = folder.file("large.txt", "a");
  std::filesystem::resize_file(large, 65U * 1024 * 1024);
  const Ran refused = find(large);
  CHECK(refused.exit == Exit::Refused);
  CHECK(refused.err.find("more than 64 MB") != std::string::npos);
  CHECK(find(folder.file("empty.srt", "")).err.find("empty") != std::string::npos);
}

TEST_CASE("wrong use of promises is told") {
  CHECK(ran({"promises"}).exit == Exit::WrongUse);
  CHECK(ran({"promises", "find"}).exit == Exit::WrongUse);
  for (const char* day : {"23.11.2026", "2026-02-30", "soon"}) {
    CHECK(find(transcripts + "gong.txt", {"--call-date", day}).exit == Exit::WrongUse);
  }
}

TEST_CASE("nothing in a transcript reaches the terminal as a control") {
  const Piped piped("Ana: &#27;[31m we can do &#8; it.\n");
  CHECK(find("-").out.find('\x1B') == std::string::npos);
}
