// The page of working days: without holidays, with those of two years, and with a file to be looked at.
#pragma once

#include "studio.hpp"

namespace hh::pictures {

void working_days(Studio& studio);

}  // namespace hh::pictures
