#include "ui/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace hh::ui {
namespace {

namespace chrono = std::chrono;

constexpr std::array day_names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

domain::Date date_of(domain::LocalTime time) { return domain::Date{chrono::floor<chrono::days>(time)}; }

int days_between(domain::Date from, domain::Date to) {
  return static_cast<int>((chrono::local_days{to} - chrono::local_days{from}).count());
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || value < 0) return {};
  return value;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

domain::Date today(const session::Moment& moment) { return date_of(moment.local); }

domain::LocalTime to_local(domain::UtcTime utc, const session::Moment& moment) {
  return moment.local + (utc - moment.utc);
}

domain::UtcTime to_utc(domain::LocalTime local, const session::Moment& moment) {
  return moment.utc + (local - moment.local);
}

std::string day_month(domain::Date date) {
  if (!date.ok()) return "no date";
  return fmt::format("{} {}", unsigned{date.day()}, month_names[unsigned{date.month()} - 1]);
}

std::string long_date(domain::Date date) {
  if (!date.ok()) return "no date";
  const chrono::weekday day{chrono::local_days{date}};
  return fmt::format("{} {}", day_names[day.c_encoding()], day_month(date));
}

std::string hour_minute(domain::LocalTime time) {
  const auto since = chrono::floor<chrono::minutes>(time - chrono::floor<chrono::days>(time)).count();
  return fmt::format("{:02}:{:02}", since / 60, since % 60);
}

std::string clock_at(const session::Snapshot& snap, const session::Moment& moment, domain::SessionTime at) {
  const double speed = snap.rehearsal ? std::max(1.0, snap.speed) : 1.0;
  const auto left = static_cast<double>((at - moment.at).count()) / speed;
  return hour_minute(moment.local + domain::Millis{static_cast<domain::Millis::rep>(left)} +
                     domain::Seconds{30});
}

std::string when(domain::LocalTime time, const session::Moment& moment) {
  const int ago = days_between(date_of(time), today(moment));
  if (ago == 0) return "today " + hour_minute(time);
  if (ago == 1) return "yesterday " + hour_minute(time);
  const std::string day = day_month(date_of(time));
  const bool this_year = date_of(time).year() == today(moment).year();
  return this_year ? day : fmt::format("{} {}", day, int{date_of(time).year()});
}

std::string when(domain::UtcTime time, const session::Moment& moment) {
  return when(to_local(time, moment), moment);
}

std::string length_words(domain::Millis length) {
  const auto seconds = chrono::duration_cast<chrono::seconds>(length).count();
  if (seconds < 60) return fmt::format("{} s", seconds);
  if (seconds < 3600) {
    return seconds % 60 == 0 ? fmt::format("{} min", seconds / 60)
                             : fmt::format("{} min {} s", seconds / 60, seconds % 60);
  }
  if (seconds < 48 * 3600) return fmt::format("{} h {} min", seconds / 3600, seconds / 60 % 60);
  return fmt::format("{} d", seconds / (24 * 3600));
}

std::string counted(int n, const std::string& one, const std::string& many) {
  if (n == 1) return "1 " + one;
  return fmt::format("{} {}", n, many.empty() ? one + "s" : many);
}

std::optional<domain::Minutes> time_of_day(const std::string& text) {
  const std::string_view all = trimmed(text);
  const auto sign = all.find_first_of(":.h");
  std::optional<int> hours;
  std::optional<int> minutes = 0;
  if (sign != std::string_view::npos) {
    hours = number(all.substr(0, sign));
    minutes = number(all.substr(sign + 1));
  } else if (all.size() == 4) {
    hours = number(all.substr(0, 2));
    minutes = number(all.substr(2));
  } else if (all.size() <= 2) {
    hours = number(all);
  }
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return {};
  return domain::Minutes{*hours * 60 + *minutes};
}

}  // namespace hh::ui
