#include "ui/due_day.hpp"

#include "domain/due.hpp"
#include "domain/spoken_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace hh::ui {

using namespace domain;

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

bool ends_there(const std::string& text, std::size_t end) {
  return text.find_first_not_of(" .,", end) == std::string::npos;
}

/// A weekday before a date of its own says nothing more: "Monday 30 November".
std::string without_weekday(const std::string& text) {
  static constexpr std::array<std::string_view, 7> days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  std::string head = text.substr(0, 3);
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const auto gap = text.find(' ');
  if (gap == std::string::npos || std::find(days.begin(), days.end(), head) == days.end()) return text;
  return text.substr(gap + 1);
}

std::optional<Date> read(const std::string& text, Date today) {
  if (const Date exact = parse_date(text); exact.ok()) return exact;
  const auto spoken = spoken_date(text, call_words(text), 0, today);
  if (!spoken || !spoken->date || !ends_there(text, spoken->end)) return {};
  return spoken->date;
}

}  // namespace

std::optional<Date> due_day(std::string_view text, Date today) {
  const std::string whole = trimmed(text);
  const auto day = read(whole, today);
  return day ? day : read(without_weekday(whole), today);
}

}  // namespace hh::ui
