// HolidayWork: a file of holidays that the page of working days asks for, read away from the frame.
//
//     HolidayWork work(Desktop::wake);
//     work.look_at({.path = "holidays.ics"}, door.moment().local);
//     if (work.collect()) here.holidays = work.found();
//
// One at a time; what is asked for meanwhile comes after it. Main thread.
#pragma once

#include "domain/units.hpp"
#include "ui/holidays_look.hpp"

#include <cstdint>
#include <functional>
#include <future>
#include <optional>
#include <utility>

namespace hh::app {

class HolidayWork {
public:
  explicit HolidayWork(std::function<void()> wake) : wake_(std::move(wake)) {}

  void look_at(const ui::HolidaysWanted& wanted, domain::LocalTime now);
  /// True once for each answer.
  bool collect();
  const std::optional<ui::HolidaysFound>& found() const { return found_; }

private:
  struct Job {
    ui::HolidaysWanted wanted;
    domain::LocalTime now;
  };

  std::function<void()> wake_;
  std::future<ui::HolidaysFound> work_;
  std::optional<Job> next_;
  std::optional<ui::HolidaysFound> found_;
  std::uint64_t number_ = 0;
};

/// What the page shows of a file.
ui::HolidaysFound holidays_found(const ui::HolidaysWanted& wanted, domain::LocalTime now);

}  // namespace hh::app
