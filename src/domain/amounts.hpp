// Amounts as people type them: money, percentages, whole numbers, a date with its time.
//
//     read_money("$287,000")      // also "287k", "1.2M", "287.000 €", "287 000"
//     money_words({28'700'000, "$"})   // "$287,000"
//
// Money is whole cents. What cannot be read says what to type instead; nothing is guessed beyond the
// usual: a single separator before exactly three digits parts thousands, unless a k or M follows.
// Pure; any thread.
#pragma once

#include "domain/result.hpp"
#include "domain/units.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hh::domain {

struct Money {
  std::int64_t cents = 0;
  std::string currency{};  ///< a sign or three letters as typed; empty: none was
  friend bool operator==(const Money&, const Money&) = default;
};
/// Nobody's contract is larger; sums and products of such amounts stay inside 64 bits.
inline constexpr std::int64_t most_cents = 100'000'000'000'000;

/// Hundredths of a percent: 7.5 % is 750.
struct Percent {
  int hundredths = 0;
  friend auto operator<=>(const Percent&, const Percent&) = default;
};

Result<Money> read_money(std::string_view text);
/// 0 to 100 %, with or without the sign, at most two decimals.
Result<Percent> read_percent(std::string_view text);
/// "14", "14 days"; `unit` is what the number counts, in the plural.
Result<int> read_count(std::string_view text, int least, int most, const std::string& unit);
/// "2026-11-27 15:30"
Result<LocalTime> read_moment(std::string_view text);

/// A sign stands before the number, letters behind it; cents only where there are some.
std::string money_words(const Money& money);
std::string percent_words(Percent percent);
/// `amount` × `part`, rounded to the nearest cent.
Money share_of(const Money& amount, Percent part);

}  // namespace hh::domain
