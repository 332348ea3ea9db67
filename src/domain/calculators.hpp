// Calculators: what a handoff costs and what it keeps, worked out from the team's own numbers.
//
//     for (const Calculator& one : calculators()) menu(one.title);
//     Calculation answer = work_out(*calculator("delay"), {"250000", "", "14"});
//     answer.result     // "$4,900"
//     answer.formula    // "1.4 % × 14 days × $25,000 = $4,900"
//
// Inputs are texts as typed, one for each `ask`; a text that cannot be read gives a problem at its
// place and no result. The figures behind them are claims of their sources, named in `basis`. The
// typed functions below do the arithmetic. Money is rounded to the cent. Pure; any thread.
#pragma once

#include "domain/amounts.hpp"
#include "domain/policy_dates.hpp"
#include "domain/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

// ---- the arithmetic ------------------------------------------------------------------------

/// First-year expansion that a late kickoff costs: 1.4 % of the base for each day, at most all of it.
Money delay_cost(const Money& base, int days);
/// What stands for the expansion base where nobody knows it: 10 % of the contract.
Money usual_expansion(const Money& acv);

/// A range of whole percents.
struct Band {
  int least = 0, most = 0;
  friend bool operator==(const Band&, const Band&) = default;
};
/// Share of revenue that renews, by the day of first value; none: no value within 180 days.
Band renewal_band(std::optional<int> first_value_day);
/// Days to first value by contract size: [25K, 100K) 14–30, [100K, 500K] 30–60, else no band.
std::optional<Band> first_value_band(const Money& acv);

/// Whether a customer lost this many months after signature still costs the AE: before month 12.
bool clawed_back(int months_since_signature);

enum class Load { Room, Right, Heavy, Mistake };
/// Accounts for each CSM against 25–40 (mid-market) or 8–15 (enterprise); 50 and more is a mistake.
Load csm_load(int accounts, int csms, bool enterprise);

// ---- the calculators as they are shown -----------------------------------------------------

struct CalculatorAsk {
  std::string id;
  std::string label;
  std::string hint{};                  ///< inside the empty field
  std::string start{};                 ///< what stands there before anybody typed
  std::vector<std::string> options{};  ///< one of these instead of a text; the text is the option
};

enum class Mood { Plain, Good, Careful, Bad };

struct Calculation {
  std::vector<std::optional<Problem>> problems;  ///< one for each ask
  std::string result;                            ///< short and large; empty where an input is wrong
  Mood mood = Mood::Plain;
  std::vector<std::string> lines;  ///< what it means, for the room
  std::string formula;             ///< with the numbers put in
  bool ready() const { return !result.empty(); }
};

struct Calculator {
  std::string id;
  std::string title;
  std::string basis;  ///< the rule in words, and whose figure it is
  std::vector<CalculatorAsk> asks;
  Calculation (*work)(const std::vector<std::string>& typed, const DealTime& time);
};

const std::vector<Calculator>& calculators();
/// Null where there is none of this id.
const Calculator* calculator(const std::string& id);
/// Missing texts count as empty. `time`: the holidays and the zone of what counts days or hours.
Calculation work_out(const Calculator& calculator, std::vector<std::string> typed, const DealTime& time = {});

}  // namespace hh::domain
