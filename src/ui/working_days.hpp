// Working days: the company's week, hours and holidays, by which every clock of business days counts.
//
//     if (Turn turn = draw_working_days(scene, memory)) page = *turn;
//
// Each change is remembered at once and can be taken back while the page is open; a file of holidays is read
// elsewhere (`Requests::look_at_holidays`) and looked at before it is taken. Main thread.
#pragma once

#include "ui/holidays_look.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hh::ui {

struct WorkingDaysMemory {
  /// A setting as it was before a change, and the change in words.
  struct Before {
    std::string key, value, words;
  };
  std::vector<Before> changes{};
  std::uint64_t taken = 0;   ///< number of the file taken in last
  std::uint64_t closed = 0;  ///< number of the file that was added or left
  bool waiting = false;
  std::string path{}, date{}, name{}, problem{};
  std::string open{}, close{}, hours_problem{};
  std::string hours_shown{};  ///< as stored, when the two fields were filled from it
  bool clearing = false;      ///< asked whether to forget all
};

/// The holidays from `today` on by day, then those that are over, the latest first.
std::vector<domain::Holiday> next_first(const std::vector<domain::Holiday>& holidays, domain::Date today);
/// A file of holidays came that this page has not taken in.
bool new_holidays(const Scene& scene, const WorkingDaysMemory& memory);
Turn draw_working_days(Scene& scene, WorkingDaysMemory& memory);

}  // namespace hh::ui
