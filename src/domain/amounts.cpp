#include "domain/amounts.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace hh::domain {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Without spaces at its ends, hard spaces as plain ones, and the typographic minus as "-".
std::string tidy(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> same{
      {{"\u00a0", " "}, {"\u202f", " "}, {"\u2212", "-"}, {"\u2019", "'"}}};
  std::string out(text);
  for (const auto& [from, to] : same) {
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size()))
      out.replace(at, from.size(), to);
  }
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!out.empty() && space(out.back()))
    out.pop_back();
  out.erase(out.begin(), std::find_if_not(out.begin(), out.end(), space));
  return out;
}

Problem wrong(std::string what, std::string next) { return {std::move(what), "", std::move(next)}; }

const std::string money_like = "Type an amount such as $287,000, 287k or 1.2M.";

/// A number as written: digits before and behind the decimal sign.
struct Written {
  std::string whole;
  std::string rest;
};

/// Groups of three behind the first, which has one to three.
bool grouped(const std::vector<std::string>& parts) {
  if (parts.front().empty() || parts.front().size() > 3) return false;
  return std::all_of(parts.begin() + 1, parts.end(), [](const auto& part) { return part.size() == 3; });
}

struct Cut {
  std::vector<std::string> parts{""};
  std::string signs;  ///< one for each gap between parts
};

