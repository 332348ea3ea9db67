#include "domain/roster.hpp"
#include "domain/deal_remarks.hpp"
#include "domain/pair_labels.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;

TEST_CASE("rows pasted from a spreadsheet, without a head") {
  const RosterReading read = read_roster(
      "Ada King\t王芳\tAcme Tools\nZoë Maes\tŁukasz Nowak\tGlobex\tMaya\t$84,000\t2026-11-03\tOla\tSSO by "
      "May | reports weekly");
  REQUIRE(read.roster.pairs.size() == 2);
  CHECK(read.remarks.empty());
  CHECK(read.roster.pairs[0].label() == "Ada + 王芳");
  const Pair& second = read.roster.pairs[1];
  CHECK(second.number == PairNumber{2});
  CHECK(second.deal.champion == "Maya");
  CHECK(second.deal.amount == "$84,000");
  CHECK(second.coach == "Ola");
  CHECK(second.deal.promises == std::vector<std::string>{"SSO by May", "reports weekly"});
}

TEST_CASE("a head names the columns in any order; unknown ones are passed over") {
  const RosterReading read = read_roster("Account Name;Region;CSM;AE\nAcme;North;Priya Raman;Sam Hill\n");
  REQUIRE(read.roster.pairs.size() == 1);
  CHECK(read.roster.pairs[0].ae == "Sam Hill");
  CHECK(read.roster.pairs[0].csm == "Priya Raman");
  CHECK(read.roster.pairs[0].deal.account == "Acme");
}

TEST_CASE("quoted cells hold separators, quotes and line breaks") {
  const RosterReading read =
      read_roster("ae,csm,account\r\n\"Hill, Sam\",Priya,\"Acme \"\"Tools\"\"\nInc\"\r\n");
  REQUIRE(read.roster.pairs.size() == 1);
  CHECK(read.roster.pairs[0].ae == "Hill, Sam");
  CHECK(read.roster.pairs[0].deal.account == "Acme \"Tools\" Inc");
}

TEST_CASE("blank rows, duplicates and missing halves are reported with their row") {
  const RosterReading read = read_roster("ae\tcsm\nAda\tBo\n\t\nada\tBO\nCy\t\n\tDi\nAda\tEli\n");
  CHECK(read.roster.pairs.size() == 4);
  REQUIRE(read.remarks.size() == 5);
  CHECK(read.remarks[0].row == 3);
  CHECK(read.remarks[0].left_out);
  CHECK(read.remarks[1].row == 4);
  CHECK(read.remarks[1].left_out);
  CHECK(read.remarks[2].what == "the CSM is missing");
  CHECK_FALSE(read.remarks[2].left_out);
  CHECK(read.remarks[3].what == "the AE is missing");
  CHECK(read.remarks[4].what == "Ada sits in more than one pair");
}

TEST_CASE("one person on both chairs is said as that") {
  const RosterReading read = read_roster("Bob\tbob\n");
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks[0].what == "Bob is both halves of the pair");
}

TEST_CASE("five hundred rows: sixty pairs sit down, the rest is named") {
  std::string text;
  for (int i = 0; i < 500; ++i) {
    text += "A" + std::to_string(i) + "\tC" + std::to_string(i) + "\n";
  }
  const RosterReading read = read_roster(text);
  CHECK(read.roster.pairs.size() == 60);
  REQUIRE(read.remarks.size() == 1);
  CHECK(read.remarks.front().row == 61);
  CHECK(read.remarks.front().what == "beyond 60 pairs, and 439 more rows like it");
  CHECK(read_roster("A\tB\n\n\n\n\n\nC\tD\n").remarks.size() == 1);
}

TEST_CASE("control characters, direction overrides, a BOM and bytes that are not UTF-8") {
  CHECK(read_roster("\xEF\xBB\xBF"
                    "ae,csm\nA\u202Eda,B\x01o")
            .roster.pairs.at(0)
            .label() == "Ada + B");
  CHECK(read_roster("Zo\xEB,Bo").roster.pairs.at(0).ae == "Zoë");
  CHECK(read_roster("  Ada \t Bo  ").roster.pairs.at(0).csm == "Bo");
  CHECK(read_roster("مها,🙂 Bo").roster.pairs.at(0).ae == "مها");
  CHECK(read_roster("").roster.pairs.empty());
  CHECK(read_roster("\n\n\n").roster.pairs.empty());
}

