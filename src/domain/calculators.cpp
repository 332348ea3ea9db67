#include "domain/calculators.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

constexpr std::int64_t cents(std::int64_t units) { return units * 100; }

constexpr int clawback_gate_months = 12;
constexpr int accounts_of_a_mistake = 50;

}  // namespace

Money delay_cost(const Money& base, int days) {
  // 1.4 % is 14 in a thousand; the product of the largest base and ten years of days stays in range.
  constexpr std::int64_t a_day = 14, whole = 1000;
  const std::int64_t lost = (base.cents * a_day * std::clamp(days, 0, 3650) + whole / 2) / whole;
  return {std::min(lost, base.cents), base.currency};
}

Money usual_expansion(const Money& acv) { return share_of(acv, Percent{1000}); }

Band renewal_band(std::optional<int> first_value_day) {
  if (!first_value_day || *first_value_day > 180) return {34, 48};
  return *first_value_day <= 90 ? Band{92, 96} : Band{71, 78};
}

std::optional<Band> first_value_band(const Money& acv) {
  if (acv.cents < cents(25'000) || acv.cents > cents(500'000)) return std::nullopt;
  return acv.cents < cents(100'000) ? Band{14, 30} : Band{30, 60};
}

bool clawed_back(int months_since_signature) { return months_since_signature < clawback_gate_months; }

Load csm_load(int accounts, int csms, bool enterprise) {
  const Band right = enterprise ? Band{8, 15} : Band{25, 40};
  const long long all = accounts, heads = std::max(csms, 1);
  if (all >= accounts_of_a_mistake * heads) return Load::Mistake;
  if (all > right.most * heads) return Load::Heavy;
  return all < right.least * heads ? Load::Room : Load::Right;
}

const Calculator* calculator(const std::string& id) {
  const auto& all = calculators();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Calculator& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

Calculation work_out(const Calculator& calculator, std::vector<std::string> typed, const DealTime& time) {
  typed.resize(calculator.asks.size());
  return calculator.work(typed, time);
}

}  // namespace hh::domain