std::optional<Cut> cut(const std::string& text) {
  Cut out;
  for (const char c : text) {
    if (digit(c)) {
      out.parts.back() += c;
    } else if (c == '.' || c == ',' || c == ' ' || c == '\'') {
      out.signs += c;
      out.parts.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  return out;
}

/// The last sign is a decimal one where it differs from those before it, or stands alone and no group
/// of three follows; `scaled` numbers ("1.234M") have no thousands of their own.
bool ends_in_decimals(const Cut& c, bool scaled) {
  const char last = c.signs.back();
  if (last == ' ' || last == '\'') return false;
  if (c.signs.size() > 1) return c.signs.find(last) == c.signs.size() - 1;
  return scaled || c.parts.back().size() != 3 || c.parts.front() == "0" || c.parts.front().empty();
}

std::optional<Written> read_number(const std::string& text, bool scaled) {
  auto c = cut(text);
  if (!c) return std::nullopt;
  Written out;
  if (!c->signs.empty() && ends_in_decimals(*c, scaled)) {
    out.rest = c->parts.back();
    if (out.rest.empty()) return std::nullopt;
    c->parts.pop_back();
    c->signs.pop_back();
  }
  const bool one_sign = c->signs.find_first_not_of(c->signs.empty() ? ' ' : c->signs[0]) == std::string::npos;
  if (!c->signs.empty() && (!one_sign || !grouped(c->parts))) return std::nullopt;
  for (const std::string& part : c->parts)
    out.whole += part;
  if (out.whole.empty() && out.rest.empty()) return std::nullopt;
  return out;
}

/// The number times 10^`power`; nothing where it does not fit, or digits are left over.
std::optional<std::int64_t> scaled_up(const Written& number, std::size_t power, std::int64_t most) {
  std::string rest = number.rest;
  while (rest.size() > power && rest.back() == '0')
    rest.pop_back();
  if (rest.size() > power) return std::nullopt;
  rest.resize(power, '0');
  std::int64_t value = 0;
  for (const char c : number.whole + rest) {
    value = value * 10 + (c - '0');
    if (value > most) return most + 1;
  }
  return value;
}

std::string lower(std::string text) {
  for (char& c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool take_front(std::string& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text = tidy(std::string_view(text).substr(word.size()));
  return true;
}

bool take_back(std::string& text, std::string_view word) {
  if (text.size() < word.size() || lower(text.substr(text.size() - word.size())) != word) return false;
  text = tidy(std::string_view(text).substr(0, text.size() - word.size()));
  return true;
}

/// A currency before or behind, taken off; "US$" and three letters count.
std::string take_currency(std::string& text) {
  for (const char* sign : {"US$", "$", "€", "£", "¥"}) {
    if (take_front(text, sign) || take_back(text, sign)) return sign == std::string("US$") ? "$" : sign;
  }
  for (const char* code : {"EUR", "USD", "GBP", "CHF", "PLN", "SEK", "NOK", "DKK", "CAD", "AUD", "JPY"}) {
    if (take_front(text, code) || take_back(text, lower(code))) return code;
  }
  return {};
}

/// Powers of ten of a letter or word behind the number.
std::size_t take_scale(std::string& text) {
  static constexpr std::array<std::pair<const char*, std::size_t>, 8> known{
      {{"thousand", 3}, {"million", 6}, {"billion", 9}, {"mio", 6}, {"bn", 9}, {"k", 3}, {"m", 6}, {"b", 9}}};
  for (const auto& [word, power] : known) {
    if (take_back(text, word)) return power;
  }
  return 0;
}

}  // namespace

Result<Money> read_money(std::string_view typed) {
  std::string text = tidy(typed);
  if (text.empty()) return wrong("There is no amount yet", money_like);
  const bool below = take_front(text, "-");
  Money money;
  money.currency = take_currency(text);
  if (below || text.starts_with("-")) return wrong("An amount below zero means nothing here", money_like);
  const std::size_t power = take_scale(text);
  if (money.currency.empty()) money.currency = take_currency(text);
  const auto number = read_number(text, power > 0);
  if (!number) return wrong("“" + std::string(typed) + "” is no amount", money_like);
  const auto cents = scaled_up(*number, power + 2, most_cents);
  if (!cents) return wrong("An amount has two decimals at most", money_like);
  if (*cents > most_cents) return wrong("That is more than a trillion", money_like);
  money.cents = *cents;
  return money;
}

Result<Percent> read_percent(std::string_view typed) {
  const std::string next = "Type a percentage from 0 to 100, such as 60 or 7.5.";
  std::string text = tidy(typed);
  if (text.empty()) return wrong("There is no percentage yet", next);
  if (!take_back(text, "%")) take_back(text, "percent");
  if (text.starts_with("-")) return wrong("A percentage below zero means nothing here", next);
  // No percentage has thousands: one separator is always the decimal sign.
  const auto number = read_number(text, true);
  const auto value = number ? scaled_up(*number, 2, 10'000) : std::nullopt;
  if (!value) return wrong("“" + std::string(typed) + "” is no percentage", next);
  if (*value > 10'000) return wrong("That is more than 100 %", next);
  return Percent{static_cast<int>(*value)};
}

Result<int> read_count(std::string_view typed, int least, int most, const std::string& unit) {
  const std::string next =
      "Type a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".";
  std::string text = tidy(typed);
  if (text.empty()) return wrong("There are no " + unit + " yet", next);
  if (!take_back(text, unit) && unit.ends_with("s")) take_back(text, unit.substr(0, unit.size() - 1));
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument)
    return wrong("“" + std::string(typed) + "” is no number of " + unit, next);
  if (error != std::errc{} || value < least || value > most)
    return wrong("That many " + unit + " cannot be", next);
  return static_cast<int>(value);
}

Result<LocalTime> read_moment(std::string_view typed) {
  const std::string next = "Type date and time, such as 2026-11-27 15:30.";
  std::string text = tidy(typed);
  if (text.empty()) return wrong("There is no date yet", next);
  std::replace(text.begin(), text.end(), 'T', ' ');
  const Date date = parse_date(text.substr(0, 10));
  if (!date.ok()) return wrong("“" + std::string(typed) + "” does not begin with a date", next);
  const std::string clock = tidy(std::string_view(text).substr(10));
  if (clock.empty()) return wrong("The time is missing", next);
  const auto colon = clock.find(':');
  const auto number = [](const std::string& part, int most) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    const bool well = error == std::errc{} && end == part.data() + part.size() && part.size() <= 2;
    return well && value >= 0 && value <= most ? std::optional{value} : std::nullopt;
  };
  const auto hour = number(clock.substr(0, colon), 23);
  const auto minute = colon == std::string::npos ? std::nullopt : number(clock.substr(colon + 1), 59);
  if (!hour || !minute) return wrong("“" + clock + "” is no time of day", next);
  return LocalTime{std::chrono::local_days{date}} + std::chrono::hours{*hour} + Minutes{*minute};
}

std::string money_words(const Money& money) {
  std::string digits = std::to_string(money.cents / 100);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  if (const auto cents = money.cents % 100; cents != 0)
    digits += (cents < 10 ? ".0" : ".") + std::to_string(cents);
  const bool letters = !money.currency.empty() && std::isalpha(static_cast<unsigned char>(money.currency[0]));
  return letters ? digits + " " + money.currency : money.currency + digits;
}

std::string percent_words(Percent percent) {
  std::string words = std::to_string(percent.hundredths / 100);
  if (const int rest = percent.hundredths % 100; rest != 0) {
    words += (rest < 10 ? ".0" : ".") + std::to_string(rest);
    if (words.back() == '0') words.pop_back();
  }
  return words + " %";
}

Money share_of(const Money& amount, Percent part) {
  constexpr std::int64_t whole = 10'000;
  return {(amount.cents * part.hundredths + whole / 2) / whole, amount.currency};
}

}  // namespace hh::domain