TEST_CASE("a very long name is cut at a whole character") {
  std::string name;
  for (int i = 0; i < 100; ++i) {
    name += "芳";
  }
  const std::string kept = read_roster(name + ",Bo").roster.pairs.at(0).ae;
  CHECK(kept.size() <= 120);
  CHECK(kept.size() % 3 == 0);
}

TEST_CASE("what is written is read back the same") {
  const Roster roster = read_roster("Ada King,Bo Li,Acme,Maya,$45k,2026-11-03,Ola,a by May|b").roster;
  CHECK(read_roster(write_roster(roster)).roster.pairs == roster.pairs);
}

TEST_CASE("half a pair is called by the one name, and names of three words stay whole") {
  const Roster roster = read_roster("Dana\t\n\tEli\nNguyễn Thị Mai\tBo Li\n").roster;
  CHECK(roster.pairs.at(0).label() == "Dana");
  CHECK(roster.pairs.at(0).stored_label() == "Dana + ?");
  CHECK(roster.pairs.at(2).stored_label() == "Nguyễn + Bo");
  CHECK(roster.pairs.at(1).label() == "Eli");
  CHECK(roster.pairs.at(2).label() == "Nguyễn Thị Mai + Bo");
}

TEST_CASE("no two pairs of a room are called the same") {
  const Roster roster =
      read_roster("Anna Berg\tLi Wu\nAnna Holm\tLi Na\nOla Vik\tBo Ek\nDana\t\nDana\tEli\n").roster;
  CHECK(label_in(roster, roster.pairs.at(0)) == "Anna Berg + Li Wu");
  CHECK(label_in(roster, roster.pairs.at(1)) == "Anna Holm + Li Na");
  CHECK(label_in(roster, roster.pairs.at(2)) == "Ola + Bo");
  Roster twins = roster;
  twins.pairs.at(1).ae = "Anna Berg";
  twins.pairs.at(1).csm = "Li Wu";
  CHECK(label_in(twins, twins.pairs.at(0)) == "Anna Berg + Li Wu (1)");
  CHECK(label_in(twins, twins.pairs.at(1)) == "Anna Berg + Li Wu (2)");
}

TEST_CASE("dates that are none, or two, and amounts that are none are remarked on and kept") {
  for (const char* wrong : {"yesterday", "2026-02-30", "2026-13-01", "03/04/2026", "31 June 2026",
                            "soon 2026", "99999999-01-01", "45.45.2026", "2026-02-30 00:00:00",
                            "2026-11-03 soon", "2026-11-03T1:00", "2026-11-03 00:00 sharp"}) {
    CAPTURE(wrong);
    CHECK_FALSE(date_remark(wrong).empty());
  }
  for (const char* fine :
       {"", "2026-11-03", "2024-02-29", "3 November 2026", "Nov 3, 2026", "31/12/2026", "12/31/2026",
        "21 October", "4/4/2026", "2026-11-03 00:00:00", "2026-11-03T09:30", "2026-11-03T09:30:00.000Z",
        "2026-11-03 09:30:00+01:00", "2026-11-03T09:30:00-0500"}) {
    CAPTURE(fine);
    CHECK(date_remark(fine) == "");
  }
  for (const char* wrong : {"-5", "lots", "-$84,000", "$-5", "−5"}) {
    CAPTURE(wrong);
    CHECK_FALSE(amount_remark(wrong).empty());
  }
  for (const char* fine : {"", "$84,000", "84k", "1.2 Mio €", "NOK 900 000", "40-50k"}) {
    CAPTURE(fine);
    CHECK(amount_remark(fine) == "");
  }
  const RosterReading read = read_roster("ae,csm,amount,closed\nAda,Bo,lots,03/04/2026\n");
  REQUIRE(read.remarks.size() == 2);
  CHECK(read.remarks[0].row == 2);
  CHECK(read.remarks[0].what == "closed “03/04/2026” can be read two ways; write it as 2026-11-03");
  CHECK_FALSE(read.remarks[1].left_out);
  CHECK(read.roster.pairs.at(0).deal.amount == "lots");
  CHECK(read.roster.pairs.at(0).deal.close_date == "03/04/2026");
}
