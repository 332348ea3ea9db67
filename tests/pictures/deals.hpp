// Pictures of the import of deals: before, with a question, with rows set aside, running, done.
#pragma once

#include "studio.hpp"

namespace hh::pictures {

void deals(Studio& studio);

}  // namespace hh::pictures
