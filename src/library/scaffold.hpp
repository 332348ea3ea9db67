// Scaffold: the first text of a program of one's own, with an example of each kind of block.
//
//     save("coffee.md", new_program("coffee"));
//
// It loads without a fault or warning and can be run as it is. `id` is one. Thread: any.
#pragma once

#include <string>

namespace hh::library {

std::string new_program(const std::string& id);

}  // namespace hh::library
