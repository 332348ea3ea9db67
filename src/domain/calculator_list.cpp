// The calculators as they are shown: what each asks, and its result and formula in words.
#include "domain/calculators.hpp"
#include "domain/due.hpp"

#include <algorithm>
#include <utility>

namespace hh::domain {

namespace {

using Typed = std::vector<std::string>;

/// Reads the inputs of one calculation in order and keeps what is wrong with each.
class Reader {
public:
  explicit Reader(const Typed& typed) : typed_(typed) { answer.problems.resize(typed.size()); }

  Money money() { return take(read_money(text())); }
  Percent percent() { return take(read_percent(text())); }
  /// Within a range of whole percents that the rule allows.
  Percent percent(int least, int most) {
    const Percent value = percent();
    const bool well = value >= Percent{least * 100} && value <= Percent{most * 100};
    if (!problem() && !well) refuse("The rule says " + range(least, most), "Type a percentage in it.");
    return value;
  }
  int count(int least, int most, const std::string& unit) {
    return take(read_count(text(), least, most, unit));
  }
  LocalTime moment() { return take(read_moment(text())); }
  bool empty() const { return text().find_first_not_of(" \t") == std::string::npos; }
  const std::string& text() const { return typed_[at_]; }
  void skip() { ++at_; }
  bool well() const {
    return std::none_of(answer.problems.begin(), answer.problems.end(),
                        [](const auto& one) { return one.has_value(); });
  }
  static std::string range(int least, int most) {
    return std::to_string(least) + "–" + std::to_string(most) + " %";
  }

  Calculation answer;

private:
  template <class T>
  T take(Result<T> read) {
    if (!read) answer.problems[at_] = read.problem();
    ++at_;
    return read ? std::move(read).value() : T{};
  }
  bool problem() const { return answer.problems[at_ - 1].has_value(); }
  void refuse(std::string what, std::string next) {
    answer.problems[at_ - 1] = Problem{std::move(what), "", std::move(next)};
  }

