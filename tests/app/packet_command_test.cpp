// `packet` as people and scripts type it, awkward words included.
#include "folder.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <streambuf>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using hh::test::text_of;

namespace {

struct Deals {
  Folder folder;
  std::string data = folder.at("data");

  Ran packet(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--data", data, "packet"});
    return ran(words);
  }
  /// The id of a new one.
  std::string begun(const std::string& account, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{"new", "--account", account, "--ae", "Zoë Berg"};
    words.insert(words.end(), more.begin(), more.end());
    const Ran made = packet(words);
    REQUIRE(made.exit == Exit::Ok);
    return made.out.substr(0, made.out.size() - 1);
  }
  /// Which packet words find: its id, or why none.
  std::string found(const std::string& asked) const {
    const Ran shown = packet({"show", asked});
    if (shown.exit != Exit::Ok) return shown.err;
    const auto at = shown.out.find("pk-");
    return shown.out.substr(at, shown.out.find("  ", at) - at);
  }
};

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// As a disk that is full.
class Full : public std::streambuf {
protected:
  int_type overflow(int_type) override { return traits_type::eof(); }
};

}  // namespace

TEST_CASE("a template that is not there is told with those that are") {
  const Deals deals;
  const Ran made = deals.packet({"new", "--account", "Acme", "--template", "nope"});
  CHECK(made.exit == Exit::WrongUse);
  for (const char* name : {"pass", "forge", "context", "reboot", "first30"})
    CHECK(says(made.err, name));
  CHECK(!std::filesystem::exists(deals.data));
}

TEST_CASE("an account's whole name goes before parts of others, and numbers before their parts") {
  const Deals deals;
  const std::string acme = deals.begun("Acme"), north = deals.begun("Acme North"),
                    nine = deals.begun("Account 9");
  const std::string record = deals.begun("Globex", {"--record", "0063h2026"});
  CHECK(deals.found("acme") == acme);
  CHECK(deals.found("acme north") == north);
  CHECK(deals.found("north") == north);
  CHECK(deals.found(north) == north);
  CHECK(deals.found(north.substr(0, north.size() - 1)) == north);
  CHECK(deals.found(north.substr(north.size() - 4)) == north);
  CHECK(deals.found("0063h2026") == record);
  CHECK(deals.found("last") == record);
  CHECK(deals.found("9") == nine);
  for (const char* part : {"20", "202", "0063", "pk-9", " ", "2"})
    CHECK(says(deals.found(part), "There is no packet"));
  const std::string ninety = deals.begun("Account 90");
  CHECK(deals.found("account 9") == nine);
  CHECK(deals.found("9") == nine);
  CHECK(deals.found("90") == ninety);
  CHECK(says(deals.found("account"), "fits 2 packets"));
  deals.begun("ACME");
  CHECK(says(deals.found("acme"), "fits 2 packets"));
}

TEST_CASE("an account older than many that contain its name is found") {
  const Deals deals;
  const std::string acme = deals.begun("Acme");
  std::string export_text = "Opportunity ID,Account Name,Stage,Close Date\n";
  for (int i = 0; i < 60; ++i)
    export_text += "006-" + std::to_string(i) + ",Acme " + std::to_string(i) + ",Closed Won,2026-11-23\n";
  const Ran imported =
      ran({"deals", "import", deals.folder.file("won.csv", export_text), "--data", deals.data});
  REQUIRE(imported.exit == Exit::Ok);
  CHECK(deals.found("Acme") == acme);
}

TEST_CASE("of several cells all are stored or none, and the one in the way is named") {
  const Deals deals;
  const std::string id = deals.begun("Acme");
  const Ran wrong = deals.packet({"set", id, "csm=Qi Wen", "nonsense=1"});
  CHECK(wrong.exit == Exit::WrongUse);
  const Ran refused = deals.packet({"set", id, "csm=Qi Wen", "account.7=Beta"});
  CHECK(refused.exit == Exit::Refused);
  CHECK(says(refused.err, "account.7=Beta"));
  CHECK(says(refused.err, "Nothing was changed."));
  CHECK(!says(deals.packet({"show", id}).out, "Qi Wen"));
  CHECK(deals.packet({"set", id, "csm=Qi Wen", "csm=Zora"}).exit == Exit::Ok);
  CHECK(says(deals.packet({"show", id}).out, "Zora"));
}

