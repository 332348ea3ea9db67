// Amounts as typed, and each calculator at its boundaries.
#include "domain/calculators.hpp"

#include "domain/due.hpp"
#include "domain/zones.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hh::domain;

namespace {

std::string money(const char* typed) {
  const auto read = read_money(typed);
  return read ? money_words(read.value()) : "no";
}

Calculation answer(const char* id, std::vector<std::string> typed) {
  const Calculator* found = calculator(id);
  REQUIRE(found != nullptr);
  return work_out(*found, std::move(typed));
}

std::string result(const char* id, std::vector<std::string> typed) {
  return answer(id, std::move(typed)).result;
}

bool says(const Calculation& answer, const std::string& part) {
  for (const std::string& line : answer.lines) {
    if (line.find(part) != std::string::npos) return true;
  }
  return answer.formula.find(part) != std::string::npos;
}

Money dollars(std::int64_t units) { return {units * 100, "$"}; }

}  // namespace

TEST_CASE("money is read as people write it") {
  const std::pair<const char*, const char*> rows[] = {{"$287,000", "$287,000"},
                                                      {"287k", "287,000"},
                                                      {"287 K", "287,000"},
                                                      {"1.2M", "1,200,000"},
                                                      {"$1.2M", "$1,200,000"},
                                                      {"287.000 €", "€287,000"},
                                                      {"€ 287.000,50", "€287,000.50"},
                                                      {"287 000", "287,000"},
                                                      {"1'200'000 CHF", "1,200,000 CHF"},
                                                      {"1,234.5", "1,234.50"},
                                                      {"0.5k", "500"},
                                                      {"1,5M", "1,500,000"},
                                                      {"1.250M", "1,250,000"},
                                                      {"12.5", "12.50"},
                                                      {"0", "0"},
                                                      {"$0.05", "$0.05"},
                                                      {" US$ 40k ", "$40,000"},
                                                      {"2 million", "2,000,000"},
                                                      {"1,000,000,000", "1,000,000,000"},
                                                      {"1bn", "1,000,000,000"},
                                                      {".5", "0.50"},
                                                      {"287\u00a0000\u00a0€", "€287,000"},
                                                      {"1,000,000,000,000", "1,000,000,000,000"}};
  for (const auto& [typed, wanted] : rows) {
    CAPTURE(typed);
    CHECK(money(typed) == wanted);
  }
}

TEST_CASE("what is no money says what to type") {
  for (const char* typed : {"",
                            "  ",
                            "abc",
                            "-5",
                            "−5",
                            "$-5",
                            "$",
                            "k",
                            "1..2",
                            "12,34,56",
                            "1.2.3",
                            "5x",
                            "1.",
                            "1.234.5,6,7",
                            "12.345,678.9",
                            "10.123456",
                            "1,000,000,000,001",
                            "99999999999999999999",
                            "9999999999999999999M",
                            "1e9",
                            "nan",
                            "inf"}) {
    CAPTURE(typed);
    const auto read = read_money(typed);
    REQUIRE_FALSE(read);
    CHECK(read.problem().next == "Type an amount such as $287,000, 287k or 1.2M.");
    CHECK_FALSE(read.problem().what.empty());
  }
}

