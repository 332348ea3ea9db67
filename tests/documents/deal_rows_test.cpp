// Exports of CRMs and spreadsheets, tidy and awkward: what becomes a deal, what is set aside, and why.
#include "documents/deal_rows.hpp"
#include "domain/due.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace hh;
using documents::DayOrder;
using documents::DealColumn;
using documents::DealOptions;
using documents::DealReading;
using documents::DecimalSign;
using documents::read_deals;
using domain::CrmDeal;

namespace {

const std::string folder = HH_TESTS_DIR "/data/deals/";

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string deal_line(const CrmDeal& deal) {
  std::string out = deal.record_id + " | " + deal.name + " | " + deal.account + " | " + deal.owner + " | " +
                    deal.stage + " | " + (deal.won ? "won" : "open");
  out += " | " + (deal.close_date ? domain::iso(*deal.close_date) : "-");
  if (deal.close_at) {
    const auto at = deal.close_at->time_since_epoch() % std::chrono::days{1};
    out += " " + std::to_string(std::chrono::duration_cast<std::chrono::minutes>(at).count()) + " min";
  }
  out += " | " + (deal.amount ? domain::money_words(*deal.amount) : "-") + " | " + deal.currency;
  for (const auto& [name, text] : deal.other)
    out += " | " + name + ": " + text;
  return out;
}

/// The whole reading, a line for each thing it says.
std::string shown(const domain::Result<DealReading>& read) {
  if (!read) return "problem: " + read.problem().sentence() + "\n";
  const DealReading& all = read.value();
  const std::string separator = all.separator == '\t' ? "tab" : std::string(1, all.separator);
  std::string out = all.encoding + ", " + separator + ", " + word(all.source) + ", header on line " +
                    std::to_string(all.header_line) + ", " + std::to_string(all.rows) + " rows\n";
  out += documents::mapping_text(all.mapping);
  for (std::size_t i = 0; i < all.deals.size(); ++i)
    out += std::to_string(all.lines[i]) + ": " + deal_line(all.deals[i]) + "\n";
  for (const auto& one : all.set_aside)
    out += "set aside " + std::to_string(one.line) + ": " + one.reason + " <" + one.raw + ">\n";
  for (const auto& one : all.dropped)
    out += "dropped " + std::to_string(one.line) + ": " + one.text + "\n";
  for (const std::string& remark : all.remarks)
    out += "remark: " + remark + "\n";
  if (all.question) out += "question: " + all.question->text + "\n";
  if (all.question) {
    for (const auto& sample : all.question->samples)
      out += "sample " + std::to_string(sample.line) + ": " + sample.cell + "\n";
  }
  if (all.decimals) {
    out += "decimals: " + all.decimals->text + "\n";
    for (const auto& sample : all.decimals->samples)
      out += "sample " + std::to_string(sample.line) + ": " + sample.cell + "\n";
  }
  if (all.lacking) out += "lacking: " + all.lacking->sentence() + "\n";
  return out;
}

DealReading read(const std::string& bytes, const DealOptions& options = {}) {
  auto out = read_deals(bytes, options);
  if (!out) FAIL(out.problem().sentence());
  return std::move(out).value();
}
DealReading read_file(const std::string& name, const DealOptions& options = {}) {
  return read(bytes_of(folder + name), options);
}

}  // namespace

TEST_CASE("each export is read as is written beside it") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(shown(read_deals(bytes_of(entry.path().string()), {})) ==
          bytes_of(folder + "read/" + name + ".txt"));
  }
  CHECK(files >= 30);
}

TEST_CASE("every row is a deal, set aside or dropped") {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto out = read_deals(bytes_of(entry.path().string()), {});
    if (!out) continue;
    CAPTURE(entry.path().filename().string());
    CHECK(out.value().deals.size() + out.value().set_aside.size() + out.value().dropped.size() ==
          out.value().rows);
  }
}

TEST_CASE("the order of day and month is asked for, and the answer holds for every date") {
  const std::string name = "ambiguous_dates.csv";
  REQUIRE(read_file(name).question);
  const DealReading day = read_file(name, {.dates = DayOrder::DayFirst});
  CHECK_FALSE(day.question);
  CHECK(domain::iso(day.deals[0].close_date.value()) == "2025-04-03");
  CHECK(domain::iso(day.deals[2].close_date.value()) == "2025-12-11");
  const DealReading month = read_file(name, {.dates = DayOrder::MonthFirst});
  CHECK(domain::iso(month.deals[0].close_date.value()) == "2025-03-04");
  CHECK(domain::iso(month.deals[2].close_date.value()) == "2025-11-12");
}