TEST_CASE("of several acts all are stored or none") {
  const Deals deals;
  const std::string id = deals.begun("Acme");
  const std::string promise = R"({"do":"promise","kind":"scope","text":"Two sites by May"})";
  CHECK(deals.packet({"act", id, promise, "{bad}"}).exit == Exit::WrongUse);
  const Ran refused = deals.packet({"act", id, promise, R"({"do":"close","promise":2,"evidence":"mail"})"});
  CHECK(refused.exit == Exit::Refused);
  CHECK(says(refused.err, "There is no such promise"));
  CHECK(!says(deals.packet({"show", id}).out, "Two sites"));
  // What an act needs may come from the one before it.
  CHECK(deals.packet({"act", id, promise, R"({"do":"close","promise":1,"evidence":"mail"})"}).exit ==
        Exit::Ok);
  CHECK(says(deals.packet({"show", id}).out, "evidence: mail"));
}

TEST_CASE("a packet whose fields would be refused is not begun") {
  const Deals deals;
  deals.begun("Acme");
  const Ran refused = deals.packet({"new", "--account", "Beta", "--set", "account.7=Gamma"});
  CHECK(refused.exit == Exit::Refused);
  CHECK(says(refused.err, "No packet was begun."));
  CHECK(!says(deals.packet({"list"}).out, "Beta"));
}

TEST_CASE("words in brackets stay whole") {
  const Deals deals;
  const std::string id = deals.begun("[Acme, Inc]");
  CHECK(says(deals.packet({"list"}).out, "  [Acme, Inc]  "));
  const Ran act = deals.packet({"act", id, "[]"});
  CHECK(act.exit == Exit::WrongUse);
  CHECK(says(act.err, "[]: This is no act"));
  const Ran set = deals.packet({"set", id, "[account=A,ae=B]"});
  CHECK(set.exit == Exit::WrongUse);
  CHECK(says(set.err, "no field “[account”"));
  CHECK(says(deals.packet({"set", id, "--bogus", "[x]"}).err, "--bogus"));
}

