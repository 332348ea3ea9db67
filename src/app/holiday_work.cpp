#include "app/holiday_work.hpp"

#include "app/holiday_reading.hpp"
#include "app/printable.hpp"

#include <chrono>
#include <string>

namespace hh::app {

ui::HolidaysFound holidays_found(const ui::HolidaysWanted& wanted, domain::LocalTime now) {
  using Order = ui::HolidaysWanted::Order;
  std::optional<documents::DayOrder> dates;
  if (wanted.order == Order::DayFirst) dates = documents::DayOrder::DayFirst;
  if (wanted.order == Order::MonthFirst) dates = documents::DayOrder::MonthFirst;
  ui::HolidaysFound out;
  out.wanted = wanted;
  const auto read = wanted.path == "-" ? domain::Result<documents::HolidayReading>(domain::Problem{
                                             "“-” is no file", {}, "Name an ICS or CSV file."})
                                       : read_holidays_of(wanted.path, dates, now);
  if (!read) {
    out.problem = read.problem();
    return out;
  }
  out.holidays = domain::sorted_holidays(read.value().holidays);
  out.remarks = read.value().remarks;
  out.question = read.value().question;
  for (const documents::SetAside& one : read.value().set_aside)
    out.set_aside.push_back("line " + std::to_string(one.line) + ": " + printable(one.reason));
  return out;
}

void HolidayWork::look_at(const ui::HolidaysWanted& wanted, domain::LocalTime now) {
  if (work_.valid()) {
    next_ = Job{wanted, now};
    return;
  }
  work_ = std::async(std::launch::async, [wanted, now, wake = wake_] {
    ui::HolidaysFound out = holidays_found(wanted, now);
    wake();
    return out;
  });
}

bool HolidayWork::collect() {
  if (!work_.valid() || work_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
  found_ = work_.get();
  found_->number = ++number_;
  if (next_) {
    const Job job = *std::exchange(next_, std::nullopt);
    look_at(job.wanted, job.now);
  }
  return true;
}

}  // namespace hh::app
