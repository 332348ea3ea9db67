// The holidays of a company on the command line: taken from files, listed, forgotten.
#include "app/holiday_work.hpp"
#include "folder.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <chrono>

using hh::app::Exit;
using hh::test::Folder;
using hh::test::Ran;
using hh::test::ran;
using nlohmann::json;

namespace {

const std::string data_files = std::string(HH_SOURCE_DIR) + "/tests/data/holidays/";

struct Company {
  Folder folder;
  std::string data = folder.at("data");

  Ran holidays(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--data", data, "holidays"});
    return ran(words);
  }
  Ran import(const std::string& file, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{"import", file};
    words.insert(words.end(), more.begin(), more.end());
    return holidays(words);
  }
  json list() const { return json::parse(holidays({"list", "--json"}).out); }
};

}  // namespace

TEST_CASE("holidays are taken from a table, and the same file again changes nothing") {
  const Company company;
  CHECK(company.holidays({"list"}).out ==
        "No holidays are known.\nWorking time: Mon to Fri, 9:00 to 17:00.\n");
  const Ran first = company.import(data_files + "with_header.csv");
  CHECK(first.exit == Exit::Ok);
  CHECK(first.out ==
        "Set aside, line 5: it has no date\nSet aside, line 6: “soon” is no date\n"
        "3 holidays from 2026-12-25 to 2027-04-05: 3 new, 0 known already.\n");
  const json all = company.list();
  REQUIRE(all.size() == 3);
  CHECK(all[0] == json{{"date", "2026-12-25"}, {"name", "Christmas, all day"}});
  CHECK(company.import(data_files + "with_header.csv").out.find("0 new, 3 known already.") !=
        std::string::npos);
  CHECK(company.list() == all);
  CHECK(company.holidays({"list"}).out.find("2026-12-25 Fri  Christmas, all day\n") == 0);
}

TEST_CASE("files add up, and one may replace the others") {
  const Company company;
  company.import(data_files + "no_header.csv");
  company.import(data_files + "several_days.ics");
  // New Year's Day stands in both; the name that was there first stays.
  CHECK(company.list().size() == 10);
  CHECK(company.list().back() == json{{"date", "2027-01-01"}, {"name", "Neujahr"}});
  const Ran replaced = company.import(data_files + "several_days.ics", {"--replace"});
  CHECK(
      replaced.out.find("8 holidays from 2026-05-01 to 2027-01-01: 0 new, 8 known already; 2 taken away.") !=
      std::string::npos);
  CHECK(company.list().size() == 8);
  CHECK(company.list().back() == json{{"date", "2027-01-01"}, {"name", "Between the years"}});
}

TEST_CASE("yearly holidays are stored for the years ahead") {
  const Company company;
  CHECK(company.import(data_files + "yearly.ics").exit == Exit::Ok);
  CHECK(company.list().size() > 20);
}

TEST_CASE("a dry run shows and stores nothing") {
  const Company company;
  const Ran dry = company.import(data_files + "no_header.csv", {"--dry-run"});
  CHECK(dry.exit == Exit::Ok);
  CHECK(dry.out.find("3 new, 0 known already. Nothing was changed.") != std::string::npos);
  CHECK(company.list().empty());
  CHECK_FALSE(std::filesystem::exists(company.data));
}

TEST_CASE("day and month in doubt are asked about and answered") {
  const Company company;
  const Ran asked = company.import(data_files + "in_doubt.csv");
  CHECK(asked.exit == Exit::Refused);
  CHECK(asked.err.find("may be 2027-04-03 or 2027-03-04") != std::string::npos);
  CHECK(asked.err.find("--dates dmy") != std::string::npos);
  CHECK(company.list().empty());
  CHECK(company.import(data_files + "in_doubt.csv", {"--dates", "mdy"}).exit == Exit::Ok);
  CHECK(company.list().back().at("date") == "2027-03-04");
  CHECK(company.import(data_files + "in_doubt.csv", {"--dates", "ymd"}).exit == Exit::WrongUse);
}

TEST_CASE("what cannot be a calendar is refused") {
  const Company company;
  CHECK(company.import(company.folder.at("missing.ics")).err.find("There is no such file") !=
        std::string::npos);
  CHECK(company.import(data_files).err.find("This is a folder, not a calendar") != std::string::npos);
  CHECK(company.import("/dev/zero").err.find("This is a device or a pipe, not a calendar") !=
        std::string::npos);
  const std::string huge = company.folder.file("huge.csv", "date,name\n");
  std::filesystem::resize_file(huge, 9 * 1024 * 1024);
  CHECK(company.import(huge).err.find("It has more than 8 MB") != std::string::npos);
  const Ran none = company.import(company.folder.file("none.csv", "name,amount\nAcme,12\n"));
  CHECK(none.exit == Exit::Refused);
  CHECK(none.err.find("No holiday in the file can be read") != std::string::npos);
}

