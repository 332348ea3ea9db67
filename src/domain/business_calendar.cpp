#include "domain/business_calendar.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace hh::domain {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::weekday;

constexpr std::size_t date_length = 10;

std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool usable(BusinessHours hours) {
  return hours.open >= Minutes{0} && hours.open < hours.close && hours.close <= Minutes{24 * 60};
}

}  // namespace

std::vector<Holiday> sorted_holidays(std::vector<Holiday> holidays) {
  std::erase_if(holidays, [](const Holiday& one) { return !one.day.ok(); });
  for (Holiday& one : holidays)
    one.name = one_line(std::move(one.name));
  std::ranges::stable_sort(holidays, {}, &Holiday::day);
  const auto same_day = [](const Holiday& a, const Holiday& b) { return a.day == b.day; };
  holidays.erase(std::unique(holidays.begin(), holidays.end(), same_day), holidays.end());
  return holidays;
}

std::string holiday_words(const Holiday& holiday) {
  return short_date(holiday.day) + ", " + (holiday.name.empty() ? "a holiday" : holiday.name);
}

std::string write_holidays(const std::vector<Holiday>& holidays) {
  std::string out;
  for (const Holiday& one : sorted_holidays(holidays))
    out += iso(one.day) + (one.name.empty() ? "" : " " + one.name) + "\n";
  return out;
}

std::vector<Holiday> read_holidays(const std::string& text) {
  std::vector<Holiday> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const Date day = parse_date(line.substr(0, date_length));
    if (day.ok()) out.push_back({day, line.substr(date_length)});
  }
  return sorted_holidays(std::move(out));
}

BusinessCalendar::BusinessCalendar(std::vector<Holiday> holidays, WorkingWeek week, BusinessHours hours)
    : holidays_(std::make_shared<const std::vector<Holiday>>(sorted_holidays(std::move(holidays)))),
      week_(week.none() ? monday_to_friday : week),
      hours_(usable(hours) ? hours : BusinessHours{}) {}

const std::vector<Holiday>& BusinessCalendar::holidays() const {
  static const std::vector<Holiday> none;
  return holidays_ ? *holidays_ : none;
}

const Holiday* BusinessCalendar::holiday(local_days day) const {
  const auto& all = holidays();
  const auto found = std::ranges::lower_bound(all, Date{day}, {}, &Holiday::day);
  return found != all.end() && found->day == Date{day} ? &*found : nullptr;
}

bool BusinessCalendar::works(local_days day) const {
  return week_.test(weekday{day}.c_encoding()) && holiday(day) == nullptr;
}

local_days BusinessCalendar::days_away(local_days day, int amount) const {
  const days step{amount < 0 ? -1 : 1};
  while (amount != 0) {
    day += step;
    if (works(day)) amount -= static_cast<int>(step.count());
  }
  return day;
}

/// What is left of the business hours of `at`'s day, after `at` or before it.
Millis BusinessCalendar::open_on(LocalTime at, bool back) const {
  const local_days day = floor<days>(at);
  if (!works(day)) return Millis{0};
  const LocalTime opens = day + hours_.open, closes = day + hours_.close;
  const LocalTime inside = std::clamp(at, opens, closes);
  return back ? inside - opens : closes - inside;
}

LocalTime BusinessCalendar::hours_away(LocalTime at, Millis amount, bool back) const {
  if (amount <= Millis{0}) return at;
  for (Millis open = open_on(at, back); open < amount; open = open_on(at, back)) {
    amount -= open;
    const local_days day = floor<days>(at);
    at = back ? LocalTime{day - days{1} + hours_.close} : LocalTime{day + days{1} + hours_.open};
  }
  const local_days day = floor<days>(at);
  const LocalTime inside = std::clamp(at, LocalTime{day + hours_.open}, LocalTime{day + hours_.close});
  return back ? inside - amount : inside + amount;
}

std::vector<Holiday> BusinessCalendar::missed(local_days first, local_days last) const {
  std::vector<Holiday> out;
  for (const Holiday& one : holidays()) {
    const local_days day{one.day};
    if (day >= first && day <= last && week_.test(weekday{day}.c_encoding())) out.push_back(one);
  }
  return out;
}

}  // namespace hh::domain
