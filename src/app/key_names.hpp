// A key as a person names it: "R", "?", "Ctrl+,", "Escape", "Up". Pure.
#pragma once

#include "platform/keys.hpp"

#include <string>

namespace hh::app {

/// Empty where no screen listens to the key.
std::string key_name(const platform::KeyPress& press);

}  // namespace hh::app
