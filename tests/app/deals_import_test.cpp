// `deals import` as people and scripts use it, and the same work as the deals page asks for it.
#include "app/deal_work.hpp"
#include "app/own_door.hpp"
#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <thread>

using namespace hh;
using app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using hh::test::text_of;
using nlohmann::json;

namespace {

const std::string head =
    "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Close Date,Amount\n";

std::string row(int number, const std::string& date = "2026-11-03", const std::string& stage = "Closed Won") {
  return "0063h00000Ab" + std::to_string(100 + number) + ",Annual,Account " + std::to_string(number) +
         ",Zoë Berg," + stage + "," + date + ",\"$84,000\"\n";
}

std::string rows(int count) {
  std::string out = head;
  for (int i = 0; i < count; ++i)
    out += row(i);
  return out;
}

/// Columns nobody knows.
const std::string odd = "Vorgang,Kunde,Gewonnen\nA-1,Globex,x\nA-2,Łódź Tools,x\n";
const std::vector<std::string> odd_columns{"--column",      "record=Vorgang", "--column",
                                           "account=Kunde", "--column",       "won=Gewonnen"};

Ran import(const Folder& folder, const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> line{"deals", "import", file, "--data", folder.at("data")};
  line.insert(line.end(), more.begin(), more.end());
  return ran(line);
}

std::size_t packets_in(const Folder& folder) {
  const auto store = app::open_to_read({.data = folder.at("data")});
  REQUIRE(store);
  return static_cast<std::size_t>(store.value().count_packets().value());
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a dry run shows source, columns, deals and counts, and stores nothing at all") {
  const Folder folder;
  const Ran told =
      import(folder, folder.file("won.csv", rows(3) + row(7, "2026-11-03", "Negotiation")), {"--dry-run"});
  CHECK(told.exit == Exit::Ok);
  for (const char* words :
       {"Salesforce, UTF-8, comma; header on line 1", "record    Opportunity ID",
        "0063h00000Ab100 | Account 0", "line 5: its stage is “Negotiation”, not closed-won",
        "4 rows: 3 new, 0 known already, 1 set aside, 0 footers dropped. Nothing was changed."}) {
    CAPTURE(words);
    CHECK(has(told.out, words));
  }
  CHECK_FALSE(std::filesystem::exists(folder.at("data")));
}

TEST_CASE("the same file again changes nothing, a longer one begins only what is new") {
  const Folder folder;
  const std::string file = folder.file("won.csv", rows(3));
  CHECK(has(import(folder, file).out, "3 rows: 3 packets begun, 0 known already"));
  CHECK(has(import(folder, file).out, "3 rows: 0 packets begun, 3 known already"));
  CHECK(packets_in(folder) == 3);
  const std::string longer = folder.file("more.csv", rows(5));
  CHECK(has(import(folder, longer).out, "5 rows: 2 packets begun, 3 known already"));
  CHECK(packets_in(folder) == 5);
  CHECK(ran({"verify", "--data", folder.at("data")}).exit == Exit::Ok);
}

TEST_CASE("a begun packet holds what the export told") {
  const Folder folder;
  REQUIRE(import(folder, folder.file("won.csv", rows(1)), {"--template", "pass"}).exit == Exit::Ok);
  const Ran shown = ran({"packet", "show", "last", "--data", folder.at("data")});
  for (const char* words : {"Account 0", "Zoë Berg", "84,000", "2026-11-03"}) {
    CAPTURE(words);
    CHECK(has(shown.out, words));
  }
}

TEST_CASE("day or month is asked before anything is stored, and --dates answers") {
  const Folder folder;
  const std::string file = folder.file("won.csv", head + row(1, "3/4/2026") + row(2, "5/6/2026"));
  const Ran asked = import(folder, file);
  CHECK(asked.exit == Exit::Refused);
  CHECK(has(asked.err, "does the day stand first or the month?"));
  CHECK(has(asked.err, "line 2: 3/4/2026"));
  CHECK(has(asked.err, "--dates dmy or --dates mdy"));
  CHECK_FALSE(std::filesystem::exists(folder.at("data")));
  CHECK(import(folder, file, {"--dates", "ymd"}).exit == Exit::WrongUse);
  CHECK(import(folder, file, {"--dates", "mdy"}).exit == Exit::Ok);
  CHECK(has(ran({"packet", "show", "0063h00000Ab101", "--data", folder.at("data")}).out, "2026-03-04"));
}

TEST_CASE("open decimals set rows aside until --decimals says; the others are begun meanwhile") {
  const Folder folder;
  const std::string file = folder.file(
      "won.csv", "Record ID;Deal Name;Deal Stage;Amount\n1;Globex;closedwon;45,000\n2;Hooli;closedwon;300\n");
  const Ran told = import(folder, file);
  CHECK(told.exit == Exit::Ok);
  CHECK(has(told.out, "--decimals comma or --decimals point"));
  CHECK(has(told.out, "2 rows: 1 packets begun, 0 known already, 1 set aside"));
  const json said = json::parse(import(folder, file, {"--dry-run", "--json"}).out);
  CHECK(said["decimals_question"]["samples"][0]["cell"] == "45,000");
  CHECK(has(import(folder, file, {"--decimals", "point"}).out,
            "1 packets begun, 1 known already, 0 set aside"));
}

TEST_CASE("an export of which no row could be taken is refused, and says so") {
  const Folder folder;
  const std::string file = folder.file("open.csv", head + row(1, "2026-11-03", "Prospecting"));
  const Ran none = import(folder, file);
  CHECK(none.exit == Exit::Refused);
  CHECK(has(none.err, "No row of this export could be taken"));
  const std::string again = folder.file("won.csv", rows(1));
  CHECK(import(folder, again).exit == Exit::Ok);
  CHECK(import(folder, again).exit == Exit::Ok);  // known already is no fault
}

TEST_CASE("columns given on the command line are remembered by their names after a real import") {
  const Folder folder;
  const std::string file = folder.file("vertrieb.csv", odd);
  const Ran lost = import(folder, file);
  CHECK(lost.exit == Exit::Refused);
  CHECK(has(lost.err, "No column holds the record's id"));
  std::vector<std::string> dry = odd_columns;
  dry.emplace_back("--dry-run");
  CHECK(has(import(folder, file, dry).out, "2 new"));
  CHECK(import(folder, file).exit == Exit::Refused);  // a look is not remembered
  CHECK(has(import(folder, file, odd_columns).out, "2 packets begun"));
  // The same names in another order, as the next export has them.
  const std::string next = folder.file("next.csv", "Kunde,gewonnen,VORGANG\nUmbra,x,A-3\nGlobex,x,A-1\n");
  const Ran again = import(folder, next);
  CHECK(again.exit == Exit::Ok);
  CHECK(has(again.out, "The columns mean what they meant last time."));
  CHECK(has(again.out, "1 packets begun, 1 known already"));
  const Ran once_more = import(folder, next, {"--column", "name=Kunde", "--dry-run"});
  CHECK(has(once_more.out, "name      Kunde"));
  CHECK(has(once_more.out, "record    VORGANG"));
}

TEST_CASE("going back to what is guessed forgets what was remembered") {
  const Folder folder;
  const std::string file = folder.file("won.csv", rows(2));
  REQUIRE(import(folder, file, {"--column", "account=Opportunity Name"}).exit == Exit::Ok);
  CHECK(has(import(folder, file, {"--dry-run"}).out, "last time"));
  REQUIRE(
      import(folder, file, {"--column", "account=Account Name", "--column", "name=Opportunity Name"}).exit ==
      Exit::Ok);
  CHECK_FALSE(has(import(folder, file, {"--dry-run"}).out, "last time"));
}

TEST_CASE("what is wrong is told with its exit code, and nothing is stored") {
  const Folder folder;
  const std::string file = folder.file("won.csv", rows(1));
  struct Case {
    std::vector<std::string> more;
    Exit exit;
    const char* said;
  };
  for (const Case& one : {Case{{"--column", "record=Oportunity ID"}, Exit::Refused, "The file has no column"},
                          Case{{"--column", "size=Amount"}, Exit::Refused, "gives no column a meaning"},
                          Case{{"--template", "pas"}, Exit::WrongUse, "There is no template"},
                          Case{{"--decimals", "dot"}, Exit::WrongUse, "no decimal sign"}}) {
    const Ran told = import(folder, file, one.more);
    CAPTURE(one.said);
    CHECK(told.exit == one.exit);
    CHECK(has(told.err, one.said));
  }
  CHECK(import(folder, folder.at("missing.csv")).exit == Exit::Refused);
  CHECK(import(folder, folder.file("empty.csv", "")).exit == Exit::Refused);
  CHECK_FALSE(std::filesystem::exists(folder.at("data")));
}

TEST_CASE("while the program runs, an import says so and a dry run still looks") {
  const Folder folder;
  const std::string file = folder.file("won.csv", rows(2));
  const app::Places places{.data = folder.at("data"), .library = HH_LIBRARY_DIR};
  auto opened = app::open_own_door(places);
  REQUIRE(std::holds_alternative<app::OwnDoor>(opened));
  CHECK(import(folder, file).exit == Exit::AlreadyRunning);
  CHECK(has(import(folder, file, {"--dry-run"}).out, "2 new"));
}

namespace {

struct Page {
  Folder folder;
  app::Places places{.data = folder.at("data"), .library = HH_LIBRARY_DIR};
  std::variant<app::OwnDoor, app::NoDoor> opened = app::open_own_door(places);
  session::Door& door = *std::get<app::OwnDoor>(opened).door;
  app::DealWork work{places, door, [] {}};

