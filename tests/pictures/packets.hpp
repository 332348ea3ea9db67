// Pictures of handoffs: the list, and one packet on each of its tabs.
#pragma once

#include "studio.hpp"

namespace hh::pictures {

void packets(Studio& studio);

}  // namespace hh::pictures
