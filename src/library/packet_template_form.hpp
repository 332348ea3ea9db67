// The form of a packet template: its tables turned into sections and fields, and what they have to keep to.
//
//     PacketTemplate form = read_form(toml::parse(text), faults);
//
// What is wrong goes to `faults` with its line; the form is worth nothing where they forbid it.
// Pure; any thread.
#pragma once

#include "domain/packet_template.hpp"
#include "library/faults.hpp"

#include <toml++/toml.h>

namespace hh::library {

domain::PacketTemplate read_form(const toml::table& table, Faults& faults);

}  // namespace hh::library
