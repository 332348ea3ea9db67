// Help: every key, over whatever is shown. True when it was closed.
#pragma once

#include "ui/ui.hpp"

namespace hh::ui {

bool draw_help(Ui& ui);

}  // namespace hh::ui