TEST_CASE("a packet's head takes a name, a zone that exists and nothing that steers a terminal") {
  const Deals deals;
  CHECK(deals.packet({"new", "--account", " \t"}).exit == Exit::WrongUse);
  for (const char* awkward : {"A\x1B[31mcme", "A\ncme", "A\r\ncme", "A\x7F",
                              "A\xC2\x9B"
                              "31m",
                              "A\xFF"}) {
    CHECK(deals.packet({"new", "--account", awkward}).exit == Exit::WrongUse);
    CHECK(deals.packet({"new", "--account", "Acme", "--ae", awkward}).exit == Exit::WrongUse);
    CHECK(deals.packet({"new", "--account", "Acme", "--csm", awkward}).exit == Exit::WrongUse);
  }
  const Ran mars = deals.packet({"new", "--account", "Acme", "--zone", "Europe/Olso"});
  CHECK(mars.exit == Exit::WrongUse);
  CHECK(says(mars.err, "Did you mean \"Europe/Oslo\"?"));
  CHECK(deals.packet({"new", "--account", "Acme", "--zone", "Mars/X"}).exit == Exit::WrongUse);
  CHECK(!std::filesystem::exists(deals.data));
  const std::string id = deals.begun(" Łódź Tools ", {"--zone", "Europe/Oslo"});
  CHECK(says(deals.packet({"list"}).out, "  Łódź Tools  "));
  CHECK(deals.packet({"set", id, "account=A\nB"}).exit == Exit::WrongUse);
  CHECK(deals.packet({"act", id, R"({"do":"promise","text":"a\u001b[2Jb"})"}).exit == Exit::WrongUse);
}

TEST_CASE("what an export smuggled in is printed without its control characters") {
  const Deals deals;
  const std::string file =
      deals.folder.file("won.csv",
                        "Opportunity ID,Account Name,Opportunity Owner,Stage,Close Date\n"
                        "1,A\x1B[31mcme\xC2\x9B"
                        "1m,Zoë\x1B]0;x\x07,Closed Won,2026-11-23\n");
  REQUIRE(ran({"deals", "import", file, "--data", deals.data}).exit == Exit::Ok);
  for (const std::string& text : {deals.packet({"list"}).out, deals.packet({"show", "last"}).out}) {
    CHECK(!says(text, "\x1B"));
    CHECK(!says(text, "\xC2\x9B"));
    CHECK(!says(text, "\x07"));
  }
}

TEST_CASE("documents are written to ordinary files in folders that are there") {
  const Deals deals;
  const std::string id = deals.begun("Acme");
  const auto written = [&](const std::string& file) { return deals.packet({"export", id, "-o", file}); };
  const Ran missing = written(deals.folder.at("none/acme.md"));
  CHECK(missing.exit == Exit::Refused);
  CHECK(says(missing.err, deals.folder.at("none") + ": There is no such folder"));
  CHECK(!std::filesystem::exists(deals.folder.at("none")));
  const Ran folder = written(deals.folder.at(""));
  CHECK(folder.exit == Exit::Refused);
  CHECK(says(folder.err, "This is a folder, not a file"));

  const std::string pipe = deals.folder.at("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_symlink(pipe, deals.folder.at("to-pipe"));
  CHECK(written(pipe).exit == Exit::Refused);
  CHECK(written(deals.folder.at("to-pipe")).exit == Exit::Refused);
  CHECK(std::filesystem::is_fifo(pipe));
  CHECK(says(written("/dev/full").err, "device"));
  CHECK(std::filesystem::is_character_file("/dev/full"));

  const std::string plain = deals.folder.file("acme.md", "before");
  std::filesystem::permissions(plain, std::filesystem::perms{0600});
  const Ran replaced = deals.packet({"export", id, "--as", "md", "-o", plain, "--force"});
  CHECK(replaced.exit == Exit::Ok);
  CHECK(says(text_of(plain), "Acme"));
  CHECK(std::filesystem::status(plain).permissions() == std::filesystem::perms{0600});
  CHECK(written("-").out == text_of(plain));
}

TEST_CASE("red flags in an e-mail are refused in words of their own") {
  const Deals deals;
  const std::string id = deals.begun("Acme");
  const Ran letter = deals.packet({"export", id, "--part", "red-flags", "--as", "eml", "-o", "-"});
  CHECK(letter.exit == Exit::Refused);
  CHECK(says(letter.err, "An e-mail goes to the customer"));
  CHECK(!says(letter.err, "--customer"));
  const Ran customer = deals.packet({"export", id, "--part", "red-flags", "--customer", "-o", "-"});
  CHECK(says(customer.err, "leave out --customer"));
}

TEST_CASE("an answer that could not be written is an error of every command") {
  const Deals deals;
  deals.begun("Acme");
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"packet", "list"},
                                             {"packet", "show", "last"},
                                             {"packet", "export", "last", "-o", "-"},
                                             {"sessions"},
                                             {"library", "list"},
                                             {"--help"},
                                             {"--version"}}) {
    std::vector<std::string> line{"--data", deals.data};
    line.insert(line.end(), words.begin(), words.end());
    Full full;
    std::ostream out(&full);
    std::ostringstream err;
    CHECK(hh::app::run_command_line(line, out, err) == Exit::Refused);
    CHECK(says(err.str(), "Standard output"));
  }
}

TEST_CASE("each training's clocks run from its own form, in text and in JSON alike") {
  for (const auto& [form, event] : std::vector<std::pair<std::string, std::string>>{
           {"forge", "countersignature"}, {"pass", "Closed-Won"}, {"first30", "Closed-Won"}}) {
    CAPTURE(form);
    const Deals deals;
    REQUIRE(
        deals.packet({"new", "--account", "Meridian", "--template", form, "--closed", "2026-11-20"}).exit ==
        Exit::Ok);
    CHECK_FALSE(says(deals.packet({"show", "last"}).out, "waits for " + event));
    const auto json = nlohmann::json::parse(deals.packet({"show", "last", "--json"}).out);
    REQUIRE_FALSE(json["clocks"].empty());
    int running = 0;
    for (const auto& clock : json["clocks"]) {
      CHECK(clock["waits_for"] != event);
      CHECK(clock["due"].is_null() == clock["waits_for"].is_string());
      running += clock["due"].is_string() ? 1 : 0;
    }
    CHECK(running > 1);
    // For the customer there are none.
    const auto theirs = deals.packet({"export", "last", "--as", "json", "--customer", "-o", "-"});
    CHECK_FALSE(nlohmann::json::parse(theirs.out).contains("clocks"));
  }
}

