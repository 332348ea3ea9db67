// The three parts of the page of working days; see working_days.hpp.
#pragma once

#include "ui/working_days.hpp"

#include <string>
#include <vector>

namespace hh::ui {

/// Remembers a setting, and how it was, to be taken back.
void change(Scene& scene, WorkingDaysMemory& memory, const std::string& key, const std::string& value,
            const std::string& words);
void change_holidays(Scene& scene, WorkingDaysMemory& memory, const std::vector<domain::Holiday>& holidays,
                     const std::string& words);

void draw_working_week(Scene& scene, WorkingDaysMemory& memory);
void draw_holidays_file(Scene& scene, WorkingDaysMemory& memory);
void draw_holidays(Scene& scene, WorkingDaysMemory& memory);

}  // namespace hh::ui