  const Typed& typed_;
  std::size_t at_ = 0;
};

std::string many(int amount, const std::string& unit) {
  return std::to_string(amount) + " " + unit + (amount == 1 ? "" : "s");
}

std::string money_range(const Money& all, Band band) {
  return money_words(share_of(all, Percent{band.least * 100})) + " – " +
         money_words(share_of(all, Percent{band.most * 100}));
}

std::string band_words(Band band, const std::string& unit) {
  return std::to_string(band.least) + "–" + std::to_string(band.most) + " " + unit;
}

// ---- one function for each calculator -------------------------------------------------------

Calculation kept(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const Money lost = in.money();
  const Percent part = in.percent();
  if (!in.well()) return in.answer;
  const Money keep = share_of(lost, part);
  in.answer.result = money_words(keep);
  in.answer.lines = {"We keep " + percent_words(part) + " of " + money_words(lost) + ".",
                     money_words({lost.cents - keep.cents, lost.currency}) + " still goes."};
  in.answer.formula = percent_words(part) + " × " + money_words(lost) + " = " + money_words(keep);
  in.answer.mood = part.hundredths > 0 ? Mood::Good : Mood::Plain;
  return in.answer;
}

Calculation delay(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const Money acv = in.money();
  const bool guessed = in.empty();
  Money base = usual_expansion(acv);
  if (guessed) {
    in.skip();
  } else {
    base = in.money();
  }
  const int days = in.count(0, 3650, "days");
  if (!in.well()) return in.answer;
  if (base.currency.empty()) base.currency = acv.currency;
  const Money cost = delay_cost(base, days);
  in.answer.result = money_words(cost);
  in.answer.mood = cost.cents > 0 ? Mood::Careful : Mood::Plain;
  in.answer.lines = {many(days, "day") +
                     " between signature and kickoff cost this much first-year expansion."};
  if (guessed) {
    in.answer.lines.push_back("Expansion base: 10 % of " + money_words(acv) + ", as nobody gave another.");
  }
  in.answer.formula = "1.4 % × " + many(days, "day") + " × " + money_words(base) + " = " + money_words(cost);
  if (cost == base && cost.cents > 0) {
    in.answer.lines.push_back("All of the base is gone; it cannot cost more.");
    in.answer.formula += ", at most the base";
  }
  return in.answer;
}

Calculation renewal(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const Money arr = in.money();
  std::optional<int> day;
  if (in.empty()) {
    in.skip();
  } else {
    day = in.count(0, 3650, "days");
  }
  if (!in.well()) return in.answer;
  const Band band = renewal_band(day);
  in.answer.result = band_words(band, "%");
  in.answer.mood = band.least > 90 ? Mood::Good : band.least > 70 ? Mood::Careful : Mood::Bad;
  in.answer.lines = {money_range(arr, band) + " of " + money_words(arr) + " renews."};
  const auto wanted = first_value_band(arr);
  if (!wanted) {
    in.answer.lines.push_back("For this contract size there is no band of days to first value.");
  } else {
    const std::string standing = !day                  ? "not reached yet"
                                 : *day > wanted->most ? "day " + std::to_string(*day) + " is past it"
                                                       : "day " + std::to_string(*day) + " keeps it";
    in.answer.lines.push_back("First value for this size: " + band_words(*wanted, "days") + "; " + standing +
                              ".");
  }
  in.answer.formula =
      (!day ? "no first value within 180 days" : "first value on day " + std::to_string(*day)) + " → " +
      band_words(band, "%") + " × " + money_words(arr) + " = " + money_range(arr, band);
  return in.answer;
}

Calculation clawback(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const Money arr = in.money();
  const Percent part = in.percent();
  const int months = in.count(0, 120, "months");
  if (!in.well()) return in.answer;
  const Money tied = share_of(arr, part);
  const bool back = clawed_back(months);
  in.answer.result = back ? money_words(tied) : "nothing";
  in.answer.mood = back ? Mood::Bad : Mood::Good;
  in.answer.formula = percent_words(part) + " × " + money_words(arr) + " = " + money_words(tied);
  if (back) {
    in.answer.lines = {"A customer lost now takes " + money_words(tied) + " back from the AE.",
                       many(12 - months, "month") + " to the gate at month 12."};
  } else {
    in.answer.lines = {"Month " + std::to_string(months) + " is past the gate: " + money_words(tied) +
                       " stays with the AE."};
    in.answer.formula += ", given back before month 12 only";
  }
  return in.answer;
}

Calculation comp(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const Money ae = in.money();
  const Percent signing = in.percent();
  const Percent retention = in.percent(5, 10);
  const Money csm = in.money();
  const Percent expansion = in.percent(5, 10);
  const int misses = in.count(0, 99, "misses");
  if (!in.well()) return in.answer;
  const Money at_signing = share_of(ae, signing);
  const Money at_renewal{ae.cents - at_signing.cents, ae.currency};
  const Money risk = misses >= 2 ? share_of(ae, Percent{250}) : Money{0, ae.currency};
  in.answer.result = money_words(at_signing) + " + " + money_words(at_renewal);
  in.answer.mood = misses >= 2 ? Mood::Careful : Mood::Plain;
  in.answer.lines = {
      "Of the AE's variable, the first is paid at signature, the second at renewal.",
      "Tied to 12-month logo retention: " + money_words(share_of(ae, retention)) + " of the AE's.",
      "Tied to expansion ARR: " + money_words(share_of(csm, expansion)) + " of the CSM's.",
      misses >= 2
          ? std::to_string(misses) + " kickoffs missed this quarter put " + money_words(risk) + " at risk."
          : "Two kickoffs missed in a quarter would put " + money_words(share_of(ae, Percent{250})) +
                " at risk."};
  in.answer.formula = percent_words(signing) + " × " + money_words(ae) + " = " + money_words(at_signing) +
                      "; " + percent_words(retention) + " and " + percent_words(expansion) +
                      " tied to the customer; 2.5 % at risk from two misses on";
  return in.answer;
}

Calculation load(const Typed& typed, const DealTime&) {
  Reader in(typed);
  const int accounts = in.count(0, 1'000'000, "accounts");
  const int csms = in.count(1, 100'000, "CSMs");
  const bool enterprise = in.text() == "Enterprise";
  if (!in.well()) return in.answer;
  const int tenths = static_cast<int>((accounts * 10LL + csms / 2) / csms);
  const std::string each =
      std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
  in.answer.result = each + " each";
  const std::string right = enterprise ? "8–15 enterprise accounts" : "25–40 mid-market accounts";
  in.answer.formula = std::to_string(accounts) + " accounts ÷ " + std::to_string(csms) +
                      (csms == 1 ? " CSM = " : " CSMs = ") + each + "; right is " + right;
  switch (csm_load(accounts, csms, enterprise)) {
    case Load::Room:
      in.answer.lines = {"There is room: a CSM carries " + right + "."};
      break;
    case Load::Right:
      in.answer.mood = Mood::Good;
      in.answer.lines = {"That is right: a CSM carries " + right + "."};
      break;
    case Load::Heavy:
      in.answer.mood = Mood::Careful;
      in.answer.lines = {"Too many: a CSM carries " + right + "."};
      break;
    case Load::Mistake:
      in.answer.mood = Mood::Bad;
      in.answer.lines = {"50 and more for one CSM is a mistake: nobody is looked after."};
      break;
  }
  return in.answer;
}

std::string weekday_name(Date day) { return short_date(day).substr(0, 3); }

Calculation friday(const Typed& typed, const DealTime& time) {
  Reader in(typed);
  const LocalTime signed_at = in.moment();
  if (!in.well()) return in.answer;
  const auto offers = kickoff_offers(signed_at, time);
  bool all_within = true;
  for (const KickoffOffer& offer : offers) {
    in.answer.result += (in.answer.result.empty() ? "" : ", ") + weekday_name(offer.day);
    in.answer.lines.push_back(offer_words(offer));
    all_within = all_within && offer.within;
  }
  const std::string holidays = not_offered_words(signed_at, offers, time.calendar);
  if (!holidays.empty()) in.answer.lines.push_back(holidays);
  in.answer.mood = all_within ? Mood::Good : Mood::Careful;
  const LocalTime end = counted(ClockUnit::Hours, 72, signed_at, false, time).at;
  const auto at = [](LocalTime moment) {
    return short_date(Date{std::chrono::floor<std::chrono::days>(moment)}) + " " + clock_words(moment);
  };
  in.answer.formula = at(signed_at) + " + 72 hours = " + at(end);
  return in.answer;
}

}  // namespace

const std::vector<Calculator>& calculators() {
  static const std::string money_hint = "$250,000, 250k or 1.2M";
  static const std::vector<Calculator> all{
      {"kept",
       "What we keep",
       "The opening number, and how much of it is kept next year.",
       {{"lost", "Lost in 12 months", money_hint, "$287,000"}, {"part", "We keep, in percent", "60", "60"}},
       kept},
      {"delay",
       "Cost of a late kickoff",
       "Each day between signature and kickoff costs 1.4 % of first-year expansion (claim: TSIA 2026, which "
       "speaks of expansion above $50K). The whole base counts here, small ones too.",
       {{"acv", "Contract a year (ACV)", money_hint, "$250,000"},
        {"base", "First-year expansion base", "empty: 10 % of the contract"},
        {"days", "Days from signature to kickoff", "14", "14"}},
       delay},
      {"renewal",
       "Renewal by first value",
       "First value by day 90: 92–96 % renew; day 91 to 180: 71–78 %; none by day 180: 34–48 % (claim: "
       "Pavilion "
       "2026).",
       {{"arr", "Contract a year (ARR)", money_hint, "$120,000"},
        {"day", "Day of first value", "empty: none within 180 days", "45"}},
       renewal},
      {"clawback",
       "Clawback",
       "Comp tied to retention goes back when the customer is lost before month 12.",
       {{"arr", "Contract a year (ARR)", money_hint, "$120,000"},
        {"part", "Tied to retention, in percent", "7", "7"},
        {"months", "Months since signature", "8", "8"}},
       clawback},
      {"comp",
       "Comp split",
       "80 % at signature and 20 % at renewal. 5–10 % of the AE's variable hangs on 12-month logo retention, "
       "5–10 % of "
       "the CSM's on expansion. Two missed kickoffs a quarter put 2.5 % of the AE's at risk.",
       {{"ae", "AE's variable comp", money_hint, "$100,000"},
        {"signing", "Paid at signature, in percent", "80", "80"},
        {"retention", "On logo retention, in percent", "5 to 10", "7"},
        {"csm", "CSM's variable comp", money_hint, "$30,000"},
        {"expansion", "On expansion, in percent", "5 to 10", "7"},
        {"misses", "Kickoffs missed this quarter", "0", "0"}},
       comp},
      {"load",
       "Accounts for each CSM",
       "25–40 in mid-market, 8–15 in enterprise. 50 and more is a mistake.",
       {{"accounts", "Accounts", "140", "140"},
        {"csms", "CSMs", "4", "4"},
        {"segment", "Segment", "", "Mid-market", {"Mid-market", "Enterprise"}}},
       load},
      {"friday",
       "Friday close",
       "The 72 hours run from the countersignature, nights and weekends too. Business days within them are "
       "offered, "
       "and two at the least; past 72 h is amber.",
       {{"signed", "Countersigned", "2026-11-27 15:30"}},
       friday}};
  return all;
}

}  // namespace hh::domain
