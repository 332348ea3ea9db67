#include "ui/sample_roster.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"

#include <algorithm>
#include <iterator>

namespace hh::ui {
namespace {

struct SamplePromise {
  const char* what;
  int in_days;
};
struct SamplePair {
  const char *ae, *csm, *account, *champion, *amount;
  int closed_days_ago;
  const char* coach;
  SamplePromise first, second;
};

constexpr SamplePair sample[] = {{"Zoë Maes",
                                  "Łukasz Nowak",
                                  "Nordlys Energi",
                                  "Ingrid Solberg",
                                  "$84,000",
                                  3,
                                  "Priya Raman",
                                  {"the revenue report", 28},
                                  {"sign-on with their own directory", 45}},
                                 {"Nguyễn Minh Anh",
                                  "Tom Becker",
                                  "Harbour Freight Lines",
                                  "Carlos Vega",
                                  "$126,500",
                                  6,
                                  "Priya Raman",
                                  {"the import of three years of orders", 21},
                                  {"a named CSM from day one", 7}},
                                 {"王芳",
                                  "Amara Okafor",
                                  "Kestrel Insurance",
                                  "Ruth Adler",
                                  "$58,000",
                                  2,
                                  "Priya Raman",
                                  {"the audit log export", 35},
                                  {"answers within four hours on weekdays", 10}},
                                 {"Mateus Silva",
                                  "Siobhán Kelly",
                                  "Lindgren Foods",
                                  "Oskar Lindgren",
                                  "$39,900",
                                  9,
                                  "Priya Raman",
                                  {"the price of the first year for the second", 60},
                                  {"training for the night shift", 18}},
                                 {"Jonas Lindqvist",
                                  "Hana Sato",
                                  "Meridian Clinics",
                                  "Dr. Paula Costa",
                                  "$210,000",
                                  4,
                                  "Marek Dvořák",
                                  {"the data stored in the EU", 14},
                                  {"a custom report for the board", 40}},
                                 {"Fatima El Amrani",
                                  "Paweł Wójcik",
                                  "Brightwater Schools",
                                  "Helen Marsh",
                                  "$47,250",
                                  8,
                                  "Marek Dvořák",
                                  {"all teachers set up before term", 30},
                                  {"the parents' app in Arabic", 75}},
                                 {"Emily Carter",
                                  "Diego Ramírez",
                                  "Summit Outdoor",
                                  "Jake Porter",
                                  "$72,000",
                                  1,
                                  "Marek Dvořák",
                                  {"the stock sync with their shop", 24},
                                  {"free training for new stores", 50}},
                                 {"Ravi Menon",
                                  "Chloé Dubois",
                                  "Atlas Robotics",
                                  "Mei Tanaka",
                                  "$165,000",
                                  5,
                                  "Marek Dvořák",
                                  {"the integration with their ticket system", 32},
                                  {"99.95 % uptime in the contract", 12}}};

std::string promised(const SamplePromise& promise, domain::Date today) {
  const std::chrono::sys_days day = std::chrono::sys_days{today} + std::chrono::days{promise.in_days};
  return std::string(promise.what) + ", by " + day_month(domain::Date{day});
}

}  // namespace

domain::Roster sample_roster(domain::Date today) {
  domain::Roster roster;
  for (const SamplePair& one : sample) {
    const std::chrono::sys_days closed =
        std::chrono::sys_days{today} - std::chrono::days{one.closed_days_ago};
    domain::Pair pair;
    pair.number = roster.next_number();
    pair.ae = one.ae;
    pair.csm = one.csm;
    pair.coach = one.coach;
    pair.deal = {one.account,
                 one.champion,
                 one.amount,
                 domain::iso(domain::Date{closed}),
                 {promised(one.first, today), promised(one.second, today)}};
    roster.pairs.push_back(std::move(pair));
  }
  return roster;
}

bool is_sample(const domain::Pair& pair) {
  return std::any_of(std::begin(sample), std::end(sample),
                     [&](const SamplePair& one) { return pair.ae == one.ae && pair.csm == one.csm; });
}

int sample_pairs(const std::vector<domain::Pair>& pairs) {
  return static_cast<int>(std::count_if(pairs.begin(), pairs.end(), is_sample));
}

}  // namespace hh::ui
