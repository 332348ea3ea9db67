// What only the whole file tells: day or month first, the decimal sign, duplicates, several currencies.
//
//     settling.add(deal, 12, raw, "3/4/2025", "45.000");   // for each row
//     settling.settle(reading);                            // once, behind the last
//
// Part of reading deals; one thread.
#pragma once

#include "documents/deal_rows.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

class Settling {
public:
  explicit Settling(const DealOptions& options) : options_(options) {}

  void set_aside(DealReading& out, int line, std::string reason, std::string_view raw) const;
  /// A date proves the order of its column also where its row is not taken.
  void see_date(int line, const std::string& date, bool taken);
  void add(domain::CrmDeal deal, int line, std::string_view raw, std::string date, std::string amount);
  void settle(DealReading& out);

private:
  struct Waiting {
    domain::CrmDeal deal;
    int line = 0;
    std::string_view raw;
    std::string date, amount;
  };
  /// What amounts prove of their decimal sign, and whether some prove nothing.
  struct Decimals {
    bool point = false, comma = false;
    bool open_point = false, open_comma = false;
    void see(DecimalProof proof);
    bool told() const { return point != comma; }
  };

  void settle_order(DealReading& out);
  bool may_be_either(DecimalProof proof, const Decimals& own) const;
  /// The sign of a currency; nothing where it is unknown.
  std::optional<DecimalSign> sign_of(const Decimals& own) const;
  /// Why the row is set aside after all; empty where the deal is whole now.
  std::string complete(Waiting& row);
  std::string read_date(Waiting& row);
  std::string read_amount(Waiting& row);
  void remark(DealReading& out) const;

  const DealOptions& options_;
  std::vector<Waiting> waiting_;
  std::optional<DayOrder> order_{};
  char separator_ = ',';
  std::map<std::string, Decimals> decimals_;  ///< by currency: each may be written in its own way
  Decimals of_all_{};
  int proven_day_first_ = 0, proven_month_first_ = 0;  ///< lines that prove it; 0 is none
  std::vector<DateSample> in_doubt_;
  std::vector<DateSample> open_amounts_;
  std::size_t doubts_ = 0, offsets_ = 0, open_ = 0;
};

}  // namespace hh::documents
