// The words and rows behind Home, set-up and follow-up, without a frame.
#include "ui/dates.hpp"
#include "ui/follow_up_rows.hpp"
#include "ui/roster_rows.hpp"
#include "ui/time_plan.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

session::Moment at(local_days day, minutes time, hours offset = 1h) {
  session::Moment moment;
  moment.local = domain::LocalTime{day} + time;
  moment.utc = domain::UtcTime{moment.local.time_since_epoch() - offset};
  return moment;
}

const local_days monday{2026y / November / 23};

domain::FollowUp promise(const char* id, domain::Date due) {
  domain::FollowUp item;
  item.id = domain::FollowUpId{id};
  item.pair = domain::PairNumber{1};
  item.pair_label = "Zoë + Łukasz";
  item.what = "Kickoff booked";
  item.due = due;
  item.created = domain::UtcTime{sys_days{2026y / November / 11}};
  return item;
}

}  // namespace

TEST_CASE("dates read as a person writes them") {
  const auto now = at(monday, 9h + 12min);
  CHECK(ui::long_date(ui::today(now)) == "Monday 23 November");
  CHECK(ui::when(domain::LocalTime{monday} + 8h, now) == "today 08:00");
  CHECK(ui::when(domain::LocalTime{monday} - 1min, now) == "yesterday 23:59");
  CHECK(ui::when(domain::LocalTime{local_days{2026y / October / 21}}, now) == "21 October");
  CHECK(ui::when(domain::LocalTime{local_days{2025y / October / 21}}, now) == "21 October 2025");
  CHECK(ui::length_words(200s) == "3 min 20 s");
  CHECK(ui::length_words(26h) == "26 h 0 min");
  CHECK(ui::length_words(72h) == "3 d");
}

TEST_CASE("an evening in Oslo is the same day on the screen although UTC is another") {
  const auto now = at(monday, 30min);
  CHECK(ui::when(now.utc, now) == "today 00:30");
}

TEST_CASE("a time of day is read as people type it, and nothing else is") {
  CHECK(ui::time_of_day("12:00") == 720min);
  CHECK(ui::time_of_day(" 9.05 ") == 545min);
  CHECK(ui::time_of_day("0930") == 570min);
  CHECK(ui::time_of_day("9") == 540min);
  for (const char* wrong : {"24:00", "12:60", "noon", "12:", ":30", "-1:00", "123", "12:00:00"}) {
    CAPTURE(wrong);
    CHECK_FALSE(ui::time_of_day(wrong));
  }
}

TEST_CASE("the plan says when it ends and whether it fits") {
  domain::Program program;
  program.slot = 60min;
  program.sections.resize(2);
  program.sections[0].planned = 30min;
  program.sections[1].planned = 30min;
  const auto now = at(monday, 11h + 50min);
  CHECK(ui::plan_sentence(program, ui::planned_start("12:00", now), now) ==
        "starts 12:00, ends 13:00, fits its 60 min");
  CHECK(ui::plan_sentence(program, ui::planned_start("", now), now) ==
        "started now it ends 12:50, fits its 60 min");
  program.sections[0].planned = 35min;
  CHECK(ui::plan_sentence(program, ui::planned_start("11:40", now), now) ==
        "starts 11:40, that was 10 min ago, ends 12:45, 5 min over its 60 min");
  CHECK(ui::planned_start("12:00", now).utc == now.utc + 10min);
  CHECK_FALSE(ui::planned_start("soon", now).fault.empty());
}

TEST_CASE("rows pasted twice are reported, typed ones are looked over by their place on the screen") {
  ui::RosterRows rows;
  ui::add_row(rows);
  ui::take(rows, "Zoë\tŁukasz\tGlobex\nAda\t王芳\n", "pasted");
  REQUIRE(rows.pairs.size() == 2);
  CHECK(rows.pairs[1].csm == "王芳");
  ui::add_row(rows);
  ui::take(rows, "Zoë\tŁukasz", "pasted");
  REQUIRE(rows.pairs.size() == 3);
  ui::add_row(rows);
  rows.pairs.insert(rows.pairs.begin(), domain::Pair{});
  const auto remarks = ui::look_over(rows);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].row == 4);
  CHECK(ui::roster_of(rows).pairs.size() == 3);
  CHECK(ui::roster_of(rows).pairs[0].number == domain::PairNumber{1});
}