TEST_CASE("a date that does not fit the answer is set aside") {
  const DealReading day = read_file("contrary_dates.csv", {.dates = DayOrder::DayFirst});
  CHECK_FALSE(day.question);
  CHECK(day.deals.size() == 2);
  REQUIRE(day.set_aside.size() == 1);
  CHECK(day.set_aside[0].line == 4);
  CHECK(day.set_aside[0].reason == "its close date “4/25/2025” does not fit the order of day and month");
}

TEST_CASE("the decimal sign can be told") {
  const DealReading comma = read_file("decimal_open.csv", {.decimals = DecimalSign::Comma});
  REQUIRE(comma.deals.size() == 2);
  CHECK(comma.deals[0].amount->cents == 4'500);
  CHECK(comma.deals[1].amount->cents == 4'500'000);
  const DealReading point = read_file("decimal_open.csv", {.decimals = DecimalSign::Point});
  REQUIRE(point.deals.size() == 2);
  CHECK(point.deals[0].amount->cents == 4'500'000);
  CHECK(point.deals[1].amount->cents == 4'500);
}

TEST_CASE("what one currency proves is not held against another") {
  const std::string name = "mixed_currencies.csv";
  const DealReading asked = read_file(name);
  REQUIRE(asked.decimals);
  for (const CrmDeal& deal : asked.deals)
    CHECK(deal.amount->cents >= 4'500'000);
  const DealReading comma = read_file(name, {.decimals = DecimalSign::Comma});
  // Dollars prove their point by themselves: the answer is for the others.
  CHECK(comma.deals[0].amount->cents == 4'500'050);
  CHECK(comma.deals[1].amount->cents == 4'500'000);
  CHECK(comma.deals[2].amount->cents == 4'500'000);
  const DealReading point = read_file(name, {.decimals = DecimalSign::Point});
  CHECK(point.set_aside.size() == 1);
  CHECK_FALSE(point.decimals);
}

TEST_CASE("without any evidence a point before three digits is asked about") {
  const std::string bytes = "Record ID,Deal Name,Deal Stage,Amount\n1,a,won,€45.000\n";
  const DealReading asked = read(bytes);
  CHECK(asked.deals.empty());
  REQUIRE(asked.decimals);
  REQUIRE(asked.decimals->samples.size() == 1);
  CHECK(asked.decimals->samples[0].cell == "€45.000");
  CHECK(read(bytes, {.decimals = DecimalSign::Comma}).deals.at(0).amount->cents == 4'500'000);
}

TEST_CASE("moments counted from 1970 are days in UTC, and other numbers are set aside") {
  const auto closed = [](const std::string& cell) {
    return read("Record ID,Deal Name,Deal Stage,Close Date\n1,a,won," + cell + "\n");
  };
  const auto day = [&](const std::string& cell) {
    return domain::iso(closed(cell).deals.at(0).close_date.value());
  };
  CHECK(day("1764547200000") == "2025-12-01");
  CHECK(day("1764633599999") == "2025-12-01");
  CHECK(day("1764633600000") == "2025-12-02");
  CHECK(day("1764547200") == "2025-12-01");
  CHECK(day("4133980799") == "2100-12-31");
  for (const std::string cell :
       {"0000000000000", "0946684799999", "4133980800000", "9999999999", "0946684799"}) {
    CAPTURE(cell);
    const DealReading none = closed(cell);
    CHECK(none.deals.empty());
    REQUIRE(none.set_aside.size() == 1);
    CHECK(none.set_aside[0].reason.find("counts no moment from 2000 to 2100") != std::string::npos);
  }
}

TEST_CASE("all stages are taken when asked for") {
  const DealReading all = read_file("salesforce_labels.csv", {.all_stages = true});
  CHECK(all.deals.size() == 3);
  CHECK(all.set_aside.empty());
  CHECK_FALSE(all.deals[2].won);
  CHECK(read_file("no_stage.csv", {.all_stages = true}).deals.size() == 2);
}

TEST_CASE("a mapping replaces the guess, also after it was text") {
  documents::ColumnMapping mapping = read_file("unknown_header.csv").mapping;
  mapping.assign("Vorgang", DealColumn::Record);
  mapping.assign("Titel", DealColumn::Name);
  mapping.assign("Kunde", DealColumn::Account);
  mapping.assign("Phase", DealColumn::Stage);
  mapping.assign("Wert", DealColumn::Amount);
  const auto again = documents::read_mapping(documents::mapping_text(mapping));
  REQUIRE(again);
  CHECK(again.value() == mapping);
  const DealReading out = read_file("unknown_header.csv", {.mapping = again.value(), .all_stages = true});
  CHECK_FALSE(out.lacking);
  REQUIRE(out.deals.size() == 1);
  CHECK(deal_line(out.deals[0]) == "1 | a | Müller |  | gewonnen | open | - | 12.50 | ");
}

TEST_CASE("a meaning has one column, and names survive their text") {
  documents::ColumnMapping mapping = documents::guess_columns({"Amount", "a = b\\\nc", "Id"});
  mapping.assign("a = b\\\nc", DealColumn::Amount);
  CHECK(mapping.columns[0].second == DealColumn::Other);
  CHECK(documents::mapping_text(mapping) == "other = Amount\namount = a = b\\\\\\nc\nrecord = Id\n");
  const auto again = documents::read_mapping(documents::mapping_text(mapping));
  REQUIRE(again);
  CHECK(again.value() == mapping);
  CHECK_FALSE(documents::read_mapping("worth = Amount\n"));
  CHECK_FALSE(documents::read_mapping("name = A\nname = B\n"));
}

TEST_CASE("one record has one key, however it is written") {
  using domain::record_key;
  CHECK(record_key("0063h00000AbCdE") != record_key("0063h00000aBcDe"));
  CHECK(record_key("123456789012345678") == "123456789012345678");
  CHECK(record_key("19283746501") == "19283746501");
  // The last three tell the capitals: A is none, V is those of "AbCdE".
  CHECK(record_key("0063h00000AbCdEAAV") == "0063h00000AbCdE");
  CHECK(record_key("0063H00000ABCDEAAV") == "0063h00000AbCdE");
  CHECK(record_key("0063h00000abcdeaav") == "0063h00000AbCdE");
}

TEST_CASE("reading tells how far it is, and stops when told") {
  std::string bytes = "Record ID,Deal Name,Deal Stage\n";
  for (int i = 0; i < 5000; ++i)
    bytes += std::to_string(i) + ",deal,won\n";
  std::vector<std::size_t> told;
  const DealReading whole = read(bytes, {.progress = [&](const documents::DealProgress& now) {
                                   told.push_back(now.bytes);
                                   CHECK(now.of == bytes.size());
                                   return true;
                                 }});
  CHECK_FALSE(whole.stopped);
  CHECK(whole.deals.size() == 5000);
  CHECK(told.size() == 5);
  CHECK(std::ranges::is_sorted(told));
  const DealReading part =
      read(bytes, {.progress = [](const documents::DealProgress& now) { return now.rows < 2000; }});
  CHECK(part.stopped);
  CHECK(part.deals.size() == 2000);
}

TEST_CASE("a forgotten quote at the top costs its line alone") {
  std::string bytes = "Record ID,Deal Name,Deal Stage\n0,\"deal,won\n";
  for (int i = 1; i <= 40'000; ++i)
    bytes += std::to_string(i) + ",a deal with a longer name than most,won\n";
  const DealReading out = read(bytes);
  CHECK(out.deals.size() == 40'000);
  REQUIRE(out.set_aside.size() == 1);
  CHECK(out.set_aside[0].line == 2);
  CHECK(out.set_aside[0].raw == "0,\"deal,won");
}

TEST_CASE("quotes forgotten everywhere do not take forever") {
  std::string bytes = "Record ID,Deal Name,Deal Stage\n";
  for (int i = 0; i < 20'000; ++i)
    bytes += std::to_string(i) + ",\"\"\"deal,won\n";
  const DealReading out = read(bytes);
  CHECK(out.deals.size() + out.set_aside.size() + out.dropped.size() == out.rows);
  CHECK_FALSE(out.set_aside.empty());
}