TEST_CASE("a section that was sent back has its clock, in text and in JSON alike") {
  const Deals deals;
  REQUIRE(deals.packet({"new", "--account", "Meridian", "--template", "pass"}).exit == Exit::Ok);
  CHECK_FALSE(says(deals.packet({"show", "last"}).out, "Stakeholders resubmitted"));
  const std::string verdict =
      R"({"do":"judge","section":"stakeholders","accepted":false,"reason":"no champion","owner":"Zoë"})";
  REQUIRE(deals.packet({"act", "last", verdict}).exit == Exit::Ok);
  CHECK(says(deals.packet({"show", "last"}).out, "Stakeholders resubmitted"));
  CHECK(says(deals.packet({"show", "last", "--json"}).out, "Stakeholders resubmitted"));
}

TEST_CASE("packets are listed by what is late, what is due, and whom they wait for") {
  const Deals deals;
  const auto begin = [&](const char* account, const char* ae, const char* due) {
    REQUIRE(deals.packet({"new", "--account", account, "--ae", ae}).exit == Exit::Ok);
    const std::string promise =
        std::string(R"({"do":"promise","text":"SSO","owner":"AE","due":")") + due + "\"}";
    REQUIRE(deals.packet({"act", account, promise}).exit == Exit::Ok);
  };
  begin("Oak", "Ann Lee", "2020-01-01");
  begin("Elm", "Tom Ray", "2099-01-01");
  const std::string late = deals.packet({"list", "--late"}).out;
  CHECK(says(late, "Oak"));
  CHECK(says(late, "Promise 1: SSO, by 2020-01-01, Ann Lee  LATE"));
  CHECK_FALSE(says(late, "Elm"));
  CHECK(deals.packet({"list", "--due"}).out == late);
  CHECK(says(deals.packet({"list", "--due", "3650"}).out, "Oak"));
  const std::string toms = deals.packet({"list", "--waits-for", "tom"}).out;
  CHECK(says(toms, "Elm"));
  CHECK_FALSE(says(toms, "Oak"));
  CHECK(deals.packet({"list", "--waits-for", "Nobody"}).out == "None.\n");
  CHECK(deals.packet({"list", "--waits-for", "???"}).out == "None.\n");
  CHECK(deals.packet({"list", "--late", "--waits-for", "Tom", "--json"}).out == "[]\n");
  const auto json = nlohmann::json::parse(deals.packet({"list", "--late", "--json"}).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["waits"][0]["who"] == "Ann Lee");
  CHECK(json[0]["waits"][0]["late"] == true);
  CHECK(nlohmann::json::parse(deals.packet({"list", "--json"}).out).size() == 2);
}

TEST_CASE(
    "a promise ticked by mistake and unticked is told nobody; one that went out is called off in calendars") {
  const Deals deals;
  REQUIRE(deals.packet({"new", "--account", "Oak", "--closed", "2026-11-20"}).exit == Exit::Ok);
  const auto act = [&](const std::string& what) {
    REQUIRE(deals.packet({"act", "Oak", what}).exit == Exit::Ok);
  };
  const auto theirs = [&](const char* format) {
    return deals.packet({"export", "Oak", "--as", format, "--customer", "-o", "-"}).out;
  };
  act(R"({"do":"promise","text":"We drop the uplift","due":"2027-01-14","owner":"AE","customer":true})");
  act(R"({"do":"edit_promise","promise":1,"customer":false})");
  for (const char* format : {"md", "html", "csv", "json", "ics", "chat", "eml"})
    CHECK_FALSE(says(theirs(format), "uplift"));
  act(R"({"do":"edit_promise","promise":1,"customer":true})");
  CHECK(says(theirs("ics"), "We drop the uplift"));  // from here on they know
  act(R"({"do":"edit_promise","promise":1,"customer":false})");
  const std::string calendar = theirs("ics");
  CHECK(says(calendar, "We drop the uplift"));
  CHECK(says(calendar, "STATUS:CANCELLED"));
  for (const char* format : {"md", "html", "csv", "json", "chat", "eml"})
    CHECK_FALSE(says(theirs(format), "uplift"));
}

TEST_CASE("a document beside a program that holds the store is written, and says what is not noted") {
  const Deals deals;
  const std::string id = deals.begun("Acme");
  const auto held = hh::store::FolderLock::take(deals.data);
  REQUIRE(held.ok());
  const Ran written = deals.packet({"export", id, "--as", "md", "--customer", "-o", "-"});
  CHECK(written.exit == Exit::Ok);
  CHECK(says(written.out, "Acme"));
  CHECK(says(written.err, "the packet was not told"));
}