TEST_CASE("rows that were cleared, removed or added come back as they were, beside those typed since") {
  ui::RosterRows rows;
  ui::take(rows, "Ada\tBo\nCy\tDi\nEli\tFay\n", "pasted");
  ui::remove_row(rows, 1);
  CHECK(ui::gone_words(rows) == "Cy + Di removed");
  ui::clear_rows(rows);
  CHECK(rows.pairs.empty());
  CHECK(ui::gone_words(rows) == "2 pairs cleared");
  ui::add_row(rows);
  rows.pairs[0].ae = "Gro";
  ui::undo(rows);
  REQUIRE(rows.pairs.size() == 3);
  CHECK(rows.pairs[2].ae == "Gro");
  ui::undo(rows);
  REQUIRE(rows.pairs.size() == 4);
  CHECK(rows.pairs[1].ae == "Cy");
  CHECK(rows.pairs[3].number == domain::PairNumber{4});
  ui::undo(rows);
  REQUIRE(rows.pairs.size() == 1);
  CHECK(rows.pairs[0].ae == "Gro");
  ui::undo(rows);
  CHECK(rows.pairs.size() == 1);
}

TEST_CASE("a row that was moved goes back") {
  ui::RosterRows rows;
  ui::take(rows, "Ada\tBo\nCy\tDi\nEli\tFay\n", "pasted");
  ui::move_row(rows, 0, 1);
  ui::move_row(rows, 1, 1);
  CHECK(rows.pairs[2].ae == "Ada");
  CHECK(ui::gone_words(rows) == "");
  ui::undo(rows);
  CHECK(rows.pairs[1].ae == "Ada");
  ui::undo(rows);
  CHECK(rows.pairs[0].ae == "Ada");
  CHECK(rows.pairs[0].number == domain::PairNumber{1});
  CHECK(rows.pairs[2].ae == "Eli");
}

TEST_CASE("five hundred rows fill the room and say what was too many") {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += "AE " + std::to_string(i) + "\tCSM " + std::to_string(i) + "\n";
  ui::RosterRows rows;
  ui::take(rows, text, "big.csv");
  CHECK(rows.pairs.size() == 60);
  REQUIRE(rows.remarks.size() == 1);  // one for all of them
  CHECK(rows.remarks[0].what.find("60 pairs") != std::string::npos);
  ui::take(rows, "One\tMore", "pasted");
  CHECK(rows.pairs.size() == 60);
  CHECK(rows.remarks.size() == 1);
}

TEST_CASE("an empty file is said to be empty") {
  ui::RosterRows rows;
  ui::take(rows, "", "empty.csv");
  REQUIRE(rows.remarks.size() == 1);
  CHECK(rows.remarks[0].what == "there were no pairs in it");
}

TEST_CASE("who repeats is found in the rows or named as missing") {
  std::vector<store::PastRepeat> repeats(3);
  repeats[0].person = "Zoë";
  repeats[0].round = domain::RoundNumber{2};
  repeats[0].total = 14;
  repeats[1] = repeats[0];
  repeats[2].person = "Minh";
  ui::RosterRows rows;
  ui::take(rows, "Zoë\tŁukasz", "pasted");
  CHECK(ui::repeat_note(repeats, "Zoë") == "repeats round 2 (14)");
  CHECK(ui::repeat_note(repeats, "Łukasz").empty());
  CHECK(ui::missing_repeats(repeats, rows) == std::vector<std::string>{"Minh"});
}

TEST_CASE("follow-ups come late first and are found whatever the case") {
  const auto now = at(monday, 9h);
  std::vector<domain::FollowUp> items{
      promise("later", 2026y / December / 1), promise("late", 2026y / November / 20),
      promise("today", 2026y / November / 23), promise("done", 2026y / November / 1)};
  items[3].status = domain::FollowStatus::Done;
  items[0].history.push_back({domain::UtcTime{sys_days{2026y / November / 14}}, "Kari",
                              domain::FollowStatus::AtRisk, "champion on leave", ""});
  const auto open = ui::follow_up_rows(items, {}, now);
  REQUIRE(open.size() == 3);
  CHECK(open[0].due == "Fri 20 Nov, 3 d late");
  CHECK(open[0].late);
  CHECK(open[0].last_word == "nothing for 12 d");
  CHECK(open[1].due == "Mon 23 Nov, today");
  CHECK(open[2].last_word == "“champion on leave”, 9 d ago");
  CHECK(ui::follow_up_rows(items, {true, ""}, now).size() == 4);
  CHECK(ui::follow_up_rows(items, {true, "łUKASZ"}, now).size() == 4);
  CHECK(ui::follow_up_rows(items, {true, "CHAMPION on"}, now).size() == 1);
  CHECK(ui::follow_up_rows(items, {true, "nobody"}, now).empty());
}

TEST_CASE("done is not said without evidence") {
  CHECK_FALSE(ui::missing_for(domain::FollowStatus::Done, " \n").empty());
  CHECK(ui::missing_for(domain::FollowStatus::Done, "https://crm/42").empty());
  CHECK(ui::missing_for(domain::FollowStatus::AtRisk, "").empty());
}