  ui::DealsHere settled() {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (work.now() && work.now()->doing != ui::DealsHere::Doing::Nothing) {
      REQUIRE(std::chrono::steady_clock::now() < limit);
      work.collect();
      std::this_thread::yield();
    }
    REQUIRE(work.now());
    return *work.now();
  }
  ui::DealsHere looked(const ui::DealsWanted& wanted) {
    work.look_at(wanted);
    return settled();
  }
  ui::DealsHere begun(const char* form = "pass") {
    work.begin(domain::TemplateId{form});
    return settled();
  }
};

}  // namespace

TEST_CASE("the page is told what an export holds, and begins it through the door") {
  Page page;
  const std::string file = page.folder.file("won.csv", rows(3) + row(1) + row(9, "2026-11-03", "Lost"));
  const ui::DealsHere here = page.looked({.path = file});
  REQUIRE(here.found);
  CHECK(here.number == 1);
  CHECK(here.found->fresh == 3);
  CHECK(here.found->aside->size() == 2);
  CHECK(here.found->columns.front().meaning == "record");
  CHECK(here.found->columns.front().samples.front() == "0063h00000Ab100");
  REQUIRE(here.found->first.size() == 5);
  CHECK(here.found->first[0].fate == ui::DealFate::New);
  CHECK(here.found->first[3].reason == "the same record stands on line 3");
  const ui::DealsHere done = page.begun();
  REQUIRE(done.begun);
  CHECK(done.begun->begun == 3);
  CHECK(done.found->fresh == 0);
  CHECK(done.found->first[0].fate == ui::DealFate::Known);
  CHECK(page.door.snapshot()->packet_count == 3);
  CHECK(page.begun().begun->begun == 0);
}

TEST_CASE("questions reach the page with what the answers would make of them") {
  Page page;
  const std::string file = page.folder.file("won.csv", head + row(1, "3/4/2026"));
  const ui::DealsHere asked = page.looked({.path = file});
  REQUIRE(asked.found->day_or_month);
  CHECK(asked.found->day_or_month->samples[0].first == "3 Apr 2026");
  CHECK(asked.found->day_or_month->samples[0].second == "4 Mar 2026");
  CHECK_FALSE(page.looked({.path = file, .dates = "dmy"}).found->day_or_month);
  CHECK(page.looked({.path = page.folder.at("none.csv")}).problem);
}

TEST_CASE("columns given on the page are remembered, for the command line, too") {
  Page page;
  const std::string file = page.folder.file("odd.csv", odd);
  CHECK(page.looked({.path = file}).found->lacking);
  const ui::DealsWanted told{.path = file,
                             .columns = {{"Vorgang", "record"}, {"Kunde", "account"}, {"Gewonnen", "won"}}};
  CHECK(page.looked(told).found->fresh == 2);
  page.begun();
  page.door.drain();
  const ui::DealsHere again = page.looked({.path = file});
  CHECK(again.found->remembered);
  CHECK(again.found->known == 2);
  CHECK(has(import(page.folder, file, {"--dry-run"}).out, "The columns mean what they meant last time."));
}

TEST_CASE("stopped between deals, those begun stay and the same again goes on") {
  Page page;
  const auto form = page.door.snapshot()->shelf->form(domain::TemplateId{"pass"});
  const auto read = app::read_export(rows(600), {}, {});
  REQUIRE(read);
  const auto& deals = read.value().deals.deals;
  const app::DealImport part =
      app::begin_packets(page.door, *form, deals, {}, [](std::size_t done) { return done == 0; });
  CHECK(part.stopped);
  CHECK(part.begun > 0);
  CHECK(part.begun < 600);
  const auto store = app::open_to_read(page.places);
  REQUIRE(store);
  const auto known = app::records_with_packets(store.value());
  REQUIRE(known);
  CHECK(known.value().size() == part.begun);
  const app::DealImport rest =
      app::begin_packets(page.door, *form, deals, known.value(), [](std::size_t) { return true; });
  CHECK(rest.begun == 600 - part.begun);
  CHECK(rest.known == part.begun);
}

TEST_CASE("the rows set aside are written beside the export, disarmed for spreadsheets") {
  Page page;
  const std::string file = page.folder.file("won.csv", head + ",=1+1,=2+2,Zoë,Closed Won,2026-11-03,1\n");
  REQUIRE(page.looked({.path = file}).found->aside->size() == 1);
  page.work.save_set_aside();
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
  while (page.work.now()->saved.empty() && std::chrono::steady_clock::now() < limit)
    page.work.collect();
  CHECK(page.work.now()->saved == page.folder.at("won-set-aside.csv"));
  CHECK(text_of(page.folder.at("won-set-aside.csv")) ==
        "Line,Reason,Row\r\n2,the record's id is missing,\",=1+1,=2+2,Zoë,Closed Won,2026-11-03,1\"\r\n");
  CHECK(app::set_aside_csv({{3, "no", "=cmd,1"}}) == "Line,Reason,Row\r\n3,no,\"'=cmd,1\"\r\n");
}

TEST_CASE("another export asked for meanwhile is the one that is shown") {
  Page page;
  const std::string large = page.folder.file("large.csv", rows(30'000));
  const std::string small = page.folder.file("small.csv", rows(2));
  page.work.look_at({.path = large});
  page.work.look_at({.path = small});
  const ui::DealsHere here = page.settled();
  CHECK(here.wanted.path == small);
  CHECK(here.found->rows == 2);
  CHECK(here.number == 2);
}
