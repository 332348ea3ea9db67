// Blanks: what the scripts of an hour would say of a pair, and the roster does not know.
//
//     for (const std::string& name : blanks(program, pair)) ...   // "champion", "promise.1.due"
//
// Only scripts that a step shows count. Pure; any thread.
#pragma once

#include "domain/program.hpp"
#include "domain/roster.hpp"

#include <string>
#include <vector>

namespace hh::domain {

/// The stand-ins without the pair's words, each once, in the order they are spoken.
std::vector<std::string> blanks(const Program& program, const Pair& pair);
/// "the champion", "the date of promise 1".
std::string blank_words(const std::string& name);

}  // namespace hh::domain
