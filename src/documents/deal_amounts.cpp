#include "documents/deal_amounts.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <string>

namespace hh::documents {

namespace {

using domain::Money;
using domain::Problem;
using domain::Result;

bool digit(char c) { return c >= '0' && c <= '9'; }

/// "EUR", "1.234,50", "k"
struct Parts {
  std::string before, number, behind;
};

/// The converted amount that reports put in parentheses behind the first is left out.
std::string_view without_converted(std::string_view text) {
  const std::size_t open = text.rfind('(');
  const bool behind = open != std::string_view::npos && open > 0 && text.ends_with(')') &&
                      std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open), digit);
  return behind ? text.substr(0, open) : text;
}

Parts parts_of(std::string_view typed) {
  const std::string_view text = without_converted(library::trimmed(typed));
  const auto first = std::find_if(text.begin(), text.end(), digit);
  if (first == text.end()) return {std::string(text), {}, {}};
  const auto last = std::find_if(text.rbegin(), text.rend(), digit).base();
  return {std::string(library::trimmed({text.begin(), first})), std::string(first, last),
          std::string(library::trimmed({last, text.end()}))};
}

std::string without_blanks(std::string number) {
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", " ", "'", "’"}) {
    for (auto at = number.find(blank); at != std::string::npos; at = number.find(blank, at))
      number.erase(at, blank.size());
  }
  return number;
}

/// Digits with groups of three and decimals, told apart by the sign; empty where it does not fit.
std::string settled(const std::string& number, DecimalSign sign) {
  const char point = sign == DecimalSign::Point ? '.' : ',', comma = sign == DecimalSign::Point ? ',' : '.';
  const std::size_t at = std::min(number.find(point), number.size());
  std::string decimals = number.substr(std::min(at + 1, number.size()));
  std::string whole;
  std::size_t group = 0, groups = 0;
  for (const char c : number.substr(0, at)) {
    if (c == comma) {
      if (group == 0 || group > 3 || (groups > 0 && group != 3)) return {};
      ++groups;
      group = 0;
    } else if (digit(c)) {
      whole += c;
      ++group;
    } else {
      return {};
    }
  }
  if (groups > 0 && group != 3) return {};
  if (whole.empty() || !std::all_of(decimals.begin(), decimals.end(), digit)) return {};
  while (decimals.ends_with('0'))
    decimals.pop_back();
  return decimals.empty() ? whole : whole + "." + decimals;
}

/// More decimals than cents have; "1.234M" is another matter.
bool too_fine(const std::string& number, const std::string& behind) {
  const std::size_t at = number.find('.');
  return at != std::string::npos && number.size() - at > 3 && behind.empty();
}

/// A currency that is no common one, such as "R$" or "zł".
bool may_be_currency(const std::string& text) {
  return !text.empty() && text.size() <= 5 && text.find_first_of("-+=()%.,:/") == std::string::npos &&
         text.find("−") == std::string::npos;
}

Result<Money> read_parts(const Parts& parts) {
  const std::string number = parts.number + parts.behind;
  auto plain = domain::read_money(parts.before.empty() ? number : parts.before + " " + number);
  if (plain) return plain;
  if (may_be_currency(parts.before)) {
    if (auto rest = domain::read_money(number); rest && rest.value().currency.empty())
      return Money{rest.value().cents, parts.before};
  }
  if (parts.before.empty() && may_be_currency(parts.behind)) {
    if (auto rest = domain::read_money(parts.number)) return Money{rest.value().cents, parts.behind};
  }
  return plain;
}

}  // namespace

DecimalProof decimal_proof(std::string_view text) {
  const std::string number = without_blanks(parts_of(text).number);
  const auto points = std::ranges::count(number, '.'), commas = std::ranges::count(number, ',');
  if (points + commas == 0) return DecimalProof::None;
  const std::size_t last = number.find_last_of(".,");
  const bool point = number[last] == '.';
  const auto same = point ? points : commas, others = point ? commas : points;
  const DecimalProof decimals = point ? DecimalProof::Point : DecimalProof::Comma;
  const DecimalProof thousands = point ? DecimalProof::Comma : DecimalProof::Point;
  if (same > 1) return others == 0 ? thousands : DecimalProof::None;
  if (others > 0) return decimals;
  if (number.size() - last != 4 || last > 3 || number.front() == '0') return decimals;
  return point ? DecimalProof::OpenPoint : DecimalProof::OpenComma;
}

std::string currency_typed(std::string_view text) {
  const Parts parts = parts_of(text);
  if (!parts.before.empty()) return parts.before;
  // "45k" and "1.2M" say how much, not of what.
  const std::string behind = library::lowered(parts.behind);
  return behind == "k" || behind == "m" || behind == "b" ? std::string{} : parts.behind;
}

Result<Money> deal_amount(std::string_view text, std::optional<DecimalSign> sign) {
  Parts parts = parts_of(text);
  const Problem none{"“" + std::string(text) + "” is no amount", {}, "Write it as 45000 or $45,000."};
  if (parts.number.empty()) return none;
  parts.number = without_blanks(parts.number);
  if (parts.before.starts_with("(") || parts.before.find('-') != std::string::npos ||
      parts.before.find("−") != std::string::npos || parts.behind.starts_with("-"))
    return Problem{"“" + std::string(text) + "” is below zero", {}, "A won deal's amount is not."};
  if (sign) {
    parts.number = settled(parts.number, *sign);
    if (parts.number.empty()) return none;
    if (too_fine(parts.number, parts.behind))
      return Problem{"“" + std::string(text) + "” has more than two decimals", {}, "Round it to cents."};
  }
  auto read = read_parts(parts);
  if (!read) return none;
  return read;
}

}  // namespace hh::documents
