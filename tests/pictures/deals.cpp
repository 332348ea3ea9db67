#include "deals.hpp"

#include "app/deal_found.hpp"

#include <array>
#include <stdexcept>

namespace hh::pictures {

using ui::DealsHere;

namespace {

constexpr std::array<const char*, 6> accounts{
    "Northwind Logistics GmbH", "Globex", "Łódź Tools Sp. z o.o.", "王芳 Trading", "Hooli Labs AS",
    "Vandelay Industries"};
constexpr std::array<const char*, 5> owners{"Zoë Lindqvist", "Nguyễn Minh", "Sam Okoro", "Łukasz Wójcik",
                                            "Ada Byron"};

/// A report as Salesforce exports it: some rows lack something, footers stand below.
std::string report(int rows) {
  std::string out =
      "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Close Date,Amount,Region\n";
  for (int i = 0; i < rows; ++i) {
    const auto n = static_cast<std::size_t>(i);
    const std::string account = accounts[n % accounts.size()];
    const std::string id = i % 17 == 9 ? "" : "0063h00000Ab" + std::to_string(100 + i);
    const char* stage = i % 11 == 5 ? "Negotiation" : "Closed Won";
    out += id + "," + account + " annual," + account + "," + owners[n % owners.size()] + "," + stage + "," +
           std::to_string(i % 12 + 1) + "/" + std::to_string(i % 9 + 3) + "/2026,\"$" +
           std::to_string(20 + i % 70) + ",500\",EMEA\n";
  }
  return out + "Grand Totals (" + std::to_string(rows) +
         " records)\nConfidential Information - Do Not Distribute\n";
}

struct Import {
  Studio& studio;

  void read(const std::string& bytes, const ui::DealsWanted& wanted, const app::KnownRecords& known) {
    documents::DealOptions options;
    if (wanted.dates == "mdy") options.dates = documents::DayOrder::MonthFirst;
    const auto read = app::read_export(bytes, options, {});
    if (!read) throw std::runtime_error(read.problem().sentence());
    DealsHere here;
    here.number = 1;
    here.wanted = wanted;
    here.found = app::found_in(read.value(), known);
    studio.here().deals = here;
  }
  DealsHere& here() { return *studio.here().deals; }
  void show(ui::DealsTab tab, const std::string& name) {
    studio.deals().tab = tab;
    studio.console(name);
  }
};

}  // namespace

void deals(Studio& studio) {
  Import one{studio};
  studio.page(ui::Page::Deals);
  studio.console("deals-empty");
  const std::string file = "/home/anna/Downloads/report-won-november.csv";
  one.read(report(1204), {.path = file}, {"0063h00000Ab101", "0063h00000Ab106", "0063h00000Ab107"});
  studio.deals().taken = 1;
  studio.deals().path = file;
  one.show(ui::DealsTab::Rows, "deals-question");
  one.show(ui::DealsTab::Columns, "deals-columns");
  studio.deals().column = 2;
  studio.console("deals-meaning");
  studio.deals().column = -1;
  one.read(report(1204), {.path = file, .dates = "mdy"}, {"0063h00000Ab101", "0063h00000Ab106"});
  one.show(ui::DealsTab::Rows, "deals-ready");
  one.show(ui::DealsTab::Aside, "deals-set-aside");
  one.here().doing = DealsHere::Doing::Beginning;
  one.here().done = 412;
  one.here().of = one.here().found->fresh;
  one.show(ui::DealsTab::Rows, "deals-running");
  one.here().doing = DealsHere::Doing::Nothing;
  ui::DealsFound after = *one.here().found;
  one.here().begun = ui::DealsBegun{.begun = after.fresh, .known = after.known};
  after.known += after.fresh;
  after.fresh = 0;
  for (auto& row : after.first) {
    if (row.fate == ui::DealFate::New) row.fate = ui::DealFate::Known;
  }
  one.here().found = std::make_shared<const ui::DealsFound>(after);
  one.show(ui::DealsTab::Rows, "deals-done");
  studio.here().deals.reset();
  studio.page(ui::Page::Home);
}

}  // namespace hh::pictures