TEST_CASE("holidays can be forgotten") {
  const Company company;
  company.import(data_files + "no_header.csv");
  CHECK(company.holidays({"clear"}).out == "3 holidays taken away.\n");
  CHECK(company.list().empty());
  CHECK(company.holidays({"clear"}).out == "0 holidays taken away.\n");
}

TEST_CASE("a damaged store is not taken for one without holidays") {
  const Company company;
  std::filesystem::create_directory(company.data);
  std::ofstream(company.data + "/handoff-hour.db") << "this is no database at all, whatever its name says";
  CHECK(company.holidays({"list"}).exit == Exit::StoreTrouble);
}

TEST_CASE("a packet's clocks pass over the stored holidays") {
  const Company company;
  company.import(company.folder.file("some.csv", "date,name\n2026-11-26,Thanksgiving\n"));
  const Ran made = ran({"--data", company.data, "packet", "new", "--template", "reboot", "--account", "Acme",
                        "--closed", "2026-11-20"});
  REQUIRE(made.exit == Exit::Ok);
  const Ran shown = ran({"--data", company.data, "packet", "show", "last"});
  CHECK(shown.out.find("Three-way kickoff planned") != std::string::npos);
  CHECK(shown.out.find("(Wed 2 Dec)") != std::string::npos);
  CHECK(shown.out.find("Not counted: Thu 26 Nov, Thanksgiving.") != std::string::npos);
}

TEST_CASE("the working week and hours are set, shown, and counted by") {
  const Company company;
  CHECK(company.holidays({"hours"}).out.find("Mon to Fri, 9:00 to 17:00.\nA clock of 10 business hours") ==
        0);
  CHECK_FALSE(std::filesystem::exists(company.data));
  const Ran set = company.holidays({"hours", "--days", "sun-thu", "--from", "8", "--to", "16:30"});
  CHECK(set.exit == Exit::Ok);
  CHECK(set.out.find("Sun to Thu, 8:00 to 16:30.\n") == 0);
  CHECK(company.holidays({"list"}).out ==
        "No holidays are known.\nWorking time: Sun to Thu, 8:00 to 16:30.\n");
  // One of them alone leaves the others as they are.
  CHECK(company.holidays({"hours", "--to", "17"}).out.find("Sun to Thu, 8:00 to 17:00.\n") == 0);
  const json told = json::parse(company.holidays({"hours", "--json"}).out);
  CHECK(told == json{{"days", {"mon", "tue", "wed", "thu", "sun"}}, {"from", "8:00"}, {"to", "17:00"}});
  CHECK(company.holidays({"hours", "--days", "mon-"}).exit == Exit::WrongUse);
  CHECK(company.holidays({"hours", "--from", "18:00"}).exit == Exit::WrongUse);

  const Ran made = ran({"--data", company.data, "packet", "new", "--template", "reboot", "--account", "Acme",
                        "--closed", "2026-11-20"});
  REQUIRE(made.exit == Exit::Ok);
  const std::string before = ran({"--data", company.data, "packet", "show", "last"}).out;
  company.holidays({"hours", "--days", "mon-fri"});
  CHECK(ran({"--data", company.data, "packet", "show", "last"}).out != before);
}

TEST_CASE("beside a running program the way through its own page is told") {
  const Company company;
  company.import(data_files + "no_header.csv");
  const auto lock = hh::store::FolderLock::take(company.data);
  REQUIRE(lock);
  for (const Ran& refused : {company.holidays({"clear"}), company.holidays({"hours", "--to", "18"})}) {
    CHECK(refused.exit == Exit::AlreadyRunning);
    CHECK(refused.err.find("Home, Working days") != std::string::npos);
  }
  CHECK(company.list().size() == 3);
}

TEST_CASE("the page of working days gets a file as it was read") {
  using hh::ui::HolidaysWanted;
  const hh::domain::LocalTime now{std::chrono::local_days{std::chrono::year{2026} / 11 / 23}};
  const auto table = hh::app::holidays_found({data_files + "with_header.csv"}, now);
  CHECK_FALSE(table.problem);
  CHECK(table.holidays.size() == 3);
  REQUIRE(table.set_aside.size() == 2);
  CHECK(table.set_aside[0] == "line 5: it has no date");
  CHECK(hh::app::holidays_found({data_files + "in_doubt.csv"}, now).question);
  const auto answered =
      hh::app::holidays_found({data_files + "in_doubt.csv", HolidaysWanted::Order::MonthFirst}, now);
  CHECK_FALSE(answered.question);
  CHECK_FALSE(answered.holidays.empty());
  CHECK(hh::app::holidays_found({data_files}, now).problem);
  CHECK(hh::app::holidays_found({"-"}, now).problem);
}
