#include "domain/deal_remarks.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace hh::domain {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The runs of digits; numbers too long for a date are read as 0, which is no day.
std::vector<std::string> digit_runs(const std::string& text) {
  std::vector<std::string> runs;
  bool inside = false;
  for (const char c : text) {
    if (digit(c) && !inside) {
      runs.emplace_back();
    }
    inside = digit(c);
    if (inside) {
      runs.back() += c;
    }
  }
  return runs;
}

int value_of(const std::string& run) { return run.size() > 4 ? 0 : std::atoi(run.c_str()); }

/// 1..12 when a word of the text starts like an English month's name.
int month_named(const std::string& text) {
  constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
    if (at > 0 && letter(text[at - 1])) {
      continue;
    }
    std::string start = text.substr(at, 3);
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char c) { return static_cast<char>(c | 32); });
    const auto found = std::find(names.begin(), names.end(), start);
    if (found != names.end()) {
      return static_cast<int>(found - names.begin()) + 1;
    }
  }
  return 0;
}

bool is_day(int year, int month, int day) {
  return std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

/// A year that was left out, or written with two digits, does not make a day impossible.
bool named_day(const std::vector<std::string>& runs, int month) {
  const int year = runs.size() > 1 && runs[1].size() == 4 ? value_of(runs[1]) : 2024;
  return !runs.empty() && runs.size() <= 2 && is_day(year, month, value_of(runs[0]));
}

/// "00:00", "00:00:00.000", with "Z", "+01:00" or "-0500" after it.
bool is_time(std::string_view text) {
  const auto two = [&] {
    const bool fine = text.size() >= 2 && digit(text[0]) && digit(text[1]);
    if (fine) text.remove_prefix(2);
    return fine;
  };
  const auto sign = [&](char wanted) {
    const bool fine = !text.empty() && text.front() == wanted;
    if (fine) text.remove_prefix(1);
    return fine;
  };
  if (!two() || !sign(':') || !two()) return false;
  if (sign(':') && !two()) return false;
  if (sign('.') || sign(',')) {
    while (!text.empty() && digit(text.front())) {
      text.remove_prefix(1);
    }
  }
  sign(' ');
  if (sign('Z') || sign('z') || text.empty()) return text.empty();
  if (!sign('+') && !sign('-')) return false;
  if (!two()) return false;
  sign(':');
  return text.empty() || (two() && text.empty());
}

/// The day alone where a time follows an ISO day, as spreadsheets write it; else the text as it is.
std::string without_time(const std::string& text) {
  constexpr std::size_t day = 10;
  if (text.size() <= day || (text[day] != 'T' && text[day] != ' ')) return text;
  for (std::size_t i = 0; i < day; ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !digit(text[i])) return text;
  }
  return is_time(std::string_view{text}.substr(day + 1)) ? text.substr(0, day) : text;
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

}  // namespace

std::string date_remark(const std::string& text) {
  if (text.empty()) {
    return "";
  }
  const std::string closed = "closed " + quoted(text);
  const std::string bare = without_time(text);
  const std::vector<std::string> runs = digit_runs(bare);
  if (const int month = month_named(bare); month > 0) {
    return named_day(runs, month) ? "" : closed + " is no day; write it as 2026-11-03";
  }
  if (runs.size() != 3 || std::any_of(bare.begin(), bare.end(), letter)) {
    return closed + " is no date; write it as 2026-11-03";
  }
  const int a = value_of(runs[0]), b = value_of(runs[1]), c = value_of(runs[2]);
  if (runs[0].size() == 4) {
    return is_day(a, b, c) ? "" : closed + " is no day; look at month and day, as in 2026-11-03";
  }
  const int year = runs[2].size() == 4 ? c : 2000 + c;
  const bool day_first = is_day(year, b, a), month_first = is_day(year, a, b);
  if (day_first && month_first && a != b) {
    return closed + " can be read two ways; write it as 2026-11-03";
  }
  return day_first || month_first ? "" : closed + " is no day; write it as 2026-11-03";
}

std::string amount_remark(const std::string& text) {
  if (text.empty()) {
    return "";
  }
  const std::string amount = "amount " + quoted(text);
  if (std::none_of(text.begin(), text.end(), digit)) {
    return amount + " holds no number; write it as $84,000";
  }
  const auto first = std::find_if(text.begin(), text.end(), digit);
  const std::string before(text.begin(), first);
  const bool negative = before.find('-') != std::string::npos || before.find("−") != std::string::npos;
  return negative ? amount + " is below nothing; write it as $84,000" : "";
}

}  // namespace hh::domain