TEST_CASE("percentages, counts and moments") {
  CHECK(read_percent("7.5 %").value() == Percent{750});
  CHECK(read_percent("7,25").value() == Percent{725});
  CHECK(read_percent("0").value() == Percent{0});
  CHECK(read_percent("100%").value() == Percent{10'000});
  for (const char* typed : {"", "100.01", "101", "-1", "x", "7.555", "1000000000000000000000"})
    CHECK_FALSE(read_percent(typed));
  CHECK(percent_words(Percent{750}) == "7.5 %");
  CHECK(percent_words(Percent{705}) == "7.05 %");
  CHECK(read_count("14 days", 0, 30, "days").value() == 14);
  CHECK(read_count("1 day", 0, 30, "days").value() == 1);
  for (const char* typed : {"", "31", "-1", "14.5", "fourteen", "99999999999999999999"})
    CHECK_FALSE(read_count(typed, 0, 30, "days"));
  CHECK(clock_words(read_moment("2026-11-27 15:30").value()) == "15:30");
  CHECK(clock_words(read_moment("2026-11-27T09:05").value()) == "9:05");
  for (const char* typed : {"", "2026-11-27", "2026-02-30 10:00", "2026-11-27 24:00", "2026-11-27 10:60",
                            "Friday", "2026-11-27 -1:00", "2026-11-27 15"})
    CHECK_FALSE(read_moment(typed));
}

TEST_CASE("what we keep") {
  CHECK(result("kept", {"$287,000", "60"}) == "$172,200");
  CHECK(result("kept", {"287k", "0"}) == "0");
  CHECK(result("kept", {"0", "100"}) == "0");
  CHECK(result("kept", {"$1,000,000,000,000", "100"}) == "$1,000,000,000,000");
  CHECK(answer("kept", {"$287,000", "60"}).formula == "60 % × $287,000 = $172,200");
  CHECK(says(answer("kept", {"$287,000", "60"}), "$114,800 still goes"));
}

TEST_CASE("a delayed kickoff costs 1.4 % of the expansion base a day") {
  const Calculation usual = answer("delay", {"$250,000", "", "14"});
  CHECK(usual.result == "$4,900");
  CHECK(usual.formula == "1.4 % × 14 days × $25,000 = $4,900");
  CHECK(says(usual, "10 % of $250,000"));
  CHECK(result("delay", {"$250,000", "80k", "10"}) == "$11,200");
  CHECK(result("delay", {"$250,000", "", "0"}) == "$0");
  CHECK(delay_cost(dollars(1000), 71) == dollars(994));
  CHECK(delay_cost(dollars(1000), 72) == dollars(1000));
  CHECK(says(answer("delay", {"10k", "", "100"}), "cannot cost more"));
  CHECK(delay_cost({most_cents, "$"}, 3650) == Money{most_cents, "$"});
  CHECK(delay_cost({0, "$"}, 14) == dollars(0));
}

TEST_CASE("renewal by the day of first value") {
  const Band early{92, 96}, late{71, 78}, never{34, 48};
  CHECK(renewal_band(0) == early);
  CHECK(renewal_band(90) == early);
  CHECK(renewal_band(91) == late);
  CHECK(renewal_band(180) == late);
  CHECK(renewal_band(181) == never);
  CHECK(renewal_band(std::nullopt) == never);
  const Calculation shown = answer("renewal", {"$120,000", "45"});
  CHECK(shown.result == "92–96 %");
  CHECK(says(shown, "$110,400 – $115,200 of $120,000 renews"));
  CHECK(says(shown, "30–60 days; day 45 keeps it"));
  CHECK(says(answer("renewal", {"$120,000", ""}), "no first value within 180 days"));
}

TEST_CASE("the band of first value goes by contract size") {
  CHECK_FALSE(first_value_band({2'499'999, "$"}));
  CHECK(first_value_band(dollars(25'000)) == Band{14, 30});
  CHECK(first_value_band({9'999'999, "$"}) == Band{14, 30});
  CHECK(first_value_band(dollars(100'000)) == Band{30, 60});
  CHECK(first_value_band(dollars(500'000)) == Band{30, 60});
  CHECK_FALSE(first_value_band({50'000'001, "$"}));
}

TEST_CASE("clawback until month 12") {
  CHECK(result("clawback", {"$120K", "7", "0"}) == "$8,400");
  CHECK(result("clawback", {"$120K", "7 %", "11"}) == "$8,400");
  CHECK(result("clawback", {"$120K", "7", "12"}) == "nothing");
  CHECK(says(answer("clawback", {"$120K", "7", "11"}), "1 month to the gate"));
}

TEST_CASE("comp split") {
  const Calculation shown = answer("comp", {"$100,000", "80", "10", "$30,000", "5", "2"});
  CHECK(shown.result == "$80,000 + $20,000");
  CHECK(says(shown, "logo retention: $10,000"));
  CHECK(says(shown, "expansion ARR: $1,500"));
  CHECK(says(shown, "2 kickoffs missed this quarter put $2,500 at risk"));
  CHECK(shown.mood == Mood::Careful);
  CHECK(answer("comp", {"$100,000", "80", "10", "$30,000", "5", "1"}).mood == Mood::Plain);
  const Calculation outside = answer("comp", {"$100,000", "80", "4.99", "$30,000", "10.01", "0"});
  CHECK_FALSE(outside.ready());
  CHECK(outside.problems[2].has_value());
  CHECK(outside.problems[4].has_value());
}

TEST_CASE("accounts for each CSM") {
  CHECK(csm_load(99, 4, false) == Load::Room);
  CHECK(csm_load(100, 4, false) == Load::Right);
  CHECK(csm_load(160, 4, false) == Load::Right);
  CHECK(csm_load(161, 4, false) == Load::Heavy);
  CHECK(csm_load(199, 4, false) == Load::Heavy);
  CHECK(csm_load(200, 4, false) == Load::Mistake);
  CHECK(csm_load(31, 4, true) == Load::Room);
  CHECK(csm_load(32, 4, true) == Load::Right);
  CHECK(csm_load(61, 4, true) == Load::Heavy);
  CHECK(csm_load(50, 1, true) == Load::Mistake);
  CHECK(result("load", {"140", "4", "Mid-market"}) == "35 each");
  CHECK(result("load", {"10", "3", "Enterprise"}) == "3.3 each");
  CHECK_FALSE(answer("load", {"140", "0", "Mid-market"}).ready());
}

TEST_CASE("a Friday close") {
  const Calculation shown = answer("friday", {"2026-11-27 15:30"});
  CHECK(shown.result == "Mon, Tue");
  CHECK(shown.mood == Mood::Careful);
  CHECK(says(shown, "Tue 1 Dec: past 72 h"));
  CHECK(shown.formula == "Fri 27 Nov 15:30 + 72 hours = Mon 30 Nov 15:30");
}

TEST_CASE("a Friday close before a holiday, and one before the clocks are set") {
  DealTime time;
  time.calendar = BusinessCalendar({{parse_date("2026-11-30"), "St Andrew's Day"}});
  const Calculation shown = work_out(*calculator("friday"), {"2026-11-27 15:30"}, time);
  CHECK(shown.result == "Tue, Wed");
  CHECK(says(shown, "Not offered: Mon 30 Nov, St Andrew's Day."));
  time.zone = hh::test::berlin();
  CHECK(work_out(*calculator("friday"), {"2026-10-23 15:30"}, time).formula ==
        "Fri 23 Oct 15:30 + 72 hours = Mon 26 Oct 14:30");
}

TEST_CASE("every calculator begins with inputs that work, or says what to type") {
  for (const Calculator& one : calculators()) {
    CAPTURE(one.id);
    std::vector<std::string> start;
    for (const CalculatorAsk& ask : one.asks)
      start.push_back(ask.start);
    CHECK(work_out(one, start).ready() == (one.id != "friday"));
    const Calculation nothing = work_out(one, {});
    CHECK_FALSE(nothing.ready());
    CHECK(nothing.problems.size() == one.asks.size());
  }
}
