#include "ui/typed_day.hpp"

#include "domain/due.hpp"
#include "domain/spoken_date.hpp"
#include "ui/dates.hpp"

#include <utility>

namespace hh::ui {
namespace {

std::optional<domain::Date> spoken(const std::string& text, domain::Date from) {
  const domain::CallWords words = domain::call_words(text);
  const auto read = domain::spoken_date(text, words, 0, from);
  if (!read || text.find_first_not_of(" .", read->end) != std::string::npos) return std::nullopt;
  return read->date;
}

/// "23 Nov": without a year the latest such day. What means another day of the year when it is said at
/// another time, such as "Friday" or "the 15th", is no day that a deal closed on.
std::optional<domain::Date> latest(const std::string& text, domain::Date today) {
  if (text.find_first_of("0123456789") == std::string::npos) return std::nullopt;
  const std::chrono::sys_days now{today};
  const auto next = spoken(text, today);
  const auto last = spoken(text, domain::Date{now - std::chrono::days{364}});
  const auto between = spoken(text, domain::Date{now - std::chrono::days{180}});
  if (!next || !last || !between) return std::nullopt;
  const auto same = [&](domain::Date day) {
    return day.month() == next->month() && day.day() == next->day();
  };
  if (!same(*last) || !same(*between)) return std::nullopt;
  return *next == today ? next : last;
}

TypedDay certain(domain::Date date) { return {date, day_words(date), std::nullopt}; }

}  // namespace

std::string day_words(domain::Date date) {
  return day_month(date) + " " + std::to_string(static_cast<int>(date.year()));
}

TypedDay typed_day(const std::string& text, const Surroundings& here, domain::Date today,
                   const std::string& order) {
  if (const domain::Date iso = domain::parse_date(text); iso.ok()) return certain(iso);
  if (const auto read = here.read_day ? here.read_day(text) : std::nullopt) {
    const auto& [day, month] = *read;
    if (!day || !month || *day == *month) return certain(day ? *day : *month);
    TypedDay out{std::nullopt, day_words(*day) + " or " + day_words(*month), std::pair{*day, *month}};
    if (order == "dmy" || order == "mdy") {
      out.date = order == "dmy" ? day : month;
      out.words = day_words(*out.date);
    }
    return out;
  }
  if (const auto said = latest(text, today)) return certain(*said);
  return {};
}

}  // namespace hh::ui
