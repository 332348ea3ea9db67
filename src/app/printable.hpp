// Text of people and of files, made harmless for the terminal it is printed on.
//
//     out << printable(deal.account);        // one line, no escape sequence
//     if (auto no = unfit("--account", typed, Lines::One)) return console.fail(*no, Exit::WrongUse);
//
// Values. Thread: any.
#pragma once

#include "domain/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hh::app {

enum class Lines { One, Many };  ///< whether line ends stay what they are

/// Control characters, those above ASCII among them, become spaces.
std::string printable(std::string_view text, Lines lines = Lines::One);
/// Why a typed text is not taken: it steers terminals, has line ends that do not belong, or is no UTF-8.
std::optional<domain::Problem> unfit(const std::string& where, std::string_view text, Lines lines);

}  // namespace hh::app
